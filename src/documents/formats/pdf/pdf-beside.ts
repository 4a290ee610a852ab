/** Tables that stand side by side on a page, and the title that each has over it on one line with the others'. */
import type { DraftTable } from './pdf-drafts.ts';
import type { Line } from './pdf-lines.ts';
import type { Pitch } from './pdf-pitch.ts';

/** A table among others beside it, with the lines over it. */
export type Beside = { table: DraftTable; over: Line[] };

/** Further above a table than this many lines' height, words are not its title. */
const FAR = 4;

const leftOf = (table: DraftTable): number => table.columns[0] ?? 0;
const rightOf = (table: DraftTable): number => table.columns.at(-1) ?? 0;

const areBeside = (a: DraftTable, b: DraftTable): boolean =>
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > (Math.min(a.bottom, b.bottom) - a.top) / 2 &&
  (rightOf(a) <= leftOf(b) || rightOf(b) <= leftOf(a));

/** The tables of a page that stand side by side, from left to right. */
function groupsOf(tables: readonly DraftTable[]): DraftTable[][] {
  const groups: DraftTable[][] = [];
  for (const table of [...tables].sort((a, b) => leftOf(a) - leftOf(b))) {
    const group = groups.find((one) => one.every((other) => areBeside(other, table)));
    if (group) group.push(table);
    else groups.push([table]);
  }
  return groups.filter((group) => group.length > 1);
}

/** A line's pieces by the table that each stands over; null where one runs over two or fewer than two have any. */
function parted(line: Line, group: DraftTable[]): Line[] | null {
  const starts = group.map(leftOf);
  const placeOf = (x: number): number =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= x + 3),
    );
  if (line.pieces.some((piece) => placeOf(piece.x) !== placeOf(piece.right - 6))) return null;
  const parts = starts.map((_, i) => line.pieces.filter((piece) => placeOf(piece.x) === i));
  if (parts.filter((part) => part.length > 0).length < 2) return null;
  return parts.map((pieces) => ({
    ...line,
    pieces,
    x: Math.min(...pieces.map((piece) => piece.x)),
    right: Math.max(...pieces.map((piece) => piece.right)),
  }));
}

/** Takes the lines over tables that stand side by side from a page's lines, for each table its own. */
export function takeTitles(
  lines: Line[],
  tables: readonly DraftTable[],
  pitch: Pitch,
): { rest: Line[]; beside: Beside[][] } {
  const taken = new Set<Line>();
  const beside = groupsOf(tables).map((group) => {
    const top = Math.min(...group.map((table) => table.top));
    const found: Beside[] = group.map((table) => ({ table, over: [] }));
    let below = top;
    for (const line of lines.filter((one) => one.y < top + 1).reverse()) {
      const parts = below - line.y > pitch.of(line.size) * FAR ? null : parted(line, group);
      if (!parts) break;
      for (const [i, part] of parts.entries()) if (part.pieces.length > 0) found[i]?.over.unshift(part);
      taken.add(line);
      below = line.y;
    }
    return found;
  });
  return { rest: lines.filter((line) => !taken.has(line)), beside };
}
