/** What is kept of meetings and reviews, in words: for the history, for whoever comes too late, and for pages. */
import { type Day, longDay, weekday } from '../day.ts';
import type { Attendance, Decision } from './meeting.ts';
import type { HeldReview, ReviewEvery } from './review.ts';

export const EVERY_WORDS: Record<ReviewEvery, string> = {
  once: 'Once',
  month: 'Every month',
  quarter: 'Every quarter',
  halfYear: 'Every half-year',
  year: 'Every year',
};

/** 'Lowmoor Council (2)' */
const sayAttendance = ({ name, people }: Attendance): string => `${name} (${people})`;

/** 'Due 1 April 2026, held on 3 April 2026: the plan goes on.' */
export const sayHeld = ({ due, on, note }: HeldReview): string =>
  `Due ${longDay(due)}, held on ${longDay(on)}${note ? `: ${note}` : ''}`;

type Sayers = Readonly<Record<string, (value: unknown) => string>>;

const listOf =
  <One>(say: (one: One) => string) =>
  (value: unknown): string =>
    (Array.isArray(value) ? (value as One[]) : []).map(say).join('; ');

const SAYERS: Sayers = {
  attendance: listOf(sayAttendance),
  decisions: listOf((one: Decision) => one.text),
  held: listOf(sayHeld),
  every: (value) => EVERY_WORDS[value as ReviewEvery] ?? '',
  group_id: (value) => (value === null ? 'The plan as a whole' : 'A group of the directory'),
};

/** The value of a column of a meeting or a review in words; null for columns that say themselves. */
export const sayOfReview = (column: string, value: unknown): string | null => SAYERS[column]?.(value) ?? null;

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** 'Thursday 10 December 2026': for a day that people have to come on. */
export const sayMeetingDay = (day: Day): string => `${WEEKDAYS[weekday(day) - 1]} ${longDay(day)}`;

/** '14:00 to 16:00', 'from 14:00'; empty where nobody said. */
export function sayTimes({ starts, ends }: { starts: string | null; ends: string | null }): string {
  if (starts === null) return '';
  return ends === null ? `from ${starts}` : `${starts} to ${ends}`;
}
