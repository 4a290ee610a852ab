/** Every code an action has ever had: an old one leads to the action it was, and is never given to another. */
import { sql } from 'kysely';
import type { ActionId, PlanId } from '../domain/ids.ts';
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

/** Every code ever given in the plan, current or old. */
export async function listCodes(transaction: Transaction, planId: PlanId): Promise<string[]> {
  const rows = await transaction
    .selectFrom('action_code')
    .select('code')
    .where('plan_id', '=', planId)
    .execute();
  return rows.map((row) => row.code);
}

/** Gives the action another code; the old one goes on leading to it. Throws a unique violation where the code was ever used. */
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
  await transaction
    .insertInto('action_code')
    .values({ plan_id: action.planId, code, action_id: action.id, current: true })
    .execute();
  await transaction.updateTable('action').set({ code }).where('id', '=', action.id).execute();
}
