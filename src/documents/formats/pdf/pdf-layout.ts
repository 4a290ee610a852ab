/**
 * The pages of a PDF laid out as blocks: tables and words from top to bottom, page headers and footers aside, what
 * the ends of pages cut made whole again.
 */
import type { Block, Cell, Note, Remark, SourceDocument } from '../block.ts';
import { emptyCell, newRoom, type Room, tableOf } from '../grid.ts';
import { nowhere, place } from '../place.ts';
import { count } from '../remark.ts';
import { columnsIn, isParted } from './pdf-columns.ts';
import { type DraftTable, draftOf } from './pdf-drafts.ts';
import { type PageNote, placedNotes, takeFootnotes } from './pdf-footnotes.ts';
import { furnitureOf } from './pdf-furniture.ts';
import { setHeadings } from './pdf-headings.ts';
import { joinTable } from './pdf-join.ts';
import { latticesOf } from './pdf-lattice.ts';
import {
  type Line,
  linesOf,
  lineText,
  type Measure,
  type Pitch,
  paragraphsOfLines,
  pitchOf,
  runsOn,
} from './pdf-lines.ts';
import type { Page } from './pdf-shapes.ts';
import { draftOfTags } from './pdf-tagged-table.ts';

/** Comments, each at the first block of its page. */
function commentNotes(pages: Page[], blocks: Block[]): Note[] {
  return pages.flatMap(({ comments }) =>
    comments.map(({ text, author, page }) => {
      const block = blocks.find((one) => (one.where.page ?? 0) >= page)?.where.block ?? 0;
      return { kind: 'comment', text, about: '', author, where: { block, page } };
    }),
  );
}

/** A page's tables, and the lines outside them. */
type Sorted = { page: Page; tables: DraftTable[]; lines: Line[]; artifacts: Line[]; notes: PageNote[] };

function sortOut(page: Page, words: Line[]): Sorted {
  const tables: DraftTable[] = [];
  const { pieces, notes } = takeFootnotes(page, words);
  // Headings that a table repeats on each page are marked as no content, but they tell that it goes on.
  let free = pieces;
  for (const lattice of latticesOf(page)) {
    const found = draftOf(lattice, page, free);
    if (!found) continue;
    tables.push(found.draft);
    free = free.filter((piece) => !found.taken.has(piece));
  }
  for (const table of page.tagged) {
    const found = draftOfTags(table, page, free);
    if (!found) continue;
    tables.push(found.draft);
    free = free.filter((piece) => !found.taken.has(piece));
  }
  const lines = linesOf(free.filter((piece) => !piece.artifact));
  return { page, tables, lines, artifacts: linesOf(free.filter((piece) => piece.artifact)), notes };
}

/** Lays out the pages of a document. */
export function layOut(pages: Page[]): Pick<SourceDocument, 'blocks' | 'furniture' | 'notes' | 'remarks'> {
  const written = pages.map((page) => ({
    height: page.height,
    lines: linesOf(page.pieces.filter((one) => !one.artifact)),
  }));
  const around = furnitureOf(written);
  const sorted = pages.map((page, i) =>
    sortOut(
      page,
      (written[i]?.lines ?? []).filter((line) => !around.has(line)),
    ),
  );
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
  const items = joinTables(
    sorted.flatMap((one) => pageItems(one, { pitch, right: rightOf(sorted, one.page.width) })),
  );
  const blocks = blocksOf(items, pitch);
  setHeadings(blocks);
  const placed = place(blocks);
  return {
    blocks: placed,
    furniture: [...new Set(said.map(lineText))],
    notes: [...placedNotes(sorted.flatMap((one) => one.notes)), ...commentNotes(pages, placed)],
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

/** How far to the right words go on pages of a width. */
function rightOf(sorted: Sorted[], width: number): number {
  const lines = sorted.filter(({ page }) => Math.abs(page.width - width) < 2).flatMap((one) => one.lines);
  return lines.reduce((most, line) => Math.max(most, line.right), 0);
}

/** Tables and stretches of lines of a page, from top to bottom. */
function pageItems({ page, tables, lines }: Sorted, { pitch, right }: Measure): Item[] {
  const items: Item[] = [...tables];
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
      paragraph.heading = taggedHeading(lines);
      return paragraph;
    });
  });
}

const pageOf = (words: Words, line: Line | undefined): number =>
  (line ? words.pageOf?.get(line) : undefined) ?? words.page;

/** The level of a heading that the document itself marks as one. */
function taggedHeading(lines: Line[]): number | null {
  const role = lines[0]?.pieces.find((piece) => piece.part)?.part?.role ?? '';
  return /^H[1-9]$/.test(role) ? Number(role[1]) : null;
}

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
