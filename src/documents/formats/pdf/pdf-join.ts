/**
 * Tables that go on over pages, joined into one.
 *
 * - A table at the top of a page goes on from the table at the foot of the page before where their columns stand in
 *   the same places and nothing stands between them.
 * - Rows that repeat the first rows of the table are its headings again, and go.
 * - A table that opens with another band over the same headings is another table.
 * - A row goes on from the row above the page's end where words of its cells run on and none begins afresh, and
 *   where it has no words in a first column that every row has words in.
 */
import { cellKey, type DraftCell, type DraftTable } from './pdf-drafts.ts';
import { ITEM, lineText } from './pdf-lines.ts';
import { runsOn } from './pdf-paragraphs.ts';

const NEAR = 4;

/** Joins `next` to `table` where it goes on; false where it is a table of its own. */
export function joinTable(table: DraftTable, next: DraftTable): boolean {
  if (!sameColumns(table, next)) return false;
  const repeated = repeatedRows(table, next);
  if (repeated === 0 && opensAfresh(table, next)) return false;
  if (repeated > 0) table.headerRows = repeated;
  const rest = dropRows(next, repeated);
  const cut = repeated === 0 && table.open?.bottom === true && next.open?.top === true;
  const goesOn = table.rowCount > 0 && rest.rowCount > 0 && (cut || rowGoesOn(table, rest));
  append(table, rest, goesOn ? table.rowCount - 1 : table.rowCount);
  return true;
}

/** Where no lines are ruled, the last column ends with its longest words, which differ from page to page. */
function sameColumns({ columns: a, open }: DraftTable, { columns: b, open: also }: DraftTable): boolean {
  const told = open === undefined && also === undefined ? a.length - 1 : a.length;
  return a.length === b.length && a.slice(0, told).every((edge, i) => Math.abs(edge - (b[i] ?? 0)) <= NEAR);
}

const rowOf = (table: DraftTable, row: number): DraftCell[] => table.cells.filter((cell) => cell.row === row);

function sameRow(a: DraftCell[], b: DraftCell[]): boolean {
  const [first, second] = [a.map(cellKey), b.map(cellKey)];
  return (
    first.length === second.length &&
    first.some((key) => key !== '') &&
    first.every((key, i) => key === second[i])
  );
}

/** How many rows at the top repeat the first rows of the table. */
function repeatedRows(table: DraftTable, next: DraftTable): number {
  let count = 0;
  while (
    count < Math.min(table.rowCount, next.rowCount, 4) &&
    sameRow(rowOf(table, count), rowOf(next, count))
  )
    count++;
  return count;
}

/** `Action 2.1` and `Action 2.2`: cards that each begin with the same words and another number. */
function sameButNumber(a: DraftCell | undefined, b: DraftCell | undefined): boolean {
  const [first, second] = [cellKey(a), cellKey(b)];
  const words = (key: string): string => key.replace(/\p{N}+/gu, '');
  return first !== second && words(first).length > 3 && words(first) === words(second);
}

/** A band over the page's first row, then the same headings that the table has under its own band. */
function opensAfresh(table: DraftTable, next: DraftTable): boolean {
  const bands = (one: DraftTable): number => (rowOf(one, 0).length === 1 ? 1 : 0);
  if (sameButNumber(rowOf(table, 0)[0], rowOf(next, 0)[0])) return true;
  const [depth, head] = [bands(next), rowOf(table, bands(table))];
  const here = rowOf(next, depth);
  if (depth === 0 || head.length < 2 || here.length !== head.length) return false;
  const same = here.filter((cell, i) => cellKey(cell) !== '' && cellKey(cell) === cellKey(head[i]));
  return same.length >= Math.max(2, head.length / 2);
}

function dropRows(table: DraftTable, count: number): DraftTable {
  const cells = table.cells
    .filter((cell) => cell.row + cell.rowSpan > count)
    .map((cell) => ({
      ...cell,
      row: Math.max(0, cell.row - count),
      rowSpan: cell.rowSpan - Math.max(0, count - cell.row),
    }));
  return { ...table, cells, rowCount: table.rowCount - count };
}

