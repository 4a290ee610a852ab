/**
 * Year or quarter columns that are ticked: the action runs from the start of the first ticked to the end of the last.
 *
 * A tick is a tick mark, a cross, a filled mark, `x`, `Y` or `yes`. A cell that holds anything else is no tick, and a row
 * with such a cell is left to whoever reads states. A gap between ticks is asked about.
 */
import type { Doubt } from '../reading/plan-reading.ts';
import { readTimescale } from './read-timescale.ts';
import type { TimescaleContext, TimescaleReading } from './timescale-context.ts';

export type HeadedCell = { heading: string; text: string };

const TICK = /^\s*(?:[✓✔√☑☒✗✘×xX*•●■█▪ü]|y|yes)\s*$/iu;

export const isTick = (text: string): boolean => TICK.test(text);

/**
 * Reads ticked columns, in the table's order. Null where none is ticked, where a cell holds more than a tick, or where
 * the headings are no times.
 */
export function readTickedColumns(cells: HeadedCell[], context: TimescaleContext): TimescaleReading | null {
  const filled = cells.filter((c) => c.text.trim() !== '');
  if (filled.length === 0 || !filled.every((c) => isTick(c.text))) return null;
  const times = filled.map((c) => readTimescale({ raw: c.heading }, context));
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last || times.some((t) => t.timescale.state === 'unclear')) return null;
  const raw = filled.map((c) => c.heading).join(', ');
  const start = first.timescale.start ?? yearStart(first.timescale.due, first.timescale.precision);
  const gaps =
    filled.length !==
    cells.indexOf(filled[filled.length - 1] ?? filled[0] ?? { heading: '', text: '' }) -
      cells.findIndex(isFilled) +
      1;
  const gap: Doubt[] = gaps
    ? [{ field: 'timescale', message: `Only ${raw} are marked: the work may stop between.` }]
    : [];
  return {
    ...last,
    timescale: { ...last.timescale, raw, start, milestones: [] },
    doubts: [
      ...first.doubts.filter((d) => last.timescale.due === null || d.message.includes('counted')),
      ...gap,
    ],
  };
}

const isFilled = (c: HeadedCell): boolean => c.text.trim() !== '';

/** A heading that is a bare year opens on its first day. */
const yearStart = (due: string | null, precision: string | null): string | null =>
  due !== null && precision === 'year'
    ? `${due.slice(0, 4)}-01-01`
    : due !== null && precision === 'month'
      ? `${due.slice(0, 8)}01`
      : null;
