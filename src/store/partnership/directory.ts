/**
 * Where the directory is kept: every party with its other names, where it belongs and what it became. A directory is
 * some hundreds of short rows, so it is read whole and thought about in the domain.
 */
import { type Selectable, sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { MembershipId, PartyAliasId, PartyId, SuccessionId } from '../../domain/ids.ts';
import type {
  Alias,
  AliasKind,
  Apart,
  Directory,
  Entry,
  EntryKind,
  Membership,
  Sector,
  Succession,
  SuccessionWay,
} from '../../domain/partnership/directory.ts';
import type { Transaction } from '../connection.ts';
import { insertRows, type Row, type Saved, type Seen, updateRow } from '../rows.ts';
import type { PartyTable } from '../tables.ts';
import type { MembershipTable, PartyAliasTable, SuccessionTable } from '../tables-of/directory.ts';

const toEntry = (row: Selectable<PartyTable>): Entry => ({
  id: row.id as PartyId,
  name: row.name,
  kind: row.kind as EntryKind,
  sector: row.sector as Sector | null,
  of: row.of_name,
  expansion: row.expansion,
  mergedInto: row.merged_into as PartyId | null,
  version: row.version,
});

const toAlias = (row: Selectable<PartyAliasTable>): Alias => ({
  id: row.id as PartyAliasId,
  partyId: row.party_id as PartyId,
  name: row.name,
  kind: row.kind as AliasKind,
  seenIn: row.seen_in,
  until: row.until_day as Day | null,
});

const toMembership = (row: Selectable<MembershipTable>): Membership => ({
  id: row.id as MembershipId,
  memberId: row.member_id as PartyId,
  bodyId: row.body_id as PartyId,
  as: row.as_what,
  from: row.from_day as Day | null,
  until: row.until_day as Day | null,
});

const toSuccession = (row: Selectable<SuccessionTable>): Succession => ({
  id: row.id as SuccessionId,
  fromId: row.from_id as PartyId,
  toId: row.to_id as PartyId,
  way: row.way as SuccessionWay,
  on: row.on_day as Day,
});

/** Entries by name, merged ones among them; belongings and successions by their days. */
export async function readDirectory(transaction: Transaction): Promise<Directory> {
  const [entries, aliases, memberships, successions] = await Promise.all([
    transaction.selectFrom('party').selectAll().orderBy('name').orderBy('id').execute(),
    transaction.selectFrom('party_alias').selectAll().orderBy('name').execute(),
    transaction.selectFrom('membership').selectAll().orderBy('from_day').orderBy('id').execute(),
    transaction.selectFrom('succession').selectAll().orderBy('on_day').orderBy('id').execute(),
  ]);
  return {
    entries: entries.map(toEntry),
    aliases: aliases.map(toAlias),
    memberships: memberships.map(toMembership),
    successions: successions.map(toSuccession),
  };
}

/**
 * Finds the entries and holds their rows until the transaction ends, in the order of their ids, so that two who hold
 * the same ones come one after another. Hold the plans of their leads first where those are written too.
 */
export async function holdEntries(transaction: Transaction, ids: readonly PartyId[]): Promise<Entry[]> {
  const rows = await transaction
    .selectFrom('party')
    .selectAll()
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(toEntry);
}

export type NewEntry = Pick<Entry, 'id' | 'name' | 'kind' | 'sector' | 'of' | 'expansion'>;
export type EntryChanges = Partial<Omit<NewEntry, 'id'> & Pick<Entry, 'mergedInto'>>;

function toRow({ of, mergedInto, ...same }: Partial<NewEntry> & EntryChanges): Row<'party'> {
  return {
    ...same,
    ...(of !== undefined && { of_name: of }),
    ...(mergedInto !== undefined && { merged_into: mergedInto }),
  };
}

/** False where the same name and organisation are kept already. */
export async function insertEntry(transaction: Transaction, entry: NewEntry): Promise<boolean> {
  const { id, name, kind, sector, of, expansion } = entry;
  const { rows } = await sql`insert into party (id, name, kind, sector, of_name, expansion)
    values (${id}, ${name}, ${kind}, ${sector}, ${of}, ${expansion})
    on conflict do nothing returning id`.execute(transaction);
  return rows.length > 0;
}

export async function updateEntry(
  transaction: Transaction,
  seen: Seen,
  changes: EntryChanges,
): Promise<Saved> {
  return updateRow(transaction, 'party', { seen, row: toRow(changes) });
}

/** The other party kept under the same name and organisation, capitals aside; null where there is none. */
export async function findTwin(
  transaction: Transaction,
  { id, name, of }: Pick<Entry, 'id' | 'name' | 'of'>,
): Promise<Entry | null> {
  const row = await transaction
    .selectFrom('party')
    .selectAll()
    .where(sql<string>`lower(name)`, '=', name.toLowerCase())
    .where(sql<string>`coalesce(lower(of_name), '')`, '=', (of ?? '').toLowerCase())
    .where('id', '<>', id)
    .executeTakeFirst();
  return row ? toEntry(row) : null;
}

/** False where the party has that other name already. */
export async function insertAlias(transaction: Transaction, alias: Alias): Promise<boolean> {
  const { id, partyId, name, kind, seenIn, until } = alias;
  const { rows } = await sql`insert into party_alias (id, party_id, name, kind, seen_in, until_day)
    values (${id}, ${partyId}, ${name}, ${kind}, ${seenIn}, ${until}::date)
    on conflict do nothing returning id`.execute(transaction);
  return rows.length > 0;
}

export async function insertMembership(transaction: Transaction, one: Membership): Promise<void> {
  const row = { id: one.id, member_id: one.memberId, body_id: one.bodyId, as_what: one.as };
  await insertRows(transaction, 'membership', [{ ...row, from_day: one.from, until_day: one.until }]);
}

/** False where that step is kept already. */
export async function insertSuccession(transaction: Transaction, one: Succession): Promise<boolean> {
  const { rows } = await sql`insert into succession (id, from_id, to_id, way, on_day)
    values (${one.id}, ${one.fromId}, ${one.toId}, ${one.way}, ${one.on}::date)
    on conflict do nothing returning id`.execute(transaction);
  return rows.length > 0;
}

/** What may be taken out of an entry's page; false where it is gone already. */
export async function removePart(
  transaction: Transaction,
  table: 'party_alias' | 'membership' | 'succession',
  id: string,
): Promise<boolean> {
  const { rows } = await sql`delete from ${sql.table(table)} where id = ${id} returning id`.execute(
    transaction,
  );
  return rows.length > 0;
}

export async function listApart(transaction: Transaction): Promise<Apart[]> {
  const rows = await transaction.selectFrom('party_apart').select(['one_id', 'other_id']).execute();
  return rows.map((row) => ({ oneId: row.one_id as PartyId, otherId: row.other_id as PartyId }));
}

const inOrder = (one: PartyId, other: PartyId) =>
  one < other ? { one_id: one, other_id: other } : { one_id: other, other_id: one };

/** Keeps that the two are different, whether or not anybody has said so before. */
export async function putApart(transaction: Transaction, one: PartyId, other: PartyId): Promise<void> {
  await transaction
    .insertInto('party_apart')
    .values(inOrder(one, other))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function removeApart(transaction: Transaction, one: PartyId, other: PartyId): Promise<void> {
  const { one_id, other_id } = inOrder(one, other);
  await transaction
    .deleteFrom('party_apart')
    .where('one_id', '=', one_id)
    .where('other_id', '=', other_id)
    .execute();
}

/** The belonging, held until the transaction ends; null where it is gone. */
export async function holdMembership(transaction: Transaction, id: MembershipId): Promise<Membership | null> {
  const row = await transaction
    .selectFrom('membership')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? toMembership(row) : null;
}

/** Writes what may change of it: as what, and its days. */
export async function putMembership(transaction: Transaction, one: Membership): Promise<void> {
  await transaction
    .updateTable('membership')
    .set({ as_what: one.as, from_day: one.from, until_day: one.until })
    .where('id', '=', one.id)
    .execute();
}

/** The step from one body to the next, held until the transaction ends; null where it is gone. */
export async function holdSuccession(transaction: Transaction, id: SuccessionId): Promise<Succession | null> {
  const row = await transaction
    .selectFrom('succession')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? toSuccession(row) : null;
}

/** Writes what may change of it: what happened, and on which day. */
export async function putSuccession(transaction: Transaction, one: Succession): Promise<void> {
  await transaction
    .updateTable('succession')
    .set({ way: one.way, on_day: one.on })
    .where('id', '=', one.id)
    .execute();
}
