/**
 * The tables and titles of a sheet, from its filled cells.
 *
 * - Wholly blank rows part a sheet into regions. A region that goes on in the columns of the table above, at
 *   least half as wide and at most two blank rows below, is one table with it: trackers have stray blank rows. Not
 *   so labels and values below a wider table, nor other headings after two blank rows.
 * - Rows at the top of a region that fill far fewer cells than its widest row are titles and keys: a row of one
 *   cell is a paragraph, a run of rows with several is a small table of its own.
 * - A region whose rows have one cell each is paragraphs, unless table rows follow below it in the same columns.
 */
import type { Block, Cell, Paragraph } from './block.ts';
import { type Room, tableOf } from './grid.ts';

/** A filled cell of a sheet; rows and columns counted from 0 over the sheet. */
export type SheetCell = Cell;

type Row = { at: number; cells: SheetCell[] };
type Region = { rows: Row[]; width: number; first: number; last: number };
type Sheet = { sheet: string | null; room: Room };

/** Blank rows that a table may have inside. */
const STRAY_BLANKS = 2;

/** The blocks of a sheet, in order. */
export function sheetBlocks(cells: SheetCell[], sheet: Sheet): Block[] {
  const blocks = joinRegions(regionsOf(rowsOf(cells))).flatMap((region) => regionBlocks(region, sheet));
  if (sheet.sheet !== null) for (const block of blocks) markSheet(block, sheet.sheet);
  return blocks;
}

function rowsOf(cells: SheetCell[]): Row[] {
  const rows = new Map<number, SheetCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows].map(([at, inRow]) => ({ at, cells: inRow })).sort((a, b) => a.at - b.at);
}

/** The last row that a row's merged cells reach down to. */
const reach = (row: Row): number =>
  row.cells.reduce((most, cell) => Math.max(most, row.at + cell.rowSpan - 1), row.at);

function regionsOf(rows: Row[]): Region[] {
  const regions: Region[] = [];
  let below = -2;
  for (const row of rows) {
    const open = regions.at(-1);
    if (open && row.at <= below + 1) add(open, row);
    else regions.push(regionOf([row]));
    below = Math.max(below, reach(row));
  }
  return regions;
}

function regionOf(rows: Row[]): Region {
  const region = { rows: [], width: 0, first: Number.POSITIVE_INFINITY, last: 0 };
  for (const row of rows) add(region, row);
  return region;
}

function add(region: Region, row: Row): void {
  region.rows.push(row);
  region.width = Math.max(region.width, row.cells.length);
  for (const { column } of row.cells) {
    region.first = Math.min(region.first, column);
    region.last = Math.max(region.last, column);
  }
}

/** Joins regions that one table was parted into; single rows between two such parts go with them. */
function joinRegions(regions: Region[]): Region[] {
  const joined: Region[] = [];
  let between: Region[] = [];
  for (const region of regions) {
    const table = joined.at(-1);
    if (table && table.width > 1 && region.width === 1) {
      between.push(region);
      continue;
    }
    if (table && goesOn(table, [...between, region])) {
      for (const part of [...between, region]) for (const row of part.rows) add(table, row);
    } else joined.push(...between, region);
    between = [];
  }
  return [...joined, ...between];
}

function goesOn(table: Region, parts: Region[]): boolean {
  const next = parts.at(-1);
  if (!next || next.width < 2 || next.width * 2 < table.width) return false;
  if (isLabels(next, table) || begins(next, table)) return false;
  let below = Math.max(...table.rows.map(reach));
  for (const part of parts) {
    const top = part.rows[0]?.at ?? 0;
    if (top - below - 1 > STRAY_BLANKS || part.first < table.first || part.last > table.last) return false;
    below = Math.max(...part.rows.map(reach));
  }
  return true;
}

const LEAST_LABELS = 3;

/** Rows of two cells each below a table of more: labels and values. */
const isLabels = (next: Region, table: Region): boolean =>
  table.width > 2 && next.rows.length >= LEAST_LABELS && next.rows.every((row) => row.cells.length === 2);

/** Other headings after more than one blank row: a table of its own. */
function begins(next: Region, table: Region): boolean {
  const [head] = next.rows;
  if (!head || head.at - Math.max(...table.rows.map(reach)) <= STRAY_BLANKS) return false;
  if (head.cells.length < LEAST_TABLE || head.cells.length < next.width) return false;
  const own = table.rows[0]?.cells.map(wordsIn) ?? [];
  return head.cells.every(isHeading) && !head.cells.every((cell) => own.includes(wordsIn(cell)));
}

const HEADING_WORDS = 8;
const isHeading = (cell: SheetCell): boolean =>
  cell.date === null &&
  !/[\d£$€]/.test(wordsIn(cell)) &&
  wordsIn(cell).trim().split(/\s+/).length <= HEADING_WORDS;

