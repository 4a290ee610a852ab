/**
 * How much each entry of the directory leads and supports. An action counts once for an entry, whether it is named
 * itself, under another name, through somebody who belongs to it, or through a body that it followed.
 */
import type { Day } from '../day.ts';
import type { PartyId } from '../ids.ts';
import { isClosed, type Standable, standingOf } from '../plan/standing.ts';
import { whoAnswers } from './belonging.ts';
import { type Directory, entryFor } from './directory.ts';

export type Counts = { leads: number; supports: number; open: number; overdue: number };
export const NO_COUNTS: Counts = { leads: 0, supports: 0, open: 0, overdue: 0 };

/** Parties of the same action share it. */
export type CountedLead = { partyId: PartyId; support: boolean; action: Standable };

/** The entries that each party answers to on the day, worked out once for each. */
export function answerFinder(directory: Directory, day: Day): (id: PartyId) => ReadonlySet<PartyId> {
  const found = new Map<PartyId, ReadonlySet<PartyId>>();
  return (id) => {
    const known = found.get(id);
    if (known) return known;
    const entry = entryFor(directory.entries, id);
    const all = entry ? whoAnswers(directory, entry.id, day).all : new Set<PartyId>();
    found.set(id, all);
    return all;
  };
}

/** `open` and `overdue` are of what an entry leads; what it only supports is not its debt. */
export function countLeads(
  directory: Directory,
  leads: readonly CountedLead[],
  day: Day,
): Map<PartyId, Counts> {
  const answer = answerFinder(directory, day);
  // Of each entry, the actions that name it, each with whether it only supports.
  const actions = new Map<PartyId, Map<Standable, boolean>>();
  for (const { partyId, support, action } of leads)
    for (const id of answer(partyId)) {
      const own = actions.get(id) ?? new Map<Standable, boolean>();
      actions.set(id, own);
      own.set(action, support && (own.get(action) ?? true));
    }
  return new Map([...actions].map(([id, own]) => [id, countsOf(own, day)]));
}

function countsOf(own: ReadonlyMap<Standable, boolean>, day: Day): Counts {
  const led = [...own].flatMap(([action, support]) => (support ? [] : [action]));
  return {
    leads: led.length,
    supports: own.size - led.length,
    open: led.filter((action) => !isClosed(action)).length,
    overdue: led.filter((action) => ['overdue', 'datePassed'].includes(standingOf(action, day))).length,
  };
}
