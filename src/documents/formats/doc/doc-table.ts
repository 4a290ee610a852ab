/**
 * The tables of a binary Word document. Each row says where its cells begin and end across the page; the columns
 * of the table are all the edges of all its rows, so that cells of different widths find their spans.
 * Source: [MS-DOC] 2.4.3 (tables) and 2.9.321 (TDefTableOperand).
 */
import type { Block, Cell, Table } from '../block.ts';
import { fault } from '../fault.ts';
import { emptyCell, type Room, tableOf } from '../grid.ts';
import { MAX_TABLE_DEPTH } from '../limits.ts';
import type { DocParagraph } from './doc-paragraphs.ts';
import { eachModifier, type Modifiers, numberOf } from './doc-properties.ts';

type Merge = 'none' | 'first' | 'next';

type RowShape = {
  edges: number[];
  across: Merge[];
  down: Merge[];
  colours: (string | null)[];
  header: boolean;
};

type Row = { shape: RowShape; cells: Block[][] };

/** Puts paragraphs and tables in order: paragraphs deeper than `depth` are tables. Throws the fault 'tooDeep'. */
export function blocksOf(paragraphs: DocParagraph[], depth: number, room: Room): Block[] {
  if (depth > MAX_TABLE_DEPTH) throw fault('tooDeep');
  const blocks: Block[] = [];
  for (let at = 0; at < paragraphs.length; ) {
    const one = paragraphs[at];
    if (!one) break;
    if (one.look.depth <= depth) {
      if (one.paragraph) blocks.push(one.paragraph);
      at += 1;
      continue;
    }
    let end = at;
    while ((paragraphs[end]?.look.depth ?? 0) > depth) end++;
    blocks.push(...tablesOf(paragraphs.slice(at, end), depth + 1, room));
    at = end;
  }
  return blocks;
}

/** Tables that touch are one run of rows; rows that share no edges begin another table. */
function tablesOf(paragraphs: DocParagraph[], depth: number, room: Room): Block[] {
  const { rows, rest } = rowsOf(paragraphs, depth, room);
  const groups: Row[][] = [];
  for (const row of rows) {
    const open = groups.at(-1);
    const above = open?.at(-1);
    if (open && above && !beginsTable(above, row)) open.push(row);
    else groups.push([row]);
  }
  const tables = groups.map((group) => buildTable(group, room)).filter((table) => table !== null);
  return [...tables, ...rest];
}

/** A heading row after rows that are none, or a row in another place, begins a table. */
function beginsTable(above: Row, row: Row): boolean {
  if (row.shape.header && !above.shape.header) return true;
  const [a, b] = [above.shape.edges, row.shape.edges];
  return a.length > 0 && b.length > 0 && ((a.at(-1) ?? 0) <= (b[0] ?? 0) || (b.at(-1) ?? 0) <= (a[0] ?? 0));
}

function rowsOf(paragraphs: DocParagraph[], depth: number, room: Room): { rows: Row[]; rest: Block[] } {
  const rows: Row[] = [];
  let cells: Block[][] = [];
  let inCell: DocParagraph[] = [];
  for (const one of paragraphs) {
    if (one.look.depth === depth && one.look.rowEnd) {
      rows.push({ shape: shapeOf(one.look.row), cells });
      cells = [];
      inCell = [];
      continue;
    }
    inCell.push(one);
    if (one.look.depth === depth && one.cellEnd) {
      cells.push(blocksOf(inCell, depth, room));
      inCell = [];
    }
  }
  // A table cut short has cells without a row's end.
  const rest = [...cells.flat(), ...blocksOf(inCell, depth, room)];
  return { rows, rest };
}

const NO_SHAPE: RowShape = { edges: [], across: [], down: [], colours: [], header: false };

function shapeOf(modifiers: Modifiers | null): RowShape {
  const shape: RowShape = { ...NO_SHAPE, colours: [] };
  eachModifier(modifiers, (code, operand) => {
    if (code === 0xd608) Object.assign(shape, defined(operand));
    else if (code === 0x3404) shape.header = numberOf(operand) === 1;
    else if (code === 0xd62b) shape.down[operand[0] ?? 0] = mergeDown(operand[1] ?? 0);
    else if (code === 0xd612) shape.colours = shadings(operand);
    else if (code === 0x5624) mergeAcross(shape, operand);
  });
  return shape;
}

