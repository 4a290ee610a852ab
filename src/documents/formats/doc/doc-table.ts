/**
 * The tables of a binary Word document: which paragraphs make cells and rows, and what shape each row says it has.
 * Source: [MS-DOC] 2.4.3 (tables) and 2.9.321 (TDefTableOperand).
 */
import type { Block } from '../block.ts';
import { type EdgeRow, type Merge, NO_SHAPE, type RowShape, tablesOfRows } from '../edge-table.ts';
import { fault } from '../fault.ts';
import type { Room } from '../grid.ts';
import { MAX_TABLE_DEPTH } from '../limits.ts';
import type { DocParagraph } from './doc-paragraphs.ts';
import { eachModifier, type Modifiers, numberOf } from './doc-properties.ts';

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
    blocks.push(...readTables(paragraphs.slice(at, end), depth + 1, room));
    at = end;
  }
  return blocks;
}

function readTables(paragraphs: DocParagraph[], depth: number, room: Room): Block[] {
  const { rows, rest } = rowsOf(paragraphs, depth, room);
  return [...tablesOfRows(rows, room), ...rest];
}

function rowsOf(paragraphs: DocParagraph[], depth: number, room: Room): { rows: EdgeRow[]; rest: Block[] } {
  const rows: EdgeRow[] = [];
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
