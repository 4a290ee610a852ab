/** The actions that parties lead or support, in every plan that is not put away: for the directory, which looks over all of them. */
import { sql } from 'kysely';
import type { PartyId, PlanId } from '../../domain/ids.ts';
import type { Action, Lifecycle } from '../../domain/plan/plan.ts';
import type { Standable } from '../../domain/plan/standing.ts';
import type { Rag } from '../../domain/reading/plan-reading.ts';
import type { TimescaleState } from '../../domain/timescale/timescale.ts';
import type { Transaction } from '../connection.ts';
import { ACTION_COLUMNS, type ActionRow, toAction } from './actions.ts';
import { type LeadRow, toLead } from './leads.ts';

/** Which plans are seen, and how often each was changed: where that is as it was, so are all their leads. */
async function readStand(transaction: Transaction): Promise<string> {
  const { rows } = await sql<{ stand: string | null }>`
    select string_agg(id || ' ' || revision, ' ' order by id) as stand from plan where state <> 'archived'`.execute(
    transaction,
  );
  return rows[0]?.stand ?? '';
}

/** As many as people with different reaches look at the directory in turn. */
const MOST_KEPT = 3;

/**
 * Reads what follows from the plans alone, or gives what was read while they stood so. Only for transactions that
 * read: in one that writes, a revision may come to nothing.
 */
function whilePlansStand<Read>(work: (transaction: Transaction) => Promise<Read>) {
  const kept = new Map<string, Read>();
  return async (transaction: Transaction): Promise<Read> => {
    const stand = await readStand(transaction);
    const made = kept.get(stand) ?? (await work(transaction));
    kept.delete(stand);
    kept.set(stand, made);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return made;
  };
}

/** How many actions name each party. */
export const countNamed = whilePlansStand(async (transaction): Promise<ReadonlyMap<PartyId, number>> => {
  const { rows } = await sql<{ party_id: string; actions: number }>`
      select party_id, count(*) as actions from (
        select distinct lead.party_id, lead.action_id from action_lead as lead
        join plan on plan.id = lead.plan_id and plan.state <> 'archived') as named
      group by party_id`.execute(transaction);
  return new Map(rows.map((row) => [row.party_id as PartyId, row.actions]));
});

/** What a party does in one action; parties of the same action share it. */
export type PartyLead = { partyId: PartyId; support: boolean; action: Standable };

type Standing = [
  state: TimescaleState,
  start: string | null,
  due: string | null,
  lifecycle: Lifecycle | null,
  rag: Rag | null,
];
/** The actions in a row, and of each party the places of its own there: what it supports as -1 - place. */
type Led = { actions: Standing[] | null; leads: Record<string, number[]> | null };

/** Every lead there is. Places for identifiers: a tenth of what is sent, and nothing to look up. */
export const listPartyLeads = whilePlansStand(async (transaction): Promise<readonly PartyLead[]> => {
  const { rows } = await sql<Led>`
    with stood as materialized (
      select id, timescale_state, start_day, due_day, lifecycle, rag, row_number() over () - 1 as place from action
      where joined_into is null and plan_id in (select id from plan where state <> 'archived'))
    select (select json_agg(json_build_array(timescale_state, start_day, due_day, lifecycle, rag) order by place)
        from stood) as actions,
      (select json_object_agg(party_id, places) from (
        select party_id, array_agg(case when support then -1 - place else place end) as places
        from action_lead join stood on stood.id = action_lead.action_id group by party_id) as led) as leads`.execute(
    transaction,
  );
  const actions = (rows[0]?.actions ?? []).map(
    ([state, start, due, lifecycle, rag]): Standable => ({
      timescale: { state, start, due },
      status: { lifecycle, rag },
    }),
  );
  return Object.entries(rows[0]?.leads ?? {}).flatMap(([partyId, places]) =>
    places.flatMap((place): PartyLead[] => {
      const support = place < 0;
      const action = actions[support ? -1 - place : place];
      return action ? [{ partyId: partyId as PartyId, support, action }] : [];
    }),
  );
});

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
