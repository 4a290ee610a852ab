/**
 * Tables of a tagged PDF that no lines are ruled around: rows and cells as the document names them, columns where
 * the cells of full rows stand.
 */
import type { DraftCell, DraftTable } from './pdf-drafts.ts';
import { type Line, linesOf } from './pdf-lines.ts';
import type { Fill, Page, Piece } from './pdf-shapes.ts';
import type { TaggedTable } from './pdf-structure.ts';

/** Takes a tagged table's words from those that are left; null where they are elsewhere or it is only layout. */
export function draftOfTags(
  table: TaggedTable,
  page: Page,
  free: Piece[],
): { draft: DraftTable; taken: Set<Piece> } | null {
  const byName = new Map<string, Piece[]>();
  for (const piece of free)
    if (piece.mark !== null) byName.set(piece.mark, [...(byName.get(piece.mark) ?? []), piece]);
  const rows = table.map((row) =>
    row.cells.map((names) => linesOf(names.flatMap((name) => byName.get(name) ?? []))),
  );
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const all = rows.flat(2);
  const first = all[0];
  if (width < 2 || rows.length < 2 || !first) return null;
  const edges = columnEdges(rows, width);
  const cells = rows.flatMap((row, at) => placeRow(row, at, edges));
  setLimits(cells, edges);
  for (const cell of cells) cell.colour = colourBehind(cell.lines, page.fills);
  const draft: DraftTable = {
    kind: 'table',
    page: page.number,
    top: Math.min(...all.map((line) => line.y - line.size)),
    bottom: Math.max(...all.map((line) => line.y)),
    columns: edges,
    rowCount: rows.length,
    headerRows: 0,
    cells,
  };
  return { draft, taken: new Set(all.flatMap((line) => line.pieces)) };
}

const leftOf = (lines: Line[]): number =>
  lines.reduce((least, line) => Math.min(least, line.x), Number.POSITIVE_INFINITY);

/** Where columns begin: the leftmost words of rows that have every cell; the table's right side at the end. */
function columnEdges(rows: Line[][][], width: number): number[] {
  const full = rows.filter((row) => row.length === width);
  const edges = Array.from({ length: width }, (_, i) => Math.min(...full.map((row) => leftOf(row[i] ?? []))));
  const right = Math.max(...rows.flat(2).map((line) => line.right));
  for (let i = width - 1; i >= 0; i--) if (!Number.isFinite(edges[i])) edges[i] = (edges[i + 1] ?? right) - 1;
  return [...edges, right + 2];
}

/** Cells of a row in the columns that their words stand in; one alone is a band across. */
function placeRow(row: Line[][], at: number, edges: number[]): DraftCell[] {
  const width = edges.length - 1;
  const draft = (lines: Line[], column: number, columnSpan = 1): DraftCell => ({
    row: at,
    column,
    rowSpan: 1,
    columnSpan,
    lines,
    limit: 0,
    colour: null,
  });
  if (row.length === width) return row.map((lines, column) => draft(lines, column));
  if (row.length === 1) return [draft(row[0] ?? [], 0, width)];
  let next = 0;
  const cells: DraftCell[] = [];
  for (const [i, lines] of row.entries()) {
    const last = width - (row.length - i);
    const stands = lines.length === 0 ? next : edges.findLastIndex((edge) => edge <= leftOf(lines) + 3);
    const column = Math.min(Math.max(next, stands), last);
    cells.push(draft(lines, column));
    next = column + 1;
  }
  return cells;
}

/** Words go as far to the right as they do anywhere in their column. */
function setLimits(cells: DraftCell[], edges: number[]): void {
  const reach = new Map<number, number>();
  for (const { column, columnSpan, lines } of cells)
    for (const line of lines)
      if (columnSpan === 1) reach.set(column, Math.max(reach.get(column) ?? 0, line.right));
  for (const cell of cells)
    cell.limit = cell.columnSpan > 1 ? (edges.at(-1) ?? 0) : Math.max(reach.get(cell.column) ?? 0, 0);
}

function colourBehind(lines: Line[], fills: Fill[]): string | null {
  const line = lines[0];
  if (!line) return null;
  const y = line.y - line.size * 0.3;
  const fill = fills.findLast(
    (one) => one.left <= line.x && one.right >= line.x && one.top <= y && one.bottom >= y,
  );
  return fill?.colour ?? null;
}
