/** Where the people of a partnership are kept, and the system itself where it acts unasked. */
import { sql } from 'kysely';
import type { Day } from '../domain/day.ts';
import type { PartyId, PersonId } from '../domain/ids.ts';
import type { Transaction } from './connection.ts';

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
