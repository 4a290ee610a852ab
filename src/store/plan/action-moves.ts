/** Moving actions in one statement, so that a family reaches another plan whole. */
import { sql } from 'kysely';
import type { ActionId, HeadingId, PlanId } from '../../domain/ids.ts';
import type { Transaction } from '../connection.ts';
import { asJson } from '../rows.ts';
import { giveCode } from './action-codes.ts';

export type MovedAction = {
  id: ActionId;
  planId: PlanId;
  headingId: HeadingId | null;
  parentId: ActionId | null;
  code: string;
  position: number;
};

/**
 * Puts the actions where they go and raises their versions; whatever hangs on them goes along. Throws where another
 * action of the plan ever had one of the codes.
 */
export async function moveActions(transaction: Transaction, moved: readonly MovedAction[]): Promise<void> {
  for (const action of moved) await giveCode(transaction, action, action.code);
  const rows = moved.map(({ id, planId, headingId, parentId, code, position }) => ({
    id,
    plan_id: planId,
    heading_id: headingId,
    parent_id: parentId,
    code,
    position,
  }));
  await sql`update action as row set plan_id = moved.plan_id, heading_id = moved.heading_id,
      parent_id = moved.parent_id, code = moved.code, position = moved.position,
      version = row.version + 1, updated_at = now()
    from json_to_recordset(${asJson(rows)}::json) as moved
      (id uuid, plan_id uuid, heading_id uuid, parent_id uuid, code text, position double precision)
    where row.id = moved.id`.execute(transaction);
}

/** The action is shown no more: all its codes lead to the one that took it in. */
export async function markJoined(transaction: Transaction, id: ActionId, survivor: ActionId): Promise<void> {
  await transaction
    .updateTable('action')
    .set((e) => ({
      joined_into: survivor,
      heading_id: null,
      parent_id: null,
      lifecycle: 'merged',
      version: e('version', '+', 1),
      updated_at: sql<Date>`now()`,
    }))
    .where('id', '=', id)
    .execute();
}

/** The actions that an action took in, oldest first. */
export async function listJoinedInto(
  transaction: Transaction,
  id: ActionId,
): Promise<{ id: ActionId; code: string; text: string }[]> {
  const { rows } = await sql<{ id: ActionId; code: string; text: string }>`
    with recursive way as (
      select id, code, text, position from action where joined_into = ${id}
      union
      select next.id, next.code, next.text, next.position from way join action as next on next.joined_into = way.id
    )
    select id, code, text from way order by position`.execute(transaction);
  return rows;
}
