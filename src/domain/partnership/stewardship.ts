/**
 * Who answers for a record: the group, or the organisation, that is its steward. Rules:
 *
 * - A record has one steward on a day, never two. A panel that scrutinises it is no steward; there may be several.
 * - Days without a steward are gaps, and are told: the plan ran on, and nobody answered for it.
 * - A new steward begins on the day it accepts; the one before it ended the day before.
 */
import { addDays, type Day } from '../day.ts';
import type { PartyId, PlanId, StewardshipId } from '../ids.ts';
import { isOn, overlap } from './seats.ts';

/** What can have a steward. Later nouns (an indicator, a dataset) join this union. */
export type Subject = { kind: 'plan'; id: PlanId };

export const STEWARD_ROLES = ['steward', 'scrutiny'] as const;
export type StewardRole = (typeof STEWARD_ROLES)[number];

export type Stewardship = {
  id: StewardshipId;
  subject: Subject;
  stewardId: PartyId;
  role: StewardRole;
  from: Day;
  until: Day | null;
};

const isOf = (one: Pick<Stewardship, 'subject'>, subject: Subject): boolean =>
  one.subject.kind === subject.kind && one.subject.id === subject.id;

/** The steward of the record on the day; null where it has none. */
export const stewardOn = (all: readonly Stewardship[], subject: Subject, day: Day): Stewardship | null =>
  all.find((one) => one.role === 'steward' && isOf(one, subject) && isOn(one, day)) ?? null;

/** True where the record would have two stewards on one day. */
export const wouldBeSecond = (all: readonly Stewardship[], given: Stewardship): boolean =>
  given.role === 'steward' &&
  all.some(
    (one) => one.id !== given.id && one.role === 'steward' && isOf(one, given.subject) && overlap(one, given),
  );

/** `until` null: it goes on today. */
export type Gap = { from: Day; until: Day | null };

/**
 * The days without a steward from the first one's first day to today; a record that never had one has none to tell.
 */
export function gapsOf(all: readonly Stewardship[], subject: Subject, today: Day): Gap[] {
  const own = all
    .filter((one) => one.role === 'steward' && isOf(one, subject) && one.from <= today)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const gaps: Gap[] = [];
  let covered: Day | null = null;
  for (const one of own) {
    if (covered !== null && one.from > addDays(covered, 1))
      gaps.push({ from: addDays(covered, 1), until: addDays(one.from, -1) });
    if (one.until === null) return gaps;
    if (covered === null || one.until > covered) covered = one.until;
  }
  if (covered !== null && covered < today) gaps.push({ from: addDays(covered, 1), until: null });
  return gaps;
}

/** What becomes of the stewardship before when another begins on a day: its last day, or gone where it had no other. */
export const endedBefore = (one: Stewardship, day: Day): Stewardship | null =>
  one.from >= day ? null : { ...one, until: addDays(day, -1) };
