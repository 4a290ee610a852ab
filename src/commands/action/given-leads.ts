/** Leads as a person gives them, joined to the parties that the partnership knows; new names become new parties. */

import type { PartyId } from '../../domain/ids.ts';
import { type Directory, findByName } from '../../domain/partnership/directory.ts';
import { NO_NAMES } from '../../domain/partnership/lead-cell.ts';
import { readLeads } from '../../domain/partnership/read-leads.ts';
import type { ActionLead, Party } from '../../domain/plan/plan.ts';
import type { LeadState, PartyKind } from '../../domain/reading/plan-reading.ts';
import type { NewId } from '../../services/new-id.ts';
import type { Transaction } from '../../store/connection.ts';
import { ensureParties, listPartiesNamed, type NewParty } from '../../store/partnership/parties.ts';
import type { GivenLead } from '../inputs.ts';

const same = (a: string | null | undefined, b: string | null | undefined): boolean =>
  (a ?? '').toLowerCase() === (b ?? '').toLowerCase();

function partyOf(given: GivenLead, kept: Party[]): Omit<NewParty, 'id'> {
  const named = kept.filter((party) => same(party.name, given.name));
  const known =
    named.find((party) => same(party.of, given.of)) ?? (given.of === undefined ? named[0] : undefined);
  const kind = given.kind ?? known?.kind ?? kindOf(given.name);
  return { name: known?.name ?? given.name, kind, of: known?.of ?? given.of ?? null, expansion: null };
}

/** What a name typed alone looks like; unknown where it does not say. */
function kindOf(name: string): PartyKind {
  const context = { known: NO_NAMES, previous: [], section: [] };
  const { leads } = readLeads({ paragraphs: [name], heading: 'Lead', support: false }, context);
  return leads.length === 1 && leads[0] ? leads[0].kind : 'unknown';
}

const partiesNamed = (transaction: Transaction, given: GivenLead[]) =>
  listPartiesNamed(
    transaction,
    given.map((one) => one.name),
  );

export async function leadsFrom(
  transaction: Transaction,
  given: GivenLead[],
  newId: NewId,
): Promise<ActionLead[]> {
  const kept = await partiesNamed(transaction, given);
  const parties = given.map((one) => ({ ...partyOf(one, kept), id: newId<'party'>() }));
  const ids = await ensureParties(transaction, parties);
  return asLeads(
    given,
    parties.map((party, place) => ({ ...party, id: ids[place] ?? party.id })),
  );
}

/** The same leads, joined to the parties that are known; a new name stays a name, and nothing is written. */
export async function knownLeads(
  transaction: Transaction,
  given: GivenLead[],
  newId: NewId,
): Promise<ActionLead[]> {
  const kept = await partiesNamed(transaction, given);
  const idOf = (one: GivenLead): PartyId =>
    kept.find((party) => same(party.name, one.name))?.id ?? newId<'party'>();
  return asLeads(
    given,
    given.map((one) => ({ ...partyOf(one, kept), id: idOf(one) })),
  );
}

/**
 * A name that the directory does not know, from an organisation's editor, is one of that organisation's people; unless
 * it looks like an organisation itself.
 */
export function newOnesOf(organisation: string, given: GivenLead[], directory: Directory): GivenLead[] {
  const isKnown = ({ name }: GivenLead): boolean =>
    findByName(directory, name) !== null || directory.entries.some((entry) => same(entry.name, name));
  return given.map((one) => {
    const kind = kindOf(one.name);
    if (isKnown(one) || kind === 'organisation') return one;
    return { ...one, of: organisation, kind: kind === 'unknown' ? 'person' : kind };
  });
}

function asLeads(given: GivenLead[], parties: NewParty[]): ActionLead[] {
  return given.flatMap((one, place) => {
    const party = parties[place];
    if (!party) return [];
    return {
      partyId: party.id,
      name: one.name,
      kind: party.kind,
      of: party.of,
      accountable: one.role === 'accountable',
      support: one.role === 'support',
      inherited: false,
    };
  });
}

/** Somebody named is somebody named; with nobody, what was said of that stays unless it said that somebody was. */
export function leadStateFor(leads: readonly unknown[], said: LeadState): LeadState {
  if (leads.length > 0) return 'named';
  return said === 'named' ? 'blank' : said;
}

/** Whether two lists name the same parties, in the same words and parts, in the same order. */
export function sameLeads(one: readonly ActionLead[], other: readonly ActionLead[]): boolean {
  const told = (leads: readonly ActionLead[]): string =>
    JSON.stringify(leads.map((lead) => [lead.partyId, lead.name, lead.of, lead.accountable, lead.support]));
  return told(one) === told(other);
}
