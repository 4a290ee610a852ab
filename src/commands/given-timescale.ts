/**
 * A timescale as a person gives it: the words, and what they mean if the person says. Words with no meaning beside
 * them are read as the document's were; words that stay as they were keep the meaning they had.
 */
import { z } from 'zod';
import type { Plan } from '../domain/plan/plan.ts';
import { readTimescale } from '../domain/timescale/read-timescale.ts';
import { type Timescale, timescaleSchema } from '../domain/timescale/timescale.ts';
import { LOCALES, type TimescaleContext, UK_CONTEXT } from '../domain/timescale/timescale-context.ts';
import { text } from './inputs.ts';

export const givenTimescale = z.object({
  raw: text,
  meaning: timescaleSchema.omit({ raw: true }).nullable().optional(),
});
export type GivenTimescale = z.infer<typeof givenTimescale>;

/** What dates typed into the plan are read with: its own place and time. */
export function timescaleContextOf(plan: Plan): TimescaleContext {
  const locale = LOCALES.find((one) => one === plan.locale) ?? UK_CONTEXT.locale;
  return {
    ...UK_CONTEXT,
    locale,
    planStart: plan.periodStart,
    planEnd: plan.periodEnd,
    planDay: plan.planDay,
  };
}

export function timescaleFrom(given: GivenTimescale, was: Timescale | null, plan: Plan): Timescale {
  if (given.meaning) return { ...given.meaning, raw: given.raw };
  if (was && was.raw.trim() === given.raw) return was;
  return { ...readTimescale({ raw: given.raw }, timescaleContextOf(plan)).timescale, raw: given.raw };
}
