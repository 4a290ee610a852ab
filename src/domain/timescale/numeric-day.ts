/**
 * From a mention of a day to the day.
 *
 * - Day before month, but month before day in the United States and in a document that shows it is so; where both
 *   orders give a day and the place does not settle it, both are offered.
 * - `24-28 October` is the days from first to last. A week that begins on a day ends on the Friday.
 * - `December 2 2008` without a comma may hold a stray digit: the month is offered too.
 */
import { addDays, day, firstOfMonth, lastOfMonth, longDay, weekday } from '../day.ts';
import type { DatePart } from './date-part.ts';
import type { Period, Resolved } from './period.ts';
import { nextAfter } from './plan-years.ts';
import { monthName } from './time-words.ts';
import type { TimescaleContext } from './timescale-context.ts';

const DAY_FIRST = ['en-GB', 'en-IE', 'en-AU', 'en-NZ'];

const span = (first: Period['first'], last: Period['last'], precision: Period['precision']): Period => ({
  first,
  last,
  precision,
  opens: first !== last,
  why: null,
  others: [],
});

const noSuchDay = (text: string): Resolved => ({
  unresolved: 'unclear',
  why: `There is no such day as “${text}”.`,
});

/** Resolves a mention of a day or of several days. */
export function numericDay(part: DatePart, context: TimescaleContext): Resolved {
  if (part.year === null) return nextSuchDay(part, context);
  const written = dayOf(part, part.year);
  const turned = part.flags.includes('bothOrders') ? day(part.year, part.day ?? 0, part.n) : null;
  if (turned && written)
    return eitherOrder(part, [span(written, written, 'day'), span(turned, turned, 'day')], context);
  if (!written) return noSuchDay(part.text);
  if (part.flags.includes('swapped') && DAY_FIRST.includes(context.locale)) {
    return {
      ...span(written, written, 'day'),
      why: `“${part.text}” can only be ${longDay(written)}, month first.`,
    };
  }
  const last = part.toDay === null ? written : day(part.year, part.n, part.toDay);
  if (!last) return noSuchDay(part.text);
  return part.flags.includes('strayDigit')
    ? orStray(part, span(written, last, 'day'), context)
    : weekOf(part, span(written, last, 'day'));
}

const dayOf = (part: DatePart, year: number): Period['first'] | null => day(year, part.n, part.day ?? 0);

function weekOf(part: DatePart, found: Period): Period {
  if (part.unit !== 'week') return found;
  const friday = addDays(found.first, Math.max(0, 5 - weekday(found.first)));
  return { ...span(found.first, friday, 'week'), opens: true };
}

function eitherOrder(
  part: DatePart,
  [dayFirst, monthFirst]: [Period, Period],
  context: TimescaleContext,
): Period {
  const { habits, locale } = context;
  const home = DAY_FIRST.includes(locale);
  const american =
    (locale === 'en-US' && !habits?.dayFirst) || (habits?.monthFirst === true && !habits.dayFirst);
  const [chosen, other] = american ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  const settled = home ? !habits?.monthFirst : habits?.monthFirst !== habits?.dayFirst;
  if (settled) return part.unit === 'week' ? weekOf(part, chosen) : chosen;
  const why = `“${part.text}” may be ${longDay(chosen.last)} or ${longDay(other.last)}.`;
  return { ...weekOf(part, chosen), why, others: [other] };
}

/** The day, or the month with a digit too many; not asked where the month comes first anyway. */
function orStray(part: DatePart, found: Period, context: TimescaleContext): Period {
  if (!DAY_FIRST.includes(context.locale) || part.year === null) return found;
  const month = span(firstOfMonth(part.year, part.n), lastOfMonth(part.year, part.n), 'month');
  const why = `“${part.text}” may be ${longDay(found.last)}, or ${monthName(part.n)} ${part.year} with a stray ${part.day}.`;
  return { ...found, why, others: [{ ...month, opens: false }] };
}

function nextSuchDay(part: DatePart, context: TimescaleContext): Resolved {
  const year = nextAfter(context, (y) => dayOf(part, y));
  const found = year === null ? null : dayOf(part, year);
  if (year === null || !found)
    return { unresolved: 'unclear', why: `No year is written for “${part.text}”.` };
  const last = part.toDay === null ? found : (day(year, part.n, part.toDay) ?? found);
  const after = dayOf(part, year + 1);
  return {
    ...weekOf(part, span(found, last, 'day')),
    why: `No year is written: ${longDay(found)} is the next after the plan begins.`,
    others: after ? [span(after, after, 'day')] : [],
  };
}
