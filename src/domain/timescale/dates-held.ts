/** Real dates of a spreadsheet cell: the day held, as much of it as the cell shows. */
import { dayParts } from '../day.ts';
import { partFrom } from './date-part.ts';
import { type ReadLine, readLine } from './mentions.ts';
import type { TimescaleCell, TimescaleContext } from './timescale-context.ts';

/**
 * The lines that a cell's real dates make, or null where it holds none. A cell that shows only a month means the
 * month: the day behind it is the spreadsheet's own. The words of the cell play no part.
 */
export function datesHeld(cell: TimescaleCell, _context: TimescaleContext): ReadLine[] | null {
  if (!cell.dates || cell.dates.length === 0) return null;
  return cell.dates.map(({ day, shows }) => {
    const { year, month, day: dayOfMonth } = dayParts(day);
    const unit = shows;
    const part = partFrom({ unit, n: month, year, day: shows === 'day' ? dayOfMonth : null }, cell.raw, 0);
    const mentions = readLine('2000').mentions.map((m) => ({ ...m, part }));
    return { text: cell.raw, skeleton: '§', mentions };
  });
}
