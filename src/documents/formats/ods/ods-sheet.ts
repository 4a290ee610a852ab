/**
 * The filled cells of one sheet of an OpenDocument spreadsheet: the text that each shows, its date, its spans, and
 * which of them stand in hidden rows or columns. Source: OASIS ODF 1.3 part 3, section 9.
 */
import { type Day, parseDay } from '../../../domain/day.ts';
import type { CellDate, Paragraph } from '../block.ts';
import { fault } from '../fault.ts';
import { emptyCell } from '../grid.ts';
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from '../limits.ts';
import { readBlocks } from '../odt/odt-blocks.ts';
import type { Story } from '../odt/odt-story.ts';
import { paragraphsOf } from '../place.ts';
import { withoutMarks } from '../row-marks.ts';
import type { SheetCell } from '../sheet-blocks.ts';
import { child, elements, type Xml } from '../xml.ts';

export type SheetReader = {
  story: Story;
  /** How much of a date cells of a style show. */
  shows: (style: string | undefined) => CellDate['shows'] | null;
  /** Cells read so far over all sheets. */
  cells: number;
  uncached: number;
};

export type OdsSheet = { cells: SheetCell[]; hiddenRows: Set<number>; hiddenColumns: Set<number> };

type Column = { style: string | undefined; hidden: boolean };
type Building = { reader: SheetReader; sheet: OdsSheet; columns: Column[]; row: number };

/** Reads a sheet. Throws the fault 'tooManyRows'. */
export function readSheet(node: Xml, reader: SheetReader): OdsSheet {
  const sheet: OdsSheet = { cells: [], hiddenRows: new Set(), hiddenColumns: new Set() };
  const building: Building = { reader, sheet, columns: readColumns(node), row: 0 };
  readRows(node, building);
  sheet.cells = withoutMarks(sheet.cells);
  const filled = new Set(sheet.cells.map((cell) => cell.column));
  for (const column of sheet.hiddenColumns) if (!filled.has(column)) sheet.hiddenColumns.delete(column);
  return sheet;
}

const GROUPS = /^table:table-(column|row)(-group|s)$|^table:table-header-(rows|columns)$/;

function repeated(node: Xml, name: string): number {
  const times = Number(node.attributes[`table:number-${name}-repeated`] ?? 1);
  return Number.isInteger(times) && times > 0 ? times : 1;
}

const isHidden = (node: Xml): boolean => (node.attributes['table:visibility'] ?? 'visible') !== 'visible';

function readColumns(node: Xml): Column[] {
  return elements(node).flatMap((one): Column[] => {
    if (GROUPS.test(one.name)) return readColumns(one);
    if (one.name !== 'table:table-column') return [];
    const column = { style: one.attributes['table:default-cell-style-name'], hidden: isHidden(one) };
    return Array.from({ length: Math.min(repeated(one, 'columns'), MAX_COLUMNS) }, () => column);
  });
}

function readRows(node: Xml, building: Building): void {
  for (const one of elements(node)) {
    if (GROUPS.test(one.name)) readRows(one, building);
    else if (one.name === 'table:table-row') readRow(one, building);
  }
}

function readRow(node: Xml, building: Building): void {
  const times = repeated(node, 'rows');
  for (let again = 0; again < times; again++) {
    const cells = readCells(node, building);
    if (cells.length === 0) {
      building.row += times - again;
      return;
    }
    building.sheet.cells.push(...cells);
    building.reader.cells += cells.length;
    if (isHidden(node)) building.sheet.hiddenRows.add(building.row);
    if (again >= MAX_ROWS || building.reader.cells > MAX_CELLS) throw fault('tooManyRows');
    building.row += 1;
  }
}

function readCells(row: Xml, building: Building): SheetCell[] {
  const cells: SheetCell[] = [];
  let column = 0;
  for (const node of elements(row)) {
    if (!/^table:(covered-)?table-cell$/.test(node.name)) continue;
    const times = repeated(node, 'columns');
    for (let again = 0; again < times; again++) {
      const cell = readCell(node, building, column + again);
      if (!cell) break;
      if (column + again >= MAX_COLUMNS) throw fault('tooManyRows');
      cells.push(cell);
      if (building.columns[column + again]?.hidden) building.sheet.hiddenColumns.add(column + again);
    }
    column += times;
  }
  return cells;
}

function readCell(node: Xml, { reader, columns, row }: Building, column: number): SheetCell | null {
  const paragraphs = cellParagraphs(node, reader);
  if (paragraphs.length === 0) {
    const { attributes } = node;
    if (attributes['table:formula'] && !attributes['office:value-type']) reader.uncached += 1;
    return null;
  }
  const style = node.attributes['table:style-name'] ?? columns[column]?.style;
  const span = (name: string): number =>
    Math.max(1, Number(node.attributes[`table:number-${name}-spanned`] ?? 1) || 1);
  return {
    ...emptyCell(row, column),
    rowSpan: Math.min(span('rows'), MAX_ROWS),
    columnSpan: Math.min(span('columns'), MAX_COLUMNS),
    paragraphs,
    colour: reader.story.styles.get('table-cell', style).colour,
    date: dateOf(node, reader.shows(style)),
  };
}

/** A cell's comment stands inside it; it is about the cell's first words. */
function cellParagraphs(node: Xml, { story }: SheetReader): Paragraph[] {
  const comment = child(node, 'office:annotation');
  const rest = comment ? { ...node, children: node.children.filter((one) => one !== comment) } : node;
  const paragraphs = paragraphsOf(readBlocks(rest, story, 0));
  if (comment) story.anchors.push({ node: comment, paragraph: paragraphs[0] ?? null });
  return paragraphs;
}

function dateOf(node: Xml, shows: CellDate['shows'] | null): CellDate | null {
  if (node.attributes['office:value-type'] !== 'date') return null;
  const day: Day | null = parseDay((node.attributes['office:date-value'] ?? '').slice(0, 10));
  return day ? { day, shows: shows ?? 'day' } : null;
}
