/** Where the people of a partnership are kept, and the system itself where it acts unasked. */
import type { PersonId } from '../domain/ids.ts';
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
