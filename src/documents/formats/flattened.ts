/**
 * A Word table flattened to tabs and newlines, put back into rows and cells.
 *
 * - A cell begins after a tab. Its further paragraphs follow without one, parted by blank lines.
 * - A row begins at a cell that comes after a blank line; but a blank line is also left by an empty last paragraph
 *   of a cell, so a row may be cut there. The width that most uncut stretches agree on tells which is which.
 * - A stretch of one cell that cannot be part of a full row is a band across the table.
 * - A row that opens like the first rows of the table (its headings again, after a band or without) begins a table.
 * - Words after two blank lines that follow a full row stand after the table; so does a title (`2. At home`) after
 *   one, where a table with the same headings begins right below it.
 */
import type { Block, Cell } from './block.ts';
import { cellOf, type Room, tableOf } from './grid.ts';
import { plainParagraph } from './paragraph.ts';

/** One paragraph's lines, with the number of blank lines before it. */
type Piece = { text: string; blanks: number };
type FlatCell = { pieces: Piece[]; blanks: number };

/** True for a line that begins a cell. */
export const beginsCell = (line: string): boolean => line.startsWith('\t');

/** The blocks of text in which cells begin at tabs: tables, and the words between and after them. */
export function flattenedBlocks(lines: string[], room: Room): Block[] {
  const cells = cellsOf(lines);
  const width = widthOf(stretchesOf(cells));
  const blocks: Block[] = [];
  let from = 0;
  while (from < cells.length) {
    const { table, next, after } = cutTable(cells.slice(from), width);
    const block = tableBlock(table, room);
    if (block) blocks.push(block);
    for (const piece of after) blocks.push(...looseParagraphs(piece));
    from += next;
  }
  return blocks;
}

/** Words between tables: each line is a paragraph of its own. */
const looseParagraphs = (piece: Piece): Block[] =>
  piece.text
    .split('\n')
    .map((line) => plainParagraph(line))
    .filter((one) => one !== null);

function cellsOf(lines: string[]): FlatCell[] {
  const cells: FlatCell[] = [];
  let blanks = 0;
  for (const line of lines) {
    if (line.trim() === '' && !beginsCell(line)) {
      blanks += 1;
      continue;
    }
    if (beginsCell(line)) {
      for (const [i, text] of line.slice(1).split('\t').entries())
        cells.push({ blanks: i === 0 ? blanks : 0, pieces: text.trim() === '' ? [] : [{ text, blanks: 0 }] });
    } else addLine(cells.at(-1), line, blanks);
    blanks = 0;
  }
  return cells;
}

function addLine(cell: FlatCell | undefined, line: string, blanks: number): void {
  const last = cell?.pieces.at(-1);
  if (last && blanks === 0) last.text += `\n${line}`;
  else cell?.pieces.push({ text: line, blanks });
}

/** Runs of cells with no blank line before any but the first: never more than a row. */
function stretchesOf(cells: FlatCell[]): number[] {
  const stretches: number[] = [];
  for (const cell of cells) {
    if (cell.blanks > 0 || stretches.length === 0) stretches.push(0);
    stretches[stretches.length - 1] = (stretches.at(-1) ?? 0) + 1;
  }
  return stretches;
}

/** The number of columns: the width of stretch that holds the most cells, wider ones being cut rows made whole. */
function widthOf(stretches: number[]): number {
  const held = new Map<number, number>();
  for (const stretch of stretches) if (stretch > 1) held.set(stretch, (held.get(stretch) ?? 0) + stretch);
  return [...held].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1;
}

type Cut = { table: FlatCell[][]; next: number; after: Piece[] };

/** Cuts rows off the front until words stand after a full row. */
function cutTable(cells: FlatCell[], width: number): Cut {
  const table: FlatCell[][] = [];
  let at = 0;
  const rows = rowsOf(cells, width);
  for (const [i, row] of rows.entries()) {
    if (i > 0 && opensAgain(rows, i)) return { table, next: at, after: titleAfter(table.at(-1)?.at(-1)) };
    at += row.length;
    table.push(row);
    const last = row.at(-1);
    const away = last?.pieces.findIndex((piece) => piece.blanks > 1) ?? -1;
    const stands = row.length >= width || (row.length === 1 && cells[at]?.blanks !== 0);
    if (last && stands && away >= 0) return { table, next: at, after: last.pieces.splice(away) };
  }
  return { table, next: at, after: [] };
}

