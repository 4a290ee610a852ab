/** Whether the cells of rows that nothing is ruled between stand level with one another. */
import type { DraftCell } from './pdf-drafts.ts';
import type { Line } from './pdf-lines.ts';

/** How far apart places that are the same may stand, in points. */
const NEAR = 2.5;

/** The share of cells that must keep the level of their rows. */
const MOST = 0.8;

/**
 * True where the cells of each row begin, end or have their middle at one height, as the rows of a table do. Columns
 * that merely stand side by side do not, and what goes with what cannot be told.
 */
export function isLevel(cells: readonly DraftCell[]): boolean {
  const rows = new Map<number, Line[][]>();
  for (const { row, lines } of cells) if (lines.length > 0) rows.set(row, [...(rows.get(row) ?? []), lines]);
  const beside = [...rows.values()].filter((row) => row.length > 1);
  // The tallest of each row is what the others are held against.
  const count = beside.reduce((sum, row) => sum + row.length - 1, 0);
  const agree = beside.map((row) => {
    const tall = row.reduce((most, lines) => (heightOf(lines) > heightOf(most) ? lines : most));
    // Names stand at the foot of their row where the rows below begin at their top.
    const shares = [0, 0.5, 1].map((part) => {
      const same = (lines: Line[]): boolean => Math.abs(levelAt(lines, part) - levelAt(tall, part)) < NEAR;
      return row.filter((lines) => lines !== tall && same(lines)).length;
    });
    return Math.max(...shares);
  });
  return count === 0 || agree.reduce((sum, one) => sum + one, 0) / count >= MOST;
}

const heightOf = (lines: Line[]): number => (lines.at(-1)?.y ?? 0) - (lines[0]?.y ?? 0);
const levelAt = (lines: Line[], part: number): number => (lines[0]?.y ?? 0) + heightOf(lines) * part;
