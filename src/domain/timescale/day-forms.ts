/**
 * How days and months are written, in the order they are tried.
 *
 * - `2009-06-30` is year, month, day. `30/06/2009`, `30.6.09`, `30-06-2009` are day, month, year in most places
 *   and month, day, year in the United States; the order is settled when it is resolved.
 * - `24-28 October 2022`, `June 3-7, 2024`, `30 June 2009`, `15th November`, `June 30, 2009`.
 * - `December 2 2008`: a day, or a stray 2. `April 10`: a year, or a day. `Apr-21`: a year, seldom a day.
 * - `April09`, `Dec '08`, `March of 2010`, `04/2009`: months.
 */
import { type Flag, type Form, type Found, form } from './date-part.ts';
import { MONTH, misspeltMonth, monthNumber, wholeYear } from './time-words.ts';

const YEAR4 = '((?:19|20)\\d\\d)(?!\\d)';
const ORDINAL = '(st|nd|rd|th)?';
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?';
/** Two digits before a month are its day, and no year of the month before: `1 April – 30 June`. */
const NO_DAY =
  '(?!(?:st|nd|rd|th)?\\s*(?:of\\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{0,7})(?![a-z]))';
/** A year after a month: four digits, or two with or without an apostrophe. */
const AFTER_YEAR = `(?:[\\s,.–-]*(?:of\\s+)?(?:${YEAR4}|['’‘]?(\\d\\d)(?![\\d:/.–-]*\\d)${NO_DAY}))?`;
const PAIR = '((?:19|20)\\d\\d)\\s?[/–-]\\s?(\\d{2}|(?:19|20)\\d\\d)(?!\\d)';

const yearOf = (four: string | undefined, two: string | undefined): number | null =>
  four ? Number(four) : two ? wholeYear(two) : null;

function numericDate(m: RegExpExecArray): Found | null {
  const [a, b] = [Number(m[1]), Number(m[2])];
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return null;
  const flags: Flag[] = b > 12 ? ['swapped'] : a <= 12 && a !== b ? ['bothOrders'] : [];
  const [dayOfMonth, month] = b > 12 ? [b, a] : [a, b];
  return { unit: 'day', n: month, day: dayOfMonth, year: wholeYear(m[3] ?? ''), flags };
}

/** `24–26/01/2024`. */
function numericRange(m: RegExpExecArray): Found | null {
  const [from, to, month] = [Number(m[1]), Number(m[2]), Number(m[3])];
  if (from < 1 || to > 31 || from >= to || month < 1 || month > 12) return null;
  return { unit: 'day', n: month, day: from, toDay: to, year: wholeYear(m[4] ?? '') };
}

function dayRange(m: RegExpExecArray): Found | null {
  const month = monthNumber(m[5] ?? '');
  const [from, to] = [Number(m[1]), Number(m[3])];
  if (!month || from < 1 || to > 31 || from >= to) return null;
  return { unit: 'day', n: month, day: from, toDay: to, year: yearOf(m[6], m[7]) };
}

function rangeAfterMonth(m: RegExpExecArray): Found | null {
  const month = monthNumber(m[1] ?? '');
  const [from, to] = [Number(m[2]), Number(m[4])];
  if (!month || from < 1 || to > 31 || from >= to) return null;
  return { unit: 'day', n: month, day: from, toDay: to, year: yearOf(m[6], undefined) };
}

function dayThenMonth(m: RegExpExecArray): Found | null {
  const month = monthNumber(m[3] ?? '');
  const dayOfMonth = Number(m[1]);
  if (!month || dayOfMonth < 1 || dayOfMonth > 31) return null;
  return { unit: 'day', n: month, day: dayOfMonth, year: yearOf(m[4], m[5]) };
}

function monthThenDay(m: RegExpExecArray): Found | null {
  const month = monthNumber(m[1] ?? '');
  const dayOfMonth = Number(m[2]);
  if (!month || dayOfMonth < 1 || dayOfMonth > 31) return null;
  const sure = Boolean(m[3]) || Boolean(m[4]);
  return { unit: 'day', n: month, day: dayOfMonth, year: Number(m[5]), flags: sure ? [] : ['strayDigit'] };
}

