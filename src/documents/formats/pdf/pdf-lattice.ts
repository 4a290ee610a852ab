/**
 * Tables found by their ruled lines. Lines that touch belong together; their crossings make a grid, and places of
 * the grid with no line between them are one cell.
 */
import type { Area, Page, Rule } from './pdf-shapes.ts';

export type LatticeCell = Area & { row: number; column: number; rowSpan: number; columnSpan: number };

export type Lattice = Area & {
  /** The left edges of the columns and the right edge of the last. */
  columns: number[];
  rows: number[];
  cells: LatticeCell[];
  /** No line closes it at its top or its foot: there a page's end cuts it. */
  open: { top: boolean; bottom: boolean };
};

/** Lines nearer than this touch. */
const NEAR = 3.5;

/** More lines than these on a page are a drawing, and a table with more columns or rows is none. */
const MOST_LINES = 3_000;
const MOST_COLUMNS = 80;
const MOST_ROWS = 400;

/** The ruled tables of a page, from top to bottom. */
export function latticesOf(page: Page): Lattice[] {
  if (page.level.length > MOST_LINES || page.upright.length > MOST_LINES) return [];
  const level = joined(page.level.filter((rule) => rule.to - rule.from > 8));
  const upright = joined(page.upright.filter((rule) => rule.to - rule.from > 5));
  return groups(level, upright)
    .map(latticeOf)
    .filter((lattice) => lattice !== null)
    .sort((a, b) => a.top - b.top);
}

/** Lines on one another or end to end are one. */
function joined(rules: Rule[]): Rule[] {
  const found: Rule[] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const same = found.findLast(
      (one) => Math.abs(one.at - rule.at) < 1.6 && rule.from <= one.to + NEAR && rule.to >= one.from - NEAR,
    );
    if (same) {
      same.from = Math.min(same.from, rule.from);
      same.to = Math.max(same.to, rule.to);
    } else found.push({ ...rule });
  }
  return found;
}

type Group = { level: Rule[]; upright: Rule[] };

const touch = (level: Rule, upright: Rule): boolean =>
  upright.at >= level.from - NEAR &&
  upright.at <= level.to + NEAR &&
  level.at >= upright.from - NEAR &&
  level.at <= upright.to + NEAR;

/** Groups of lines that hang together. */
function groups(level: Rule[], upright: Rule[]): Group[] {
  const found: Group[] = [];
  const free = { level: new Set(level), upright: new Set(upright) };
  for (const start of level) {
    if (!free.level.delete(start)) continue;
    const group: Group = { level: [start], upright: [] };
    const levels = [start];
    for (let rule = levels.pop(); rule; rule = levels.pop()) {
      const from = rule;
      for (const up of [...free.upright].filter((one) => touch(from, one))) {
        free.upright.delete(up);
        group.upright.push(up);
        for (const next of [...free.level].filter((one) => touch(one, up))) {
          free.level.delete(next);
          group.level.push(next);
          levels.push(next);
        }
      }
    }
    found.push(group);
  }
  return found;
}

/** Places where lines stand, those that nearly agree made one. */
function edgesOf(places: number[]): number[] {
  const edges: number[] = [];
  for (const place of [...places].sort((a, b) => a - b))
    if (edges.length === 0 || place - (edges.at(-1) ?? 0) > NEAR) edges.push(place);
  return edges;
}

function latticeOf({ level, upright }: Group): Lattice | null {
  // A table may have no lines at its outer sides: there its other lines end.
  const columns = edgesOf([
    ...upright.map((rule) => rule.at),
    ...level.flatMap((rule) => [rule.from, rule.to]),
  ]);
  const rows = edgesOf([...level.map((rule) => rule.at), ...upright.flatMap((rule) => [rule.from, rule.to])]);
  if (columns.length < 2 || rows.length < 2 || upright.length === 0) return null;
  if (columns.length > MOST_COLUMNS || rows.length > MOST_ROWS) return null;
  const cells = cellsOf({ columns, rows, level, upright });
  if (cells.length < 2) return null;
  const area = areaOf(columns, rows);
  const closed = (at: number): boolean => covered(level, at, [area.left, area.right]);
  return { columns, rows, cells, open: { top: !closed(area.top), bottom: !closed(area.bottom) }, ...area };
}

const areaOf = (columns: number[], rows: number[]): Area => ({
  left: columns[0] ?? 0,
  right: columns.at(-1) ?? 0,
  top: rows[0] ?? 0,
  bottom: rows.at(-1) ?? 0,
});

type Grid = Group & { columns: number[]; rows: number[] };

/** True where lines at a place cover most of the way from one edge to the next. */
function covered(rules: Rule[], at: number, [from, to]: [number, number]): boolean {
  let length = 0;
  for (const rule of rules)
    if (Math.abs(rule.at - at) <= NEAR)
      length += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
  return length > (to - from) * 0.55;
}

function cellsOf(grid: Grid): LatticeCell[] {
  const { columns, rows } = grid;
  const [width, height] = [columns.length - 1, rows.length - 1];
  const taken = new Set<number>();
  const cells: LatticeCell[] = [];
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      if (taken.has(row * width + column)) continue;
      const columnSpan = reachRight(grid, { row, column }, taken);
      const rowSpan = reachDown(grid, row, { column, columnSpan });
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + columnSpan; c++) taken.add(r * width + c);
      const area = areaOf(
        [columns[column] ?? 0, columns[column + columnSpan] ?? 0],
        [rows[row] ?? 0, rows[row + rowSpan] ?? 0],
      );
      cells.push({ row, column, rowSpan, columnSpan, ...area });
    }
  return cells;
}

function reachRight(
  { columns, rows, upright }: Grid,
  { row, column }: { row: number; column: number },
  taken: Set<number>,
): number {
  const span: [number, number] = [rows[row] ?? 0, rows[row + 1] ?? 0];
  const width = columns.length - 1;
  let reach = 1;
  while (column + reach < width && !taken.has(row * width + column + reach)) {
    if (covered(upright, columns[column + reach] ?? 0, span)) break;
    reach += 1;
  }
  return reach;
}

function reachDown(
  { columns, rows, level, upright }: Grid,
  row: number,
  at: { column: number; columnSpan: number },
): number {
  const span: [number, number] = [columns[at.column] ?? 0, columns[at.column + at.columnSpan] ?? 0];
  let reach = 1;
  while (row + reach < rows.length - 1) {
    const below: [number, number] = [rows[row + reach] ?? 0, rows[row + reach + 1] ?? 0];
    if (covered(level, rows[row + reach] ?? 0, span)) break;
    const inner = columns.slice(at.column + 1, at.column + at.columnSpan);
    if (inner.some((edge) => covered(upright, edge, below))) break;
    reach += 1;
  }
  return reach;
}
