/**
 * Seasons, school terms and feasts.
 *
 * Seasons turn round south of the equator. A winter that names one year may begin or end in it. School terms and feasts
 * are only approximate; terms by number are told only where schools have four in a calendar year.
 */
import { day, lastOfMonth, longDay } from '../day.ts';
import type { DatePart } from './date-part.ts';
import { months, type Period, period, type Resolved, unclear, unsure } from './period.ts';
import { nextAfter } from './plan-years.ts';
import { monthName, seasonName } from './time-words.ts';
import type { Locale, TimescaleContext } from './timescale-context.ts';

const SOUTHERN: Locale[] = ['en-AU', 'en-NZ'];

const seasonMonths = (n: number, southern: boolean): number => (((southern ? n + 2 : n) % 4) + 1) * 3;

export function season(part: DatePart, context: TimescaleContext): Resolved {
  const from = seasonMonths(part.n, SOUTHERN.includes(context.locale));
  const of = (year: number): Period => months(year, [from, from + 2], 'season');
  if (part.year === null) {
    const next = nextAfter(context, (year) => lastOfMonth(year, from + 2));
    if (next === null) return unclear(`No year is written for this ${seasonName(part.n)}.`);
    return unsure(
      of(next),
      `No year is written: the next ${seasonName(part.n)} after the plan begins is taken.`,
      [of(next + 1)],
    );
  }
  if (from !== 12) return of(part.year);
  if (part.toYear === part.year + 1) return of(part.year);
  const why = `The ${seasonName(part.n)} that begins in ${part.year}, or the one that ends in it.`;
  return unsure(of(part.year), why, [of(part.year - 1)]);
}

export function schoolTerm(part: DatePart, context: TimescaleContext): Resolved {
  if (part.word === 'numbered') return numberedTerm(part, context);
  const [from, to] = part.n === 0 ? [1, 4] : part.n === 1 ? [4, 7] : [9, 12];
  const late = part.toYear !== null && from < 9 ? part.toYear : part.year;
  const year = late ?? nextAfter(context, (y) => lastOfMonth(y, to));
  if (year === null) return unclear('No year is written for this school term.');
  const why = `The days of “${part.text}” differ from place to place: ${monthName(from)} to ${monthName(to)} ${year} is taken.`;
  return { ...unsure(months(year, [from, to], 'approximate'), why, []), opens: true };
}

/** Where schools count four terms from January, so that one is about a quarter of the year. */
const FOUR_TERMS: Locale[] = ['en-AU', 'en-NZ'];

function numberedTerm(part: DatePart, context: TimescaleContext): Resolved {
  if (!FOUR_TERMS.includes(context.locale))
    return unclear(`When “${part.text}” is differs from place to place: the document does not say.`);
  const [from, to] = [3 * part.n - 2, 3 * part.to];
  const year = part.year ?? nextAfter(context, (y) => lastOfMonth(y, to));
  if (year === null) return unclear('No year is written for this school term.');
  const why = `The days of “${part.text}” are not given: ${monthName(from)} to ${monthName(to)} ${year} is taken.`;
  return { ...unsure(months(year, [from, to], 'approximate'), why, []), opens: true };
}

export function feast(part: DatePart, context: TimescaleContext): Resolved {
  const month = part.word === 'christmas' ? 12 : 4;
  const year = part.year ?? nextAfter(context, (y) => lastOfMonth(y, month));
  if (year === null) return unclear(`No year is written for “${part.text}”.`);
  const last = month === 12 ? day(year, 12, 25) : lastOfMonth(year, 4);
  if (!last) return unclear(`No year is written for “${part.text}”.`);
  return unsure(period(last, last, 'approximate'), `“${part.text}” is taken as by ${longDay(last)}.`, []);
}
