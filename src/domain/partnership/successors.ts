/**
 * Whom a body's name means on a day, once bodies have become others. Rules:
 *
 * - A succession counts from its own day on; the day before, the words still mean the old body.
 * - They are followed one after another: a trust that became a board that was merged means the last of them.
 * - A body that was split means all its parts, until somebody says which; one that handed over a part of its work
 *   still means itself as well.
 * - Going round in a circle ends where it was first met.
 */
import type { Day } from '../day.ts';
import type { PartyId } from '../ids.ts';
import type { Succession } from './directory.ts';

type Step = Pick<Succession, 'fromId' | 'toId' | 'way' | 'on'>;

/** The bodies meant, the body itself where it has no successor on that day. */
export function meansOn(id: PartyId, day: Day, successions: readonly Step[]): PartyId[] {
  const found: PartyId[] = [];
  const met = new Set<PartyId>([id]);
  const follow = (at: PartyId): void => {
    const steps = successions.filter((one) => one.fromId === at && one.on <= day);
    if (!steps.some((one) => one.way !== 'handedTo')) found.push(at);
    for (const { toId } of steps) {
      if (met.has(toId)) continue;
      met.add(toId);
      follow(toId);
    }
  };
  follow(id);
  return found.length > 0 ? found : [id];
}

/** The bodies whose words mean this one on that day, itself left out: what it has taken over. */
export function takenOverBy(id: PartyId, day: Day, successions: readonly Step[]): PartyId[] {
  const froms = [...new Set(successions.map((one) => one.fromId))];
  return froms.filter((from) => from !== id && meansOn(from, day, successions).includes(id));
}

/** True where a new step would lead back to the body it comes from. */
export function closesCircle(step: Pick<Step, 'fromId' | 'toId'>, successions: readonly Step[]): boolean {
  const after = new Set<PartyId>([step.toId]);
  for (const id of after) for (const one of successions) if (one.fromId === id) after.add(one.toId);
  return after.has(step.fromId);
}
