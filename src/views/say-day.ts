/** The day of an instant, as people in the United Kingdom would say it: '3 March 2026'. */
import { longDay } from '../domain/day.ts';
import { dayOf } from '../services/clock.ts';

export const sayDayOf = (at: Date): string => longDay(dayOf(at));

const moment = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/London', day: 'numeric', month: 'long', year: 'numeric' },
  ...{ hour: '2-digit', minute: '2-digit' },
});

/** '3 March 2026 at 14:05'. */
export const sayMomentOf = (at: Date): string => moment.format(at);
