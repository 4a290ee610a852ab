/** Every code an action has ever had: an old one leads to the action it was, and is never given to another. */
import { sql } from 'kysely';
import type { ActionId, PlanId } from '../domain/ids.ts';
import type { CodeHolding } from '../domain/plan/follow-codes.ts';
import type { Transaction } from './connection.ts';

/** Where a code leads: `code` is the action's current one, which differs where the code asked for is an old one. */
export type CodeHolder = { actionId: ActionId; code: string };

/** Capitals aside, as people type them. */
export async function findByCode(
  transaction: Transaction,
  planId: PlanId,
  code: string,
): Promise<CodeHolder | null> {
  const row = await transaction
    .selectFrom('action_code as asked')
    .innerJoin('action', (join) =>
      join
        .onRef('action.partnership_id', '=', 'asked.partnership_id')
        .onRef('action.id', '=', 'asked.action_id'),
    )
    .select(['action.id', 'action.code'])
    .where('asked.plan_id', '=', planId)
    .where(sql`lower(asked.code)`, '=', code.toLowerCase())
    .orderBy(sql`asked.code = ${code}`, 'desc')
    .executeTakeFirst();
  return row ? { actionId: row.id as ActionId, code: row.code } : null;
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
  await transaction.updateTable('action').set({ code }).where('id', '=', action.id).execute();
}
