/**
 * A table that holds an action in a row across (its words, its number before them) and in the rows under it cells that
 * each say what they hold (`Lead: Marsh Council`, `When: May 2027`). It is laid out as cards, a label and its value a
 * row. Where such cells stand one a row, the document must have several such actions.
 */
import { oneLine, saysSomething } from '../../../domain/reading/wording.ts';
import type { Cell, Paragraph, Table } from '../../formats/block.ts';
import { bareParagraph } from '../../formats/paragraph.ts';
import { isLabel, labelMeaning } from '../cards/label.ts';
import { isCode } from '../prose/numbering.ts';
import type { OutlineItem } from '../prose/outline.ts';
import { type GridRow, gridOf, ownPlaces } from './grid.ts';

/** A label and what stands beside it. */
export type Part = { label: string; paragraphs: Paragraph[] };

const LABELLED = /^([\p{L}][^:\n]{1,40}?)\s*:(?:\s+([\s\S]*))?$/u;
const FEWEST_ROWS = 2;
const FEWEST_PARTS = 2;

const hasColon = (cell: Cell): boolean => cell.paragraphs[0]?.text.includes(':') === true;

/** `Lead: Marsh Council` as a label and its value; null where the cell is something else. */
function partIn(cell: Cell): Part | null {
  const [first, ...rest] = cell.paragraphs;
  const m = first && hasColon(cell) ? LABELLED.exec(first.text.trim()) : null;
  if (!first || !m || !isLabel(m[1] ?? '')) return null;
  const value = (m[2] ?? '').trim();
  return {
    label: oneLine(m[1] ?? ''),
    paragraphs: [...(value === '' ? [] : [{ ...first, text: value, list: null }]), ...rest],
  };
}

const cellsOf = (row: GridRow): Cell[] =>
  ownPlaces(row).flatMap(({ place }) => (place.cell && saysSomething(place.text) ? [place.cell] : []));

/** A row whose cells all say what they hold. */
function labelledRow(row: GridRow): Part[] | null {
  const cells = cellsOf(row);
  const told = cells.map(partIn).filter((part) => part !== null);
  return told.length > 0 && told.length === cells.length ? told : null;
}

/** The words of an action, alone in its row or after its number. */
function namedRow(row: GridRow): Part[] | null {
  const cells = cellsOf(row);
  const words = cells.at(-1);
  const code = cells.length === 2 ? cells[0] : undefined;
  const isNumber = code !== undefined && isCode(oneLine(code.paragraphs.map((p) => p.text).join(' ')));
  if (!words || cells.length > 2 || (cells.length === 2 && !isNumber) || partIn(words)) return null;
  const action = { label: 'Action', paragraphs: words.paragraphs };
  return code ? [{ label: 'No.', paragraphs: code.paragraphs }, action] : [action];
}

/** `actions`: how many there are. `sure`: rows of several labelled cells, which nothing else has. */
type Told = { parts: Part[]; actions: number; sure: boolean };

/** The cards of such a table, a part a row; null where it is a table of another kind. */
function cardsIn(table: Table): Told | null {
  if (table.cells.filter(hasColon).length < FEWEST_PARTS) return null;
  const rows = gridOf(table).rows.filter((row) => cellsOf(row).length > 0);
  const labelled = rows.map(labelledRow);
  if (labelled.filter((parts) => parts !== null).length < FEWEST_ROWS || labelled[0] !== null) return null;
  const parts = rows.map((row, i) => labelled[i] ?? (labelled[i - 1] === null ? null : namedRow(row)));
  if (parts.some((part) => part === null)) return null;
  const starts = labelled.flatMap((part, i) => (part === null ? [i] : []));
  const cards = starts.map((from, i) => parts.slice(from + 1, starts[i + 1]).flatMap((part) => part ?? []));
  const telling = cards.every(
    (card) => card.length >= FEWEST_PARTS && card.some((p) => TELLING.has(labelMeaning(p.label) ?? '')),
  );
  const sure = labelled.every((part) => part === null || part.length >= FEWEST_PARTS);
  return telling ? { parts: parts.flatMap((part) => part ?? []), actions: cards.length, sure } : null;
}

const TELLING = new Set(['lead', 'timescale', 'end']);

/** A table as cards, a part a row. */
export function laidOut(table: Table, parts: readonly Part[]): Table {
  const like = { rowSpan: 1, columnSpan: 1, tables: [], colour: null, date: null };
  const cells = parts.flatMap((part, row): Cell[] => [
    { ...like, row, column: 0, paragraphs: [bareParagraph(part.label, table.where)] },
    { ...like, row, column: 1, paragraphs: part.paragraphs },
  ]);
  return { ...table, rowCount: parts.length, columnCount: 2, headerRows: 0, cells };
}

/** The outline with every such table laid out as cards. */
export function labelledRows(items: readonly OutlineItem[]): OutlineItem[] {
  const told = new Map(items.map((item) => [item, item.kind === 'table' ? cardsIn(item.table) : null]));
  const actions = [...told.values()].reduce((sum, cards) => sum + (cards?.actions ?? 0), 0);
  return items.map((item) => {
    const cards = told.get(item);
    const laid = item.kind === 'table' && cards && (cards.sure || actions >= FEWEST_ACTIONS);
    return laid ? { ...item, table: laidOut(item.table, cards.parts) } : item;
  });
}

const FEWEST_ACTIONS = 2;
