/**
 * What a timescale typed into a live plan means. Words with no meaning beside them are read as the document's were;
 * words that stay as they were keep the meaning they had. Milestones that stood elsewhere than in the words (in a
 * column of their own) stay when the words are typed over.
 */

import type { Plan } from '../plan/plan.ts';
import { otherReadings } from '../timescale/other-readings.ts';
import { readTimescale } from '../timescale/read-timescale.ts';
import type { Timescale } from '../timescale/timescale.ts';
import { LOCALES, type TimescaleContext, UK_CONTEXT } from '../timescale/timescale-context.ts';

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
  if (given.meaning) return withKept({ ...given.meaning, raw: given.raw }, was);
  if (was && was.raw.trim() === given.raw) return was;
  return readAfresh(given.raw, was, plan);
}

/** What a person says that words mean: as Weft reads them, another of their readings, or what other words would mean. */
export type Meant = 'asRead' | { reading: number } | { words: string };

/** The words as they are written, with the meaning that a person gives them; null where they have no such reading. */
export function timescaleMeant(
  { raw, meant }: { raw: string; meant: Meant },
  was: Timescale,
  plan: Plan,
): Timescale | null {
  if (meant === 'asRead') return readAfresh(raw, was, plan);
  const other = 'words' in meant ? reads(meant.words, plan) : otherReadingsOf(raw, plan)[meant.reading];
  return other === undefined ? null : withSaid({ ...other, raw, overridden: true }, was, plan);
}

/** What else the words could mean in this plan. */
export const otherReadingsOf = (raw: string, plan: Plan): Timescale[] =>
  otherReadings(readTimescale({ raw }, timescaleContextOf(plan)));

const reads = (raw: string, plan: Plan): Timescale =>
  readTimescale({ raw }, timescaleContextOf(plan)).timescale;

const readAfresh = (raw: string, was: Timescale | null, plan: Plan): Timescale =>
  withSaid({ ...reads(raw, plan), raw }, was, plan);

/** A meaning given whole says all but what people set down beside it: conditions, and what was reached, and where. */
function withKept(now: Timescale, was: Timescale | null): Timescale {
  if (was === null) return now;
  const known = new Map(was.milestones.map((one) => [one.date, one]));
  const keep = now.conditions === undefined && was.conditions !== undefined;
  return {
    ...now,
    milestones: now.milestones.map((one) => ({ ...known.get(one.date), ...one })),
    ...(keep && { conditions: was.conditions }),
  };
}

/** What people said of the timescale beside its words stays: conditions, and milestones set down or called reached. */
function withSaid(now: Timescale, was: Timescale | null, plan: Plan): Timescale {
  if (was === null) return now;
  const fromWords = reads(was.raw, plan).milestones;
  const said = was.milestones.filter(
    (one) => one.area || one.reached || !fromWords.some(({ date }) => date === one.date),
  );
  const milestones = [
    ...now.milestones.filter(({ date }) => !said.some((one) => one.date === date)),
    ...said,
  ];
  return {
    ...now,
    milestones: milestones.sort((a, b) => (a.date < b.date ? -1 : 1)),
    ...(was.conditions !== undefined && now.conditions === undefined && { conditions: was.conditions }),
  };
}
