/**
 * What stretch of time is drawn, and where its lines fall. Zoomed by year the whole plan is seen; by quarter two
 * financial years, by month one year; the last two can be moved. A place in time is a share of the width, 0 to 100.
 */
import {
  addMonths,
  type Day,
  dayParts,
  financialYear,
  firstOfMonth,
  lastOfMonth,
  parseDay,
  toDayNumber,
} from '../day.ts';

export const ZOOMS = ['year', 'quarter', 'month'] as const;
export type Zoom = (typeof ZOOMS)[number];
export type Tick = { share: number; label: string; strong: boolean };
export type TimeWindow = { zoom: Zoom; from: Day; until: Day; ticks: Tick[]; earlier: Day; later: Day };

/** Months between two lines, and months seen at once (null: as many as the plan needs). */
const STEPS: Record<Zoom, { step: number; seen: number | null }> = {
  year: { step: 12, seen: null },
  quarter: { step: 3, seen: 24 },
  month: { step: 1, seen: 12 },
};
/** A plan that names the year 2500 is drawn no further than this from its beginning. */
const MOST_YEARS = 30;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export type WindowWish = { zoom: Zoom; from: Day | null; today: Day; days: readonly Day[] };

/**
 * The window wished for: by year from the first to the last of the days and today, in whole financial years (1 April
 * to 31 March); else from the month of `from`, or so that today stands in its first third.
 */
export function timeWindow({ zoom, from, today, days }: WindowWish): TimeWindow {
  const { seen } = STEPS[zoom];
  const [first, last] = seen === null ? wholePlan(days, today) : moved(from ?? usualStart(zoom, today), seen);
  const window = { from: first, until: last };
  const step = seen ?? 12;
  return {
    zoom,
    ...window,
    ticks: ticksOf(zoom, window),
    earlier: addMonths(first, -step / 2),
    later: addMonths(first, step / 2),
  };
}

function wholePlan(days: readonly Day[], today: Day): [Day, Day] {
  const sorted = [...days, today].sort();
  const firstYear = financialYear(sorted[0] ?? today);
  const lastYear = financialYear(sorted.at(-1) ?? today);
  const held = lastYear - firstYear > MOST_YEARS;
  const [from, until] = held ? [financialYear(today) - 5, financialYear(today) + 10] : [firstYear, lastYear];
  return [firstOfMonth(from, 4), lastOfMonth(until + 1, 3)];
}

function usualStart(zoom: Zoom, today: Day): Day {
  return zoom === 'quarter' ? firstOfMonth(financialYear(today), 4) : addMonths(today, -3);
}

function moved(from: Day, seen: number): [Day, Day] {
  const { year, month } = dayParts(from);
  const first = firstOfMonth(year, month);
  return [first, lastOfMonth(year, month + seen - 1)];
}

export type Stretch = { from: Day; until: Day };

/** The share of the width at which a day begins; below 0 or above 100 where it lies outside. */
export function shareOf(day: Day, { from, until }: Stretch): number {
  const all = toDayNumber(until) + 1 - toDayNumber(from);
  return Math.round(((toDayNumber(day) - toDayNumber(from)) / all) * 10_000) / 100;
}

function ticksOf(zoom: Zoom, window: Stretch): Tick[] {
  const { step } = STEPS[zoom];
  const ticks: Tick[] = [];
  for (let at = firstTick(zoom, window.from); at <= window.until; at = addMonths(at, step)) {
    if (at < window.from) continue;
    const { year, month } = dayParts(at);
    ticks.push({ share: shareOf(at, window), label: labelOf(zoom, year, month), strong: month === 4 });
  }
  return ticks;
}

function firstTick(zoom: Zoom, from: Day): Day {
  const { year, month } = dayParts(from);
  if (zoom === 'month') return firstOfMonth(year, month);
  return zoom === 'quarter'
    ? firstOfMonth(year, month - ((month - 1) % 3))
    : firstOfMonth(financialYear(from), 4);
}

/** '2026/27' for a financial year; 'Apr 26' for a quarter or month, the year said where it begins. */
function labelOf(zoom: Zoom, year: number, month: number): string {
  const short = String(year % 100).padStart(2, '0');
  if (zoom === 'year') return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
  const name = MONTHS[month - 1] ?? '';
  return month === 1 || month === 4 ? `${name} ${short}` : name;
}

/** Reads '2026-04' or '2026-04-01' as the first of the month; null where it is neither. */
export function parseMonth(text: string): Day | null {
  const month = /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text;
  return parseDay(month);
}
