/** First working version: see timescale-context.ts for the shapes. */
import { emptyTimescale } from './timescale.ts';
import type { TimescaleCell, TimescaleContext, TimescaleReading } from './timescale-context.ts';

/** Reads a date cell: what was written and what it means. Never throws; never guesses without a doubt. */
export function readTimescale(cell: TimescaleCell, _context: TimescaleContext): TimescaleReading {
  const raw = cell.raw.trim();
  const state =
    raw === '' || /^[-–—.]+$/.test(raw) ? 'blank' : /^on-?going$/i.test(raw) ? 'ongoing' : 'unclear';
  return {
    timescale: emptyTimescale(cell.raw, state),
    status: null,
    leads: [],
    urgent: false,
    doubts: [],
    leftover: '',
  };
}
