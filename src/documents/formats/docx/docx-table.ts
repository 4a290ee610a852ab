/**
 * A Word table as a grid. Cells stand where the widths before them put them; a cell merged downwards is one cell
 * with the rows below it, and should Word keep words in a covered cell, they are added to the one that covers it.
 */
import type { Block, Cell, Table } from '../block.ts';
import { emptyCell, tableOf } from '../grid.ts';
import { MAX_COLUMNS } from '../limits.ts';
import { child, elements, type Xml } from '../xml.ts';
import { leaveOut } from './docx-runs.ts';
import type { Depth, ReadBlocks, Story } from './docx-story.ts';
import { isOn } from './docx-styles.ts';
import { type RowTraces, removedRow, tracesOf } from './docx-traces.ts';

type Building = {
  story: Story;
  readBlocks: ReadBlocks;
  depth: Depth;
  cells: Cell[];
  rows: number;
  /** The cell merged downwards that is open in each column. */
  merging: Map<number, Cell>;
};

/** Reads a table; null where it has no cells left. */
export function readTable(
  node: Xml,
  story: Story,
  at: { depth: Depth; readBlocks: ReadBlocks },
): Table | null {
  const properties = child(node, 'w:tblPr');
  const building: Building = {
    story,
    readBlocks: at.readBlocks,
    depth: { tables: at.depth.tables + 1, boldRow: false },
    cells: [],
    rows: 0,
    merging: new Map(),
  };
  const boldFirst = firstRowIsBold(properties, story);
  let headerRows = 0;
  for (const row of rowsOf(node)) {
    const rowProperties = child(row, 'w:trPr');
    if (child(rowProperties, 'w:del')) {
      leaveOut(row, story);
      story.met.removedRows.push(removedRow(row));
      continue;
    }
    if (child(rowProperties, 'w:ins')) story.met.inserted += 1;
    if (isOn(child(rowProperties, 'w:tblHeader')) === true && headerRows === building.rows) headerRows += 1;
    building.depth.boldRow = boldFirst && building.rows === 0;
    readRow(row, rowProperties, building);
    building.rows += 1;
  }
  const caption = child(properties, 'w:tblCaption')?.attributes['w:val'] ?? null;
  return tableOf(building.cells, { headerRows, caption, rowCount: building.rows, room: story.room });
}

function firstRowIsBold(properties: Xml | null, story: Story): boolean {
  const look = child(properties, 'w:tblLook')?.attributes;
  const firstRow = look?.['w:firstRow'] ?? (Number.parseInt(look?.['w:val'] ?? '0', 16) & 0x20 ? '1' : '0');
  if (firstRow !== '1' && firstRow !== 'true') return false;
  return story.styles.get(child(properties, 'w:tblStyle')?.attributes['w:val']).boldFirstRow;
}

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins']);

/** Rows and cells may stand inside content controls. */
function through(node: Xml, name: string): Xml[] {
  const found: Xml[] = [];
  for (const one of elements(node)) {
    if (one.name === name) found.push(one);
    else if (WRAPPERS.has(one.name)) found.push(...through(one, name));
  }
  return found;
}

const rowsOf = (table: Xml): Xml[] => through(table, 'w:tr');

const number = (node: Xml | null): number => {
  const value = Number(node?.attributes['w:val'] ?? 0);
  return Number.isFinite(value) && value > 0 ? Math.min(value, MAX_COLUMNS) : 0;
};

function readRow(row: Xml, properties: Xml | null, building: Building): void {
  const above = building.cells.length;
  let column = number(child(properties, 'w:gridBefore'));
  let across: Cell | null = null;
  for (const node of through(row, 'w:tc')) {
    const cellProperties = child(node, 'w:tcPr');
    const width = Math.max(1, number(child(cellProperties, 'w:gridSpan')));
    const blocks = building.readBlocks(node, building.story, building.depth);
    const merge = child(cellProperties, 'w:hMerge');
    if (merge && merge.attributes['w:val'] !== 'restart' && across) {
      across.columnSpan += width;
      fill(across, blocks);
    } else {
      const cell = placeCell(cellProperties, { column, width, blocks }, building);
      across = merge ? cell : null;
    }
    column += width;
  }
  for (const open of building.merging.keys()) if (open >= column) building.merging.delete(open);
  keepTraces(row, building.cells.slice(above), building.story);
}

/** The last cell that begins in the row carries what the row does. A row whose words were all taken out is removed. */
function keepTraces(row: Xml, own: readonly Cell[], story: Story): void {
  const traces: RowTraces = tracesOf(row);
  const last = own.at(-1);
  if (last && traces.marks.length > 0) last.marks = traces.marks;
  if (last && traces.suggestions.length > 0) last.suggestions = traces.suggestions;
  const empty = own.every((cell) => cell.paragraphs.length === 0 && cell.tables.length === 0);
  if (empty && traces.suggestions.length > 0) story.met.removedRows.push(removedRow(row));
}

type Placing = { column: number; width: number; blocks: Block[] };

function placeCell(properties: Xml | null, { column, width, blocks }: Placing, building: Building): Cell {
  const merge = child(properties, 'w:vMerge');
  const above = building.merging.get(column);
  if (merge && merge.attributes['w:val'] !== 'restart' && above) {
    above.rowSpan = building.rows - above.row + 1;
    fill(above, blocks);
    return above;
  }
  const cell = emptyCell(building.rows, column);
  cell.columnSpan = width;
  cell.colour = colourOf(properties);
  fill(cell, blocks);
  building.cells.push(cell);
  for (let covered = column; covered < column + width; covered++) building.merging.delete(covered);
  if (merge) building.merging.set(column, cell);
  return cell;
}

/** Puts blocks into a cell. */
export function fill(cell: Cell, blocks: Block[]): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') cell.paragraphs.push(block);
    else cell.tables.push(block);
  }
}

function colourOf(properties: Xml | null): string | null {
  const shading = child(properties, 'w:shd')?.attributes;
  const written = shading?.['w:val'] === 'solid' ? shading['w:color'] : shading?.['w:fill'];
  if (!written || !/^[0-9a-f]{6}$/i.test(written) || /^ffffff$/i.test(written)) return null;
  return `#${written.toLowerCase()}`;
}
