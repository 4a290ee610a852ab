/**
 * PDF documents with text: lines, tables and headings rebuilt from where the words stand and which lines are ruled.
 * Source: ISO 32000-1 as pdf.js reads it. Nothing in the file is run.
 */
import { getDocument, type PDFDocumentProxy } from 'unpdf/pdfjs';
import type { Day } from '../../../domain/day.ts';
import { parseDay } from '../../../domain/day.ts';
import type { Block, Cell, Remark, SourceDocument } from '../block.ts';
import { fault } from '../fault.ts';
import { emptyCell, newRoom, type Room, tableOf } from '../grid.ts';
import { MAX_PAGES } from '../limits.ts';
import { nowhere, place } from '../place.ts';
import { titleOf } from '../properties.ts';
import { count } from '../remark.ts';
import { columnsIn, isParted } from './pdf-columns.ts';
import { type DraftTable, draftOf } from './pdf-drafts.ts';
import { furnitureOf } from './pdf-furniture.ts';
import { setHeadings } from './pdf-headings.ts';
import { joinTable } from './pdf-join.ts';
import { latticesOf } from './pdf-lattice.ts';
import { type Line, linesOf, lineText, type Pitch, paragraphsOfLines, pitchOf, runsOn } from './pdf-lines.ts';
import { readPage } from './pdf-page.ts';
import type { Page, Piece } from './pdf-shapes.ts';

type Told = (share: number, what: string) => void;

/** Opens a PDF. Throws faults. */
export async function openPdf(bytes: Uint8Array, onProgress: Told): Promise<SourceDocument> {
  const pdf = await load(bytes);
  if (pdf.numPages > MAX_PAGES) throw fault('tooLarge', `This PDF has more than ${MAX_PAGES} pages.`);
  const pages: Page[] = [];
  const tally = { items: 0 };
  for (let number = 1; number <= pdf.numPages; number++) {
    pages.push(await readPage(await pdf.getPage(number), number, tally));
    onProgress(0.1 + 0.7 * (number / pdf.numPages), `Page ${number} of ${pdf.numPages}`);
  }
  const properties = await propertiesOf(pdf);
  await pdf.loadingTask.destroy();
  if (pages.every((page) => page.pieces.length === 0)) throw fault(holdsPictures(bytes) ? 'scan' : 'noText');
  return { format: 'pdf', ...properties, ...layOut(pages), notes: [] };
}

async function load(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: Uint8Array.from(bytes),
      verbosity: 0,
      useSystemFonts: false,
      disableFontFace: true,
      maxImageSize: 1,
      stopAtErrors: false,
    }).promise;
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    throw fault(name === 'PasswordException' ? 'encrypted' : 'damaged');
  }
}

async function propertiesOf(pdf: PDFDocumentProxy): Promise<{ title: string | null; modified: Day | null }> {
  const info = (await pdf.getMetadata()).info as { Title?: string; ModDate?: string; CreationDate?: string };
  const date = /^D:(\d{4})(\d{2})(\d{2})/.exec(info.ModDate ?? info.CreationDate ?? '');
  return {
    title: titleOf(info.Title ?? ''),
    modified: date ? parseDay(`${date[1]}-${date[2]}-${date[3]}`) : null,
  };
}

/** The dictionaries of pictures are never packed, so that their name can be looked for. */
const holdsPictures = (bytes: Uint8Array): boolean =>
  /\/Subtype\s*\/Image/.test(new TextDecoder('latin1').decode(bytes));

/** A page's tables, and the lines outside them. */
type Sorted = { page: Page; tables: DraftTable[]; lines: Line[]; artifacts: Line[] };

function sortOut(page: Page): Sorted {
  const tables: DraftTable[] = [];
  let free = page.pieces.filter((piece) => !piece.artifact);
  for (const lattice of latticesOf(page)) {
    const found = draftOf(lattice, page, free);
    if (!found) continue;
    tables.push(found.draft);
    free = free.filter((piece: Piece) => !found.taken.has(piece));
  }
  return {
    page,
    tables,
    lines: linesOf(free),
    artifacts: linesOf(page.pieces.filter((piece) => piece.artifact)),
  };
}

function layOut(pages: Page[]): Pick<SourceDocument, 'blocks' | 'furniture' | 'remarks'> {
  const sorted = pages.map(sortOut);
  const furniture = furnitureOf(sorted.map(({ page, lines }) => ({ height: page.height, lines })));
  const said = sorted.flatMap(({ lines, artifacts }) => [
    ...artifacts,
    ...lines.filter((line) => furniture.has(line)),
  ]);
  for (const one of sorted) one.lines = one.lines.filter((line) => !furniture.has(line));
  const boxes = sorted.flatMap(({ lines, tables }) => [
    lines,
    ...tables.flatMap((table) => table.cells.map((cell) => cell.lines)),
  ]);
  const pitch = pitchOf(boxes);
  const items = joinTables(sorted.flatMap((one) => pageItems(one, pitch)));
  const blocks = blocksOf(items, pitch);
  setHeadings(blocks);
  return {
    blocks: place(blocks),
    furniture: [...new Set(said.map(lineText))],
    remarks: remarksOf(sorted, items),
  };
}

