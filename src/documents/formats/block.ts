/**
 * The neutral shape that every format is opened into: headings, paragraphs, lists and tables with their spans,
 * in document order, each knowing where it stood. It holds no opinion about plans.
 */
import type { Day } from '../../domain/day.ts';
import type { Format, RemovedRow, Suggestion } from '../../domain/reading/plan-reading.ts';

/** Counted from 0. `block` is the place in `SourceDocument.blocks`. */
export type Where = {
  block: number;
  table?: number;
  row?: number;
  column?: number;
  page?: number;
  sheet?: string;
};

/** A list item's own mark as a reader would see it (`1.`, `(a)`, `•`), not part of the text. */
export type ListMark = { level: number; mark: string; ordered: boolean };

export type Paragraph = {
  kind: 'paragraph';
  /** The words, white space folded to single spaces but for line breaks, which stand as `\n`. */
  text: string;
  /** 1 to 9 where the document says this is a heading (0 for its title style), else null. */
  heading: number | null;
  list: ListMark | null;
  /** All of its words are bold. */
  bold: boolean;
  /** Font size in points where the format tells, for formats that show headings only by size. */
  size?: number;
  /** Words in bold at its head, where those after them are not: a label, as often as not. */
  boldHead?: string;
  /** Words that the document shows struck out; they stand in `text` too. */
  struck?: string;
  where: Where;
};

/** A real date of a spreadsheet cell: the day held and how much of it the cell shows. */
export type CellDate = { day: Day; shows: 'day' | 'month' | 'year' };

export type Cell = {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  paragraphs: Paragraph[];
  /** Tables inside the cell. */
  tables: Table[];
  /** Background as `#rrggbb`, where there is one that is not white. */
  colour: string | null;
  date: CellDate | null;
  /** The marks that Weft set in this cell's row when it wrote the document: never part of the words. */
  marks?: string[];
  /** The tracked changes of this cell's row. */
  suggestions?: Suggestion[];
};

/** A table as a grid. A merged cell stands once, at its first row and column, with its spans. */
export type Table = {
  kind: 'table';
  rowCount: number;
  columnCount: number;
  /** In reading order; covered places have no cell; an empty place has a cell with no paragraphs. */
  cells: Cell[];
  /** Rows that the document itself marks as repeated headings. */
  headerRows: number;
  caption: string | null;
  where: Where;
};

export type Block = Paragraph | Table;

/** A comment, footnote or endnote, kept beside the text it is about. */
export type Note = {
  kind: 'comment' | 'footnote' | 'endnote';
  text: string;
  about: string;
  author: string | null;
  /** The day it was written, as the file says. */
  on?: string | null;
  where: Where;
};

/** Something the reader did or left aside that the person who checks should know; becomes a `problem`. */
export type Remark = { code: string; message: string; where: string | null };

export type SourceDocument = {
  format: Format;
  /** From the document's properties, where it is more than a file name or a template's default. */
  title: string | null;
  /** Last change as the file records it: evidence for two-digit years, never shown as a fact of the plan. */
  modified: Day | null;
  blocks: Block[];
  /** Page headers, footers and page numbers. */
  furniture: string[];
  notes: Note[];
  remarks: Remark[];
  /** Rows that tracked changes take out; they stand in no table. */
  removedRows?: RemovedRow[];
  /** Tracked changes in the words outside every table. */
  suggestions?: Suggestion[];
};
