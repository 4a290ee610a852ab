/** The ruled lines and filled areas that a page draws, from its drawing commands. */
import { OPS, Util } from 'unpdf/pdfjs';
import type { Area, Fill, Page, Rule } from './pdf-shapes.ts';

type Matrix = number[];
type Point = [number, number];
type Drawing = Pick<Page, 'level' | 'upright' | 'fills'> & {
  /** Small filled figures as wide as high. */
  dots: Area[];
};

/** Thinner than this a filled area is a rule. */
const THIN = 2.6;
/** Shorter than this a line is part of a letter, a tick or a bullet. */
const SHORT = 4;

const STROKES = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS = new Set<number>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** The list of a page's drawing commands, as pdf.js gives it. */
export type Commands = { fnArray: number[]; argsArray: unknown[] };

type State = { matrix: Matrix; colour: string };

/** Reads the drawing commands; `view` turns the page's own space into places on the page as it is shown. */
export function readDrawing({ fnArray, argsArray }: Commands, view: Matrix): Drawing {
  const drawing: Drawing = { level: [], upright: [], fills: [], dots: [] };
  const saved: State[] = [];
  let state: State = { matrix: view, colour: '#000000' };
  for (const [i, command] of fnArray.entries()) {
    const args = argsArray[i];
    if (command === OPS.save || command === OPS.paintFormXObjectBegin) {
      saved.push(state);
      const own = command === OPS.save ? null : (args as unknown[] | null)?.[0];
      state = { ...state, matrix: isMatrix(own) ? Util.transform(state.matrix, own) : state.matrix };
    } else if (command === OPS.restore || command === OPS.paintFormXObjectEnd) state = saved.pop() ?? state;
    else if (command === OPS.transform && isMatrix(args))
      state = { ...state, matrix: Util.transform(state.matrix, args) };
    else if (command === OPS.setFillRGBColor) state = { ...state, colour: String((args as unknown[])[0]) };
    else if (command === OPS.constructPath) readPath(args as unknown[], state, drawing);
  }
  return drawing;
}

const isMatrix = (value: unknown): value is Matrix =>
  value !== null && typeof value === 'object' && 'length' in value && value.length === 6;

function readPath(args: unknown[], state: State, drawing: Drawing): void {
  const paint = Number(args[0]);
  const data = (args[1] as (ArrayLike<number> | null)[] | undefined)?.[0];
  if (!data || (!STROKES.has(paint) && !FILLS.has(paint))) return;
  for (const line of subpaths(data, state.matrix)) {
    if (FILLS.has(paint)) addFill(line, state.colour, drawing);
    if (STROKES.has(paint)) for (const [i, to] of line.entries()) addLine(line[i - 1], to, drawing);
  }
}

/** How many numbers follow each drawing command: move, line, curve, quadratic curve, close. */
const LENGTHS = [2, 2, 6, 4, 0];

/** Straight-sided figures: a curve is taken as the line between its ends. */
function subpaths(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const found: Point[][] = [];
  let open: Point[] = [];
  for (let at = 0; at < data.length; ) {
    const command = data[at] ?? 4;
    const length = LENGTHS[command] ?? 0;
    if (command === 0 && open.length > 0) {
      found.push(open);
      open = [];
    }
    const [first] = open;
    if (command === 4 && first) open.push(first);
    else if (length > 0) open.push(placed(matrix, data[at + length - 1] ?? 0, data[at + length] ?? 0));
    at += length + 1;
  }
  if (open.length > 0) found.push(open);
  return found;
}

const placed = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, x: number, y: number): Point => [
  a * x + c * y + e,
  b * x + d * y + f,
];

function addLine(from: Point | undefined, to: Point, drawing: Drawing): void {
  if (!from) return;
  const [width, height] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
  if (height <= 1 && width > SHORT) drawing.level.push(rule((from[1] + to[1]) / 2, from[0], to[0]));
  else if (width <= 1 && height > SHORT) drawing.upright.push(rule((from[0] + to[0]) / 2, from[1], to[1]));
}

const rule = (at: number, from: number, to: number): Rule => ({
  at,
  from: Math.min(from, to),
  to: Math.max(from, to),
});

/** As wide as high, and of the size of a bullet. */
const isDot = (width: number, height: number): boolean =>
  width > 1.4 && width < 6 && Math.abs(width - height) < 0.6;

function addFill(line: Point[], colour: string, drawing: Drawing): void {
  const [xs, ys] = [line.map((point) => point[0]), line.map((point) => point[1])];
  const fill: Fill = {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
    colour,
  };
  const [width, height] = [fill.right - fill.left, fill.bottom - fill.top];
  const white = /^#f{6}$/i.test(colour);
  if (!white && isDot(width, height)) drawing.dots.push(fill);
  if (height <= THIN && width > SHORT && !white)
    drawing.level.push(rule((fill.top + fill.bottom) / 2, fill.left, fill.right));
  else if (width <= THIN && height > SHORT && !white)
    drawing.upright.push(rule((fill.left + fill.right) / 2, fill.top, fill.bottom));
  else if (width > SHORT && height > SHORT && !white) drawing.fills.push(fill);
}
