/**
 * What a timescale typed into a live plan means. Words with no meaning beside them are read as the document's were;
 * words that stay as they were keep the meaning they had. Milestones that stood elsewhere than in the words (in a
 * column of their own) stay when the words are typed over.
 */
import { readTimescale } from '../timescale/read-timescale.ts';
import type { Timescale } from '../timescale/timescale.ts';
import { LOCALES, type TimescaleContext, UK_CONTEXT } from '../timescale/timescale-context.ts';
import type { Plan } from './plan.ts';

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

/** The words as typed; with a meaning where the person gave one, else it is read from them. */
export type TypedTimescale = { raw: string; meaning?: Omit<Timescale, 'raw'> | null | undefined };

/** `was`: what stood there before; null for a new action. */
export function timescaleFrom(given: TypedTimescale, was: Timescale | null, plan: Plan): Timescale {
  if (given.meaning) return { ...given.meaning, raw: given.raw };
  if (was && was.raw.trim() === given.raw) return was;
  const reads = (raw: string): Timescale => readTimescale({ raw }, timescaleContextOf(plan)).timescale;
  const now = reads(given.raw);
  const elsewhere = was ? without(was.milestones, reads(was.raw).milestones) : [];
  const milestones = [...now.milestones, ...without(elsewhere, now.milestones)];
  return { ...now, raw: given.raw, milestones: milestones.sort((a, b) => (a.date < b.date ? -1 : 1)) };
}

type Milestones = Timescale['milestones'];

const without = (all: Milestones, others: Milestones): Milestones =>
  all.filter(({ date }) => !others.some((other) => other.date === date));
