/**
 * The leads' list of a plan as a Word document: one section an organisation, each on a page of its own so that it can
 * be sent or brought alone, with every action that the organisation leads or supports and how it stands.
 */
import {
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Day, longDay } from '../../domain/day.ts';
import { PART_WORDS, type Part } from '../../domain/partnership/leads-list.ts';
import { safeText } from '../formats/clean-text.ts';
import { packWord, TEXT_WIDTH } from './word-document.ts';
import { BORDERS, MARGINS } from './word-table.ts';

type Row = { code: string; text: string; when: string; stands: string; note: string | null };
export type LeadsDocument = {
  title: string;
  /** The day on which it stood so. */
  day: Day;
  /** `through`: the names as the plan writes them, where they are not the organisation's own. */
  sections: readonly { name: string; rows: readonly (Row & { part: Part; through: readonly string[] })[] }[];
  /** What nobody leads. */
  unled: readonly Row[];
};

const HEADS = ['No.', 'Action', 'Part', 'By when', 'How it stands', 'Last word'] as const;
/** Shares of the width of the page. */
const WIDTHS = [7, 35, 14, 15, 11, 18].map((share) => Math.floor((share / 100) * TEXT_WIDTH));

/** @returns the bytes of a .docx file. */
export async function writeLeadsList(list: LeadsDocument): Promise<Uint8Array> {
  const title = `Who does what: ${safeText(list.title)}`;
  const day = longDay(list.day);
  const sections = list.sections.flatMap(({ name, rows }, at) => [
    heading(name, at > 0),
    paragraph(sayCounts(rows)),
    tableOf(rows.map((row) => cellsOf(row, [PART_WORDS[row.part], ...row.through]))),
  ]);
  const unled =
    list.unled.length === 0
      ? []
      : [
          heading('Nobody leads these yet', sections.length > 0),
          tableOf(list.unled.map((row) => cellsOf(row, []))),
        ];
  const children = [paragraph(`As it stood on ${day}.`), ...sections, ...unled];
  return packWord({ title, written: day, children });
}

function heading(text: string, onNewPage: boolean): Paragraph {
  const children = [new TextRun(safeText(text))];
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    pageBreakBefore: onNewPage,
    children,
  });
}

const paragraph = (text: string): Paragraph => new Paragraph({ children: [new TextRun(safeText(text))] });

function sayCounts(rows: readonly { part: Part }[]): string {
  const supports = rows.filter((row) => row.part === 'supports').length;
  const leads = rows.length - supports;
  const said = [leads > 0 ? `leads ${leads}` : '', supports > 0 ? `supports ${supports}` : ''].filter(
    Boolean,
  );
  const words = said.join(' and ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

const cellsOf = (row: Row, part: readonly string[]): string[][] => [
  [row.code],
  row.text.split('\n'),
  [...part],
  [row.when],
  [row.stands],
  (row.note ?? '').split('\n'),
];

function tableOf(rows: readonly string[][][]): Table {
  const heads = HEADS.map((text, at) => cell([text], at, true));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTHS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...WIDTHS],
    borders: BORDERS,
    margins: MARGINS,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heads }),
      ...rows.map(
        (cells) =>
          new TableRow({ cantSplit: true, children: cells.map((lines, at) => cell(lines, at, false)) }),
      ),
    ],
  });
}

function cell(lines: readonly string[], at: number, head: boolean): TableCell {
  const paragraphs = (lines.length > 0 ? lines : ['']).map(
    (line) =>
      new Paragraph({ style: 'Cell', children: [new TextRun({ text: safeText(line).trim(), bold: head })] }),
  );
  return new TableCell({
    width: { size: WIDTHS[at] ?? 0, type: WidthType.DXA },
    ...(head ? { shading: { fill: 'e8e8e8' } } : {}),
    children: paragraphs,
  });
}