/** The cell of a table's last row in a column, which may have begun rows above. */
function lastCell(table: DraftTable, column: number): DraftCell | undefined {
  return table.cells.find(
    (cell) =>
      cell.row + cell.rowSpan >= table.rowCount &&
      cell.column <= column &&
      cell.column + cell.columnSpan > column,
  );
}

/** A list goes on where it had begun, or where a line ending in a colon announced it. */
function itemBefore(cell: DraftCell): string {
  const texts = cell.lines.map(lineText);
  return texts.find((text) => ITEM.test(text)) ?? (/[^.]$/.test(texts.at(-1) ?? '.') ? '• ' : '');
}

/**
 * Without ruled lines a column is as wide as its words, and one that is full tells nothing: what goes on then begins
 * in lower case somewhere, or is words of one column alone.
 */
function couldGoOn(row: DraftCell[]): boolean {
  const filled = row.filter((cell) => cell.lines.length > 0);
  return filled.length === 1 || filled.some(({ lines: [line] }) => line && /^\p{Ll}/u.test(lineText(line)));
}

/** A row without words in the first column, where every row has some, whose words stand under words. */
function lacksFirst(table: DraftTable, row: DraftCell[]): boolean {
  const first = table.cells.filter((cell) => cell.column === 0 && cell.row > 0);
  const always = first.length > 1 && first.every((cell) => cell.lines.length > 0 && cell.rowSpan === 1);
  const filled = row.filter((cell) => cell.lines.length > 0);
  return (
    always &&
    filled.length > 0 &&
    filled.every(({ column }) => column > 0 && (lastCell(table, column)?.lines.length ?? 0) > 0)
  );
}

function rowGoesOn(table: DraftTable, next: DraftTable): boolean {
  let sure = 0;
  if (lacksFirst(table, rowOf(next, 0))) return true;
  if (table.open === undefined && !couldGoOn(rowOf(next, 0))) return false;
  for (const cell of rowOf(next, 0)) {
    const line = cell.lines[0];
    if (!line) continue;
    const above = lastCell(table, cell.column);
    const last = above?.lines.at(-1);
    if (!above || !last || above.columnSpan !== cell.columnSpan) return false;
    const lower = /^\p{Ll}/u.test(lineText(line));
    const open = !/[.!?:;]$/.test(lineText(last));
    const item = ITEM.test(lineText(line)) && cell.column > 0 && ITEM.test(itemBefore(above));
    if (item || (runsOn(last, line, above.limit) && (lower || open))) sure += 1;
    else if (!lower) return false;
  }
  const filled = (row: DraftCell[]): number => row.filter((cell) => cell.lines.length > 0).length;
  if (rowOf(next, 0)[0]?.lines.length && sure < filled(rowOf(next, 0))) return false;
  return sure > 0 && filled(rowOf(next, 0)) <= filled(rowOf(table, table.rowCount - 1)) + 1;
}

/** A blank cell over several rows at a page's top is the rest of the merged cell above it. */
function extendMerged(table: DraftTable, cell: DraftCell, at: number): boolean {
  if (cell.row > 0 || cell.rowSpan < 2 || cell.lines.length > 0) return false;
  const above = table.cells.find(
    (one) => one.row + one.rowSpan === at && one.column === cell.column && one.columnSpan === cell.columnSpan,
  );
  if (!above || above.lines.length === 0) return false;
  above.rowSpan += cell.rowSpan;
  return true;
}

/** Adds rows below, the first of them into row `at`, which may be the last row there is. */
function append(table: DraftTable, next: DraftTable, at: number): void {
  for (const cell of next.cells) {
    const into = at < table.rowCount && cell.row === 0 ? lastCell(table, cell.column) : undefined;
    if (into) {
      for (const line of cell.lines) into.lines.push(line);
      if (cell.rowSpan > 1) into.rowSpan += cell.rowSpan - 1;
    } else if (!extendMerged(table, cell, at)) table.cells.push({ ...cell, row: cell.row + at });
  }
  table.rowCount = at + next.rowCount;
  if (next.open) table.open = { top: table.open?.top ?? false, bottom: next.open.bottom };
}
