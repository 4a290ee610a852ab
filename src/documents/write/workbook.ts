/**
 * A plan as a workbook: a sheet of actions, its heading row and first column held still, and a sheet of the plan's
 * prose. Every cell is text, so that no spreadsheet turns a code into a date or a word into a formula.
 */
import writeXlsxFile, { type Row } from 'write-excel-file/node';
import type { PlanBook } from '../../domain/plan/plan.ts';
import { proseOf } from '../../domain/reading/reading-of-book.ts';
import { safeText } from '../formats/clean-text.ts';
import { sheetRows } from './sheet-rows.ts';
import type { WantedColumns } from './written-columns.ts';

/** Excel holds no longer text in one cell. */
const LONGEST = 32_767;

/** @returns the bytes of a .xlsx file. */
export async function writeWorkbook(book: PlanBook, wanted: WantedColumns = {}): Promise<Uint8Array> {
  const prose = proseOf(book);
  const said = prose.flatMap((s) => [s.heading ?? '', ...s.text.split('\n')]);
  const actions = sheetRows(book, wanted, [book.plan.title, ...said]);
  const sheets = [
    {
      sheet: 'Actions',
      data: [headRow(actions.headings), ...actions.rows.map(textRow)],
      columns: actions.widths.map((width) => ({ width: Math.round(8 + width * 8) })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    },
    {
      sheet: 'About the plan',
      data: [
        textRow([book.plan.title]),
        ...prose.flatMap((s) => [
          ...(s.heading ? [headRow([s.heading])] : []),
          ...longLines(s.text).map((t) => textRow([t])),
        ]),
      ],
      columns: [{ width: 120 }],
    },
  ];
  return new Uint8Array(await writeXlsxFile(sheets).toBuffer());
}

const headRow = (headings: readonly string[]): Row =>
  headings.map((value) => ({
    value: cut(value),
    type: String,
    fontWeight: 'bold' as const,
    wrap: true,
    backgroundColor: '#e8e8e8',
    alignVertical: 'top' as const,
  }));

const textRow = (cells: readonly string[]): Row =>
  cells.map((value) =>
    value === '' ? null : { value: cut(value), type: String, wrap: true, alignVertical: 'top' as const },
  );

const cut = (text: string): string => safeText(text).slice(0, LONGEST);

const longLines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
