/** Where holds on records are kept, and what was deleted because its time was up. */
import { sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { HoldId, PersonId } from '../../domain/ids.ts';
import type { Deletion, Hold } from '../../domain/privacy/retention.ts';
import type { Transaction } from '../connection.ts';

export type KeptHold = Hold & {
  id: HoldId;
  reason: string;
  placedBy: string;
  placedOn: Day;
  version: number;
};

/** Those that stand, the oldest first. */
export async function listHolds(transaction: Transaction): Promise<KeptHold[]> {
  const rows = await transaction
    .selectFrom('legal_hold')
    .innerJoin('person', 'person.id', 'legal_hold.placed_by')
    .select([
      'legal_hold.id',
      'noun',
      'record_id',
      'reason',
      'placed_on',
      'legal_hold.version',
      'person.name',
    ])
    .where('lifted_on', 'is', null)
    .orderBy('placed_on')
    .orderBy('legal_hold.id')
    .execute();
  return rows.map((row) => ({
    id: row.id as HoldId,
    noun: row.noun,
    recordId: row.record_id,
    reason: row.reason,
    placedBy: row.name,
    placedOn: row.placed_on as Day,
    version: row.version,
  }));
}

export type NewHold = Hold & { id: HoldId; reason: string; placedBy: PersonId; placedOn: Day };

/** False where the record is on hold already. */
export async function insertHold(transaction: Transaction, hold: NewHold): Promise<boolean> {
  const rows = await transaction
    .insertInto('legal_hold')
    .values({
      ...{ id: hold.id, noun: hold.noun, record_id: hold.recordId, reason: hold.reason },
      ...{ placed_by: hold.placedBy, placed_on: hold.placedOn, lifted_on: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return rows.length > 0;
}

/** False where it does not stand any more. */
export async function liftHold(transaction: Transaction, id: HoldId, day: Day): Promise<boolean> {
  const rows = await transaction
    .updateTable('legal_hold')
    .set({ lifted_on: sql`greatest(placed_on, ${day})`, version: sql`version + 1` })
    .where('id', '=', id)
    .where('lifted_on', 'is', null)
    .returning('id')
    .execute();
  return rows.length > 0;
}

export async function insertDeletion(
  transaction: Transaction,
  deletion: Deletion & { deletedBy: PersonId },
): Promise<void> {
  const { deletedBy, ...same } = deletion;
  await transaction
    .insertInto('deletion')
    .values({ ...same, deleted_by: deletedBy })
    .execute();
}

/** With who did it and when. */
export type KeptDeletion = Deletion & { at: Date; by: string };

/** The newest first. */
export async function listDeletions(transaction: Transaction, most: number): Promise<KeptDeletion[]> {
  const rows = await transaction
    .selectFrom('deletion')
    .innerJoin('person', 'person.id', 'deletion.deleted_by')
    .select([
      'deletion.id',
      'noun',
      'records',
      'size',
      'oldest',
      'newest',
      'deletion.created_at as at',
      'person.name as by',
    ])
    .orderBy('deletion.created_at', 'desc')
    .orderBy('deletion.id')
    .limit(most)
    .execute();
  return rows.map((row) => ({ ...row, oldest: row.oldest as Day, newest: row.newest as Day }));
}
