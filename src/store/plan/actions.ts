/** Where actions are kept, with the codes they have had and their leads. */
import { type Selectable, sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import { knownFacts, wholeFacts } from '../../domain/facts/action-facts.ts';
import type { ActionId, HeadingId, PlanId } from '../../domain/ids.ts';
import type { Action, ActionLead, Lifecycle, ListedAction, Plan } from '../../domain/plan/plan.ts';
import type { LeadState, Rag } from '../../domain/reading/plan-reading.ts';
import type { Transaction } from '../connection.ts';
import { insertRows, type Row, type Saved, type Seen, updateRow, updateRows } from '../rows.ts';
import type { ActionTable } from '../tables.ts';
import { type LeadRow, leadRows, toLead } from './leads.ts';
import { holdPlanOf } from './plans.ts';

export type NewAction = Omit<Action, 'version'>;
/** The leads are written apart (`replaceLeads`), a code by `changeCode`. */
export type ActionChanges = Partial<Omit<NewAction, 'id' | 'planId' | 'code' | 'leads' | 'source'>>;

/** The columns a listed action is made of; its leads are gathered beside. */
export const LISTED_COLUMNS = [
  'id',
  'heading_id',
  'parent_id',
  'code',
  'text',
  'sub_actions',
  'lead_state',
  'timescale',
  'lifecycle',
  'rag',
  'status_raw',
  'status_note',
  'status_on',
  'doubts',
  'position',
  'version',
] as const;
/** The columns a whole action is made of. */
export const ACTION_COLUMNS = [
  ...LISTED_COLUMNS,
  'plan_id',
  'reference',
  'notes',
  'fields',
  'cross_references',
  'facts',
  'source',
] as const;
export type ListedRow = Pick<Selectable<ActionTable>, (typeof LISTED_COLUMNS)[number]>;
export type ActionRow = Pick<Selectable<ActionTable>, (typeof ACTION_COLUMNS)[number]>;

export function toListedAction(row: ListedRow, leads: ActionLead[]): ListedAction {
  return {
    id: row.id as ActionId,
    headingId: row.heading_id as HeadingId | null,
    parentId: row.parent_id as ActionId | null,
    code: row.code,
    text: row.text,
    subActions: row.sub_actions,
    leads,
    leadState: row.lead_state as LeadState,
    timescale: row.timescale,
    status: {
      lifecycle: row.lifecycle as Lifecycle | null,
      rag: row.rag as Rag | null,
      raw: row.status_raw,
      note: row.status_note,
      on: row.status_on as Day | null,
    },
    doubts: row.doubts,
    position: row.position,
    version: row.version,
  };
}

export function toAction(row: ActionRow, leads: ActionLead[]): Action {
  return {
    ...toListedAction(row, leads),
    planId: row.plan_id as PlanId,
    reference: row.reference,
    notes: row.notes,
    fields: row.fields,
    crossReferences: row.cross_references,
    facts: wholeFacts(row.facts),
    source: row.source,
  };
}

function toRow(action: Partial<NewAction>): Row<'action'> {
  const { planId, headingId, parentId, subActions, leads, leadState, ...rest } = action;
  const { timescale, status, crossReferences, facts, ...same } = rest;
  return {
    ...same,
    ...(planId !== undefined && { plan_id: planId }),
    ...(headingId !== undefined && { heading_id: headingId }),
    ...(parentId !== undefined && { parent_id: parentId }),
    ...(subActions !== undefined && { sub_actions: subActions }),
    ...(leadState !== undefined && { lead_state: leadState }),
    ...(timescale !== undefined && {
      timescale,
      timescale_state: timescale.state,
      start_day: timescale.start,
      due_day: timescale.due,
    }),
    ...(status !== undefined && {
      lifecycle: status.lifecycle,
      rag: status.rag,
      status_raw: status.raw,
      status_note: status.note,
      status_on: status.on,
    }),
    ...(crossReferences !== undefined && { cross_references: crossReferences }),
    ...(facts !== undefined && { facts: knownFacts(facts) }),
  };
}

const leadsOfAction = sql<LeadRow[]>`coalesce((
  select json_agg(lead order by lead.position) from action_lead as lead
  where lead.partnership_id = action.partnership_id and lead.action_id = action.id), '[]')`.as('leads');

/** The action with its leads; null where the partnership has no such action. */
export async function findAction(transaction: Transaction, id: ActionId): Promise<Action | null> {
  const row = await transaction
    .selectFrom('action')
    .selectAll()
    .select(leadsOfAction)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toAction(row, row.leads.map(toLead)) : null;
}

/** The action as it is once its plan is held: nobody else writes to either until the transaction ends. */
export async function holdAction(
  transaction: Transaction,
  id: ActionId,
): Promise<[Plan | null, Action | null]> {
  return Promise.all([holdPlanOf(transaction, 'action', id), findAction(transaction, id)]);
}

/** In the plan's order; those that were joined into another are left out. */
export async function listActions(transaction: Transaction, planId: PlanId): Promise<Action[]> {
  const rows = await transaction
    .selectFrom('action')
    .selectAll()
    .select(leadsOfAction)
    .where('plan_id', '=', planId)
    .where('joined_into', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map((row) => toAction(row, row.leads.map(toLead)));
}

export async function listActionIds(transaction: Transaction, planId: PlanId): Promise<ActionId[]> {
  const rows = await transaction
    .selectFrom('action')
    .select('id')
    .where('plan_id', '=', planId)
    .where('joined_into', 'is', null)
    .execute();
  return rows.map((row) => row.id as ActionId);
}

/** Where each action of a plan stands and what it is called by, in the plan's order; joined ones stand nowhere. */
export type ActionPlace = Pick<
  Action,
  'id' | 'planId' | 'headingId' | 'parentId' | 'code' | 'reference' | 'position'
>;

export async function listActionPlaces(transaction: Transaction, planId: PlanId): Promise<ActionPlace[]> {
  const rows = await transaction
    .selectFrom('action')
    .select(['id', 'heading_id', 'parent_id', 'code', 'reference', 'position'])
    .where('plan_id', '=', planId)
    .where('joined_into', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map(({ id, heading_id, parent_id, ...same }) => ({
    ...same,
    id: id as ActionId,
    planId,
    headingId: heading_id as HeadingId | null,
    parentId: parent_id as ActionId | null,
  }));
}

/** Inserts the actions with their codes and leads. */
export async function insertActions(transaction: Transaction, actions: NewAction[]): Promise<void> {
  const codes = actions.map((action) => ({
    plan_id: action.planId,
    code: action.code,
    action_id: action.id,
    current: true,
  }));
  await insertRows(transaction, 'action', actions.map(toRow));
  await insertRows(transaction, 'action_code', codes);
  await insertRows(transaction, 'action_lead', leadRows(actions));
}

export async function updateAction(
  transaction: Transaction,
  seen: Seen,
  changes: ActionChanges,
): Promise<Saved> {
  return updateRow(transaction, 'action', { seen, row: toRow(changes) });
}

/** As `updateAction`, for many at once: every change must name the same parts. Returns how many were as seen. */
export async function updateActions(
  transaction: Transaction,
  all: readonly { seen: Seen; changes: ActionChanges }[],
): Promise<number> {
  const rows = all.map(({ seen, changes }) => ({ ...toRow(changes), id: seen.id, version: seen.version }));
  return updateRows(transaction, 'action', rows);
}
