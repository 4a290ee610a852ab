/**
 * What an action's facts still need (R19, R20, R22, R26, R28). Rules:
 *
 * 1. What nobody has written down cannot be missing: an action with no resources needs none, but for what its words say.
 * 2. A milestone is asked after once its day has passed, unless the action's own date has passed too: one question.
 * 3. A commitment is called behind only where somebody has begun to count its times.
 * 4. Where people have said how the money stands, the words of the document about it are answered.
 */
import { type Day, longDay, parseDay } from '../day.ts';
import { type ActionFacts, NO_FACTS } from '../facts/action-facts.ts';
import { milestoneState } from '../facts/fact-words.ts';
import { offeredMeasures } from '../facts/find-measures.ts';
import { resourceGap } from '../facts/resources.ts';
import { deadlineOf, isClosed, type Standable } from '../plan/standing.ts';
import { openConditions } from '../timescale/conditions.ts';
import { countOccurrences } from '../timescale/occurrences.ts';
import type { Timescale } from '../timescale/timescale.ts';
import { fundingNotFoundIn } from './funding.ts';

export type Needing = Standable & {
  text: string;
  subActions: readonly string[];
  timescale: Timescale;
  facts?: ActionFacts;
};
export type NeedDay = { today: Day; planStart: Day | null };

const factsOf = (a: Needing): ActionFacts => a.facts ?? NO_FACTS;

export function conditionUnmet(a: Needing): string | null {
  if (isClosed(a)) return null;
  const open = openConditions(a.timescale);
  if (open.length > 0) return `Waits for: ${open.map(({ text }) => text).join('; ')}.`;
  return a.status?.lifecycle === 'waiting' ? 'Waiting; nothing says for what.' : null;
}

/** @param words all that the action says. */
export function fundingNotFound(a: Needing, words: string): string | null {
  if (isClosed(a)) return null;
  const { resources } = factsOf(a);
  const gap = resourceGap(resources);
  if (gap !== null) return `Still to find: ${gap}.`;
  if (resources.some(({ state }) => state === 'secured')) return null;
  const found = fundingNotFoundIn(words);
  return found === null ? null : `It says ‘${found}’.`;
}

export function milestonePassed(a: Needing, { today }: NeedDay): string | null {
  const deadline = deadlineOf(a);
  if (isClosed(a) || (deadline !== null && deadline < today)) return null;
  const passed = a.timescale.milestones.filter((one) => milestoneState(one, today) === 'passed');
  if (passed.length === 0) return null;
  const say = ({ date, label, area }: (typeof passed)[number]): string => {
    const day = parseDay(date);
    return [label, area ? `in ${area}` : null, day && longDay(day)].filter(Boolean).join(', ');
  };
  return `Nobody has said whether it was reached: ${passed.map(say).join('; ')}.`;
}

export function occurrenceMissing(a: Needing, { today, planStart }: NeedDay): string | null {
  const { recurrence, start } = a.timescale;
  const { occurrences } = factsOf(a);
  if (isClosed(a) || recurrence === null || occurrences.length === 0) return null;
  const { behind, held, expected } = countOccurrences(recurrence, occurrences, {
    today,
    planStart,
    start: start as Day | null,
  });
  if (behind === 0) return null;
  return `${held} of ${expected} this year; ${behind} more ${behind === 1 ? 'was' : 'were'} due by now.`;
}

export function numberToMeasure(a: Needing): string | null {
  if (isClosed(a)) return null;
  const offers = offeredMeasures({ ...a, facts: factsOf(a) });
  return offers.length === 0 ? null : offers.map(({ phrase }) => `‘${phrase}’`).join(', ');
}

/** Something beside its date tells whether it happens. */
export const isMeasured = (a: Needing): boolean =>
  factsOf(a).measures.some(({ state }) => state === 'accepted') || factsOf(a).occurrences.length > 0;
