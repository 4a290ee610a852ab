/** Where the lettered commitments of a plan are kept, with the actions each leans on. */
import type { Selectable } from 'kysely';
import type { ActionId, KeyActionId, PlanId } from '../../domain/ids.ts';
import type { KeyAction } from '../../domain/plan/plan.ts';
import type { Transaction } from '../connection.ts';
import { insertRows, type Row, removeRow, type Saved, type Seen, updateRow } from '../rows.ts';
import type { KeyActionTable } from '../tables.ts';

export type NewKeyAction = Omit<KeyAction, 'version'>;
export type KeyActionChanges = Partial<Omit<NewKeyAction, 'id' | 'planId'>>;

export function toKeyAction(row: Omit<Selectable<KeyActionTable>, 'partnership_id'>): KeyAction {
  return {
    id: row.id as KeyActionId,
    planId: row.plan_id as PlanId,
    letter: row.letter,
    text: row.text,
    year: row.year,
    actionIds: row.action_ids as ActionId[],
    position: row.position,
    version: row.version,
  };
}

function toRow(keyAction: Partial<NewKeyAction>): Row<'key_action'> {
  const { planId, actionIds, ...same } = keyAction;
  return {
    ...same,
    ...(planId !== undefined && { plan_id: planId }),
    ...(actionIds !== undefined && { action_ids: actionIds }),
  };
}

/** In order. */
export async function listKeyActions(transaction: Transaction, planId: PlanId): Promise<KeyAction[]> {
  const rows = await transaction
    .selectFrom('key_action')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute();
  return rows.map(toKeyAction);
}

export async function findKeyAction(transaction: Transaction, id: KeyActionId): Promise<KeyAction | null> {
  const row = await transaction.selectFrom('key_action').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toKeyAction(row) : null;
}

export async function insertKeyActions(transaction: Transaction, keyActions: NewKeyAction[]): Promise<void> {
  await insertRows(transaction, 'key_action', keyActions.map(toRow));
}

export async function updateKeyAction(
  transaction: Transaction,
  seen: Seen,
  changes: KeyActionChanges,
): Promise<Saved> {
  return updateRow(transaction, 'key_action', { seen, row: toRow(changes) });
}

export async function removeKeyAction(transaction: Transaction, seen: Seen): Promise<Saved> {
  return removeRow(transaction, 'key_action', seen);
}

/** Key actions that lean on one action lean on these in its place; each stands once. */
export async function replaceInKeyActions(
  transaction: Transaction,
  planId: PlanId,
  { action, by }: { action: ActionId; by: readonly ActionId[] },
): Promise<void> {
  for (const key of await listKeyActions(transaction, planId)) {
    if (!key.actionIds.includes(action)) continue;
    const ids = key.actionIds.flatMap((id) => (id === action ? by : [id]));
    const actionIds = ids.filter((id, n) => ids.indexOf(id) === n);
    await updateKeyAction(transaction, { id: key.id, version: key.version }, { actionIds });
  }
}
