/**
 * The leads of an action after one of them hands on. Rules:
 *
 * - Whoever takes over stands where the one before stood, and answers for it where that one did.
 * - One who was in the action already is named once, in the larger of the two parts.
 * - With nobody to take over, the one before is taken out; an action that then has no lead has its lead to be agreed.
 * - A supporter hands nothing on: the words of the plan stay.
 */
import type { PartyId } from '../ids.ts';
import type { ActionLead } from '../plan/plan.ts';
import type { LeadState } from '../reading/plan-reading.ts';

type NewLead = Pick<ActionLead, 'partyId' | 'name' | 'kind' | 'of'>;
export type HandedLeads = { leads: ActionLead[]; leadState: LeadState };

/** @param from every id that the one before is known by */
export function handOnLeads(
  leads: readonly ActionLead[],
  from: ReadonlySet<PartyId>,
  to: NewLead | null,
): HandedLeads {
  const going = leads.filter((lead) => !lead.support && from.has(lead.partyId));
  const [first] = going;
  if (!first) return { leads: [...leads], leadState: leads.length > 0 ? 'named' : 'blank' };
  const known = to ? leads.find((lead) => lead.partyId === to.partyId) : undefined;
  const accountable = going.some((lead) => lead.accountable) || known?.accountable === true;
  const place = to
    ? { ...to, name: known?.name ?? to.name, accountable, support: false, inherited: false }
    : null;
  const next = leads.flatMap((lead) => {
    if (lead === first) return place ? [place] : [];
    return going.includes(lead) || lead === known ? [] : [lead];
  });
  return { leads: next, leadState: next.length > 0 ? 'named' : 'toBeAgreed' };
}

/** How much an action hangs on a party: it answers for it, it is its only lead, or others lead it as well. */
export type Hold = 'accountable' | 'alone' | 'withOthers';

export function holdOn(leads: readonly ActionLead[], ids: ReadonlySet<PartyId>): Hold | null {
  const leading = leads.filter((lead) => !lead.support);
  const own = leading.filter((lead) => ids.has(lead.partyId));
  if (own.length === 0) return null;
  if (own.some((lead) => lead.accountable)) return 'accountable';
  return own.length === leading.length ? 'alone' : 'withOthers';
}
