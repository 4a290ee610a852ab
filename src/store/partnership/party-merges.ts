/** Where merges of parties are kept, and the leads that go over and come back. */
import { type Selectable, sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { PartyId, PartyMergeId } from '../../domain/ids.ts';
import type { Merge } from '../../domain/partnership/directory.ts';
import type { StandingLead } from '../../domain/partnership/merging.ts';
import type { Transaction } from '../connection.ts';
import { insertRows } from '../rows.ts';
import type { PartyMergeTable } from '../tables-of/directory.ts';

const toMerge = (row: Selectable<PartyMergeTable>): Merge => ({
  id: row.id as PartyMergeId,
  fromId: row.from_id as PartyId,
  intoId: row.into_id as PartyId,
  moved: row.moved,
  alongIds: row.along as PartyId[],
  undone: row.undone,
  on: row.on_day as Day,
  version: row.version,
});

/** Holds every plan in which one of the parties is a lead, in the order of their ids: before the parties themselves. */
export async function holdPlansOf(transaction: Transaction, ids: readonly PartyId[]): Promise<void> {
  await sql`select id from plan where id in (
      select plan_id from action_lead where party_id = any(${[...ids]}::uuid[]))
    order by id for update`.execute(transaction);
}

/** The leads of one party as they stand. */
export async function listStandingLeads(transaction: Transaction, id: PartyId): Promise<StandingLead[]> {
  const rows = await transaction
    .selectFrom('action_lead')
    .select(['id', 'action_id', 'name', 'party_id'])
    .where('party_id', '=', id)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    leadId: row.id,
    actionId: row.action_id,
    name: row.name,
    partyId: row.party_id as PartyId,
  }));
}

export async function moveLeads(
  transaction: Transaction,
  leadIds: readonly string[],
  to: PartyId,
): Promise<void> {
  await sql`update action_lead set party_id = ${to} where id = any(${[...leadIds]}::uuid[])`.execute(
    transaction,
  );
}

/** Parties that were merged into `from` before now stand under `to`; their ids. */
export async function moveAlong(
  transaction: Transaction,
  { from, to, only }: { from: PartyId; to: PartyId; only?: readonly PartyId[] },
): Promise<PartyId[]> {
  const among = only === undefined ? sql`` : sql` and id = any(${[...only]}::uuid[])`;
  const { rows } = await sql<{ id: string }>`update party set merged_into = ${to}, version = version + 1
    where merged_into = ${from}${among} returning id`.execute(transaction);
  return rows.map((row) => row.id as PartyId);
}

export async function insertMerge(
  transaction: Transaction,
  { id, fromId, intoId, moved, alongIds, on }: Omit<Merge, 'undone' | 'version'>,
): Promise<void> {
  await insertRows(transaction, 'party_merge', [
    { id, from_id: fromId, into_id: intoId, moved, along: alongIds, on_day: on },
  ]);
}

/** Finds the merge and holds it until the transaction ends. */
export async function holdMerge(transaction: Transaction, id: PartyMergeId): Promise<Merge | null> {
  const row = await transaction
    .selectFrom('party_merge')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? toMerge(row) : null;
}

export async function findMerge(transaction: Transaction, id: PartyMergeId): Promise<Merge | null> {
  const row = await transaction.selectFrom('party_merge').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toMerge(row) : null;
}

/** Those that stand, the newest first. */
export async function listMerges(transaction: Transaction): Promise<Merge[]> {
  const rows = await transaction
    .selectFrom('party_merge')
    .selectAll()
    .where('undone', '=', false)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toMerge);
}

export async function markUndone(transaction: Transaction, id: PartyMergeId): Promise<void> {
  await sql`update party_merge set undone = true, version = version + 1 where id = ${id}`.execute(
    transaction,
  );
}
