/**
 * Names of columns in two rows (`Delivery` over `Lead` and `When`), where nothing is ruled to show which name stands
 * over which columns: a name with nothing under it is of both rows, and one with blanks beside it, under which others
 * stand, is over those.
 */
import type { DraftCell, DraftTable } from './pdf-drafts.ts';

/** Sets the spans of the first two rows, where both are names. */
export function spanHeadings(table: DraftTable): DraftTable {
  const [over, under] = [0, 1].map((row) => byColumn(table, row));
  if (!over || !under || table.rowCount < 3 || !isTwoRows(over, under)) return table;
  const gone = new Set<DraftCell>();
  for (const [column, cell] of over.entries()) {
    if (!cell || cell.lines.length === 0) continue;
    const below = under[column];
    if (isBlank(below)) {
      cell.rowSpan = 2;
      if (below) gone.add(below);
    }
    for (let at = column + 1; at < over.length && isBlank(over[at]) && !isBlank(under[at]); at++) {
      const blank = over[at];
      cell.columnSpan += 1;
      cell.limit = Math.max(cell.limit, blank?.limit ?? under[at]?.limit ?? 0);
      if (blank) gone.add(blank);
    }
  }
  return { ...table, cells: table.cells.filter((cell) => !gone.has(cell)) };
}

type Row = (DraftCell | undefined)[];

const isBlank = (cell: DraftCell | undefined): boolean => !cell || cell.lines.length === 0;

/** The cells of a row by column; none where one has a span already. */
function byColumn(table: DraftTable, row: number): Row {
  const cells = table.cells.filter((cell) => cell.row === row);
  if (cells.some((cell) => cell.columnSpan > 1 || cell.rowSpan > 1)) return [];
  return Array.from({ length: table.columns.length - 1 }, (_, column) =>
    cells.find((cell) => cell.column === column),
  );
}

/** Both rows are in bold; each column has a name, and some have theirs in the second row alone. */
function isTwoRows(over: Row, under: Row): boolean {
  const filled = [...over, ...under].flatMap((cell) => cell?.lines ?? []);
  return (
    over.length > 2 &&
    over.length === under.length &&
    filled.every((line) => line.bold) &&
    over.every((cell, i) => !isBlank(cell) || !isBlank(under[i])) &&
    over.some((cell, i) => isBlank(cell) && !isBlank(under[i])) &&
    under.some(isBlank) &&
    !isBlank(over[0])
  );
}
