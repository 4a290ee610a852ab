/**
 * Tables without ruled lines, found by the clear strips between their columns.
 *
 * - Lines that are parted by wide gaps and keep the same strips clear are rows or parts of rows.
 * - A row begins where the space above it is wider than within rows; where spaces are all alike, at each line that
 *   has words in the first column.
 * - Two columns of long lines without such rows are prose set in two columns, read one after the other.
 */
import type { DraftCell, DraftTable } from './pdf-drafts.ts';
import {
  beginsColumn,
  columnStarts,
  cutAtColumns,
  isApart,
  isLevel,
  shortOf,
  underTitles,
} from './pdf-gutters.ts';
import { ITEM, type Line, linesOf, lineText, type Pitch } from './pdf-lines.ts';
import type { Piece } from './pdf-shapes.ts';

type Span = { from: number; to: number };

export type Found =
  | { from: number; to: number; table: DraftTable }
  | { from: number; to: number; columns: Line[][] };

const MIN_LINES = 3;

/** The stretches of a line that wide gaps part, and narrow ones where a column begins. */
export function stretchesOf(line: Line, starts: readonly number[] = []): Span[] {
  const spans: Span[] = [];
  for (const piece of line.pieces) {
    const last = spans.at(-1);
    const begins = last !== undefined && (isApart(piece, last.to) || beginsColumn(piece, starts));
    if (last && (!begins || isMark(line, piece))) last.to = Math.max(last.to, piece.right);
    else spans.push({ from: piece.x, to: piece.right });
  }
  for (const span of spans) span.to = shortOf(span.from, span.to, starts);
  return spans;
}

/** The first words after a list's mark, however far it stands off. */
function isMark(line: Line, piece: Piece): boolean {
  const before = line.pieces[line.pieces.indexOf(piece) - 1];
  return before === line.pieces[0] && ITEM.test(`${before?.text.trim()} `);
}

/** Tables and columns of prose among lines that no rules enclose, by the places of the lines they take. */
export function columnsIn(lines: Line[], page: number, pitch: Pitch): Found[] {
  let at = 0;
  return underTitles(lines).flatMap((part) => {
    const from = at;
    at += part.length;
    return columnsOfPart(part, page, pitch).map((one) => ({
      ...one,
      from: one.from + from,
      to: one.to + from,
    }));
  });
}

function columnsOfPart(asWritten: Line[], page: number, pitch: Pitch): Found[] {
  const found: Found[] = [];
  const starts = columnStarts(asWritten);
  const lines = cutAtColumns(asWritten, starts);
  for (let at = 0; at < lines.length; ) {
    const block = blockFrom(lines, at, { pitch, starts });
    const made = block && readBlock(lines.slice(block.from, block.to), page, { pitch, starts });
    if (block && made) {
      found.push({ from: block.from, to: block.to, ...made });
      at = block.to;
    } else at += 1;
  }
  return found;
}

/** The clear strips that lines leave between them. */
function stripsOf(spans: Span[]): Span[] {
  const strips: Span[] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (reach > Number.NEGATIVE_INFINITY && from - reach > 5) strips.push({ from: reach, to: from });
    reach = Math.max(reach, to);
  }
  return strips;
}

/** The usual pitch, and where columns begin. */
type Known = { pitch: Pitch; starts: readonly number[] };

/** A run of lines from one that is parted, as long as strips stay clear. */
function blockFrom(
  lines: Line[],
  from: number,
  { pitch, starts }: Known,
): { from: number; to: number } | null {
  const spans = spansFrom(lines, from, starts);
  if (spans.length < 2) return null;
  const width = stripsOf(spans).length + 1;
  let parted = 1;
  let to = from + 1;
  for (; to < lines.length; to++) {
    const [above, line] = [lines[to - 1], lines[to]];
    if (!above || !line || line.y - above.y > pitch.of(line.size) * 4) break;
    const own = stretchesOf(line, starts);
    if (stripsOf([...spans, ...own]).length < Math.max(1, width - 1)) break;
    spans.push(...own);
    if (own.length > 1) parted += 1;
  }
  return to - from >= MIN_LINES && parted >= 2 && parted >= (to - from) * 0.25 ? { from, to } : null;
}

/**
 * The upper lines of a row whose cells stand in the middle of its height: each is nearer to the next than letters are
 * high, so that they are of cells side by side, until one is parted.
 */
