/** The day of an instant, as people in the United Kingdom would say it: '3 March 2026'. */
import { longDay } from '../domain/day.ts';
import { dayOf } from '../services/clock.ts';

export const sayDayOf = (at: Date): string => longDay(dayOf(at));
