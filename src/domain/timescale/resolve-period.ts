/**
 * From a mention to days: `Q1 2009/10` is 2009-04-01 to 2009-06-30 in the United Kingdom.
 *
 * - A period is known by its first and last day; a due date is the last.
 * - The financial year starts in April in the United Kingdom and Canada, in July in Australia and New Zealand, in
 *   October in the United States, in January in Ireland. A quarter or half that names two years is of the financial
 *   year; one that names a single year may be of either, and both are offered.
 * - Seasons turn round south of the equator. A winter that names one year may begin or end in it.
 * - Where no year is written: the next such time after the plan begins, and a doubt.
 */
import { addMonths, type Day, day, dayParts, firstOfMonth, lastOfMonth } from '../day.ts';
import type { DatePart } from './date-part.ts';
import { numericDay } from './numeric-day.ts';
import { nextAfter, yearFits } from './plan-years.ts';
import { monthName, seasonName } from './time-words.ts';
import type { Precision } from './timescale.ts';
import type { Locale, TimescaleContext } from './timescale-context.ts';

/** `why` is the doubt in plain English where there is one; `others` are the other readings, likeliest first. */
export type Period = {
  first: Day;
  last: Day;
  precision: Precision;
  /** The period itself says when it starts: a quarter does, a month is only a deadline. */
  opens: boolean;
  why: string | null;
  others: Period[];
};

/** A mention that cannot be placed in the calendar yet. */
export type Unplaced = { unresolved: 'relative' | 'unclear'; why: string };
export type Resolved = Period | Unplaced;

export const isPlaced = (r: Resolved): r is Period => 'first' in r;

export const period = (first: Day, last: Day, precision: Precision): Period => ({
  first,
  last,
  precision,
  opens: ['quarter', 'season', 'half', 'financialYear', 'week'].includes(precision),
  why: null,
  others: [],
});

const months = (year: number, from: number, to: number, precision: Precision): Period =>
  period(firstOfMonth(year, from), lastOfMonth(year, to), precision);

const unsure = (chosen: Period, why: string, others: (Period | null)[]): Period => ({
  ...chosen,
  why,
  others: others.filter((o) => o !== null),
});

const unclear = (why: string): Unplaced => ({ unresolved: 'unclear', why });

/** The month in which the financial year of public bodies starts. */
export const financialStart = (locale: Locale): number =>
  locale === 'en-AU' || locale === 'en-NZ' ? 7 : locale === 'en-US' ? 10 : locale === 'en-IE' ? 1 : 4;

const SOUTHERN: Locale[] = ['en-AU', 'en-NZ'];

/** Resolves one mention against the plan. Days that do not exist (31 April) are unclear, never moved. */
export function resolvePeriod(part: DatePart, context: TimescaleContext): Resolved {
  switch (part.unit) {
    case 'day':
    case 'week':
      return numericDay(part, context);
    case 'month':
      return month(part, context);
    case 'quarter':
    case 'half':
      return partOfYear(part, context);
    case 'season':
      return season(part, context);
    case 'schoolTerm':
      return schoolTerm(part, context);
    case 'feast':
      return feast(part, context);
    case 'year':
      return bareYear(part, context);
    case 'financialYear':
      return financialYear(part, context);
    case 'academicYear':
      return part.year === null
        ? unclear('No year is written.')
        : { ...months(part.year, 9, 20, 'year'), opens: true };
    case 'years':
      return yearRange(part, context);
    case 'planYear':
      return planYear(part, context);
    case 'band':
      return { unresolved: 'unclear', why: `The document does not say when “${part.text}” is.` };
  }
}

