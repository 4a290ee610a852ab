/**
 * How much each entry of the directory leads and supports. An action counts once for an entry, whether it is named
 * itself, under another name, through somebody who belongs to it, or through a body that it followed.
 */
import type { Day } from '../day.ts';
import type { ActionId, PartyId } from '../ids.ts';
import { isClosed, type Standable, standingOf } from '../plan/standing.ts';
import { whoAnswers } from './belonging.ts';
import { type Directory, entryFor } from './directory.ts';

export type Counts = { leads: number; supports: number; open: number; overdue: number };
export const NO_COUNTS: Counts = { leads: 0, supports: 0, open: 0, overdue: 0 };

export type CountedLead = Standable & { partyId: PartyId; actionId: ActionId; support: boolean };

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
  const actions = new Map<PartyId, Map<ActionId, CountedLead>>();
  for (const lead of leads)
    for (const id of answer(lead.partyId)) {
      const own = actions.get(id) ?? new Map<ActionId, CountedLead>();
      actions.set(id, own);
      if (!own.has(lead.actionId) || !lead.support) own.set(lead.actionId, lead);
    }
  return new Map([...actions].map(([id, own]) => [id, countsOf([...own.values()], day)]));
}

function countsOf(leads: readonly CountedLead[], day: Day): Counts {
  const led = leads.filter((lead) => !lead.support);
  return {
    leads: led.length,
    supports: leads.length - led.length,
    open: led.filter((lead) => !isClosed(lead)).length,
    overdue: led.filter((lead) => ['overdue', 'datePassed'].includes(standingOf(lead, day))).length,
  };
}
