/**
 * A plan as a Word document in the shape its partnership knows: A4 on its side, the prose in order under real
 * headings, a table for each outermost heading with its heading row repeated on every page, the level above the
 * action in a merged cell, the plan's own column names, each lead on a line of its own, timescales as written.
 * Read back, it gives the same plan.
 */
import { HeadingLevel, Paragraph, TextRun } from 'docx';
import { type Day, longDay } from '../../domain/day.ts';
import type { PlanBook, Section } from '../../domain/plan/plan.ts';
import { bookmarkName, type WritingId } from '../../domain/proposal/row-mark.ts';
import { proseOf } from '../../domain/reading/reading-of-book.ts';
import { safeText } from '../formats/clean-text.ts';
import { packWord, TEXT_WIDTH } from './word-document.ts';
import { type CellMark, tableOf } from './word-table.ts';
import { type CellLine, proseLines } from './written-cells.ts';
import { columnsOfBook, type LinkedColumns } from './written-columns.ts';
import { rowNumbers, sayHeading, tablesByTheme, type WrittenTable, wholeTable } from './written-rows.ts';
import { contextOfWritten } from './written-timescale.ts';

export type WordOptions = LinkedColumns & {
  /** The day of writing: said in the footer, and reckoned with where a date leaves out its year. */
  written?: Day;
  /** Marks every row with this writing, so that an edited copy is known again row by row. */
  writing?: WritingId;
};

/** @returns the bytes of a .docx file. */
export async function writeWord(book: PlanBook, options: WordOptions = {}): Promise<Uint8Array> {
  const prose = proseOf(book);
  const said = [book.plan.title, ...prose.flatMap((s) => [s.heading ?? '', ...s.text.split('\n')])];
  const themes = tablesByTheme(book);
  // A lone table keeps its outermost level as a column: one heading over one table could be read as a title.
  const apart = themes.filter((t) => t.heading !== null).length > 1;
  const columns = columnsOfBook(book, {
    ...options,
    contexts: contextOfWritten(book, said, options.written ?? null),
    levelsOutside: apart ? 1 : 0,
    levelsRepeat: false,
  });
  const tables: WrittenTable[] = apart ? themes : [wholeTable(book)].filter((t) => t.rows.length > 0);
  const look = { width: TEXT_WIDTH, mark: markOf(book, options.writing) };
  return packWord({
    title: safeText(book.plan.title),
    written: options.written ? longDay(options.written) : null,
    children: [
      ...prose.flatMap(sectionOf),
      ...tables.flatMap((t) => [...themeHeading(t), tableOf(t, columns, look), gap()]),
    ],
  });
}

function markOf(book: PlanBook, writing: WritingId | undefined): CellMark | null {
  if (writing === undefined) return null;
  const numbers = rowNumbers(book);
  return ({ action }, cell) => bookmarkName(writing, numbers.get(action.id) ?? 0, cell);
}

function themeHeading({ heading }: WrittenTable): Paragraph[] {
  if (heading === null) return [];
  const children = [new TextRun(sayHeading(heading))];
  return [new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children })];
}

/** Two tables with nothing between them become one in Word. */
const gap = (): Paragraph => new Paragraph({ children: [] });

function sectionOf(section: Pick<Section, 'heading' | 'text'>): Paragraph[] {
  const heading = safeText(section.heading ?? '').trim();
  const title = { heading: HeadingLevel.HEADING_1, keepNext: true, children: [new TextRun(heading)] };
  return [...(heading === '' ? [] : [new Paragraph(title)]), ...proseLines(section.text).map(lineOf)];
}

function lineOf({ text, item }: CellLine): Paragraph {
  const children = [new TextRun(text)];
  return item
    ? new Paragraph({ numbering: { reference: 'items', level: 0 }, children })
    : new Paragraph({ children });
}
