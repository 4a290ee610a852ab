/** The actions that parties lead or support, in every plan that is not put away: for the directory, which looks over all of them. */
import { sql } from 'kysely';
import type { PartyId, PlanId } from '../domain/ids.ts';
import type { Action, Lifecycle } from '../domain/plan/plan.ts';
import type { Standable } from '../domain/plan/standing.ts';
import type { Rag } from '../domain/reading/plan-reading.ts';
import type { TimescaleState } from '../domain/timescale/timescale.ts';
import { ACTION_COLUMNS, type ActionRow, toAction } from './actions.ts';
import type { Transaction } from './connection.ts';
import { type LeadRow, toLead } from './leads.ts';

/** How many actions name each party. */
export async function countNamed(transaction: Transaction): Promise<Map<PartyId, number>> {
  const { rows } = await sql<{ party_id: string; actions: number }>`
    select lead.party_id, count(distinct lead.action_id) as actions
    from action_lead as lead join plan on plan.id = lead.plan_id and plan.state <> 'archived'
    group by lead.party_id`.execute(transaction);
  return new Map(rows.map((row) => [row.party_id as PartyId, row.actions]));
}

/** What a party does in one action; parties of the same action share it. */
export type PartyLead = { partyId: PartyId; support: boolean; action: Standable };

type Standing = [
  id: string,
  state: TimescaleState,
  start: string | null,
  due: string | null,
  lifecycle: Lifecycle | null,
  rag: Rag | null,
];

/** Every lead there is. As lists of lists they cost a fraction of what rows cost, and are joined here for less. */
export async function listPartyLeads(transaction: Transaction): Promise<PartyLead[]> {
  const [stood, led] = await Promise.all([
    sql<{ actions: Standing[] }>`
      select coalesce(json_agg(json_build_array(id, timescale_state, start_day, due_day, lifecycle, rag)), '[]')
        as actions from action where joined_into is null
        and plan_id in (select id from plan where state <> 'archived')`.execute(transaction),
    sql<{ party_id: string; leads: [string, boolean][] }>`
      select party_id, json_agg(json_build_array(action_id, support)) as leads from action_lead
        group by party_id`.execute(transaction),
  ]);
  const actions = new Map(
    (stood.rows[0]?.actions ?? []).map(([id, state, start, due, lifecycle, rag]): [string, Standable] => [
      id,
      { timescale: { state, start, due }, status: { lifecycle, rag } },
    ]),
  );
  return led.rows.flatMap(({ party_id, leads }) =>
    leads.flatMap(([id, support]) => {
      const action = actions.get(id);
      return action ? [{ partyId: party_id as PartyId, support, action }] : [];
    }),
  );
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
    where action.joined_into is null and action.id in (select action_id from action_lead where party_id = any(${[...ids]}::uuid[]))
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