const NUMBERED = /^\d{1,2}[.):]\s/;
const TITLE =
  /^(?:\d{1,2}[.):]\s|[A-Z][.):]\s|(?:Theme|Priority|Objective|Goal|Aim|Outcome|Section|Part|Strand|Pillar|Domain|Workstream|Area)\s+\w{1,3}\b)(?!.*[.;,]$)/;
const LONGEST_TITLE = 12;

/** Takes a title over the next table off the last cell of this one; a numbered line below another is an item. */
function titleAfter(cell: FlatCell | undefined): Piece[] {
  const [last, before] = [cell?.pieces.at(-1), cell?.pieces.at(-2)];
  if (!cell || !last || last.blanks === 0 || !TITLE.test(last.text)) return [];
  const item = before !== undefined && NUMBERED.test(before.text) && NUMBERED.test(last.text);
  return item || last.text.split(/\s+/).length > LONGEST_TITLE ? [] : cell.pieces.splice(-1);
}

const key = (cell: FlatCell): string =>
  cell.pieces
    .map((piece) => piece.text)
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** True where the rows from `at` have the headings that the table began with. */
function opensAgain(rows: FlatCell[][], at: number): boolean {
  const depth = rows[0]?.length === 1 ? 1 : 0;
  if (depth === 1 && rows[at]?.length !== 1) return false;
  const [first, here] = [rows[depth], rows[at + depth]];
  if (!first || !here || first.length < 2 || first.length !== here.length) return false;
  const same = here.filter((cell, i) => key(cell) !== '' && key(cell) === key(first[i] ?? cell));
  return same.length >= Math.max(2, first.length / 2);
}

const BAND_COST = 1;
const ODD_COST = 4;
const TIE = 1e-9;
/** Stretches that a cut row may have been cut into. */
const MOST_CUTS = 12;

/** Puts stretches together into rows so that as many rows as can be are full. */
function rowsOf(cells: FlatCell[], width: number): FlatCell[][] {
  const sizes = stretchesOf(cells);
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= sizes.length; to++) {
    let held = 0;
    let found = { cost: Number.POSITIVE_INFINITY, from: to - 1 };
    for (let from = to - 1; from >= Math.max(0, to - MOST_CUTS); from--) {
      held += sizes[from] ?? 0;
      if (held > width && from < to - 1) break;
      const cost = (best[from]?.cost ?? 0) + rowCost(held, width) + (to - from - 1) * 0.1;
      // Of two ways as good, the band that comes first: a band stands over the rows that follow it.
      if (cost <= found.cost + TIE) found = { cost, from };
    }
    best.push(found);
  }
  return cutAt(cells, sizes, best);
}

function rowCost(held: number, width: number): number {
  if (held === width) return 0;
  return held === 1 ? BAND_COST : ODD_COST;
}

function cutAt(cells: FlatCell[], sizes: number[], best: { from: number }[]): FlatCell[][] {
  const starts: number[] = [];
  for (let to = sizes.length; to > 0; to = best[to]?.from ?? 0) starts.unshift(best[to]?.from ?? 0);
  const rows: FlatCell[][] = [];
  let at = 0;
  for (const [i, start] of starts.entries()) {
    const held = sizes.slice(start, starts[i + 1] ?? sizes.length).reduce((sum, size) => sum + size, 0);
    rows.push(cells.slice(at, at + held));
    at += held;
  }
  return rows;
}

function tableBlock(rows: FlatCell[][], room: Room): Block | null {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const cells = rows.flatMap((row, at) =>
    row.map((cell, column) => tableCell(cell, { at, column, row, width })),
  );
  return tableOf(cells, { room, rowCount: rows.length });
}

type Placing = { at: number; column: number; row: FlatCell[]; width: number };

/** A row of one cell is a band across the table. */
function tableCell(flat: FlatCell, { at, column, row, width }: Placing): Cell {
  const paragraphs = flat.pieces.map((piece) => plainParagraph(piece.text)).filter((one) => one !== null);
  return { ...cellOf(at, column, paragraphs), columnSpan: row.length === 1 ? width : 1 };
}
