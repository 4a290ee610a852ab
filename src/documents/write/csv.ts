/**
 * A plan as comma-separated rows (RFC 4180, UTF-8 with a byte order mark, so that Excel reads its accents). A cell
 * that a spreadsheet would take for a formula begins with an apostrophe, the mark for text, which our reader and
 * spreadsheets do not count as part of it.
 */
import Papa from 'papaparse';
import type { PlanBook } from '../../domain/plan/plan.ts';
import { sheetRows } from './sheet-rows.ts';
import type { LinkedColumns } from './written-columns.ts';

/** What opens a formula in one spreadsheet or another (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** The cell as text that no spreadsheet runs. */
export const safeCell = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** @param rows the headings first. @returns the text of a .csv file. */
export function writeRows(rows: readonly (readonly string[])[]): string {
  const safe = rows.map((row) => row.map(safeCell));
  return `\ufeff${Papa.unparse(safe, { newline: '\r\n' })}\r\n`;
}

export function writeCsv(book: PlanBook, wanted: LinkedColumns = {}): string {
  const { headings, rows } = sheetRows(book, wanted, []);
  return writeRows([headings, ...rows]);
}
