/**
 * The columns of a table without ruled lines, among lines that keep the same strips clear.
 *
 * Two columns of long lines without such rows are prose set in two columns, read one after the other.
 */
import type { DraftCell, DraftTable } from './pdf-drafts.ts';
import { isLevel } from './pdf-level.ts';
import { type Line, linesOf, standsOut } from './pdf-lines.ts';
import { isBelowRule, type Known, MOST_OVER_RULE, rowStarts } from './pdf-row-starts.ts';
import type { Piece } from './pdf-shapes.ts';
import { keptStretches, type Span, stretchesOf, stripsOf } from './pdf-stretches.ts';

const MIN_LINES = 3;

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
    const own = keptStretches(line, starts);
    const left = stripsOf([...spans, ...own]).length;
    const apart = line.y - above.y > pitch.of(line.size) * 1.3;
    // A line set apart that runs over a strip is of the words below the table.
    if (left < Math.max(1, width - 1) || (own.length === 1 && apart && left < stripsOf(spans).length)) break;
    spans.push(...own);
    if (own.length > 1) parted += 1;
  }
  while (to > from && isTitle(lines[to - 1], starts)) to -= 1;
  return to - from >= MIN_LINES && parted >= 2 && parted >= (to - from) * 0.25 ? { from, to } : null;
}

/** A line of one stretch in bold, which at a table's foot is the title of what comes next. */
const isTitle = (line: Line | undefined, starts: readonly number[]): boolean =>
  line?.bold === true && stretchesOf(line, starts).length === 1;

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
  known: Known,
): { table: DraftTable } | { columns: Line[][] } | null {
  const strips = stripsOf(lines.flatMap((line) => keptStretches(line, known.starts)));
  const edges = [
    Math.min(...lines.map((line) => line.x)) - 2,
    ...strips.map((strip) => strip.to - 1),
    Math.max(...lines.map((line) => line.right)) + 2,
  ];
  if (edges.length < 3) return null;
  const inColumn = lines.map((line) => columnsOf(line, edges, known.starts));
  const starts = rowStarts(lines, { inColumn, limits: reachOf(strips, edges) }, known);
  if (edges.length === 3 && isProse(inColumn, starts)) {
    return { columns: [0, 1].map((i) => linesOf(inColumn.flatMap((row) => row[i] ?? []))) };
  }
  const table = { ...tableOfRows({ lines, inColumn, starts, edges, strips }), page };
  // What goes with what cannot be told: the words stay as they stand, line by line.
  return isLevel(table.cells) ? { table } : { columns: [lines] };
}

/** How far words of each column could go: the narrowest of the strips is about what is kept clear between columns. */
function reachOf(strips: Span[], edges: number[]): number[] {
  const clear = Math.min(...strips.map((strip) => strip.to - strip.from));
  return edges.slice(1).map((edge, i) => (strips[i] ? strips[i].to - clear : edge));
}

/** How far to the right words of each column go. */
const limitsOf = (strips: Span[], edges: number[]): number[] =>
  edges.slice(1).map((edge, i) => strips[i]?.from ?? edge);

/** A line's pieces by column; those of a stretch that stands out stand together in the column that it begins in. */
function columnsOf(line: Line, edges: number[], starts: readonly number[]): Piece[][] {
  const spans = standsOut(line) ? stretchesOf(line, starts) : [];
  const placeOf = (piece: Piece): number => spans.findLast((span) => span.from <= piece.x)?.from ?? piece.x;
  return edges
    .slice(1)
    .map((to, i) => line.pieces.filter((piece) => placeOf(piece) >= (edges[i] ?? 0) && placeOf(piece) < to));
}

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

/**
 * Where the names of a table's columns begin: above its first parted line, where they go on for several lines in one
 * column, as a level line below them tells.
 */
export function namesAbove(
  lines: Line[],
  block: { from: number; to: number; least: number },
  { pitch, starts, rules }: Known,
): number {
  const inside = lines.slice(block.from, block.to);
  const ruled = inside.slice(0, MOST_OVER_RULE).some((_, i) => isBelowRule(inside, i, rules));
  if (!ruled) return block.from;
  const spans = inside.flatMap((line) => stretchesOf(line, starts));
  const strips = stripsOf(spans).length;
  let from = block.from;
  for (; from > block.least; from--) {
    const [above, line] = [lines[from - 1], lines[from]];
    if (!above || !line || Math.abs(above.size - line.size) > 0.6) break;
    if (line.y - above.y > pitch.of(line.size) * 1.15) break;
    spans.push(...stretchesOf(above, starts));
    if (stripsOf(spans).length < strips) break;
  }
  return from;
}

type Block = { lines: Line[]; inColumn: Piece[][][]; starts: number[]; edges: number[]; strips: Span[] };

function tableOfRows({ lines, inColumn, starts, edges, strips }: Block): Omit<DraftTable, 'page'> {
  const cells: DraftCell[] = [];
  for (const [row, start] of starts.entries()) {
    const rows = inColumn.slice(start, starts[row + 1] ?? lines.length);
    const across = bandOf(rows, edges);
    if (across) cells.push({ ...across, row });
    for (let column = 0; !across && column + 1 < edges.length; column++) {
      const inside = linesOf(rows.flatMap((pieces) => pieces[column] ?? []));
      const limit = limitsOf(strips, edges)[column] ?? 0;
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

/** A row whose only words stand out and run over from the first column: a title across the table. */
function bandOf(rows: Piece[][][], edges: number[]): DraftCell | null {
  const pieces = rows.flatMap((row) => row[0] ?? []);
  const alone = rows.every((row) => row.every((one, column) => column === 0 || one.length === 0));
  const right = pieces.reduce((most, piece) => Math.max(most, piece.right), 0);
  if (!alone || right <= (edges[1] ?? 0) || !pieces.every((piece) => piece.bold || piece.across)) return null;
  const [columnSpan, limit] = [edges.length - 1, edges.at(-1) ?? 0];
  return { row: 0, column: 0, rowSpan: 1, columnSpan, lines: linesOf(pieces), limit, colour: null };
}

/** A table whose columns are known. */
export function tableUnder(lines: Line[], edges: number[], known: Known): Omit<DraftTable, 'page'> {
  const inColumn = lines.map((line) => columnsOf(line, edges, known.starts));
  const strips = edges.slice(1, -1).map((edge) => ({ from: edge - 5, to: edge + 1 }));
  const starts = rowStarts(lines, { inColumn, limits: reachOf(strips, edges) }, known);
  return tableOfRows({ lines, inColumn, starts, edges, strips });
}
