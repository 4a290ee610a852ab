/** Tables of a PDF as they are being put together: cells with their lines, before they become paragraphs. */
import type { Lattice, LatticeCell } from './pdf-lattice.ts';
import { type Line, linesOf, lineText } from './pdf-lines.ts';
import { type Fill, type Page, type Piece, piecesIn } from './pdf-shapes.ts';
import { isParted } from './pdf-stretches.ts';

export type DraftCell = {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  lines: Line[];
  /** How far to the right words of this cell could go. */
  limit: number;
  colour: string | null;
};

export type DraftTable = {
  kind: 'table';
  page: number;
  /** The last page, where it goes on over several. */
  lastPage?: number;
  top: number;
  bottom: number;
  /** Edges of the columns. */
  columns: number[];
  rowCount: number;
  headerRows: number;
  cells: DraftCell[];
  /** Not closed by a line at its top or foot, where lines are ruled. */
  open?: { top: boolean; bottom: boolean };
};

/** The words of a cell, for comparing. */
export const cellKey = (cell: DraftCell | undefined): string =>
  (cell?.lines ?? [])
    .map(lineText)
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Takes a lattice's words from the page; null where it holds none, being a drawing or a frame. */
export function draftOf(
  lattice: Lattice,
  page: Page,
  pieces: Piece[],
): { draft: DraftTable; taken: Set<Piece> } | null {
  const inside = piecesIn(pieces, lattice);
  if (inside.length === 0 || isFrame(lattice, inside)) return null;
  const whole = inside.flatMap((piece) => cutAtEdges(piece, lattice));
  const cells = lattice.cells.map((cell) => draftCell(cell, whole, page.fills));
  const kept = dropEmptyLines(cells, lattice);
  setLimits(kept.cells, lattice);
  const draft: DraftTable = {
    kind: 'table',
    page: page.number,
    top: lattice.top,
    bottom: lattice.bottom,
    columns: lattice.columns,
    rowCount: kept.rowCount,
    headerRows: 0,
    cells: kept.cells,
    open: lattice.open,
  };
  return { draft, taken: new Set(inside) };
}

/** Rows without lines between their columns, in a frame: gaps part their words, and the columns are where they are. */
function isFrame(lattice: Lattice, inside: Piece[]): boolean {
  if (lattice.columns.length > 2 || lattice.rows.length < 4) return false;
  const parted = lattice.cells.filter((cell) => linesOf(piecesIn(inside, cell)).some(isParted));
  return parted.length >= lattice.cells.length / 2;
}

/** A piece that runs over the line between two cells is two pieces, cut at the space nearest to the line. */
function cutAtEdges(piece: Piece, lattice: Lattice): Piece[] {
  const y = piece.y - piece.size * 0.3;
  const cell = lattice.cells.find(
    (one) => piece.x >= one.left - 1 && piece.x < one.right - 1 && y >= one.top && y <= one.bottom,
  );
  if (!cell || piece.right <= cell.right + 2 || cell.right >= lattice.right - 1) return [piece];
  const ideal = ((cell.right - piece.x) / (piece.right - piece.x)) * piece.text.length;
  const spaces = [...piece.text.matchAll(/\s+/g)].map((space) => space.index);
  const at = spaces.sort((a, b) => Math.abs(a - ideal) - Math.abs(b - ideal))[0];
  if (at === undefined || at === 0 || Math.abs(at - ideal) > 6) return [piece];
  const first = { ...piece, text: piece.text.slice(0, at), right: cell.right - 1 };
  const rest = { ...piece, text: piece.text.slice(at).trimStart(), x: cell.right + 1, spaced: true };
  return [first, ...cutAtEdges(rest, lattice)];
}

function draftCell(cell: LatticeCell, pieces: Piece[], fills: Fill[]): DraftCell {
  const { row, column, rowSpan, columnSpan } = cell;
  const colour = fills.findLast(
    (fill) =>
      fill.left <= cell.left + 6 &&
      fill.right >= cell.right - 6 &&
      fill.top <= cell.top + 6 &&
      fill.bottom >= cell.bottom - 6,
  );
  const lines = linesOf(piecesIn(pieces, cell));
  return { row, column, rowSpan, columnSpan, lines, limit: cell.right, colour: colour?.colour ?? null };
}

/** Rows lower than a line of text are double rules, not rows; they go, with what spans them made shorter. */
function dropEmptyLines(cells: DraftCell[], lattice: Lattice): { cells: DraftCell[]; rowCount: number } {
  const count = lattice.rows.length - 1;
  const low = (row: number): boolean => (lattice.rows[row + 1] ?? 0) - (lattice.rows[row] ?? 0) < 6;
  const place: number[] = [];
  let kept = 0;
  for (let row = 0; row <= count; row++) {
    place.push(kept);
    if (row < count && !low(row)) kept += 1;
  }
  const moved = cells
    .map((cell) => {
      const row = place[cell.row] ?? 0;
      return { ...cell, row, rowSpan: (place[cell.row + cell.rowSpan] ?? kept) - row };
    })
    .filter((cell) => cell.rowSpan > 0);
  return { cells: moved, rowCount: kept };
}

/** Words keep as far from the right side of a cell as from its left. */
function setLimits(cells: DraftCell[], { columns }: Lattice): void {
  const margins = new Map<number, number>();
  for (const { column, lines } of cells)
    for (const line of lines) {
      const margin = line.x - (columns[column] ?? 0);
      if (margin > 0) margins.set(column, Math.min(margins.get(column) ?? 9, margin));
    }
  const usual = [...margins.values()].sort((a, b) => a - b)[0] ?? 4;
  for (const cell of cells) cell.limit -= Math.min(margins.get(cell.column) ?? usual, 9);
}
