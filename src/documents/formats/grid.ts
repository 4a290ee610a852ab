/**
 * Cells put together into a table. A format gives the cells it has with their spans, in any order; places that
 * no cell covers get an empty cell, so that every place of the grid belongs to exactly one cell.
 */

import type { Cell, Paragraph, Table } from './block.ts';
import { fault } from './fault.ts';
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from './limits.ts';
import { nowhere } from './place.ts';

/** Rows and places counted over a whole document, so that many small tables are bounded as one large one is. */
export type Room = { rows: number; cells: number };

export const newRoom = (): Room => ({ rows: 0, cells: 0 });

export function emptyCell(row: number, column: number): Cell {
  return { row, column, rowSpan: 1, columnSpan: 1, paragraphs: [], tables: [], colour: null, date: null };
}

/** A cell of one row and column that holds these paragraphs. */
export function cellOf(row: number, column: number, paragraphs: Paragraph[]): Cell {
  return { ...emptyCell(row, column), paragraphs };
}

type Shape = { headerRows?: number; caption?: string | null; rowCount?: number; room: Room };

/**
 * A table of these cells. Spans are cut where they would run into another cell or out of the grid.
 * Throws the fault 'tooManyRows' beyond the limits; null where there are no cells.
 */
export function tableOf(
  cells: Cell[],
  { headerRows = 0, caption = null, rowCount, room }: Shape,
): Table | null {
  if (cells.length === 0) return null;
  const rows = rowCount ?? cells.reduce((most, cell) => Math.max(most, cell.row + 1), 0);
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
  claim(room, rows, columns);
  const taken = new Uint8Array(rows * columns);
  const inOrder = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const cell of inOrder) taken[cell.row * columns + cell.column] = 1;
  for (const cell of inOrder) spread(cell, taken, { rows, columns });
  const filled: Cell[] = [];
  for (let at = 0, next = 0; at < taken.length; at++) {
    const cell = inOrder[next];
    if (cell && cell.row * columns + cell.column === at) {
      filled.push(cell);
      next += 1;
    } else if (taken[at] === 0) filled.push(emptyCell(Math.floor(at / columns), at % columns));
  }
  return {
    kind: 'table',
    rowCount: rows,
    columnCount: columns,
    cells: filled,
    headerRows,
    caption,
    where: nowhere(),
  };
}

function claim(room: Room, rows: number, columns: number): void {
  room.rows += rows;
  room.cells += rows * columns;
  if (room.rows > MAX_ROWS || columns > MAX_COLUMNS || room.cells > MAX_CELLS) throw fault('tooManyRows');
}

/** Marks the places that a cell's spans cover, cutting the spans at the first place that is taken. */
function spread(cell: Cell, taken: Uint8Array, grid: { rows: number; columns: number }): void {
  const free = (row: number, column: number): boolean => taken[row * grid.columns + column] === 0;
  let width = 1;
  while (width < cell.columnSpan && cell.column + width < grid.columns && free(cell.row, cell.column + width))
    width++;
  let height = 1;
  const rowFree = (row: number): boolean => {
    for (let column = cell.column; column < cell.column + width; column++)
      if (!free(row, column)) return false;
    return true;
  };
  while (height < cell.rowSpan && cell.row + height < grid.rows && rowFree(cell.row + height)) height++;
  cell.columnSpan = width;
  cell.rowSpan = height;
  for (let row = cell.row; row < cell.row + height; row++)
    for (let column = cell.column; column < cell.column + width; column++)
      taken[row * grid.columns + column] = 1;
}
