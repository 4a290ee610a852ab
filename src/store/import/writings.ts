/** Where files that Weft wrote are kept as they went out, for the day when an edited copy comes back. */
import { sql } from 'kysely';
import type { ActionId, PlanId } from '../../domain/ids.ts';
import type { WritingId } from '../../domain/proposal/row-mark.ts';
import type { PlanReading } from '../../domain/reading/plan-reading.ts';
import type { Transaction } from '../connection.ts';
import { asJson } from '../rows.ts';

/** What makes two writings the same file: the same plan, kind, columns, day and state of the plan. */
export type WritingWish = {
  planId: PlanId;
  kind: 'docx' | 'xlsx';
  wanted: string;
  written: string;
  revision: number;
};
export type NewWriting = WritingWish & {
  id: WritingId;
  stood: number;
  rows: ActionId[];
  bytes: Uint8Array;
};
export type Writing = Pick<NewWriting, 'id' | 'planId' | 'kind' | 'written' | 'stood' | 'rows'> & {
  reading: PlanReading | null;
};

/** The file written before, where nothing has changed since. */
export async function findWritten(transaction: Transaction, wish: WritingWish): Promise<Uint8Array | null> {
  const row = await transaction
    .selectFrom('plan_writing')
    .select('bytes')
    .where('plan_id', '=', wish.planId)
    .where('kind', '=', wish.kind)
    .where('wanted', '=', wish.wanted)
    .where('written', '=', wish.written)
    .where('plan_revision', '=', wish.revision)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

/** Of two people who ask at once, the first one's file is kept. */
export async function insertWriting(transaction: Transaction, writing: NewWriting): Promise<boolean> {
  const { planId, revision, rows, bytes, ...same } = writing;
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('plan_writing')
    .values({
      ...same,
      plan_id: planId,
      plan_revision: revision,
      rows: asJson(rows),
      bytes: Buffer.from(bytes),
    })
    .onConflict((conflict) => conflict.constraint('plan_writing_once').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function findWriting(transaction: Transaction, id: WritingId): Promise<Writing | null> {
  const row = await transaction
    .selectFrom('plan_writing')
    .select(['id', 'plan_id', 'kind', 'written', 'stood', 'rows', 'reading'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id as WritingId,
    planId: row.plan_id as PlanId,
    kind: row.kind,
    written: row.written,
    stood: row.stood,
    rows: row.rows as ActionId[],
    reading: row.reading as PlanReading | null,
  };
}

export async function readWritingBytes(transaction: Transaction, id: WritingId): Promise<Uint8Array | null> {
  const row = await transaction
    .selectFrom('plan_writing')
    .select('bytes')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

export async function putWritingReading(
  transaction: Transaction,
  id: WritingId,
  reading: PlanReading,
): Promise<void> {
  await transaction
    .updateTable('plan_writing')
    .set({ reading: asJson(reading) })
    .where('id', '=', id)
    .execute();
}

/** The last entry of a plan's history that this transaction sees; 0 where there is none. */
export async function lastEntry(
  transaction: Transaction,
  planId: PlanId,
  deed: string | null = null,
): Promise<number> {
  const row = await transaction
    .selectFrom('history')
    .select(sql<number>`coalesce(max(id), 0)`.as('last'))
    .where('plan_id', '=', planId)
    .$if(deed !== null, (q) => q.where('deed', '=', deed))
    .executeTakeFirst();
  return row?.last ?? 0;
}
