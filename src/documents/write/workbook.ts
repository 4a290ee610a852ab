/**
 * A plan as a workbook: a sheet of actions, its heading row and first column held still, and a sheet of the plan's
 * prose. Every cell is text, so that no spreadsheet turns a code into a date or a word into a formula.
 */
import writeXlsxFile, { type Row } from 'write-excel-file/node';
import type { PlanBook } from '../../domain/plan/plan.ts';
import { markText, type WritingId } from '../../domain/proposal/row-mark.ts';
import { proseOf } from '../../domain/reading/reading-of-book.ts';
import { safeText } from '../formats/clean-text.ts';
import { sheetRows } from './sheet-rows.ts';
import type { LinkedColumns } from './written-columns.ts';

/** Excel holds no longer text in one cell. */
const LONGEST = 32_767;

/** `writing` marks every row in a hidden column, so that an edited copy is known again row by row. */
export type WorkbookOptions = LinkedColumns & { writing?: WritingId };

/** @returns the bytes of a .xlsx file. */
export async function writeWorkbook(
  book: PlanBook,
  { writing, ...wanted }: WorkbookOptions = {},
): Promise<Uint8Array> {
  const prose = proseOf(book);
  const said = prose.flatMap((s) => [s.heading ?? '', ...s.text.split('\n')]);
  const actions = sheetRows(book, wanted, [book.plan.title, ...said]);
  const sheets = [
    {
      sheet: 'Actions',
      data: [headRow(actions.headings), ...actions.rows.map(textRow).map(marked(writing))],
      columns: [...actions.widths, ...(writing === undefined ? [] : [1])].map((width) => ({
        width: Math.round(8 + width * 8),
      })),
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
  const features = writing === undefined ? [] : [hiddenColumn(actions.headings.length + 1)];
  return new Uint8Array(await writeXlsxFile(sheets, { features }).toBuffer());
}

/** The mark stands behind the last column, so that it goes with its row when rows are sorted or moved. */
const marked =
  (writing: WritingId | undefined) =>
  (row: Row, number: number): Row =>
    writing === undefined ? row : [...row, { value: markText(writing, number), type: String }];

type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number];

/** Hides a column of the first sheet, counted from 1. */
function hiddenColumn(column: number): Feature {
  const opening = `<col min="${column}" max="${column}" `;
  const hide = (xml: string): string => xml.replace(opening, `${opening}hidden="1" `);
  const transform = (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }): string =>
    sheetIndex === 0 ? hide(xml) : xml;
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform } } } };
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
