/** How people can be reached: kept apart from the person, without a history, so that it can be forgotten. */
import { sql } from 'kysely';
import type { PersonId } from '../domain/ids.ts';
import type { Transaction } from './connection.ts';

export type Contact = { email: string | null; telephone: string | null };
export const NO_CONTACT: Contact = { email: null, telephone: null };

export async function listContacts(transaction: Transaction): Promise<Map<PersonId, Contact>> {
  const rows = await transaction
    .selectFrom('person_contact')
    .select(['person_id', 'email', 'telephone'])
    .execute();
  return new Map(rows.map(({ person_id, ...contact }) => [person_id as PersonId, contact]));
}

/** Keeps it in the place of what was there. */
export async function putContact(transaction: Transaction, id: PersonId, contact: Contact): Promise<void> {
  await transaction
    .insertInto('person_contact')
    .values({ person_id: id, ...contact })
    .onConflict((conflict) =>
      conflict
        .columns(['partnership_id', 'person_id'])
        .doUpdateSet({ ...contact, version: sql`person_contact.version + 1` }),
    )
    .execute();
}
