/**
 * A recurring commitment counted (R20): '1 course a year' falls due once in each year, and each time is held or not.
 *
 * - A year is the plan's own: it begins on the day and month that the plan's period begins, else on 1 January.
 * - `dueSoFar` counts only spans that are over, so that nobody is behind before the span has ended.
 * - Times beyond those promised are counted as held, never as missing.
 */
import { addDays, addMonths, type Day, dayParts, parseDay, toDayNumber } from '../day.ts';
import type { Occurrence } from '../facts/action-facts.ts';
import type { Recurrence } from './timescale.ts';

export const IN_YEAR: Record<Recurrence['every'], number> = {
  week: 52,
  month: 12,
  quarter: 4,
  halfYear: 2,
  year: 1,
};

export type PlanYear = { first: Day; last: Day };

/** The year of the plan that a day falls in. */
export function planYearOf(today: Day, planStart: Day | null): PlanYear {
  const { month, day } = planStart ? dayParts(planStart) : { month: 1, day: 1 };
  const year = dayParts(today).year;
  const two = (n: number): string => String(n).padStart(2, '0');
  // A plan that begins on 29 February has its other years begin on the 28th.
  const begins = (of: number): Day =>
    parseDay(`${of}-${two(month)}-${two(day)}`) ?? (`${of}-${two(month)}-28` as Day);
  const first = begins(year) <= today ? begins(year) : begins(year - 1);
  return { first, last: addDays(addMonths(first, 12), -1) };
}

export type Count = {
  year: PlanYear;
  /** In the whole year. */
  expected: number;
  held: number;
  /** Times that somebody recorded as not held. */
  notHeld: number;
  /** By now, in the spans of the year that are over. */
  dueSoFar: number;
  behind: number;
};

type Counting = { today: Day; planStart: Day | null; start: Day | null };

/** @param start the day the commitment begins, where it has one: nothing was due before it. */
export function countOccurrences(
  recurrence: Recurrence,
  occurrences: readonly Occurrence[],
  { today, planStart, start }: Counting,
): Count {
  const year = planYearOf(today, planStart);
  const inYear = occurrences.filter(({ day }) => day >= year.first && day <= year.last);
  const held = inYear.filter((one) => one.held).length;
  const from = start !== null && start > year.first ? start : year.first;
  const times = recurrence.count ?? 1;
  const spans = spansIn({ first: from, last: year.last }, recurrence.every);
  const over = from > today ? 0 : spansIn({ first: from, last: addDays(today, -1) }, recurrence.every);
  const dueSoFar = over * times;
  return {
    year,
    expected: spans * times,
    held,
    notHeld: inYear.length - held,
    dueSoFar,
    behind: Math.max(0, dueSoFar - held),
  };
}

/** Whole weeks, months, quarters … from the first day to the last, both of them counted. */
function spansIn({ first, last }: PlanYear, every: Recurrence['every']): number {
  if (last < first) return 0;
  const days = toDayNumber(last) - toDayNumber(first) + 1;
  if (every === 'week') return Math.floor(days / 7);
  const months = 12 / IN_YEAR[every];
  let spans = 0;
  while (addDays(addMonths(first, months * (spans + 1)), -1) <= last) spans += 1;
  return spans;
}

/** '3 of 4 this year'. */
export const sayCount = ({ held, expected }: Count): string => `${held} of ${expected} this year`;
