/** A plan made by hand, for tests of time: three financial years from April 2009, in the United Kingdom. */
import type { Day } from '../day.ts';
import { readTimescale } from './read-timescale.ts';
import { type TimescaleContext, UK_CONTEXT } from './timescale-context.ts';

export const plan: TimescaleContext = {
  ...UK_CONTEXT,
  planStart: '2009-04-01' as Day,
  planEnd: '2012-03-31' as Day,
  planDay: '2009-03-10' as Day,
  years: { first: 2008, last: 2012 },
};

/** Reads a date cell of that plan, or of another context. */
export const read = (raw: string, context: TimescaleContext = plan) => readTimescale({ raw }, context);
