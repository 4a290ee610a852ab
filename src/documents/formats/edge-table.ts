/**
 * Tables whose rows say where their cells begin and end across the page (binary Word, Rich Text Format). The
 * columns are all the edges of all the rows, so that cells of different widths find their spans.
 */
import type { Block, Cell, Table } from './block.ts';
import { emptyCell, type Room, tableOf } from './grid.ts';

/** How a cell is merged with its neighbours: not, the first of several, or a further one. */
export type Merge = 'none' | 'first' | 'next';

export type RowShape = {
  /** The edges of the cells, in twentieths of a point: one more than there are cells. */
  edges: number[];
  across: Merge[];
  down: Merge[];
  colours: (string | null)[];
  header: boolean;
};

export type EdgeRow = { shape: RowShape; cells: Block[][] };

export const NO_SHAPE: RowShape = { edges: [], across: [], down: [], colours: [], header: false };

/** Tables that touch are one run of rows: parts it where a row begins another table. */
export function tablesOfRows(rows: EdgeRow[], room: Room): Table[] {
  const groups: EdgeRow[][] = [];
  for (const row of rows) {
    const open = groups.at(-1);
    const above = open?.at(-1);
    if (open && above && !beginsTable(above, row)) open.push(row);
    else groups.push([row]);
  }
  return groups.map((group) => buildTable(group, room)).filter((table) => table !== null);
}

/** A heading row after rows that are none, or a row in another place, begins a table. */
function beginsTable(above: EdgeRow, row: EdgeRow): boolean {
  if (row.shape.header && !above.shape.header) return true;
  const [a, b] = [above.shape.edges, row.shape.edges];
  return a.length > 0 && b.length > 0 && ((a.at(-1) ?? 0) <= (b[0] ?? 0) || (b.at(-1) ?? 0) <= (a[0] ?? 0));
}

/** Edges nearer than this (in twentieths of a point) are one. */
const NEAR = 30;

/** The edges of all rows, those that nearly agree made one. */
function gridEdges(rows: EdgeRow[]): number[] {
  const all = [...new Set(rows.flatMap((row) => row.shape.edges))].sort((a, b) => a - b);
  const edges: number[] = [];
  for (const edge of all) if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > NEAR) edges.push(edge);
  return edges;
}

function columnOf(edges: number[], edge: number): number {
  const at = edges.findLastIndex((one) => one <= edge + 1);
  return Math.max(0, at);
}

type Building = { edges: number[]; cells: Cell[]; merging: Map<number, Cell> };

function buildTable(rows: EdgeRow[], room: Room): Table | null {
  const building: Building = { edges: gridEdges(rows), cells: [], merging: new Map() };
  for (const [at, row] of rows.entries()) buildRow(row, at, building);
  const firstBody = rows.findIndex((row) => !row.shape.header);
  const headerRows = firstBody < 0 ? rows.length : firstBody;
  return tableOf(building.cells, { headerRows, rowCount: rows.length, room });
}

function buildRow({ shape, cells }: EdgeRow, row: number, { edges, cells: built, merging }: Building): void {
  let across: Cell | null = null;
  for (const [i, blocks] of cells.entries()) {
    const [left, right] = [shape.edges[i], shape.edges[i + 1]];
    const column = left === undefined ? i : columnOf(edges, left);
    const width =
      left === undefined || right === undefined ? 1 : Math.max(1, columnOf(edges, right) - column);
    const above = merging.get(column);
    if (shape.across[i] === 'next' && across) {
      across.columnSpan += width;
      fill(across, blocks);
    } else if (shape.down[i] === 'next' && above) {
      above.rowSpan = row - above.row + 1;
      fill(above, blocks);
      across = above;
    } else {
      const cell = { ...emptyCell(row, column), columnSpan: width, colour: shape.colours[i] ?? null };
      fill(cell, blocks);
      built.push(cell);
      if (shape.down[i] === 'first') merging.set(column, cell);
      else merging.delete(column);
      across = cell;
    }
  }
}

function fill(cell: Cell, blocks: Block[]): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') cell.paragraphs.push(block);
    else cell.tables.push(block);
  }
}
