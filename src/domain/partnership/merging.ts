/**
 * Merging two entries that are one, and splitting them again. Rules:
 *
 * - The leads of the one go to the other; every name stays as the plan wrote it.
 * - Taken back, exactly the leads that went over return: those rows, or where an action's leads were written anew
 *   since, the lead of the same action under the same name.
 * - What was added since the merge stays with the survivor, and so does what somebody gave to a third meanwhile.
 */
import type { PartyId } from '../ids.ts';
import type { Merge, MovedLead } from './directory.ts';

/** A lead as it stands now. */
export type StandingLead = { leadId: string; actionId: string; name: string; partyId: PartyId };

export type Split = {
  /** The rows to give back. */
  leadIds: string[];
  /** Moved then, no longer with the survivor: taken out, given to another, or their plan is gone. */
  lost: MovedLead[];
  /** With the survivor now under a name of the merged entry, and not moved then. */
  added: StandingLead[];
};

/**
 * @param standing every lead of the survivor as it is now.
 * @param names the names of the entry that is to be split off, for telling what was added under them since.
 */
export function splitOf(
  merge: Pick<Merge, 'moved'>,
  standing: readonly StandingLead[],
  names: readonly string[],
): Split {
  const free = new Map(standing.map((lead) => [lead.leadId, lead]));
  const take = (found: StandingLead | undefined): string[] => {
    if (found) free.delete(found.leadId);
    return found ? [found.leadId] : [];
  };
  const back = new Map<MovedLead, string[]>();
  for (const moved of merge.moved) back.set(moved, take(free.get(moved.leadId)));
  for (const moved of merge.moved) {
    if (back.get(moved)?.length) continue;
    const again = [...free.values()].find(
      (lead) => lead.actionId === moved.actionId && lead.name === moved.name,
    );
    back.set(moved, take(again));
  }
  const lower = names.map((name) => name.toLowerCase());
  return {
    leadIds: [...back.values()].flat(),
    lost: merge.moved.filter((moved) => !back.get(moved)?.length),
    added: [...free.values()].filter((lead) => lower.includes(lead.name.toLowerCase())),
  };
}
