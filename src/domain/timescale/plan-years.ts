/** Where in time a plan stands, as far as is known: for years left out and years cut to two digits. */
import { type Day, day, dayParts } from '../day.ts';
import { financialStart } from './period.ts';
import type { TimescaleContext } from './timescale-context.ts';

/** Years before and after those that a document speaks of which still fit it. */
const BEFORE = 4;
const AFTER = 12;

/** Days sort as text. */
export const earlier = (a: Day, b: Day): Day => ([a, b].sort()[0] ?? a) as Day;
export const later = (a: Day, b: Day): Day => ([a, b].sort()[1] ?? a) as Day;

const yearOf = (d: Day | null): number[] => (d ? [dayParts(d).year] : []);

/** Whether a year is one that the plan may well speak of; null where nothing is known of its years. */
export function yearFits(context: TimescaleContext, year: number): boolean | null {
  const spoken = context.years ? [context.years.first, context.years.last] : [];
  const known = [
    ...spoken,
    ...yearOf(context.planStart),
    ...yearOf(context.planEnd),
    ...yearOf(context.planDay),
  ];
  if (known.length === 0) return null;
  const sorted = known.sort((a, b) => a - b);
  return year >= (sorted[0] ?? 0) - BEFORE && year <= (sorted.at(-1) ?? 0) + AFTER;
}

/** The day after which an undated time is looked for: the later of the plan's start and its own date. */
export function reference(context: TimescaleContext): Day | null {
  const { planStart, planDay, firstDate, years } = context;
  if (planStart && planDay) return later(planStart, planDay);
  return planStart ?? planDay ?? firstDate ?? (years ? day(years.first, 1, 1) : null);
}

/** Where the title names more than one year, a yearly time is looked for from this day on. */
function opening({ defaultYear, defaultSpan, ...context }: TimescaleContext): Day | null {
  const plan = reference(context);
  if (!defaultYear) return plan;
  if (defaultSpan === 'financial') return day(defaultYear, financialStart(context), 1);
  const first = day(defaultYear, 1, 1);
  return plan && first ? later(plan, first) : (plan ?? first);
}

/**
 * The year in which a time that comes round yearly next falls: the year of the section's title where it has one
 * (`February` under `2026/27` is in 2027), else the first whose last day is not before the plan. Null where neither
 * is known.
 */
export function nextAfter(context: TimescaleContext, lastDay: (year: number) => Day | null): number | null {
  if (context.defaultYear && !context.defaultSpan) return context.defaultYear;
  const from = opening(context);
  if (!from) return null;
  const { year } = dayParts(from);
  for (const candidate of [year, year + 1, year + 2, year + 3, year + 4]) {
    const last = lastDay(candidate);
    if (last && last >= from) return candidate;
  }
  return null;
}
