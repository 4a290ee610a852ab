/** Where the people of a partnership are kept, and the system itself where it acts unasked. */
import { sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { PartyId, PersonId } from '../../domain/ids.ts';
import type { Transaction } from '../connection.ts';

export type KeptPerson = { id: PersonId; name: string; kind: 'person' | 'system' };

/** By name. */
export async function listPeople(transaction: Transaction): Promise<KeptPerson[]> {
  const rows = await transaction
    .selectFrom('person')
    .select(['id', 'name', 'kind'])
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ ...row, id: row.id as PersonId }));
}

/** Makes the person; false where they were there already. */
export async function ensurePerson(transaction: Transaction, person: KeptPerson): Promise<boolean> {
  const { numInsertedOrUpdatedRows: made } = await transaction
    .insertInto('person')
    .values(person)
    .onConflict((conflict) => conflict.columns(['partnership_id', 'id']).doNothing())
    .executeTakeFirst();
  return made === 1n;
}

/** The entry of the directory that a person is; null where nobody has said. */
export async function findPartyOf(transaction: Transaction, id: PersonId): Promise<PartyId | null> {
  const { rows } = await sql<{ party: string | null }>`
    select coalesce(party.merged_into, party.id)::text as party from person
      left join party on party.partnership_id = person.partnership_id and party.id = person.party_id
      where person.id = ${id}`.execute(transaction);
  return (rows[0]?.party ?? null) as PartyId | null;
}

export async function tiePerson(transaction: Transaction, id: PersonId, partyId: PartyId): Promise<void> {
  await sql`update person set party_id = ${partyId}, version = version + 1 where id = ${id}`.execute(
    transaction,
  );
}

/** Closes the accounts of whoever is one of the entries; they are closed from that day on. Returns whose. */
export async function markLeft(
  transaction: Transaction,
  partyIds: readonly PartyId[],
  day: Day,
): Promise<PersonId[]> {
  const { rows } = await sql<{ id: string }>`update person set left_on = ${day}, version = version + 1
    where party_id = any(${[...partyIds]}::uuid[]) and left_on is null returning id`.execute(transaction);
  return rows.map((row) => row.id as PersonId);
}

/** `account`: whether they can sign in. */
export type ListedPerson = {
  id: PersonId;
  name: string;
  hasAccount: boolean;
  partyId: PartyId | null;
  leftOn: Day | null;
  version: number;
};

/** Everybody but Weft itself, by name; whoever left comes last. */
export async function listPersons(transaction: Transaction): Promise<ListedPerson[]> {
  const rows = await transaction
    .selectFrom('person')
    .select(['id', 'name', 'account_id', 'party_id', 'left_on', 'version'])
    .where('kind', '=', 'person')
    .orderBy(sql`left_on is not null`)
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    id: row.id as PersonId,
    name: row.name,
    hasAccount: row.account_id !== null,
    partyId: row.party_id as PartyId | null,
    leftOn: row.left_on as Day | null,
    version: row.version,
  }));
}

/** Calls them otherwise. */
export async function renamePerson(transaction: Transaction, id: PersonId, name: string): Promise<void> {
  await transaction
    .updateTable('person')
    .set({ name, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}
