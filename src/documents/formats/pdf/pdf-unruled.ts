/**
 * The rows of a table without ruled lines, among lines that keep the same strips clear.
 *
 * - A row begins where the space above it is wider than within rows; where spaces are all alike, at each line that
 *   has words in the first column. Lines in bold at the top are the names of the columns.
 * - Two columns of long lines without such rows are prose set in two columns, read one after the other.
 */
import type { DraftCell, DraftTable } from './pdf-drafts.ts';
import { isLevel } from './pdf-gutters.ts';
import { type Line, linesOf, type Pitch } from './pdf-lines.ts';
import type { Piece } from './pdf-shapes.ts';
import { type Span, stretchesOf, stripsOf } from './pdf-stretches.ts';

const MIN_LINES = 3;

/** The usual pitch, and where columns begin. */
export type Known = { pitch: Pitch; starts: readonly number[] };

/** A run of lines from one that is parted, as long as strips stay clear. */
export function blockFrom(
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

export function readBlock(
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
  const spaced = all.filter(wide);
  const told = spaced.length > 1 && spaced.length < lines.length;
  const begins = (i: number): boolean => (told ? wide(i) : i === 0 || (inColumn[i]?.[0] ?? []).length > 0);
  return all.filter((i) => begins(i) || endsBold(lines, i));
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

/** A table whose columns are known. */
export function tableUnder(lines: Line[], edges: number[], pitch: Pitch): Omit<DraftTable, 'page'> {
  const inColumn = lines.map((line) => edges.slice(1).map((_, i) => between(line, edges, i)));
  const strips = edges.slice(1, -1).map((edge) => ({ from: edge - 5, to: edge + 1 }));
  return tableOfRows({ lines, inColumn, starts: rowStarts(lines, inColumn, pitch), edges, strips });
}
