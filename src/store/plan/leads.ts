/** Where the leads of actions are kept: who is accountable, who leads with them, who supports. */
import { type Selectable, sql } from 'kysely';
import type { ActionId, PartyId, PlanId } from '../../domain/ids.ts';
import type { ActionLead } from '../../domain/plan/plan.ts';
import type { PartyKind } from '../../domain/reading/plan-reading.ts';
import type { Transaction } from '../connection.ts';
import { insertRows, type Row } from '../rows.ts';
import type { ActionLeadTable } from '../tables.ts';

/** The columns a lead is made of. */
export const LEAD_COLUMNS = [
  'party_id',
  'name',
  'kind',
  'of_name',
  'accountable',
  'support',
  'inherited',
] as const;
export type LeadRow = Pick<Selectable<ActionLeadTable>, (typeof LEAD_COLUMNS)[number]>;

export function toLead(row: LeadRow): ActionLead {
  return {
    partyId: row.party_id as PartyId,
    name: row.name,
    kind: row.kind as PartyKind,
    of: row.of_name,
    accountable: row.accountable,
    support: row.support,
    inherited: row.inherited,
  };
}

/** The leads of each action given, in order. */
export function leadRows(
  actions: { id: ActionId; planId: PlanId; leads: ActionLead[] }[],
): Row<'action_lead'>[] {
  return actions.flatMap((action) =>
    action.leads.map((lead, position) => ({
      plan_id: action.planId,
      action_id: action.id,
      party_id: lead.partyId,
      name: lead.name,
      kind: lead.kind,
      of_name: lead.of,
      accountable: lead.accountable,
      support: lead.support,
      inherited: lead.inherited,
      position,
    })),
  );
}

type Led = { id: ActionId; planId: PlanId; leads: ActionLead[] };

/** Puts these leads in the place of the action's. The caller writes the action too, whose version covers its leads. */
export async function replaceLeads(transaction: Transaction, action: Led): Promise<void> {
  await replaceLeadsOf(transaction, [action]);
}

const isSamePart = (one: LeadRow, other: LeadRow): boolean =>
  one.party_id === other.party_id && one.accountable === other.accountable && one.support === other.support;

/**
 * The same under a permit for some of the parties alone, which reaches the action only while one of them leads it: so
 * one is there between any two steps, and nobody answers for it beside another. Each of them that leads it before must
 * lead it after. Whoever keeps their part keeps their row.
 */
export async function changeLeadsFor(
  transaction: Transaction,
  action: Led,
  parties: ReadonlySet<PartyId>,
): Promise<void> {
  const before = await transaction
    .selectFrom('action_lead')
    .select(['id', 'position', ...LEAD_COLUMNS])
    .where('action_id', '=', action.id)
    .execute();
  const after = leadRows([action]);
  const keptOf = (row: Row<'action_lead'>) => before.find((one) => isSamePart(one, row as LeadRow));
  const isParty = (row: Pick<LeadRow, 'party_id'>): boolean => parties.has(row.party_id as PartyId);
  const added = after.filter((row) => !keptOf(row));
  const gone = before.filter((one) => !after.some((row) => isSamePart(one, row as LeadRow)));
  const first = added.filter((row) => isParty(row as LeadRow) && !row.accountable);
  await insertRows(transaction, 'action_lead', first);
  const holds = first.length > 0 || before.some((one) => isParty(one) && !gone.includes(one));
  const last = holds ? [] : gone.filter(isParty);
  await removeLeads(
    transaction,
    gone.filter((one) => !last.includes(one)),
  );
  await insertRows(
    transaction,
    'action_lead',
    added.filter((row) => !first.includes(row)),
  );
  await removeLeads(transaction, last);
  for (const row of after) {
    const kept = keptOf(row);
    if (kept && kept.position !== row.position)
      await sql`update action_lead set position = ${row.position} where id = ${kept.id}`.execute(transaction);
  }
}

async function removeLeads(transaction: Transaction, rows: readonly { id: string }[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await transaction.deleteFrom('action_lead').where('id', 'in', ids).execute();
}

/** The same for many actions at once. */
export async function replaceLeadsOf(transaction: Transaction, actions: readonly Led[]): Promise<void> {
  if (actions.length === 0) return;
  const ids = actions.map((action) => action.id as string);
  await transaction
    .deleteFrom('action_lead')
    .where('action_id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  await insertRows(transaction, 'action_lead', leadRows([...actions]));
}
