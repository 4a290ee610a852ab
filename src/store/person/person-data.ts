/**
 * All that names one person: every table that points at them, found in the catalogue, so that a new table is found by
 * itself; and what they signed, and what was mailed to them.
 */
import { sql } from 'kysely';
import type { PartyId, PersonId } from '../../domain/ids.ts';
import type { Transaction } from '../connection.ts';
import { listKeys } from '../keys.ts';

export type NamedRow = Readonly<Record<string, unknown>>;
/** The rows of one table that point at somebody with one column. */
export type RowsNaming = { table: string; column: string; rows: NamedRow[] };

const MOST_ROWS = 5000;
/** Large, or nobody's but the machine's: bytes and readings of files, what a mail says, secrets. */
const LEFT_OUT = ['partnership_id', 'bytes', 'reading', 'content', 'rows'];
const isLeftOut = (column: string): boolean => LEFT_OUT.includes(column) || /_hash$/.test(column);

const shown = (row: NamedRow): NamedRow =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !isLeftOut(column)));

/** Rows that point at one of the people, or of the entries of the directory, by any key. */
export async function listRowsNaming(
  transaction: Transaction,
  target: 'person' | 'party',
  ids: readonly string[],
): Promise<RowsNaming[]> {
  const keys = (await listKeys(transaction)).filter((key) => key.target === target);
  const found: RowsNaming[] = [];
  for (const { table, columns, targetColumns } of keys) {
    const column = columns[targetColumns.indexOf('id')];
    if (column === undefined) continue;
    const { rows } = await sql<{ row: NamedRow }>`select to_jsonb(kept) - array['bytes', 'reading'] as row
      from ${sql.table(table)} as kept where ${sql.ref(`kept.${column}`)} = any(${[...ids]}::uuid[])
      limit ${MOST_ROWS}`.execute(transaction);
    if (rows.length > 0) found.push({ table, column, rows: rows.map(({ row }) => shown(row)) });
  }
  return found.sort((a, b) => (a.table + a.column).localeCompare(b.table + b.column, 'en'));
}

export type PersonFacts = {
  id: PersonId;
  name: string;
  kind: 'person' | 'system';
  partyId: PartyId | null;
  leftOn: string | null;
  accountId: string | null;
  version: number;
  createdAt: Date;
};

export async function findPersonFacts(transaction: Transaction, id: PersonId): Promise<PersonFacts | null> {
  const row = await transaction.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  return {
    ...{ id, name: row.name, kind: row.kind, version: row.version, createdAt: row.created_at },
    ...{ partyId: row.party_id as PartyId | null, leftOn: row.left_on, accountId: row.account_id },
  };
}

/** The entry of the directory that somebody is, with those that were merged into it. */
export type OwnEntry = { id: PartyId; name: string; kind: string };

export async function listOwnEntries(transaction: Transaction, partyId: PartyId | null): Promise<OwnEntry[]> {
  if (partyId === null) return [];
  const { rows } = await sql<OwnEntry>`select party.id::text, party.name, party.kind
    from party join (select coalesce(merged_into, id) as id from party where id = ${partyId}) as own
      on own.id in (party.id, party.merged_into)
    order by party.merged_into is not null, party.name`.execute(transaction);
  return rows;
}

/** What somebody signed: the newest first. */
export type SignedEntry = {
  at: Date;
  deed: string | null;
  table: string;
  rowId: string;
  planId: string | null;
};

export async function listSigned(
  transaction: Transaction,
  id: PersonId,
  most: number,
): Promise<{ total: number; entries: SignedEntry[] }> {
  const [counted, entries] = await Promise.all([
    sql<{ total: number }>`select count(*)::integer as total from history where person_id = ${id}`.execute(
      transaction,
    ),
    sql<SignedEntry>`select at, deed, table_name as "table", row_id as "rowId", plan_id as "planId"
      from history where person_id = ${id} order by at desc, id desc limit ${most}`.execute(transaction),
  ]);
  return { total: counted.rows[0]?.total ?? 0, entries: entries.rows };
}

export type MailedTo = { kind: string; address: string; state: string; at: Date };

export async function listMailedTo(
  transaction: Transaction,
  addresses: readonly string[],
): Promise<MailedTo[]> {
  const { rows } = await sql<MailedTo>`select kind, to_address as address, state, created_at as at from mail
    where lower(to_address) = any(${addresses.map((one) => one.toLowerCase())}) order by created_at desc`.execute(
    transaction,
  );
  return rows;
}
