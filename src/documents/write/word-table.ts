/** One table of the plan in Word: a heading row repeated on every page, merged cells for levels, rows unbroken. */
import {
  Bookmark,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { CellLine, WrittenColumn } from './written-columns.ts';
import type { WrittenRow, WrittenTable } from './written-rows.ts';

/** The name of the hidden bookmark that marks one cell of a row. */
export type CellMark = (row: WrittenRow, cell: number) => string;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '8a8a8a' };
export const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};
export const MARGINS = { top: 60, bottom: 60, left: 100, right: 100 };

type TableLook = {
  /** Of the whole table, in twentieths of a point. */
  width: number;
  mark: CellMark | null;
};

export function tableOf(
  table: WrittenTable,
  columns: readonly WrittenColumn[],
  { width, mark }: TableLook,
): Table {
  const all = columns.reduce((sum, c) => sum + c.width, 0);
  const widths = columns.map((c) => Math.floor((c.width / all) * width));
  const heads = columns.map((c, i) =>
    cell([{ text: c.heading, item: false }], widths[i] ?? 0, { head: true }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: BORDERS,
    margins: MARGINS,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heads }),
      ...table.rows.map((row) => new TableRow({ children: cellsOf(row, columns, { widths, mark }) })),
    ],
  });
}

type RowLook = { widths: readonly number[]; mark: CellMark | null };

function cellsOf(row: WrittenRow, columns: readonly WrittenColumn[], { widths, mark }: RowLook): TableCell[] {
  return columns.map((column, i) => {
    const width = widths[i] ?? 0;
    if (column.depth === null)
      return cell(column.lines(row.action), width, mark ? { mark: mark(row, i) } : {});
    const span = row.spans[column.depth] ?? 1;
    if (span === 0) return cell([], width, { merge: VerticalMergeType.CONTINUE });
    const lines = [{ text: row.levels[column.depth] ?? '', item: false }];
    return cell(lines, width, span > 1 ? { merge: VerticalMergeType.RESTART } : {});
  });
}

type CellLook = {
  head?: boolean;
  mark?: string;
  merge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType];
};

function cell(lines: readonly CellLine[], width: number, look: CellLook): TableCell {
  const marks = look.mark === undefined ? [] : [new Bookmark({ id: look.mark, children: [] })];
  const paragraphs = lines.map((line, i) =>
    paragraphOf(line, { bold: look.head === true, before: i === 0 ? marks : [] }),
  );
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(look.merge === undefined ? {} : { verticalMerge: look.merge }),
    ...(look.head ? { shading: { fill: 'e8e8e8' } } : {}),
    children: paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: 'Cell', children: marks })],
  });
}

type LineLook = { bold: boolean; before: readonly Bookmark[] };

function paragraphOf(line: CellLine, { bold, before }: LineLook): Paragraph {
  const children = [...before, new TextRun({ text: line.text, bold })];
  return line.item
    ? new Paragraph({ style: 'Cell', numbering: { reference: 'items', level: 0 }, children })
    : new Paragraph({ style: 'Cell', children });
}
