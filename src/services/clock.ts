/** The time, passed in so that a test can hold it still. Days are days in the United Kingdom (S6). */
import type { Day } from '../domain/day.ts';

export type Clock = { now: () => Date; today: () => Day };

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day of an instant, in the United Kingdom. */
export const dayOf = (at: Date): Day => london.format(at) as Day;

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => dayOf(new Date()),
};

/** A clock that always shows the same noon. */
export function stoppedClock(today: Day): Clock {
  return { now: () => new Date(`${today}T12:00:00Z`), today: () => today };
}
