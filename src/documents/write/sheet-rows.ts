/**
 * A plan as the rows of a sheet: the plan's own columns with every level as a column, then what only the live plan
 * knows. A level's words stand in every row, so that a sheet can be sorted and filtered.
 */
import type { Action, PlanBook } from '../../domain/plan/plan.ts';
import { type CellLine, columnsOfBook, type LinkedColumns } from './written-columns.ts';
import { wholeTable } from './written-rows.ts';
import { contextOfWritten, writtenTimescale } from './written-timescale.ts';

export type SheetRows = { headings: string[]; rows: string[][]; widths: number[] };

/** @param prose what the same file says around the rows; none for a file of rows alone. */
export function sheetRows(book: PlanBook, wanted: LinkedColumns, prose: readonly string[]): SheetRows {
  const contexts = contextOfWritten(book, prose);
  const columns = columnsOfBook(book, { ...wanted, contexts, levelsOutside: 0, levelsRepeat: true });
  const table = wholeTable(book);
  const changed = table.rows.some(({ action }) => !writtenTimescale(action.timescale, contexts).asWritten);
  const extra: [string, (a: Action) => string][] = [
    ['Answerable', (a) => a.leads.find((l) => l.accountable)?.name ?? ''],
    ['First day', (a) => a.timescale.start ?? ''],
    ['Last day', (a) => a.timescale.due ?? ''],
    ...(changed
      ? [['Timescale as first written', (a: Action) => a.timescale.raw] as [string, (a: Action) => string]]
      : []),
    // Last and never blank: a row that ends in blanks could be taken for one that lost its cells.
    ['Weft code', (a) => a.code],
  ];
  return {
    headings: [...columns.map((c) => c.heading), ...extra.map(([heading]) => heading)],
    widths: [...columns.map((c) => c.width), ...extra.map(() => 1.5)],
    rows: table.rows.map((row) => [
      ...columns.map((c) =>
        c.depth === null ? linesAsText(c.lines(row.action)) : (row.levels[c.depth] ?? ''),
      ),
      ...extra.map(([, say]) => say(row.action)),
    ]),
  };
}

/** List items begin with a hyphen on a line of their own; a blank line stands before each further paragraph. */
export const linesAsText = (lines: readonly CellLine[]): string =>
  lines
    .map((line, i) => `${i === 0 ? '' : line.item ? '\n' : '\n\n'}${line.item ? '- ' : ''}${line.text}`)
    .join('');
