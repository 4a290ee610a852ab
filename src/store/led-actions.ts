/** The actions that parties lead or support, in every plan that is not put away: for the directory, which looks over all of them. */
import { sql } from 'kysely';
import type { ActionId, PartyId, PlanId } from '../domain/ids.ts';
import type { Action, Lifecycle } from '../domain/plan/plan.ts';
import type { Standable } from '../domain/plan/standing.ts';
import type { Rag } from '../domain/reading/plan-reading.ts';
import type { TimescaleState } from '../domain/timescale/timescale.ts';
import { ACTION_COLUMNS, type ActionRow, toAction } from './actions.ts';
import type { Transaction } from './connection.ts';
import { type LeadRow, toLead } from './leads.ts';

/** What a party does in one action, and how that stands: the least that counting needs. */
export type PartyLead = Standable & { partyId: PartyId; actionId: ActionId; support: boolean };

export async function listPartyLeads(transaction: Transaction): Promise<PartyLead[]> {
  const rows = await transaction
    .selectFrom('action_lead as lead')
    .innerJoin('action', (join) =>
      join
        .onRef('action.partnership_id', '=', 'lead.partnership_id')
        .onRef('action.plan_id', '=', 'lead.plan_id')
        .onRef('action.id', '=', 'lead.action_id'),
    )
    .innerJoin('plan', (join) =>
      join
        .onRef('plan.partnership_id', '=', 'lead.partnership_id')
        .onRef('plan.id', '=', 'lead.plan_id')
        .on('plan.state', '<>', 'archived'),
    )
    .select(['lead.party_id', 'lead.action_id', 'lead.support'])
    .select([
      'action.timescale_state',
      'action.start_day',
      'action.due_day',
      'action.lifecycle',
      'action.rag',
    ])
    .execute();
  return rows.map((row) => ({
    partyId: row.party_id as PartyId,
    actionId: row.action_id as ActionId,
    support: row.support,
    timescale: { state: row.timescale_state as TimescaleState, start: row.start_day, due: row.due_day },
    status: { lifecycle: row.lifecycle as Lifecycle | null, rag: row.rag as Rag | null },
  }));
}

export type PlanName = { id: PlanId; slug: string; title: string };
export type LedAction = { action: Action; plan: PlanName };

/** Every action that one of the parties leads or supports, plan by plan in each plan's order. */
export async function listLedActions(
  transaction: Transaction,
  ids: readonly PartyId[],
): Promise<LedAction[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ActionRow & { slug: string; title: string; leads: LeadRow[] }>`
    select ${sql.join(ACTION_COLUMNS.map((column) => sql.ref(`action.${column}`)))}, plan.slug, plan.title,
      (select json_agg(lead order by lead.position) from action_lead as lead
        where lead.plan_id = action.plan_id and lead.action_id = action.id) as leads
    from action join plan on plan.id = action.plan_id and plan.state <> 'archived'
    where action.id in (select action_id from action_lead where party_id = any(${[...ids]}::uuid[]))
    order by plan.title, plan.id, action.position`.execute(transaction);
  return rows.map(({ slug, title, leads, ...row }) => ({
    action: toAction(row, leads.map(toLead)),
    plan: { id: row.plan_id as PlanId, slug, title },
  }));
}

/** What abbreviations stand for, as somebody explained them in any plan. */
export async function listExplained(transaction: Transaction): Promise<{ short: string; long: string }[]> {
  return transaction.selectFrom('abbreviation').select(['short', 'long']).distinct().execute();
}
