/** An OpenDocument table as a grid: covered cells hold no place of their own, repeated ones are written out. */
import type { Cell, Table } from '../block.ts';
import { emptyCell, tableOf } from '../grid.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../limits.ts';
import { elements, type Xml } from '../xml.ts';
import type { ReadBlocks, Story } from './odt-story.ts';
import { keepTraces } from './odt-traces.ts';

type At = { depth: number; readBlocks: ReadBlocks };

type Building = { story: Story; at: At; cells: Cell[]; rows: number; headerRows: number };

/** Reads a table; null where it has no cells. */
export function readTable(node: Xml, story: Story, at: At): Table | null {
  const building: Building = { story, at, cells: [], rows: 0, headerRows: 0 };
  readRows(node, building, false);
  return tableOf(building.cells, {
    headerRows: building.headerRows,
    rowCount: building.rows,
    caption: null,
    room: story.room,
  });
}

function readRows(node: Xml, building: Building, header: boolean): void {
  for (const one of elements(node)) {
    if (one.name === 'table:table-row') readRow(one, building, header);
    else if (one.name === 'table:table-header-rows') readRows(one, building, true);
    else if (one.name === 'table:table-rows' || one.name === 'table:table-row-group')
      readRows(one, building, header);
  }
}

function times(written: string | undefined, most: number): number {
  const number = Number(written ?? 1);
  return Number.isInteger(number) && number > 0 ? Math.min(number, most) : 1;
}

function readRow(row: Xml, building: Building, header: boolean): void {
  const repeated = times(row.attributes['table:number-rows-repeated'], MAX_ROWS);
  for (let again = 0; again < repeated; again++) {
    const cells = readCells(row, building);
    const empty = cells.every((cell) => cell.paragraphs.length === 0 && cell.tables.length === 0);
    keepTraces(row, cells.at(-1), building.story.changes);
    building.cells.push(...cells);
    if (header && building.headerRows === building.rows) building.headerRows += 1;
    building.rows += 1;
    // Thousands of empty rows only fill up a sheet.
    if (empty) break;
  }
}

function readCells(row: Xml, building: Building): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const node of elements(row)) {
    const repeated = times(node.attributes['table:number-columns-repeated'], MAX_COLUMNS);
    if (node.name === 'table:table-cell')
      for (let again = 0; again < repeated; again++) {
        const cell = readCell(node, building, column + again);
        cells.push(cell);
        if (cell.paragraphs.length === 0 && cell.tables.length === 0) break;
      }
    else if (node.name === 'table:covered-table-cell') keepCovered(node, building, column);
    else continue;
    column += repeated;
  }
  return cells;
}

function readCell(node: Xml, { story, at, rows }: Building, column: number): Cell {
  const style = story.styles.get('table-cell', node.attributes['table:style-name']);
  const cell: Cell = {
    ...emptyCell(rows, column),
    rowSpan: times(node.attributes['table:number-rows-spanned'], MAX_ROWS),
    columnSpan: times(node.attributes['table:number-columns-spanned'], MAX_COLUMNS),
    colour: style.colour,
  };
  fill(cell, node, { story, at });
  return cell;
}

function fill(cell: Cell, node: Xml, { story, at }: Pick<Building, 'story' | 'at'>): void {
  for (const block of at.readBlocks(node, story, at.depth + 1)) {
    if (block.kind === 'paragraph') cell.paragraphs.push(block);
    else cell.tables.push(block);
  }
}

/** Words in a covered cell are not shown; they are kept with the cell that covers it, so that none is lost. */
function keepCovered(node: Xml, building: Building, column: number): void {
  if (elements(node).length === 0) return;
  const covers = (cell: Cell): boolean =>
    cell.column <= column &&
    cell.column + cell.columnSpan > column &&
    cell.row <= building.rows &&
    cell.row + cell.rowSpan > building.rows;
  const cell = building.cells.findLast(covers);
  if (cell) fill(cell, node, building);
}
