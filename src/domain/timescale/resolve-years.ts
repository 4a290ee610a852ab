/**
 * Years: bare, financial, several, and those of the plan.
 *
 * - A bare year may be the calendar's or the financial year that begins in it; in Ireland it is the calendar's.
 * - Two years joined by a dash may be one financial year or both; further apart they are a range. In Ireland they are
 *   both where the plan writes its other ranges so; they may be a school year elsewhere.
 * - `Year 2` is counted from the start of the plan.
 */
import { addDays, addMonths, dayParts, firstOfMonth, lastOfMonth, longDay } from '../day.ts';
import type { DatePart } from './date-part.ts';
import {
  financialStart,
  months,
  pairStart,
  period,
  type Resolved,
  startInName,
  startIsTold,
  unsure,
} from './period.ts';
import { monthName } from './time-words.ts';
import type { TimescaleContext } from './timescale-context.ts';

export function bareYear(part: DatePart, context: TimescaleContext): Resolved {
  const year = part.year ?? 0;
  const start = financialStart(context);
  const calendar = months(year, [1, 12], 'year');
  const financial = months(year, [start, start + 11], 'financialYear');
  // Bodies in Ireland plan and spend by the calendar year.
  if (start === 1) return calendar;
  const why = `${year} may be the calendar year, or the financial year that begins in it.`;
  return unsure(calendar, why, [financial]);
}

export function financialYear(part: DatePart, context: TimescaleContext): Resolved {
  const year = part.year ?? 0;
  const named = startInName(part.text);
  const start = named ?? financialStart(context);
  const pair = named ?? pairStart(context);
  const chosen = months(year, [pair, pair + 11], 'financialYear');
  const both = { ...months(year, [1, 24], 'year'), opens: true };
  const spans = context.habits?.yearSpans === true && /\d{4}\D+\d{4}/.test(part.text);
  if (context.locale === 'en-IE') {
    if (spans && part.flags.includes('dashedYears')) return both;
    return unsure(both, `“${part.text}” may be both years, or one year that runs over New Year.`, [
      months(year, [9, 20], 'year'),
    ]);
  }
  if (spans && part.flags.includes('dashedYears')) {
    const why = `“${part.text}” may be both years, as the plan writes its other ranges, or one financial year.`;
    return unsure(both, why, [chosen]);
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
  if (named === 10) return chosen;
  if (part.flags.includes('endsIn')) {
    const later = months(year + 1, [start, start + 11], 'financialYear');
    return unsure(chosen, `“${part.text}” is taken for the financial year that ends in ${year + 1}.`, [
      later,
    ]);
  }
  if (context.locale === 'en-US' && !startIsTold(context)) {
    const why = `“${part.text}” is taken to begin in ${monthName(pair)}, as those of states and counties do; federal years begin in October.`;
    return unsure(chosen, why, [months(year, [10, 21], 'financialYear')]);
  }
  return chosen;
}

export function yearRange(part: DatePart, context: TimescaleContext): Resolved {
  const [from, to] = [part.year ?? 0, part.toYear ?? 0];
  const start = financialStart(context) === 1 ? 1 : financialStart(context);
  const chosen = { ...period(firstOfMonth(from, 1), lastOfMonth(to, 12), 'year'), opens: true };
  const financial = period(firstOfMonth(from, start), lastOfMonth(to, start + 11), 'financialYear');
  const why = `“${part.text}” is read as January ${from} to December ${to}; financial years may be meant.`;
  return start === 1 ? chosen : unsure(chosen, why, [financial]);
}

export function planYear(part: DatePart, context: TimescaleContext): Resolved {
  const why = `“${part.text}” is counted from the start of the plan`;
  if (!context.planStart) return { unresolved: 'relative', why: `${why}, which the document does not give.` };
  const first = addMonths(context.planStart, (part.n - 1) * 12);
  const next = addMonths(context.planStart, part.to * 12);
  const chosen = { ...period(first, addDays(next, -1), 'year'), opens: true };
  const year = dayParts(context.planStart).year;
  const [from, to] = [year + part.n - 1, year + part.to - 1];
  const calendar = { ...period(firstOfMonth(from, 1), lastOfMonth(to, 12), 'year'), opens: true };
  const others = calendar.first === first ? [] : [calendar];
  return { ...unsure(chosen, `${why}, ${longDay(context.planStart)}.`, others), opens: true };
}