/** Cells merged across from one to before another. */
function mergeAcross(shape: RowShape, operand: Uint8Array): void {
  const [first, limit] = [operand[0] ?? 0, operand[1] ?? 0];
  for (let at = first; at < limit; at++) shape.across[at] = at === first ? 'first' : 'next';
}

const mergeDown = (flags: number): Merge => (flags === 1 ? 'next' : flags === 0 ? 'none' : 'first');

/** TDefTable: the number of cells, their edges, then 20 bytes for each cell. */
function defined(operand: Uint8Array): Pick<RowShape, 'edges' | 'across' | 'down'> {
  const view = new DataView(operand.buffer, operand.byteOffset, operand.byteLength);
  const count = operand[0] ?? 0;
  if (1 + (count + 1) * 2 > operand.length) return { edges: [], across: [], down: [] };
  const edges = Array.from({ length: count + 1 }, (_, i) => view.getInt16(1 + i * 2, true));
  const flags = edges.slice(1).map((_, i) => {
    const at = 1 + (count + 1) * 2 + i * 20;
    return at + 2 <= operand.length ? view.getUint16(at, true) : 0;
  });
  const across = flags.map(
    (flag): Merge => ((flag & 3) === 1 ? 'next' : (flag & 3) === 0 ? 'none' : 'first'),
  );
  return { edges, across, down: flags.map((flag) => mergeDown((flag >> 5) & 3)) };
}

/** Ten bytes for each cell: fore colour, back colour, pattern. */
function shadings(operand: Uint8Array): (string | null)[] {
  const colours: (string | null)[] = [];
  for (let at = 0; at + 10 <= operand.length; at += 10) {
    const solid = operand[at + 8] === 1;
    const [red = 0, green = 0, blue = 0, auto = 0] = operand.subarray(
      solid ? at : at + 4,
      at + (solid ? 4 : 8),
    );
    const colour = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    colours.push(auto === 0xff || colour === '#ffffff' ? null : colour);
  }
  return colours;
}

/** Edges nearer than this (in twentieths of a point) are one. */
const NEAR = 30;

/** The edges of all rows, those that nearly agree made one. */
function gridEdges(rows: Row[]): number[] {
  const all = [...new Set(rows.flatMap((row) => row.shape.edges))].sort((a, b) => a - b);
  const edges: number[] = [];
  for (const edge of all) if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > NEAR) edges.push(edge);
  return edges;
}

function columnOf(edges: number[], edge: number): number {
  const at = edges.findLastIndex((one) => one <= edge + 1);
  return Math.max(0, at);
}

type Building = { edges: number[]; cells: Cell[]; merging: Map<number, Cell> };

function buildTable(rows: Row[], room: Room): Table | null {
  const building: Building = { edges: gridEdges(rows), cells: [], merging: new Map() };
  for (const [at, row] of rows.entries()) buildRow(row, at, building);
  const firstBody = rows.findIndex((row) => !row.shape.header);
  const headerRows = firstBody < 0 ? rows.length : firstBody;
  return tableOf(building.cells, { headerRows, rowCount: rows.length, room });
}

function buildRow({ shape, cells }: Row, row: number, { edges, cells: built, merging }: Building): void {
  let across: Cell | null = null;
  for (const [i, blocks] of cells.entries()) {
    const [left, right] = [shape.edges[i], shape.edges[i + 1]];
    const column = left === undefined ? i : columnOf(edges, left);
    const width =
      left === undefined || right === undefined ? 1 : Math.max(1, columnOf(edges, right) - column);
    const above = merging.get(column);
    if (shape.across[i] === 'next' && across) {
      across.columnSpan += width;
      fill(across, blocks);
    } else if (shape.down[i] === 'next' && above) {
      above.rowSpan = row - above.row + 1;
      fill(above, blocks);
      across = above;
    } else {
      const cell = { ...emptyCell(row, column), columnSpan: width, colour: shape.colours[i] ?? null };
      fill(cell, blocks);
      built.push(cell);
      if (shape.down[i] === 'first') merging.set(column, cell);
      else merging.delete(column);
      across = cell;
    }
  }
}

function fill(cell: Cell, blocks: Block[]): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') cell.paragraphs.push(block);
    else cell.tables.push(block);
  }
}
