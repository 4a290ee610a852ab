/** Every code an action has ever had: an old one leads to the action it was, and is never given to another. */
import { sql } from 'kysely';
import type { ActionId, PlanId } from '../../domain/ids.ts';
import type { CodeHolding } from '../../domain/plan/follow-codes.ts';
import type { Transaction } from '../connection.ts';

/**
 * Where a code leads: `code` is the action's current one, which differs where the code asked for is an old one; `slug`
 * is of the plan it stands in now. A joined action's codes lead to the one that took it in.
 */
export type CodeHolder = { actionId: ActionId; code: string; slug: string };

/** Capitals aside, as people type them. */
export async function findByCode(
  transaction: Transaction,
  planId: PlanId,
  code: string,
): Promise<CodeHolder | null> {
  const { rows } = await sql<{ id: ActionId; code: string; slug: string }>`
    with recursive asked as (
      select action_id as id, code = ${code} as exact from action_code
      where plan_id = ${planId} and lower(code) = ${code.toLowerCase()} order by exact desc limit 1
    ), way as (
      select action.id, action.code, action.plan_id, action.joined_into from action join asked using (id)
      union
      select next.id, next.code, next.plan_id, next.joined_into
        from way join action as next on next.id = way.joined_into
    )
    select way.id, way.code, plan.slug from way join plan on plan.id = way.plan_id
    where way.joined_into is null`.execute(transaction);
  const [row] = rows;
  return row ? { actionId: row.id, code: row.code, slug: row.slug } : null;
}

/** Every code ever given in the plan, current or old, with the action that had it. */
export async function listCodes(transaction: Transaction, planId: PlanId): Promise<CodeHolding[]> {
  const rows = await transaction
    .selectFrom('action_code')
    .select(['code', 'action_id'])
    .where('plan_id', '=', planId)
    .execute();
  return rows.map((row) => ({ code: row.code, actionId: row.action_id }));
}

/**
 * Gives the action another code, or one of its own old ones back; the code it had goes on leading to it. Throws where
 * another action ever had the code.
 */
export async function changeCode(
  transaction: Transaction,
  action: { id: ActionId; planId: PlanId },
  code: string,
): Promise<void> {
  await giveCode(transaction, action, code);
  await transaction.updateTable('action').set({ code }).where('id', '=', action.id).execute();
}

/** Keeps the code as the action's current one; the caller writes it into the action's own row. Throws as `changeCode`. */
export async function giveCode(
  transaction: Transaction,
  action: { id: ActionId; planId: PlanId },
  code: string,
): Promise<void> {
  await transaction
    .updateTable('action_code')
    .set({ current: false })
    .where('action_id', '=', action.id)
    .where('current', '=', true)
    .execute();
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('action_code')
    .values({ plan_id: action.planId, code, action_id: action.id, current: true })
    .onConflict((conflict) =>
      conflict
        .columns(['partnership_id', 'plan_id', 'code'])
        .doUpdateSet({ current: true })
        .whereRef('action_code.action_id', '=', 'excluded.action_id'),
    )
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) throw new Error(`Another action has had the code ${code}.`);
}

/** The codes that actions of a plan had before, each with the code that it leads to now, wherever that is. */
export async function listOldCodes(
  transaction: Transaction,
  planId: PlanId,
): Promise<{ code: string; actionId: ActionId }[]> {
  const rows = await transaction
    .selectFrom('action_code')
    .select(['code', 'action_id'])
    .where('plan_id', '=', planId)
    .where('current', '=', false)
    .execute();
  return rows.map((row) => ({ code: row.code, actionId: row.action_id as ActionId }));
}

/** The present codes of actions by their ids; what is no action's id is not in it. */
export async function listCodesByIds(
  transaction: Transaction,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction.selectFrom('action').select(['id', 'code']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, code }) => [id, code]));
}
