/**
 * A table on paper. The heading row is drawn again on every page (as decoration: a screen reader has it once); a row
 * stays on one page where a page can hold it, and else goes on over the next. A group row names what stands under it.
 */
import type { CellLine } from '../written-cells.ts';
import type { Look } from './letters.ts';
import {
  decorate,
  drawIn,
  GREY,
  grow,
  INK,
  LINE,
  type Node,
  needRoom,
  type Sheet,
  turnPage,
} from './sheet.ts';

export type PaperColumn = { heading: string; width: number };
export type PaperRow =
  | { kind: 'group'; text: string; depth: number }
  | { kind: 'cells'; cells: CellLine[][]; faded: boolean };

const SIZE = 9;
const HEIGHT = SIZE * LINE;
const PAD = { x: 4, y: 3.5 };
const HEAD: Look = { face: 'bold', size: SIZE };
const BODY: Look = { face: 'regular', size: SIZE };
/** No cell is narrower than this, in points. */
const NARROWEST = 34;

/** A line of a cell as drawn; `starts` where a paragraph or item begins. */
type Drawn = { text: string; item: boolean; starts: boolean };
type Frame = { sheet: Sheet; columns: readonly PaperColumn[]; xs: number[]; widths: number[] };

export function drawTable(sheet: Sheet, columns: readonly PaperColumn[], rows: readonly PaperRow[]): void {
  const frame = frameOf(sheet, columns);
  const table = grow(sheet, sheet.root, 'Table');
  const headed = grow(sheet, grow(sheet, table, 'THead'), 'TR');
  needRoom(sheet, headHeight(frame) + 4 * HEIGHT);
  drawHead(frame, (draw) => drawIn(sheet, headerCell(sheet, headed, { Scope: 'Column' }), draw));
  const body = grow(sheet, table, 'TBody');
  for (const [n, row] of rows.entries()) {
    const tr = grow(sheet, body, 'TR');
    if (row.kind === 'group') drawGroup(frame, tr, { ...row, keep: roomFor(frame, rows[n + 1]) });
    else drawCells(frame, tr, row);
  }
  table.end();
}

