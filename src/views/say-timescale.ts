/**
 * What a timescale means, in few words, beside what was written. The written text is shown in quotes wherever it
 * says anything that the reading does not.
 */
import { type Day, dayParts, daysInMonth, longDay, monthAndYear, parseDay } from '../domain/day.ts';
import { isHeldBack } from '../domain/timescale/conditions.ts';
import type { Recurrence, Timescale } from '../domain/timescale/timescale.ts';

export type SaidTimescale = {
  /** 'By 31 March 2027', 'Ongoing', 'No date'. */
  meaning: string;
  /** The document's own words; null where they say no more. */
  written: string | null;
  /** True where nothing is agreed, so that the page can mark the gap. */
  gap: boolean;
};

const dayWords = (text: string | null): string | null => {
  const d: Day | null = text === null ? null : parseDay(text);
  return d === null ? null : longDay(d);
};

const UNITS = {
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  halfYear: 'half year',
  year: 'year',
} as const;

export function sayRecurrence({ every, count }: Recurrence): string {
  const times = count === undefined || count === 1 ? '' : `${count} times `;
  return times ? `${times}every ${UNITS[every]}` : `Every ${UNITS[every]}`;
}

/** 'September to November 2026', 'April 2027 to March 2028', 'May 2026': where both ends are ends of months. */
function sayMonths(t: Timescale): string | null {
  const [start, due] = [parseDay(t.start ?? ''), parseDay(t.due ?? '')];
  if (!start || !due || dayParts(start).day !== 1) return null;
  const end = dayParts(due);
  if (end.day !== daysInMonth(end.year, end.month)) return null;
  const [from, until] = [monthAndYear(start), monthAndYear(due)];
  if (from === until) return until;
  return dayParts(start).year === end.year ? `${from.split(' ')[0]} to ${until}` : `${from} to ${until}`;
}

function sayDates(t: Timescale): string | null {
  const months = sayMonths(t);
  if (months) return months;
  const [start, due] = [dayWords(t.start), dayWords(t.due)];
  if (start && due) return start === due ? due : `${start} to ${due}`;
  if (due) return t.precision === 'day' ? due : `By ${due}`;
  return start ? `From ${start}` : null;
}

/** 'By' and 'From' inside a sentence; months keep their capital. */
const lowered = (dates: string): string => dates.replace(/^(By|From)/, (word) => word.toLowerCase());

/** The meaning alone. */
export function sayMeaning(t: Timescale): string {
  const dates = sayDates(t);
  switch (t.state) {
    case 'dated':
      return dates ?? 'Not clear';
    case 'ongoing':
      return dates ? `Ongoing, ${lowered(dates)}` : 'Ongoing';
    case 'recurring':
      return [t.recurrence ? sayRecurrence(t.recurrence) : 'Repeats', dates].filter(Boolean).join(', ');
    case 'conditional':
      return isHeldBack(t) ? 'Waits for a condition' : 'Its condition is met';
    case 'relative':
      return 'Counted from an event';
    case 'toBeAgreed':
      return 'To be agreed';
    case 'notApplicable':
      return 'Does not apply';
    case 'blank':
      return 'No date';
    case 'unclear':
      return 'Not clear';
  }
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s.,]+/g, ' ')
    .trim();

export function sayTimescale(t: Timescale): SaidTimescale {
  const meaning = sayMeaning(t);
  const raw = t.raw.trim();
  const same =
    !/[\p{L}\p{N}]/u.test(raw) || fold(raw) === fold(meaning) || `by ${fold(raw)}` === fold(meaning);
  const gap = t.state === 'blank' || t.state === 'toBeAgreed' || t.state === 'unclear';
  return { meaning, written: same ? null : raw, gap };
}