function monthShortYear(m: RegExpExecArray): Found | null {
  const month = monthNumber(m[1] ?? '');
  if (!month) return null;
  const value = Number(m[4]);
  const hyphen = /[-–]/.test(m[2] ?? '');
  const day = value >= 1 && value <= 31 ? value : null;
  const flags: Flag[] = day === null || m[3] ? [] : hyphen ? ['hyphenYear'] : ['maybeDay'];
  return { unit: 'month', n: month, day, year: wholeYear(m[4] ?? ''), flags };
}

const monthOnly =
  (read: (word: string) => number | null, flags: Flag[]) =>
  (m: RegExpExecArray): Found | null => {
    const month = read(m[1] ?? '');
    return month ? { unit: 'month', n: month, year: yearOf(m[2], m[3]), flags } : null;
  };

function monthOfFinancialYear(m: RegExpExecArray): Found | null {
  const month = monthNumber(m[1] ?? '');
  if (!month) return null;
  const first = Number(m[2]);
  return { unit: 'month', n: month, year: month >= 4 ? first : first + 1 };
}

/** Days and months, most particular first. */
export const DAY_FORMS: Form[] = [
  form(`${YEAR4}-(\\d\\d)-(\\d\\d)(?!\\d)`, (m) => ({
    unit: 'day',
    n: Number(m[2]),
    day: Number(m[3]),
    year: Number(m[1]),
  })),
  form('(\\d{1,2})\\s?[-–—]\\s?(\\d{1,2})[./](\\d{1,2})[./]((?:19|20)\\d\\d|\\d\\d)(?!\\d)', numericRange),
  form('(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?((?:19|20)\\d\\d|\\d\\d)(?!\\d)', numericDate),
  form(
    `(\\d{1,2})${ORDINAL}\\s*(?:[-–—]|to)\\s*(?:${WEEKDAY}\\s+)?(\\d{1,2})${ORDINAL}\\s*(?:of\\s+)?${MONTH}${AFTER_YEAR}`,
    dayRange,
  ),
  form(
    `${MONTH}\\s+(\\d{1,2})${ORDINAL}\\s*(?:[-–—]|to)\\s*(\\d{1,2})${ORDINAL}(?![\\d/.])(?:,?\\s+${YEAR4})?`,
    rangeAfterMonth,
  ),
  form(`(\\d{1,2})\\s?${ORDINAL}[\\s-]*(?:of\\s+)?${MONTH}${AFTER_YEAR}`, dayThenMonth),
  form(`${MONTH}\\s+(\\d{1,2})${ORDINAL}(,)?\\s+${YEAR4}`, monthThenDay),
  form(`${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)(?![a-z])`, (m) => ({
    unit: 'day',
    n: monthNumber(m[1] ?? '') ?? 1,
    day: Number(m[2]),
  })),
  form(`${MONTH}\\s+${PAIR}`, monthOfFinancialYear),
  form(`${MONTH}[\\s,.'’‘–-]*(?:of\\s+)?${YEAR4}`, monthOnly(monthNumber, [])),
  form(`${MONTH}(\\s*[-–]?\\s*)(['’‘])?(\\d\\d)(?!\\d|\\s?(?:st|nd|rd|th)\\b)`, monthShortYear),
  form(`${MONTH}\\s+(\\d)(?!\\d)`, (m) => ({
    unit: 'day',
    n: monthNumber(m[1] ?? '') ?? 1,
    day: Number(m[2]),
    flags: ['strayDigit'],
  })),
  form(`(0?[1-9]|1[0-2])\\s?[/.]\\s?${YEAR4}`, (m) => ({
    unit: 'month',
    n: Number(m[1]),
    year: Number(m[2]),
  })),
  form(`${MONTH}`, monthOnly(monthNumber, [])),
  form(`([a-z]{5,10})\\s+(?:${YEAR4}|['’‘]?(\\d\\d)(?!\\d))`, monthOnly(misspeltMonth, ['misspelt'])),
];
