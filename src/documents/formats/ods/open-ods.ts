/**
 * OpenDocument spreadsheets (.ods), from their XML: each cell's text stands in the file as it was last shown, so
 * that nothing needs to be worked out.
 */
import type { Archive } from '../archive.ts';
import type { Block, CellDate, SourceDocument } from '../block.ts';
import { cleanText } from '../clean-text.ts';
import { fault } from '../fault.ts';
import { newRoom } from '../grid.ts';
import { newLists } from '../odt/odt-lists.ts';
import { readNotes } from '../odt/odt-notes.ts';
import { newMet, newStory } from '../odt/odt-story.ts';
import { readStyles } from '../odt/odt-styles.ts';
import { plainParagraph } from '../paragraph.ts';
import { place } from '../place.ts';
import { dayOf, titleOf } from '../properties.ts';
import { sheetBlocks } from '../sheet-blocks.ts';
import { formulaRemarks, hiddenRemarks } from '../sheet-remarks.ts';
import { child, descendants, elements, parseXml, textOf, type Xml } from '../xml.ts';
import { readSheet, type SheetReader } from './ods-sheet.ts';

/** Opens an OpenDocument spreadsheet. Throws faults. */
export function openOds(archive: Archive): SourceDocument {
  const part = (name: string): Xml | null => {
    const bytes = archive.bytes(name);
    return bytes ? parseXml(bytes) : null;
  };
  const content = part('content.xml');
  const body = child(child(content, 'office:body'), 'office:spreadsheet');
  if (!content || !body) throw fault('damaged');
  const holders = [child(content, 'office:automatic-styles'), child(part('styles.xml'), 'office:styles')];
  const styles = readStyles(holders);
  const story = newStory({ styles, lists: newLists(styles), room: newRoom(), met: newMet() });
  const reader: SheetReader = { story, shows: readDateStyles(holders), cells: 0, uncached: 0 };
  const tables = elements(body).filter((node) => node.name === 'table:table');
  const sheets = tables.map((node) => ({ node, name: nameOf(node), sheet: readSheet(node, reader) }));
  const blocks = place(sheets.flatMap(({ name, sheet }) => blocksOf(name, sheet.cells, reader)));
  const properties = child(part('meta.xml'), 'office:meta');
  const written = (name: string): string =>
    textOf(child(properties, name) ?? { name: '', attributes: {}, children: [] });
  return {
    format: 'ods',
    title: titleOf(written('dc:title')),
    modified: dayOf(written('dc:date')),
    blocks,
    furniture: [],
    notes: readNotes(story),
    remarks: [
      ...sheets.flatMap(({ name, node, sheet }) =>
        hiddenRemarks(name, {
          filled: sheet.cells.length > 0,
          sheet: isHiddenSheet(node, holders),
          rows: sheet.hiddenRows.size,
          columns: sheet.hiddenColumns.size,
        }),
      ),
      ...formulaRemarks({
        uncached: reader.uncached,
        errors: 0,
        macros: archive.names.some((name) => /^(Basic|Scripts)\/./.test(name)),
      }),
    ],
  };
}

const nameOf = (node: Xml): string => cleanText(node.attributes['table:name'] ?? '') || 'Sheet';

function blocksOf(name: string, cells: Parameters<typeof sheetBlocks>[0], { story }: SheetReader): Block[] {
  if (cells.length === 0) return [];
  const heading = plainParagraph(name, { heading: 1, list: null });
  if (heading) heading.where.sheet = name;
  return [...(heading ? [heading] : []), ...sheetBlocks(cells, { sheet: name, room: story.room })];
}

function isHiddenSheet(node: Xml, holders: (Xml | null)[]): boolean {
  const name = node.attributes['table:style-name'];
  const style = holders
    .flatMap((holder) => (holder ? elements(holder) : []))
    .find((one) => one.name === 'style:style' && one.attributes['style:name'] === name);
  return child(style, 'style:table-properties')?.attributes['table:display'] === 'false';
}

/** What the date style of a cell style shows, through the styles it is based on. */
function readDateStyles(holders: (Xml | null)[]): SheetReader['shows'] {
  const nodes = holders.flatMap((holder) => (holder ? elements(holder) : []));
  const dates = new Map<string, CellDate['shows']>();
  for (const node of nodes.filter((one) => one.name === 'number:date-style')) {
    const has = (name: string): boolean => descendants(node, name).length > 0;
    const shows = has('number:day') ? 'day' : has('number:month') ? 'month' : 'year';
    dates.set(node.attributes['style:name'] ?? '', shows);
  }
  const cells = new Map(
    nodes
      .filter((one) => one.attributes['style:family'] === 'table-cell')
      .map((one) => [one.attributes['style:name'] ?? '', one]),
  );
  return (style) => {
    for (let name = style, steps = 0; name !== undefined && steps < 20; steps++) {
      const node = cells.get(name);
      const data = node?.attributes['style:data-style-name'];
      if (data !== undefined) return dates.get(data) ?? null;
      name = node?.attributes['style:parent-style-name'];
    }
    return null;
  };
}