function month(part: DatePart, context: TimescaleContext): Resolved {
  if (part.year === null) {
    const next = nextAfter(context, (year) => lastOfMonth(year, part.n));
    if (next === null) return unclear(`No year is written for ${monthName(part.n)}.`);
    const chosen = months(next, part.n, part.n, 'month');
    const why = `No year is written: ${monthName(part.n)} ${next} is the next after the plan begins.`;
    return unsure(chosen, why, [months(next + 1, part.n, part.n, 'month')]);
  }
  const byMonth = months(part.year, part.n, part.n, 'month');
  if (part.flags.includes('misspelt')) {
    return unsure(byMonth, `“${part.text}” is taken for ${monthName(part.n)} ${part.year}.`, []);
  }
  return part.day === null ? byMonth : monthOrDay(part, byMonth, context);
}

/** `April 10` and `Apr-21`: the year where it fits the plan, else the day. */
function monthOrDay(part: DatePart, byMonth: Period, context: TimescaleContext): Resolved {
  const fits = yearFits(context, part.year ?? 0);
  const hyphen = part.flags.includes('hyphenYear');
  if (hyphen && fits !== false) return byMonth;
  const clear = (part.day ?? 0) < 10 && fits !== false && !context.habits?.dayAndMonth;
  if (clear || part.flags.length === 0) return byMonth;
  const next = nextAfter(context, (year) => day(year, part.n, part.day ?? 0));
  const on = next === null ? null : day(next, part.n, part.day ?? 0);
  const byDay = on ? period(on, on, 'day') : null;
  const why = `“${part.text}” may be ${monthName(part.n)} ${part.year}, or ${part.day} ${monthName(part.n)}.`;
  return fits === false && byDay ? unsure(byDay, why, [byMonth]) : unsure(byMonth, why, [byDay]);
}

const wholeName = (part: DatePart): string => (part.unit === 'half' ? 'half-year' : 'quarter');

function partOfYear(part: DatePart, context: TimescaleContext): Resolved {
  const size = part.unit === 'half' ? 6 : 3;
  const precision = part.unit === 'half' ? 'half' : 'quarter';
  const from = (start: number, year: number): Period =>
    months(year, start + (part.n - 1) * size, start + part.to * size - 1, precision);
  const start = financialStart(context.locale);
  const year = part.year ?? context.defaultYear ?? onlyYear(context);
  if (year === null) return unclear(`No year is written for this ${wholeName(part)}.`);
  const [calendar, financial] = [from(1, year), from(start === 10 ? -2 : start, year)];
  if (part.toYear !== null) return from(start, year);
  const kind = context.legend.quarters;
  if (kind && part.year !== null) return kind === 'financial' ? financial : calendar;
  if (part.unit === 'half' && part.year !== null) return calendar;
  const why = `“${part.text}” may be of the calendar year or of the financial year.`;
  if (part.year === null)
    return unsure(financial, `The year of “${part.text}” is taken to be ${year}.`, [calendar]);
  if (part.flags.includes('namedQuarter')) return unsure(calendar, why, [financial]);
  const ownYearFirst = ['en-AU', 'en-NZ', 'en-CA'].includes(context.locale);
  return ownYearFirst
    ? unsure(financial, why, [calendar])
    : unsure(calendar, why, financial.last === calendar.last ? [from(4, year)] : [financial]);
}

/** The one year that the plan covers, where it covers no more. */
function onlyYear(context: TimescaleContext): number | null {
  const { planStart, planEnd } = context;
  if (!planStart || !planEnd || planEnd >= addMonths(planStart, 12)) return null;
  return dayParts(planStart).year;
}

const seasonMonths = (n: number, southern: boolean): number => (((southern ? n + 2 : n) % 4) + 1) * 3;