function headerCell(sheet: Sheet, row: Node, attributes: Record<string, unknown>): Node {
  const cell = grow(sheet, row, 'TH');
  (cell as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data.A = {
    O: 'Table',
    ...attributes,
  };
  return cell;
}

function frameOf(sheet: Sheet, columns: readonly PaperColumn[]): Frame {
  const { left, right } = sheet.box;
  const all = columns.reduce((sum, c) => sum + c.width, 0);
  const widths = columns.map((c) => {
    const longest = Math.max(...c.heading.split(' ').map((word) => sheet.letters.widthOf(word, HEAD)));
    return Math.max(NARROWEST, longest + 2 * PAD.x, (c.width / all) * (right - left));
  });
  const over = (right - left) / widths.reduce((sum, width) => sum + width, 0);
  const fitted = widths.map((width) => width * over);
  let x = left;
  const xs = fitted.map((width) => {
    x += width;
    return x - width;
  });
  return { sheet, columns, xs, widths: fitted };
}

const inner = (frame: Frame, n: number): number => (frame.widths[n] ?? 0) - 2 * PAD.x;

const headLines = (frame: Frame): string[][] =>
  frame.columns.map((column, n) => frame.sheet.letters.wrap(column.heading, HEAD, inner(frame, n)));

const headHeight = (frame: Frame): number =>
  Math.max(...headLines(frame).map((lines) => lines.length)) * HEIGHT + 2 * PAD.y;

type Wrap = (draw: () => void) => void;

function drawHead(frame: Frame, within: Wrap): void {
  const { sheet, xs } = frame;
  const { pdf, box } = sheet;
  const height = headHeight(frame);
  const top = sheet.y;
  decorate(sheet, () => {
    pdf.rect(box.left, top, box.right - box.left, height).fill('#ececea');
    rule(frame, top);
    rule(frame, top + height);
  });
  for (const [n, lines] of headLines(frame).entries())
    within(() => {
      pdf.fillColor(INK);
      for (const [at, line] of lines.entries())
        sheet.letters.draw(line, HEAD, { x: (xs[n] ?? 0) + PAD.x, y: top + PAD.y + at * HEIGHT });
    });
  sheet.y = top + height;
}

function rule({ sheet: { pdf, box } }: Frame, y: number): void {
  pdf.moveTo(box.left, y).lineTo(box.right, y).lineWidth(0.5).stroke('#8a8a8a');
}

function nextPage(frame: Frame): void {
  turnPage(frame.sheet);
  drawHead(frame, (draw) => decorate(frame.sheet, draw, 'Pagination'));
}

/** What a group row must find under it: the next row, or as much of it as a page holds. */
function roomFor(frame: Frame, row: PaperRow | undefined): number {
  if (row === undefined) return 0;
  return row.kind === 'group' ? 4 * HEIGHT : Math.min(heightOf(cellLines(frame, row.cells)), 8 * HEIGHT);
}

type Group = { text: string; depth: number; keep: number };

function drawGroup(frame: Frame, tr: Node, { text, depth, keep }: Group): void {
  const { sheet, columns } = frame;
  const { pdf, letters, box } = sheet;
  const look: Look = { face: 'bold', size: SIZE };
  const x = box.left + PAD.x + depth * 8;
  const lines = letters.wrap(text, look, box.right - x - PAD.x);
  const height = lines.length * HEIGHT + 2 * PAD.y;
  if (sheet.y + height + keep > box.bottom) nextPage(frame);
  const top = sheet.y;
  decorate(sheet, () => {
    pdf.rect(box.left, top, box.right - box.left, height).fill('#f6f6f4');
    rule(frame, top + height);
  });
  const cell = headerCell(sheet, tr, { Scope: 'Row', ColSpan: columns.length });
  drawIn(sheet, cell, () => {
    pdf.fillColor(INK);
    for (const [n, line] of lines.entries()) letters.draw(line, look, { x, y: top + PAD.y + n * HEIGHT });
  });
  sheet.y = top + height;
}

function cellLines(frame: Frame, cells: readonly CellLine[][]): Drawn[][] {
  return cells.map((lines, n) =>
    lines.flatMap(({ text, item }) =>
      frame.sheet.letters
        .wrap(text, BODY, inner(frame, n) - (item ? 9 : 0))
        .map((line, at) => ({ text: line, item, starts: at === 0 })),
    ),
  );
}

const heightOf = (cells: readonly Drawn[][]): number =>
  Math.max(1, ...cells.map((lines) => lines.length)) * HEIGHT + 2 * PAD.y;

function drawCells(frame: Frame, tr: Node, row: Extract<PaperRow, { kind: 'cells' }>): void {
  const { sheet } = frame;
  const cells = cellLines(frame, row.cells);
  const nodes = cells.map(() => grow(sheet, tr, 'TD'));
  const wholePage = sheet.box.bottom - sheet.box.top - headHeight(frame);
  if (heightOf(cells) <= wholePage && sheet.y + heightOf(cells) > sheet.box.bottom) nextPage(frame);
  const count = Math.max(1, ...cells.map((lines) => lines.length));
  for (let done = 0; done < count; ) {
    if (sheet.y + HEIGHT + 2 * PAD.y > sheet.box.bottom) nextPage(frame);
    const fit = Math.max(1, Math.floor((sheet.box.bottom - sheet.y - 2 * PAD.y) / HEIGHT));
    drawSlice(frame, nodes, { cells: cells.map((lines) => lines.slice(done, done + fit)), faded: row.faded });
    done += fit;
  }
}

type Slice = { cells: Drawn[][]; faded: boolean };

function drawSlice(frame: Frame, nodes: readonly Node[], { cells, faded }: Slice): void {
  const { sheet, xs } = frame;
  const top = sheet.y;
  for (const [n, lines] of cells.entries()) {
    const node = nodes[n];
    if (!node || lines.length === 0) continue;
    const x = (xs[n] ?? 0) + PAD.x;
    const y = (at: number): number => top + PAD.y + at * HEIGHT;
    decorate(sheet, () => {
      sheet.pdf.fillColor(GREY);
      for (const [at, line] of lines.entries())
        if (line.item && line.starts) sheet.letters.draw('•', BODY, { x, y: y(at) });
    });
    drawIn(sheet, node, () => {
      sheet.pdf.fillColor(faded ? GREY : INK);
      for (const [at, line] of lines.entries())
        sheet.letters.draw(`${line.text} `, BODY, { x: x + (line.item ? 9 : 0), y: y(at) });
    });
  }
  sheet.y = top + heightOf(cells);
  decorate(sheet, () => rule(frame, sheet.y));
}