type Words = {
  kind: 'words';
  page: number;
  top: number;
  lines: Line[];
  right: number;
  pageOf?: Map<Line, number>;
};
type Item = DraftTable | Words;

/** Tables and stretches of lines of a page, from top to bottom. */
function pageItems({ page, tables, lines }: Sorted, pitch: Pitch): Item[] {
  const items: Item[] = [...tables];
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  const words = (some: Line[], limit: number): void => {
    const first = some[0];
    if (first)
      items.push({ kind: 'words', page: page.number, top: first.y - first.size, lines: some, right: limit });
  };
  for (const stretch of betweenTables(lines, tables)) {
    let at = 0;
    for (const found of columnsIn(stretch, page.number, pitch)) {
      words(stretch.slice(at, found.from), right);
      if ('table' in found) items.push(found.table);
      else for (const column of found.columns) words(column, Math.max(...column.map((line) => line.right)));
      at = found.to;
    }
    words(stretch.slice(at), right);
  }
  return items.sort((a, b) => a.top - b.top);
}

/** Lines parted where a table stands between them. */
function betweenTables(lines: Line[], tables: DraftTable[]): Line[][] {
  const parts: Line[][] = [];
  let before = -1;
  for (const line of lines) {
    const above = tables.filter((table) => table.top < line.y).length;
    if (above !== before) parts.push([]);
    before = above;
    parts.at(-1)?.push(line);
  }
  return parts;
}

/** Tables that go on over the page's end, made one. */
function joinTables(items: Item[]): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (
      item.kind === 'table' &&
      last?.kind === 'table' &&
      lastPage(last) + 1 === item.page &&
      joinTable(last, item)
    )
      pages.set(last, item.page);
    else joined.push(item);
  }
  return joined;
}

const pages = new WeakMap<DraftTable, number>();

/** The page on which a joined table ends. */
const lastPage = (table: DraftTable): number => pages.get(table) ?? table.page;

function blocksOf(items: Item[], pitch: Pitch): Block[] {
  const room = newRoom();
  return joinWords(items).flatMap((item): Block[] => {
    if (item.kind === 'table') return tableBlock(item, pitch, room);
    return paragraphsOfLines(item.lines, { right: item.right, pitch }).map(({ paragraph, lines }) => {
      paragraph.where = { ...nowhere(), page: pageOf(item, lines[0]) };
      return paragraph;
    });
  });
}

const pageOf = (words: Words, line: Line | undefined): number =>
  (line ? words.pageOf?.get(line) : undefined) ?? words.page;

/** Words at the top of a page that run on from the foot of the page before belong to the paragraph there. */
function joinWords(items: Item[]): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (item.kind !== 'words' || last?.kind !== 'words' || !wordsRunOn(last, item)) joined.push(item);
    else {
      last.pageOf ??= new Map();
      for (const line of item.lines) last.pageOf.set(line, item.page);
      last.lines.push(...item.lines);
    }
  }
  return joined;
}

function wordsRunOn(above: Words, below: Words): boolean {
  const [line, next] = [above.lines.at(-1), below.lines[0]];
  if (!line || !next || above.page === below.page) return false;
  const lower = /^\p{Ll}/u.test(lineText(next));
  return (lower || !/[.!?:]$/.test(lineText(line))) && runsOn(line, next, above.right);
}

function tableBlock(draft: DraftTable, pitch: Pitch, room: Room): Block[] {
  const cells = draft.cells.map((cell): Cell => {
    const { row, column, rowSpan, columnSpan, lines, limit, colour } = cell;
    const paragraphs = paragraphsOfLines(lines, { right: limit, pitch }).map((one) => one.paragraph);
    return { ...emptyCell(row, column), rowSpan, columnSpan, paragraphs, colour };
  });
  const table = tableOf(cells, { rowCount: draft.rowCount, headerRows: draft.headerRows, room });
  if (!table) return [];
  table.where = { ...nowhere(), page: draft.page };
  return [table];
}

/** Parted lines left over outside tables, as a share of all, beyond which the order of words cannot be trusted. */
const JUMBLED = 0.25;

function remarksOf(sorted: Sorted[], items: Item[]): Remark[] {
  const remarks: Remark[] = [];
  const silent = sorted.filter(({ page }) => page.pieces.length === 0).map(({ page }) => page.number);
  if (silent.length > 0) {
    const message = `${count(silent.length, 'page')} (${silent.join(', ')}) held no text: a blank page or a picture.`;
    remarks.push({ code: 'pagesWithoutText', message, where: null });
  }
  const loose = items.flatMap((item) => (item.kind === 'words' ? item.lines : []));
  const parted = loose.filter(isParted).length;
  if (parted > 6 && parted > loose.length * JUMBLED) {
    const message =
      'The columns of this document could not be told apart, so that its words may stand in the wrong order.';
    remarks.push({ code: 'jumbled', message, where: null });
  }
  return remarks;
}
