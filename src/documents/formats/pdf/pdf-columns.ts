/**
 * Tables without ruled lines, found by the clear strips between their columns.
 *
 * - Lines that are parted by wide gaps and keep the same strips clear are rows or parts of rows.
 * - A row begins where the space above it is wider than within rows; where spaces are all alike, at each line that
 *   has words in the first column.
 * - Two columns of long lines without such rows are prose set in two columns, read one after the other.
 */
import type { DraftCell, DraftTable } from './pdf-drafts.ts';
import { ITEM, type Line, linesOf, lineText, type Pitch } from './pdf-lines.ts';
import type { Piece } from './pdf-shapes.ts';

type Span = { from: number; to: number };

export type Found =
  | { from: number; to: number; table: DraftTable }
  | { from: number; to: number; columns: Line[][] };

/** Narrower than this many letters' height, a gap is a space between words. */
const GAP = 1.15;
const MIN_LINES = 3;

/** The stretches of a line that wide gaps part. */
export function stretchesOf(line: Line): Span[] {
  const spans: Span[] = [];
  for (const piece of line.pieces) {
    const last = spans.at(-1);
    if (last && (piece.x - last.to < piece.size * GAP || isMark(line, piece)))
      last.to = Math.max(last.to, piece.right);
    else spans.push({ from: piece.x, to: piece.right });
  }
  return spans;
}

/** The first words after a list's mark, however far it stands off. */
function isMark(line: Line, piece: Piece): boolean {
  const before = line.pieces[line.pieces.indexOf(piece) - 1];
  return before === line.pieces[0] && ITEM.test(`${before?.text.trim()} `);
}

/** Tables and columns of prose among lines that no rules enclose, by the places of the lines they take. */
export function columnsIn(lines: Line[], page: number, pitch: Pitch): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < lines.length; ) {
    const block = blockFrom(lines, at, pitch);
    const made = block && readBlock(lines.slice(block.from, block.to), page, pitch);
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

/** A run of lines from one that is parted, as long as strips stay clear. */
function blockFrom(lines: Line[], from: number, pitch: Pitch): { from: number; to: number } | null {
  const first = lines[from];
  if (!first || stretchesOf(first).length < 2) return null;
  const spans = stretchesOf(first);
  const width = spans.length;
  let parted = 1;
  let to = from + 1;
  for (; to < lines.length; to++) {
    const [above, line] = [lines[to - 1], lines[to]];
    if (!above || !line || line.y - above.y > pitch.of(line.size) * 4) break;
    const own = stretchesOf(line);
    if (stripsOf([...spans, ...own]).length < Math.max(1, width - 1)) break;
    spans.push(...own);
    if (own.length > 1) parted += 1;
  }
  return to - from >= MIN_LINES && parted >= 2 && parted >= (to - from) * 0.25 ? { from, to } : null;
}

function readBlock(
  lines: Line[],
  page: number,
  pitch: Pitch,
): { table: DraftTable } | { columns: Line[][] } | null {
  const strips = stripsOf(lines.flatMap(stretchesOf));
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
  return { table: { ...tableOfRows({ lines, inColumn, starts, edges, strips }), page } };
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
  if (spaced.length > 1 && spaced.length < lines.length) return spaced;
  return all.filter((i) => i === 0 || (inColumn[i]?.[0] ?? []).length > 0);
}

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
