/**
 * Tables that touch. Their ruled lines hang together, so that they are found as one; they are parted where no edge
 * between columns goes on from one row to the next. A row without such edges is a band and parts nothing.
 */
import type { DraftCell, DraftTable } from './pdf-drafts.ts';

/** The edges between the cells of a row, by column. */
function innerEdges(table: DraftTable, row: number): Set<number> {
  const across = table.cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan);
  return new Set(across.map((cell) => cell.column).filter((column) => column > 0));
}

/** The rows with which tables begin. */
function beginnings(table: DraftTable): number[] {
  const starts = [0];
  for (let row = 1; row < table.rowCount; row++) {
    const [above, here] = [innerEdges(table, row - 1), innerEdges(table, row)];
    const over = (cell: DraftCell): boolean => cell.row < row && cell.row + cell.rowSpan > row;
    const spanned = table.cells.some((cell) => over(cell) && cell.lines.length > 0);
    const shared = [...here].some((edge) => above.has(edge));
    if (!spanned && !shared && above.size > 0 && here.size > 0) starts.push(row);
  }
  return starts;
}

/** The tables that one drawing of lines holds, from top to bottom. */
export function stackedTables(table: DraftTable): DraftTable[] {
  const starts = beginnings(table);
  if (starts.length === 1) return [table];
  return starts.map((from, i) => partOf(table, from, starts[i + 1] ?? table.rowCount));
}

function partOf(table: DraftTable, from: number, to: number): DraftTable {
  const width = table.columns.length - 1;
  // Where a table is narrower than the one it touches, the lines enclose an empty place beside it.
  const beside = (cell: DraftCell): boolean =>
    cell.lines.length === 0 && cell.row <= from && cell.row + cell.rowSpan >= to && to - from > 1;
  const inside = table.cells
    .filter((cell) => cell.row < to && cell.row + cell.rowSpan > from)
    .filter((cell) => !(beside(cell) && cell.column + cell.columnSpan === width));
  const edges = [...new Set(inside.flatMap((cell) => [cell.column, cell.column + cell.columnSpan]))].sort(
    (a, b) => a - b,
  );
  const cells = inside.map((cell): DraftCell => {
    const column = edges.indexOf(cell.column);
    const top = Math.max(cell.row, from);
    return {
      ...cell,
      row: top - from,
      rowSpan: Math.min(cell.row + cell.rowSpan, to) - top,
      column,
      columnSpan: edges.indexOf(cell.column + cell.columnSpan) - column,
    };
  });
  const lines = cells.flatMap((cell) => cell.lines);
  const [first, last] = [from === 0, to === table.rowCount];
  return {
    ...table,
    cells,
    rowCount: to - from,
    columns: edges.map((edge) => table.columns[edge] ?? 0),
    top: first ? table.top : Math.min(...lines.map((line) => line.y - line.size)),
    bottom: last ? table.bottom : Math.max(...lines.map((line) => line.y)),
    open: { top: first && table.open?.top === true, bottom: last && table.open?.bottom === true },
  };
}
