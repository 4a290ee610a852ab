/** Where the organisations, groups, people and roles are kept that lead or support anything in the partnership. */
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { PartyId } from '../domain/ids.ts';
import type { Party } from '../domain/plan/plan.ts';
import type { PartyKind } from '../domain/reading/plan-reading.ts';
import type { Transaction } from './connection.ts';
import { asJson, insertRows, type Row, type Saved, type Seen, updateRow } from './rows.ts';
import type { PartyTable } from './tables.ts';

export type NewParty = Omit<Party, 'version'>;
export type PartyChanges = Partial<Omit<NewParty, 'id'>>;

function toParty(row: Omit<Selectable<PartyTable>, 'partnership_id'>): Party {
  return {
    id: row.id as PartyId,
    name: row.name,
    kind: row.kind as PartyKind,
    of: row.of_name,
    expansion: row.expansion,
    version: row.version,
  };
}

function toRow(party: Partial<NewParty>): Row<'party'> {
  const { of, ...same } = party;
  return { ...same, ...(of !== undefined && { of_name: of }) };
}

/** By name. */
export async function listParties(transaction: Transaction): Promise<Party[]> {
  const rows = await transaction.selectFrom('party').selectAll().orderBy('name').execute();
  return rows.map(toParty);
}

export async function findParty(transaction: Transaction, id: PartyId): Promise<Party | null> {
  const row = await transaction.selectFrom('party').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toParty(row) : null;
}

/** Those kept under any of these names, capitals aside. */
export async function listPartiesNamed(transaction: Transaction, names: string[]): Promise<Party[]> {
  const lower = names.map((name) => name.toLowerCase());
  const rows = await transaction
    .selectFrom('party')
    .selectAll()
    .where(sql<string>`lower(name)`, '=', sql<string>`any(${lower}::text[])`)
    .execute();
  return rows.map(toParty);
}

/**
 * The id of each party wanted, in the same order: of the one kept already under the same name and organisation
 * (capitals aside), else of a new one. A name that only looks alike stays a party of its own.
 */
export async function ensureParties(transaction: Transaction, wanted: NewParty[]): Promise<PartyId[]> {
  if (wanted.length === 0) return [];
  const rows = asJson(wanted.map(toRow));
  await sql`insert into party (id, name, kind, of_name, expansion)
    select id, name, kind, of_name, expansion from json_populate_recordset(null::party, ${rows}::json)
    on conflict do nothing`.execute(transaction);
  const kept = await sql<{ id: string }>`
    select party.id from json_populate_recordset(null::party, ${rows}::json) with ordinality as wanted
    join party on lower(party.name) = lower(wanted.name)
      and coalesce(lower(party.of_name), '') = coalesce(lower(wanted.of_name), '')
    order by wanted.ordinality`.execute(transaction);
  return kept.rows.map((row) => row.id as PartyId);
}

export async function insertParties(transaction: Transaction, parties: NewParty[]): Promise<void> {
  await insertRows(transaction, 'party', parties.map(toRow));
}

export async function updateParty(
  transaction: Transaction,
  seen: Seen,
  changes: PartyChanges,
): Promise<Saved> {
  return updateRow(transaction, 'party', { seen, row: toRow(changes) });
}
