/**
 * From a mention to days: `Q1 2009/10` is 2009-04-01 to 2009-06-30 in the United Kingdom.
 *
 * - A period is known by its first and last day; a due date is the last.
 * - The financial year starts in April in the United Kingdom and Canada, in July in Australia and New Zealand, in
 *   October in the United States, in January in Ireland, unless the plan says another month. A quarter or half that names two years is of the financial
 *   year; one that names a single year may be of either, and both are offered.
 * - Seasons turn round south of the equator. A winter that names one year may begin or end in it.
 * - Where no year is written: the next such time after the plan begins, and a doubt.
 */
import { addMonths, day, dayParts, lastOfMonth } from '../day.ts';
import type { DatePart } from './date-part.ts';
import { numericDay } from './numeric-day.ts';
import {
  financialStart,
  months,
  type Period,
  pairStart,
  period,
  type Resolved,
  startInName,
  startIsTold,
  unclear,
  unsure,
} from './period.ts';
import { nextAfter, yearFits } from './plan-years.ts';
import { feast, schoolTerm, season } from './resolve-seasons.ts';
import { bareYear, financialYear, planYear, yearRange } from './resolve-years.ts';
import { monthName } from './time-words.ts';
import type { TimescaleContext } from './timescale-context.ts';

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
        : { ...months(part.year, [9, 20], 'year'), opens: true };
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
    const chosen = months(next, [part.n, part.n], 'month');
    const why = `No year is written: ${monthName(part.n)} ${next} is the next after the plan begins.`;
    return unsure(chosen, why, [months(next + 1, [part.n, part.n], 'month')]);
  }
  const byMonth = months(part.year, [part.n, part.n], 'month');
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
    months(year, [start + (part.n - 1) * size, start + part.to * size - 1], precision);
  const named = startInName(part.text);
  const start = named ?? financialStart(context);
  const year = part.year ?? context.defaultYear ?? onlyYear(context);
  if (year === null) return unclear(`No year is written for this ${wholeName(part)}.`);
  // In the United States the financial year bears the number of the year that it ends in.
  const endsIn = named !== null || (context.locale === 'en-US' && start > 1);
  const [calendar, financial] = [from(1, year), from(endsIn ? start - 12 : start, year)];
  if (part.toYear !== null) return quarterOfPair(part, from, context);
  const saysFinancial = /\b[FS]?FY|\b(?:fiscal|financial)\b/i.test(part.text);
  const kind =
    context.legend.quarters ??
    (saysFinancial && (named === 10 || context.legend.yearStart) ? 'financial' : null);
  if (saysFinancial && !endsIn && start > 1 && part.year !== null) {
    const why = `“${part.text}” is taken to be of the financial year that ends in ${part.year}.`;
    return unsure(from(start - 12, year), why, [financial]);
  }
  if (kind && part.year !== null) return kind === 'financial' ? financial : calendar;
  if (part.unit === 'half' && part.year !== null) return calendar;
  const why = `“${part.text}” may be of the calendar year or of the financial year.`;
  if (part.year === null)
    return unsure(financial, `The year of “${part.text}” is taken to be ${year}.`, [calendar]);
  if (part.flags.includes('namedQuarter')) return unsure(calendar, why, [financial]);
  const ownYearFirst = saysFinancial || ['en-AU', 'en-NZ', 'en-CA'].includes(context.locale);
  return ownYearFirst
    ? unsure(financial, why, [calendar])
    : unsure(calendar, why, financial.last === calendar.last ? [from(4, year)] : [financial]);
}

/** `Q2 2022-23` is of a financial year; outside the United Kingdom a plan that does not say when it starts is asked. */
function quarterOfPair(
  part: DatePart,
  from: (start: number, year: number) => Period,
  context: TimescaleContext,
): Resolved {
  const [start, year] = [pairStart(context), part.year ?? 0];
  const chosen = from(start, year);
  if (startIsTold(context)) return chosen;
  const others = [1, 4, 7, 10].filter((month) => month !== start).map((month) => from(month, year));
  const why = `“${part.text}” is counted from ${monthName(start)}: the document does not say when its year starts.`;
  return unsure(chosen, why, others);
}

/** The one year that the plan covers, where it covers no more. */
function onlyYear(context: TimescaleContext): number | null {
  const { planStart, planEnd } = context;
  if (!planStart || !planEnd || planEnd >= addMonths(planStart, 12)) return null;
  return dayParts(planStart).year;
}
