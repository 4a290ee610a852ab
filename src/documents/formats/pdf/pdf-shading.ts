/**
 * The shading of cells that no lines enclose: what is filled behind their words, or behind the place of a blank one,
 * and where the shading of whole rows begins and ends.
 */
import type { DraftCell, DraftTable } from './pdf-drafts.ts';
import type { Area, Fill, Page } from './pdf-shapes.ts';

/** How far short of a cell's side its shading may stop, in points. */
const SHORT = 12;

/** Sets the colours of a table's cells. */
export function setColours(table: DraftTable, fills: readonly Fill[]): void {
  if (fills.length === 0) return;
  const heights = heightsOf(table);
  for (const cell of table.cells) {
    const area = areaOf(cell, table, heights.get(cell.row));
    const behind = area && fills.findLast((fill) => covers(fill, area));
    cell.colour = behind?.colour ?? null;
  }
}

type Height = { top: number; bottom: number };

/** How far down the words of each row begin and end. */
function heightsOf(table: DraftTable): Map<number, Height> {
  const heights = new Map<number, Height>();
  for (const { row, lines } of table.cells)
    for (const line of lines) {
      const { top, bottom } = heights.get(row) ?? { top: line.y, bottom: line.y };
      heights.set(row, { top: Math.min(top, line.y - line.size * 0.7), bottom: Math.max(bottom, line.y) });
    }
  return heights;
}

/** Where a cell's words stand; for a blank cell, its place in its row. */
function areaOf(
  { lines, column, columnSpan }: DraftCell,
  table: DraftTable,
  row: Height | undefined,
): Area | null {
  if (!row) return null;
  const [first, last] = [lines[0], lines.at(-1)];
  if (first && last) {
    const left = Math.min(...lines.map((line) => line.x));
    const right = Math.max(...lines.map((line) => line.right));
    return { left, right, top: first.y - first.size * 0.7, bottom: last.y };
  }
  const [left = 0, right = 0] = [table.columns[column], table.columns[column + columnSpan]];
  return { left: left + SHORT, right: right - SHORT, ...row };
}

const covers = (fill: Fill, area: Area): boolean =>
  area.right > area.left &&
  fill.left <= area.left + 1 &&
  fill.right >= area.right - 1 &&
  fill.top <= area.top + 2 &&
  fill.bottom >= area.bottom - 2;

/** How much of a page's width must be shaded down to a place, or from there on, for rows to begin there. */
const WIDE = 0.4;
/** Edges nearer than this are one, in points. */
const NEAR = 1.5;

/** How far down the shading of rows begins and ends on a page; that of single cells and words tells nothing. */
export function rowEdges({ fills, width }: Pick<Page, 'fills' | 'width'>): number[] {
  const sides = fills.flatMap((fill) => [
    { at: fill.top, wide: fill.right - fill.left },
    { at: fill.bottom, wide: fill.right - fill.left },
  ]);
  const edges: { at: number; wide: number }[] = [];
  for (const side of sides.sort((a, b) => a.at - b.at)) {
    const last = edges.at(-1);
    if (last && side.at - last.at < NEAR) last.wide += side.wide;
    else edges.push({ ...side });
  }
  return edges.filter((edge) => edge.wide >= width * WIDE).map((edge) => edge.at);
}
