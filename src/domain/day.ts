/**
 * A day of the calendar, `2009-04-30`, with no time and no zone.
 *
 * Plans speak of days, months and years, never of instants; keeping them as ISO text means that they sort as
 * text, store as text and can never slip by a day between London and UTC. Arithmetic is the proleptic
 * Gregorian calendar's, done on whole days counted from 1970-01-01 (Howard Hinnant's civil-day algorithm).
 */
export type Day = string & { readonly __day: true };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

export type DayParts = { year: number; month: number; day: number };

const floorDiv = (a: number, b: number): number => (a - (((a % b) + b) % b)) / b;

/** True for a leap year of the Gregorian calendar. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The number of days in a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day named by its parts, or null where there is no such day (31 April, month 13). */
export function day(year: number, month: number, dayOfMonth: number): Day | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(dayOfMonth) || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}` as Day;
}

/** Reads ISO text; null where it is not a real day. */
export function parseDay(text: string): Day | null {
  const m = DAY.exec(text);
  return m ? day(Number(m[1]), Number(m[2]), Number(m[3])) : null;
}

/** The year, month (1 to 12) and day of the month. */
export function dayParts(d: Day): DayParts {
  return { year: Number(d.slice(0, 4)), month: Number(d.slice(5, 7)), day: Number(d.slice(8, 10)) };
}

/** The first day of a month; months outside 1 to 12 carry into the years around. */
export function firstOfMonth(year: number, month: number): Day {
  const y = year + floorDiv(month - 1, 12);
  const m = (((month - 1) % 12) + 12) % 12;
  return day(y, m + 1, 1) as Day;
}

/** The last day of a month; months outside 1 to 12 carry into the years around. */
export function lastOfMonth(year: number, month: number): Day {
  const { year: y, month: m } = dayParts(firstOfMonth(year, month));
  return day(y, m, daysInMonth(y, m)) as Day;
}

/** Days since 1970-01-01. */
export function toDayNumber(d: Day): number {
  const { year, month, day: dd } = dayParts(d);
  const y = month <= 2 ? year - 1 : year;
  const era = floorDiv(y, 400);
  const yoe = y - era * 400;
  const doy = floorDiv(153 * (month + (month > 2 ? -3 : 9)) + 2, 5) + dd - 1;
  const doe = yoe * 365 + floorDiv(yoe, 4) - floorDiv(yoe, 100) + doy;
  return era * 146097 + doe - 719468;
}

/** The day that many days after 1970-01-01. */
export function fromDayNumber(n: number): Day {
  const z = n + 719468;
  const era = floorDiv(z, 146097);
  const doe = z - era * 146097;
  const yoe = floorDiv(doe - floorDiv(doe, 1460) + floorDiv(doe, 36524) - floorDiv(doe, 146096), 365);
  const doy = doe - (365 * yoe + floorDiv(yoe, 4) - floorDiv(yoe, 100));
  const mp = floorDiv(5 * doy + 2, 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0);
  return day(year, month, doy - floorDiv(153 * mp + 2, 5) + 1) as Day;
}

export function addDays(d: Day, n: number): Day {
  return fromDayNumber(toDayNumber(d) + n);
}

/** Whole months later; the day of the month is held back to the month's last where it must be. */
export function addMonths(d: Day, n: number): Day {
  const p = dayParts(d);
  const first = dayParts(firstOfMonth(p.year, p.month + n));
  return day(
    first.year,
    first.month,
    [p.day, daysInMonth(first.year, first.month)].sort((a, b) => a - b)[0] ?? 1,
  ) as Day;
}

/** Monday is 1, Sunday is 7. */
export function weekday(d: Day): number {
  return ((((toDayNumber(d) + 3) % 7) + 7) % 7) + 1;
}

/** The financial year of the UK's public bodies (1 April to 31 March) that a day falls in, by its first year. */
export function financialYear(d: Day): number {
  const { year, month } = dayParts(d);
  return month >= 4 ? year : year - 1;
}

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `30 April 2009`. */
export function longDay(d: Day): string {
  const p = dayParts(d);
  return `${p.day} ${MONTH_NAMES[p.month - 1]} ${p.year}`;
}

/** `April 2009`. */
export function monthAndYear(d: Day): string {
  const p = dayParts(d);
  return `${MONTH_NAMES[p.month - 1]} ${p.year}`;
}