function season(part: DatePart, context: TimescaleContext): Resolved {
  const from = seasonMonths(part.n, SOUTHERN.includes(context.locale));
  const of = (year: number): Period => months(year, from, from + 2, 'season');
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

function schoolTerm(part: DatePart, context: TimescaleContext): Resolved {
  const [from, to] = part.n === 0 ? [1, 4] : part.n === 1 ? [4, 7] : [9, 12];
  const late = part.toYear !== null && from < 9 ? part.toYear : part.year;
  const year = late ?? nextAfter(context, (y) => lastOfMonth(y, to));
  if (year === null) return unclear('No year is written for this school term.');
  const why = `The days of “${part.text}” differ from place to place: ${monthName(from)} to ${monthName(to)} ${year} is taken.`;
  return { ...unsure(months(year, from, to, 'approximate'), why, []), opens: true };
}

function feast(part: DatePart, context: TimescaleContext): Resolved {
  const month = part.word === 'christmas' ? 12 : 4;
  const year = part.year ?? nextAfter(context, (y) => lastOfMonth(y, month));
  if (year === null) return unclear(`No year is written for “${part.text}”.`);
  const last = month === 12 ? day(year, 12, 25) : lastOfMonth(year, 4);
  if (!last) return unclear(`No year is written for “${part.text}”.`);
  return unsure(period(last, last, 'approximate'), `“${part.text}” is taken as by ${last}.`, []);
}

function bareYear(part: DatePart, context: TimescaleContext): Resolved {
  const year = part.year ?? 0;
  const start = financialStart(context.locale);
  const calendar = months(year, 1, 12, 'year');
  const financial = months(year, start === 1 ? 4 : start, (start === 1 ? 4 : start) + 11, 'financialYear');
  const why = `${year} may be the calendar year, or the financial year that begins in it.`;
  return unsure(calendar, why, [financial]);
}

function financialYear(part: DatePart, context: TimescaleContext): Resolved {
  const year = part.year ?? 0;
  const start = financialStart(context.locale);
  const chosen = months(year, start === 10 ? 7 : start, (start === 10 ? 7 : start) + 11, 'financialYear');
  const both = { ...months(year, 1, 24, 'year'), opens: true };
  if (context.locale === 'en-IE') {
    return unsure(both, `“${part.text}” may be both years, or one year that runs over New Year.`, [
      months(year, 9, 20, 'year'),
    ]);
  }
  if (part.flags.includes('dashedYears')) {
    return unsure(
      chosen,
      `“${part.text}” may be one financial year, or the two years ${year} and ${year + 1}.`,
      [both],
    );
  }
  if (part.flags.includes('slashPair')) {
    return unsure(chosen, `“${part.text}” is taken for the financial year ${year}/${(year + 1) % 100}.`, []);
  }
  if (part.flags.includes('endsIn')) {
    const later = months(year + 1, start, start + 11, 'financialYear');
    return unsure(chosen, `“${part.text}” is taken for the financial year that ends in ${year + 1}.`, [
      later,
    ]);
  }
  return chosen;
}

function yearRange(part: DatePart, context: TimescaleContext): Resolved {
  const [from, to] = [part.year ?? 0, part.toYear ?? 0];
  const start = financialStart(context.locale) === 1 ? 1 : financialStart(context.locale);
  const chosen = { ...period(firstOfMonth(from, 1), lastOfMonth(to, 12), 'year'), opens: true };
  const financial = period(firstOfMonth(from, start), lastOfMonth(to, start + 11), 'financialYear');
  const why = `“${part.text}” is read as January ${from} to December ${to}; financial years may be meant.`;
  return start === 1 ? chosen : unsure(chosen, why, [financial]);
}

function planYear(part: DatePart, context: TimescaleContext): Resolved {
  const why = `“${part.text}” is counted from the start of the plan`;
  if (!context.planStart) return { unresolved: 'relative', why: `${why}, which the document does not give.` };
  const first = addMonths(context.planStart, (part.n - 1) * 12);
  const next = addMonths(context.planStart, part.to * 12);
  const before = dayBefore(next);
  return { ...unsure(period(first, before, 'year'), `${why}, ${context.planStart}.`, []), opens: true };
}

const dayBefore = (d: Day): Day => {
  const { year, month: m, day: n } = dayParts(d);
  return n > 1 ? (day(year, m, n - 1) ?? d) : lastOfMonth(year, m - 1);
};
