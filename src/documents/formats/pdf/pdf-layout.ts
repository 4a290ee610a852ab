/**
 * The pages of a PDF laid out as blocks: tables and words from top to bottom, page headers and footers aside, what
 * the ends of pages cut made whole again.
 */
import type { Block, Cell, Note, Paragraph, Remark, SourceDocument } from '../block.ts';
import { emptyCell, newRoom, type Room, tableOf } from '../grid.ts';
import { nowhere, place } from '../place.ts';
import { count } from '../remark.ts';
import { type DraftTable, draftOf } from './pdf-drafts.ts';
import { placedNotes, takeFootnotes } from './pdf-footnotes.ts';
import { furnitureOf } from './pdf-furniture.ts';
import { spanHeadings } from './pdf-heading-spans.ts';
import { setHeadings } from './pdf-headings.ts';
import { type Item, itemsOf, joinTables, joinWords, pageOf, type Sorted } from './pdf-items.ts';
import { latticesOf } from './pdf-lattice.ts';
import { type Line, linesOf, lineText } from './pdf-lines.ts';
import { setLists } from './pdf-lists.ts';
import { paragraphsOfLines } from './pdf-paragraphs.ts';
import { type Pitch, pitchOf } from './pdf-pitch.ts';
import type { Page } from './pdf-shapes.ts';
import { stackedTables } from './pdf-stacked.ts';
import { isParted } from './pdf-stretches.ts';
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

function sortOut(page: Page, words: Line[]): Sorted {
  const tables: DraftTable[] = [];
  const { pieces, notes } = takeFootnotes(page, words);
  // Headings that a table repeats on each page are marked as no content, but they tell that it goes on.
  let free = pieces.filter((piece) => !piece.aslant);
  for (const lattice of latticesOf(page)) {
    const found = draftOf(lattice, page, free);
    if (!found) continue;
    tables.push(...stackedTables(found.draft));
    free = free.filter((piece) => !found.taken.has(piece));
  }
  for (const table of page.tagged) {
    const found = draftOfTags(table, page, free);
    if (!found) continue;
    tables.push(found.draft);
    free = free.filter((piece) => !found.taken.has(piece));
  }
  const lines = linesOf(free.filter((piece) => !piece.artifact));
  const aside = free.filter((piece) => piece.artifact);
  return {
    page,
    tables,
    lines,
    artifacts: linesOf([...aside, ...pieces.filter((piece) => piece.aslant)]),
    notes,
  };
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
  const items = joinTables(itemsOf(sorted, pitch));
  const stand = new Map<Paragraph, Line[]>();
  const blocks = blocksOf(items, pitch, stand);
  setHeadings(blocks);
  setLists(blocks, stand);
  const placed = place(blocks);
  return {
    blocks: placed,
    furniture: [...new Set(said.map(lineText))],
    notes: [...placedNotes(sorted.flatMap((one) => one.notes)), ...commentNotes(pages, placed)],
    remarks: remarksOf(sorted, items),
  };
}

/** @param stand is told the lines of each paragraph outside tables. */
function blocksOf(items: Item[], pitch: Pitch, stand: Map<Paragraph, Line[]>): Block[] {
  const room = newRoom();
  return joinWords(items).flatMap((item): Block[] => {
    if (item.kind === 'table') return tableBlock(item, pitch, room);
    return paragraphsOfLines(item.lines, { right: item.right, pitch }).map(({ paragraph, lines }) => {
      paragraph.where = { ...nowhere(), page: pageOf(item, lines[0]) };
      paragraph.heading = taggedHeading(lines);
      stand.set(paragraph, lines);
      return paragraph;
    });
  });
}

/** The level of a heading that the document itself marks as one. */
function taggedHeading(lines: Line[]): number | null {
  const role = lines[0]?.pieces.find((piece) => piece.part)?.part?.role ?? '';
  return /^H[1-9]$/.test(role) ? Number(role[1]) : null;
}

function tableBlock(item: DraftTable, pitch: Pitch, room: Room): Block[] {
  const draft = item.open ? item : spanHeadings(item);
  const cells = draft.cells.map((cell): Cell => {
    const { row, column, rowSpan, columnSpan, lines, limit, colour } = cell;
    const made = paragraphsOfLines(lines, { right: limit, pitch });
    const paragraphs = made.map((one) => one.paragraph);
    setLists(paragraphs, new Map(made.map((one) => [one.paragraph, one.lines])));
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
