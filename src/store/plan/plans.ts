/** Where plans are kept. */
import { type Selectable, sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { ImportId, PlanId } from '../../domain/ids.ts';
import type { Lifecycle, Plan, PlanState } from '../../domain/plan/plan.ts';
import type { Transaction } from '../connection.ts';
import { insertRows, type Row, type Saved, type Seen, updateRow } from '../rows.ts';
import type { PlanTable } from '../tables.ts';

export type NewPlan = Omit<Plan, 'version' | 'revision'>;
export type PlanChanges = Partial<Omit<NewPlan, 'id' | 'importId'>>;

/** How a plan's actions stand: `unsaid` counts those of which nobody has said anything. */
export type LifecycleCounts = Record<Lifecycle | 'unsaid', number>;
export type PlanSummary = { plan: Plan; actions: number; lifecycles: LifecycleCounts; updatedAt: Date };

export function toPlan(row: Omit<Selectable<PlanTable>, 'created_at' | 'updated_at'>): Plan {
  return {
    id: row.id as PlanId,
    slug: row.slug,
    title: row.title,
    purpose: row.purpose,
    owner: row.owner,
    periodStart: row.period_start as Day | null,
    periodEnd: row.period_end as Day | null,
    planDay: row.plan_day as Day | null,
    levels: row.levels,
    columns: row.columns,
    locale: row.locale,
    state: row.state as PlanState,
    importId: row.import_id as ImportId | null,
    version: row.version,
    revision: row.revision,
  };
}

function toRow(plan: Partial<NewPlan>): Row<'plan'> {
  const { periodStart, periodEnd, planDay, importId, ...same } = plan;
  return {
    ...same,
    ...(periodStart !== undefined && { period_start: periodStart }),
    ...(periodEnd !== undefined && { period_end: periodEnd }),
    ...(planDay !== undefined && { plan_day: planDay }),
    ...(importId !== undefined && { import_id: importId }),
  };
}

const NONE: LifecycleCounts = {
  proposed: 0,
  agreed: 0,
  notStarted: 0,
  inProgress: 0,
  continuing: 0,
  waiting: 0,
  complete: 0,
  dropped: 0,
  merged: 0,
  transferred: 0,
  unsaid: 0,
};

/** Every plan of the partnership, live ones first, by title. */
export async function listPlans(transaction: Transaction): Promise<PlanSummary[]> {
  const [plans, counts] = await Promise.all([
    transaction.selectFrom('plan').selectAll().orderBy('state', 'desc').orderBy('title').execute(),
    transaction
      .selectFrom('action')
      .select(['plan_id', sql<Lifecycle | 'unsaid'>`coalesce(lifecycle, 'unsaid')`.as('lifecycle')])
      .select((e) => e.fn.countAll<number>().as('actions'))
      .where('joined_into', 'is', null)
      .groupBy(['plan_id', 'lifecycle'])
      .execute(),
  ]);
  return plans.map((row) => {
    const own = counts.filter((count) => count.plan_id === row.id);
    const lifecycles = {
      ...NONE,
      ...Object.fromEntries(own.map((count) => [count.lifecycle, count.actions])),
    };
    const actions = own.reduce((sum, count) => sum + count.actions, 0);
    return { plan: toPlan(row), actions, lifecycles, updatedAt: row.updated_at };
  });
}

export async function findPlan(transaction: Transaction, id: PlanId): Promise<Plan | null> {
  const row = await transaction.selectFrom('plan').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toPlan(row) : null;
}

export async function findPlanBySlug(transaction: Transaction, slug: string): Promise<Plan | null> {
  const row = await transaction.selectFrom('plan').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row ? toPlan(row) : null;
}

/** Finds the plan and holds its row until the transaction ends, so that its writers come one after another. */
export async function holdPlan(transaction: Transaction, id: PlanId): Promise<Plan | null> {
  const row = await transaction
    .selectFrom('plan')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? toPlan(row) : null;
}

/**
 * Holds the plan that the row stands in, as `holdPlan` does. Every writer holds the plan before it touches anything
 * inside, so that two of them can never wait for each other.
 */
export async function holdPlanOf(
  transaction: Transaction,
  noun:
    | 'action'
    | 'heading'
    | 'section'
    | 'key_action'
    | 'meeting'
    | 'plan_review'
    | 'scrutiny_question'
    | 'remark',
  id: string,
): Promise<Plan | null> {
  const of = sql`(select plan_id from ${sql.table(noun)} where id = ${id})`;
  await sql`select hold_seen_plan(${of})`.execute(transaction);
  const { rows } = await sql<Selectable<PlanTable>>`select * from plan where id = ${of}`.execute(transaction);
  return rows[0] ? toPlan(rows[0]) : null;
}

/** Holds several plans, always in the same order, so that two who do so never wait for each other. */
export async function holdPlans(transaction: Transaction, ids: readonly PlanId[]): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const id of [...new Set(ids)].sort()) {
    const plan = await holdPlan(transaction, id);
    if (plan) plans.push(plan);
  }
  return plans;
}