function spansFrom(lines: Line[], from: number, starts: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (let at = from; at < lines.length; at++) {
    const [line, below] = [lines[at], lines[at + 1]];
    const own = line ? stretchesOf(line, starts) : [];
    spans.push(...own);
    if (own.length > 1 || !line || !below || below.y - line.y >= line.size * 0.9) break;
  }
  return stripsOf(spans).length > 0 ? spans : [];
}

function readBlock(
  lines: Line[],
  page: number,
  { pitch, starts: known }: Known,
): { table: DraftTable } | { columns: Line[][] } | null {
  const strips = stripsOf(lines.flatMap((line) => stretchesOf(line, known)));
  const edges = [
    Math.min(...lines.map((line) => line.x)) - 2,
    ...strips.map((strip) => strip.to - 1),
    Math.max(...lines.map((line) => line.right)) + 2,
  ];
  if (edges.length < 3) return null;
  const inColumn = lines.map((line) => edges.slice(1).map((_, i) => between(line, edges, i)));
  const starts = rowStarts(lines, inColumn, pitch);
  if (edges.length === 3 && isProse(inColumn, starts)) {
    return { columns: [0, 1].map((i) => linesOf(inColumn.flatMap((row) => row[i] ?? []))) };
  }
  const table = { ...tableOfRows({ lines, inColumn, starts, edges, strips }), page };
  // What goes with what cannot be told: the words stay as they stand, line by line.
  return isLevel(table.cells) ? { table } : { columns: [lines] };
}

const between = (line: Line, edges: number[], i: number): Piece[] =>
  line.pieces.filter((piece) => piece.x >= (edges[i] ?? 0) && piece.x < (edges[i + 1] ?? 0));

function isProse(inColumn: Piece[][][], starts: number[]): boolean {
  const lengths = [0, 1].map((i) => {
    const texts = inColumn
      .map((row) => (row[i] ?? []).map((piece) => piece.text).join(' '))
      .filter((text) => text !== '');
    return texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
  });
  return (
    lengths.every((length) => length > 32) && inColumn.length > 8 && starts.length > inColumn.length * 0.6
  );
}

/** The lines with which rows begin. */
function rowStarts(lines: Line[], inColumn: Piece[][][], pitch: Pitch): number[] {
  const wide = (i: number): boolean => {
    const [above, line] = [lines[i - 1], lines[i]];
    return !above || !line || line.y - above.y > pitch.of(line.size) * 1.3;
  };
  const all = lines.map((_, i) => i);
  const spaced = all.filter((i) => wide(i) || endsBold(lines, i));
  if (spaced.length > 1 && spaced.length < lines.length) return spaced;
  return all.filter((i) => i === 0 || (inColumn[i]?.[0] ?? []).length > 0);
}

/** The first line that is not bold under lines that all are, which name the columns. */
const endsBold = (lines: Line[], i: number): boolean =>
  i > 0 && i <= MOST_HEADINGS && lines[i]?.bold === false && lines.slice(0, i).every((line) => line.bold);

/** Lines that the names of columns may run over. */
const MOST_HEADINGS = 6;

type Block = { lines: Line[]; inColumn: Piece[][][]; starts: number[]; edges: number[]; strips: Span[] };

function tableOfRows({ lines, inColumn, starts, edges, strips }: Block): Omit<DraftTable, 'page'> {
  const cells: DraftCell[] = [];
  for (const [row, start] of starts.entries()) {
    const rows = inColumn.slice(start, starts[row + 1] ?? lines.length);
    for (let column = 0; column + 1 < edges.length; column++) {
      const inside = linesOf(rows.flatMap((pieces) => pieces[column] ?? []));
      const limit = strips[column]?.from ?? edges[column + 1] ?? 0;
      cells.push({ row, column, rowSpan: 1, columnSpan: 1, lines: inside, limit, colour: null });
    }
  }
  return {
    kind: 'table',
    top: lines[0]?.y ?? 0,
    bottom: lines.at(-1)?.y ?? 0,
    columns: edges,
    rowCount: starts.length,
    headerRows: 0,
    cells,
  };
}

/** True where a line is parted as table rows are. */
export const isParted = (line: Line): boolean => stretchesOf(line).length > 2 && lineText(line).length > 10;
