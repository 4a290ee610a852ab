/**
 * A plan as a PDF: A4 on its side, tagged, so that a screen reader has its title, headings, lists and tables in
 * reading order (PDF/UA-1, ISO 14289). The prose first, then a table for each theme under the plan's own column
 * names. A draft says so on every page.
 */
import { type Day, longDay } from '../../../domain/day.ts';
import type { PlanBook } from '../../../domain/plan/plan.ts';
import { proseOf } from '../../../domain/reading/reading-of-book.ts';
import { safeText } from '../../formats/clean-text.ts';
import { proseLines } from '../written-cells.ts';
import { columnsOfBook, type LinkedColumns, type WrittenColumn } from '../written-columns.ts';
import { sayHeading, tablesByTheme, type WrittenRow, type WrittenTable } from '../written-rows.ts';
import { contextOfWritten } from '../written-timescale.ts';
import { furnishPage } from './furniture.ts';
import type { Typefaces } from './letters.ts';
import { closeSheet, GREY, grow, needRoom, openSheet, type Sheet, writeLines } from './sheet.ts';
import { drawTable, type PaperRow } from './table.ts';

export type PdfOptions = LinkedColumns & {
  typefaces: Typefaces;
  /** The day on which the plan stood as it is written. */
  written: Day;
};

const isDraft = ({ plan }: PlanBook): boolean => plan.state === 'draft';

/** @returns the bytes of a .pdf file. */
export async function writePlanPdf(book: PlanBook, options: PdfOptions): Promise<Uint8Array> {
  const title = safeText(book.plan.title);
  const sheet = openSheet({
    title,
    language: book.plan.locale,
    subject: 'Action plan',
    upright: false,
    typefaces: options.typefaces,
  });
  writeTop(sheet, book, options);
  const prose = proseOf(book);
  for (const section of prose) writeSection(sheet, section);
  const said = [book.plan.title, ...prose.flatMap((s) => [s.heading ?? '', ...s.text.split('\n')])];
  const columns = columnsOfBook(book, {
    ...options,
    contexts: contextOfWritten(book, said, options.written),
    levelsOutside: book.plan.levels.length,
    levelsRepeat: false,
  }).filter((column) => column.depth === null);
  for (const table of tablesByTheme(book)) {
    writeTheme(sheet, table, columns);
    await breath();
  }
  return closeSheet(sheet, (page, of) =>
    furnishPage(sheet, { title, draft: isDraft(book), day: options.written, page, of }),
  );
}

/** Lets others be answered between two tables. */
const breath = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

function writeTop(sheet: Sheet, book: PlanBook, { written }: PdfOptions): void {
  const { plan } = book;
  const title = grow(sheet, sheet.root, 'H1');
  writeLines(sheet, title, { text: safeText(plan.title), face: 'bold', size: 22 });
  const facts = [
    isDraft(book) ? 'Draft' : '',
    safeText(plan.owner).trim(),
    plan.periodStart && plan.periodEnd ? `${longDay(plan.periodStart)} to ${longDay(plan.periodEnd)}` : '',
    `As it stood on ${longDay(written)}`,
  ].filter((fact) => fact !== '');
  const line = grow(sheet, sheet.root, 'P');
  writeLines(sheet, line, { text: facts.join(' · '), face: 'regular', size: 10, colour: GREY });
  sheet.y += 10;
}

function writeHeading(sheet: Sheet, text: string): void {
  sheet.y += 10;
  needRoom(sheet, 70);
  writeLines(sheet, grow(sheet, sheet.root, 'H2'), { text, face: 'bold', size: 14 });
  sheet.y += 4;
  sheet.pdf.outline.addItem(text);
}

const PROSE = { face: 'regular', size: 10 } as const;

function writeSection(sheet: Sheet, { heading, text }: { heading: string | null; text: string }): void {
  const named = safeText(heading ?? '').trim();
  if (named !== '') writeHeading(sheet, named);
  let list: ReturnType<typeof grow> | null = null;
  for (const { text: line, item } of proseLines(text)) {
    if (item) {
      list ??= grow(sheet, sheet.root, 'L');
      const body = grow(sheet, grow(sheet, list, 'LI'), 'LBody');
      writeLines(sheet, body, { ...PROSE, text: line, indent: 14, mark: '•' });
    } else {
      list = null;
      writeLines(sheet, grow(sheet, sheet.root, 'P'), { ...PROSE, text: line });
      sheet.y += 3;
    }
  }
}

function writeTheme(sheet: Sheet, { heading, rows }: WrittenTable, columns: readonly WrittenColumn[]): void {
  if (heading) writeHeading(sheet, sayHeading(heading));
  else sheet.y += 10;
  drawTable(
    sheet,
    columns,
    rows.flatMap((row) => rowsOf(row, columns)),
  );
}

/** A row, with the headings that begin at it above it; the outermost stands over the table. */
function rowsOf({ action, levels, spans }: WrittenRow, columns: readonly WrittenColumn[]): PaperRow[] {
  const groups = levels.flatMap((text, level): PaperRow[] =>
    level > 0 && text !== '' && (spans[level] ?? 1) > 0 ? [{ kind: 'group', text, depth: level - 1 }] : [],
  );
  const faded = action.status.lifecycle === 'dropped';
  return [...groups, { kind: 'cells', cells: columns.map((column) => column.lines(action)), faded }];
}