/** Slugs of the partnership's plans that are `wanted` or begin with it and a hyphen. */
export async function listSlugsLike(transaction: Transaction, wanted: string): Promise<string[]> {
  const rows = await transaction
    .selectFrom('plan')
    .select('slug')
    .where((e) => e.or([e('slug', '=', wanted), e('slug', 'like', `${wanted}-%`)]))
    .execute();
  return rows.map((row) => row.slug);
}

/** Throws a unique violation of `plan_slug` where the slug is taken: ask `listSlugsLike` first. */
export async function insertPlan(transaction: Transaction, plan: NewPlan): Promise<void> {
  await insertRows(transaction, 'plan', [toRow(plan)]);
}

export async function updatePlan(transaction: Transaction, seen: Seen, changes: PlanChanges): Promise<Saved> {
  return updateRow(transaction, 'plan', { seen, row: toRow(changes) });
}

/** Takes an adopted plan away with all that stands in it. Its history stays: every row removed leaves its last state there. */
export async function removeAdoptedPlan(transaction: Transaction, planId: PlanId): Promise<void> {
  await holdPlan(transaction, planId);
  const own = transaction.selectFrom('action').select('id').where('plan_id', '=', planId);
  await transaction
    .deleteFrom('action_link')
    .where((e) => e.or([e('plan_id', '=', planId), e('to_id', 'in', own)]))
    .execute();
  await transaction.deleteFrom('attachment').where('plan_id', '=', planId).execute();
  await transaction.deleteFrom('action_drop').where('plan_id', '=', planId).execute();
  await transaction.deleteFrom('action_lead').where('plan_id', '=', planId).execute();
  await transaction.deleteFrom('action_code').where('plan_id', '=', planId).execute();
  await transaction.deleteFrom('action').where('plan_id', '=', planId).execute();
  await transaction.deleteFrom('heading').where('plan_id', '=', planId).execute();
  await transaction.deleteFrom('section').where('plan_id', '=', planId).execute();
  await transaction.deleteFrom('key_action').where('plan_id', '=', planId).execute();
  await transaction.deleteFrom('abbreviation').where('plan_id', '=', planId).execute();
  await transaction.deleteFrom('plan').where('id', '=', planId).execute();
}

export async function findPlanId(transaction: Transaction, slug: string): Promise<PlanId | null> {
  const row = await transaction.selectFrom('plan').select('id').where('slug', '=', slug).executeTakeFirst();
  return row ? (row.id as PlanId) : null;
}

export async function findPlanPlace(
  transaction: Transaction,
  id: PlanId,
): Promise<{ slug: string; title: string } | null> {
  const row = await transaction
    .selectFrom('plan')
    .select(['slug', 'title'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export const findPlanTitle = async (transaction: Transaction, id: PlanId): Promise<string | null> =>
  (await findPlanPlace(transaction, id))?.title ?? null;

/** Null: it is the partnership's alone. */
export async function setPublished(transaction: Transaction, id: PlanId, on: Day | null): Promise<void> {
  await transaction
    .updateTable('plan')
    .set({ published_on: on, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function readPublished(transaction: Transaction, id: PlanId): Promise<Day | null> {
  const row = await transaction
    .selectFrom('plan')
    .select('published_on')
    .where('id', '=', id)
    .executeTakeFirst();
  return (row?.published_on ?? null) as Day | null;
}
