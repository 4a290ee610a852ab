/** Rows as open files, piece by piece: a JSON array with a row a line, and CSV that no spreadsheet runs. */
import Papa from 'papaparse';
import { safeCell } from './csv.ts';

type Row = Record<string, unknown>;

export async function* jsonOf(batches: AsyncIterable<readonly Row[]>): AsyncGenerator<string> {
  let first = true;
  yield '[';
  for await (const rows of batches) {
    yield rows.map((row, i) => `${first && i === 0 ? '\n' : ',\n'}${JSON.stringify(row)}`).join('');
    if (rows.length > 0) first = false;
  }
  yield '\n]\n';
}

/** Numbers and answers stand as they are; text that would be a formula is marked as text; what has parts is JSON. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return safeCell(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** `columns` are the first line, in their order. */
export async function* csvOf(
  columns: readonly string[],
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string> {
  const lines = (rows: readonly string[][]): string =>
    rows.length === 0 ? '' : `${Papa.unparse([...rows], { newline: '\r\n' })}\r\n`;
  yield `\ufeff${lines([[...columns]])}`;
  for await (const rows of batches)
    yield lines(rows.map((row) => columns.map((column) => cell(row[column]))));
}