function regionBlocks(region: Region, sheet: Sheet): Block[] {
  if (region.width === 1) return region.rows.flatMap(rowParagraphs);
  const wide = region.rows.findIndex((row) => row.cells.length > Math.max(1, region.width / 3));
  const start = isYears(region.rows[wide - 1], region) ? wide - 1 : wide;
  const top = topBlocks(region.rows.slice(0, start), sheet);
  return [...top, ...parted(region.rows.slice(start), sheet)];
}

/**
 * Rows of labels and values (`Theme: | Housing | Lead: | Ann Bell`) part a table: each is said of what is below it.
 * Where nothing else stands there they are the table.
 */
function parted(rows: Row[], sheet: Sheet): Block[] {
  if (!rows.some((row) => row.cells.length >= LEAST_TABLE && !isFacts(row))) return tableBlock(rows, sheet);
  const blocks: Block[] = [];
  let table: Row[] = [];
  const met = new Set<string>();
  const endTable = (): void => {
    // A title that stands last is said of the facts below it, not of the rows above.
    const last = table.findLastIndex((row) => row.cells.length > 1);
    if (last >= 0) blocks.push(...tableBlock(table.slice(0, last + 1), sheet));
    blocks.push(...table.slice(last + 1).flatMap(rowParagraphs));
    table = [];
  };
  for (const row of rows) {
    if (isFacts(row) || saysAgain(row, met)) {
      endTable();
      blocks.push(...factLines(row));
      for (const cell of row.cells) if (isLabel(cell)) met.add(wordsIn(cell).trim());
    } else table.push(row);
  }
  if (table.length > 0) blocks.push(...tableBlock(table, sheet));
  return blocks;
}

/** Cells of a row that is no pair of a label and its value. */
const LEAST_TABLE = 3;

const wordsIn = (cell: SheetCell): string => cell.paragraphs.map((p) => p.text).join(' ');
const isLabel = (cell: SheetCell | undefined): boolean =>
  cell !== undefined && cell.date === null && /^\p{L}[^:]{1,40}:\s*$/u.test(wordsIn(cell));

/** Every cell is a label that ends in a colon, or the value after one. */
function isFacts({ cells }: Row): boolean {
  const inOrder = cells.toSorted((a, b) => a.column - b.column);
  const paired = inOrder.every((cell, i) => isLabel(cell) !== isLabel(inOrder[i - 1]));
  return inOrder.length >= 2 && isLabel(inOrder[0]) && paired && !isLabel(inOrder.at(-1));
}

/** Labels met before, left without a value here. */
const saysAgain = ({ cells }: Row, met: ReadonlySet<string>): boolean =>
  cells.every((cell) => isLabel(cell) && met.has(wordsIn(cell).trim()));

/** A label and its value on one line, as a document would have it. */
function factLines({ cells }: Row): Paragraph[] {
  const inOrder = cells.toSorted((a, b) => a.column - b.column);
  return inOrder.flatMap((label, i) => {
    const value = inOrder[i + 1];
    const [first] = label.paragraphs;
    if (!first || !isLabel(label)) return [];
    const said = value && !isLabel(value) ? wordsIn(value) : '';
    return [{ ...first, text: `${wordsIn(label).trim()} ${said}`.trim() }];
  });
}

const YEAR = /^\s*(?:FY\s?|year\s)?(?:(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?|\d)\s*$/i;

/** A row of years right over the headings is one of them: it says which year the quarters below are of. */
function isYears(row: Row | undefined, region: Region): boolean {
  const isYear = (cell: SheetCell): boolean =>
    cell.column > region.first && cell.paragraphs.every((p) => YEAR.test(p.text));
  return row?.cells.every(isYear) === true;
}

/** Titles and keys above a table. */
function topBlocks(rows: Row[], sheet: Sheet): Block[] {
  const blocks: Block[] = [];
  let key: Row[] = [];
  const endKey = (): void => {
    blocks.push(...tableBlock(key, sheet));
    key = [];
  };
  for (const row of rows) {
    if (row.cells.length > 1) key.push(row);
    else {
      endKey();
      blocks.push(...rowParagraphs(row));
    }
  }
  endKey();
  return blocks;
}

const rowParagraphs = (row: Row): Paragraph[] => row.cells.flatMap((cell) => cell.paragraphs);

function tableBlock(rows: Row[], { room }: Sheet): Block[] {
  const top = rows[0]?.at ?? 0;
  const cells = rows.flatMap((row) => row.cells);
  const left = cells.reduce((least, cell) => Math.min(least, cell.column), Number.POSITIVE_INFINITY);
  const moved = cells.map((cell) => ({ ...cell, row: cell.row - top, column: cell.column - left }));
  const table = tableOf(moved, { room });
  return table ? [table] : [];
}

function markSheet(block: Block, sheet: string): void {
  block.where.sheet = sheet;
  if (block.kind === 'table')
    for (const cell of block.cells) for (const paragraph of cell.paragraphs) paragraph.where.sheet = sheet;
}
