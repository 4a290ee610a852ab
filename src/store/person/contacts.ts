/** How people can be reached: kept apart from the person, without a history, so that it can be forgotten. */
import { sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { PartyId, PersonId } from '../../domain/ids.ts';
import type { Transaction } from '../connection.ts';

export type Contact = { email: string | null; telephone: string | null };
export const NO_CONTACT: Contact = { email: null, telephone: null };

export async function listContacts(transaction: Transaction): Promise<Map<PersonId, Contact>> {
  const rows = await transaction
    .selectFrom('person_contact')
    .select(['person_id', 'email', 'telephone'])
    .execute();
  return new Map(rows.map(({ person_id, ...contact }) => [person_id as PersonId, contact]));
}

/** Keeps it in the place of what was there. That it may be published was said of what it was: other details need it anew. */
export async function putContact(transaction: Transaction, id: PersonId, contact: Contact): Promise<void> {
  await transaction
    .insertInto('person_contact')
    .values({ person_id: id, ...contact })
    .onConflict((conflict) =>
      conflict.columns(['partnership_id', 'person_id']).doUpdateSet({
        ...contact,
        published: sql<boolean>`person_contact.published and (person_contact.email, person_contact.telephone)
            is not distinct from (${contact.email}, ${contact.telephone})`,
        version: sql`person_contact.version + 1`,
      }),
    )
    .execute();
}

/** `published`: the person agreed that it may be, on the day given. */
export type KeptContact = Contact & { published: boolean; agreedOn: Day | null; version: number };

export async function findContact(transaction: Transaction, id: PersonId): Promise<KeptContact | null> {
  const row = await transaction
    .selectFrom('person_contact')
    .selectAll()
    .where('person_id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { email, telephone, published, version } = row;
  return { email, telephone, published, version, agreedOn: row.agreed_on as Day | null };
}

/** What the person themselves says: their telephone number, and whether both may be published. */
export async function putOwnContact(
  transaction: Transaction,
  id: PersonId,
  own: { telephone: string | null; agreedOn: Day | null },
): Promise<void> {
  const said = { telephone: own.telephone, published: own.agreedOn !== null, agreed_on: own.agreedOn };
  await transaction
    .insertInto('person_contact')
    .values({ person_id: id, email: null, ...said })
    .onConflict((conflict) =>
      conflict
        .columns(['partnership_id', 'person_id'])
        .doUpdateSet({ ...said, version: sql`person_contact.version + 1` }),
    )
    .execute();
}

/** False where there was nothing to forget. */
export async function removeContact(transaction: Transaction, id: PersonId): Promise<boolean> {
  const removed = await transaction
    .deleteFrom('person_contact')
    .where('person_id', '=', id)
    .executeTakeFirst();
  return removed.numDeletedRows > 0n;
}

/**
 * How whoever is that entry of the directory can be reached; null where nobody has said. Unless `all` is asked for, only
 * what its owner agreed to have known.
 */
export async function findContactOf(
  transaction: Transaction,
  partyId: PartyId,
  { all }: { all: boolean },
): Promise<(Contact & { published: boolean }) | null> {
  const row = await transaction
    .selectFrom('person_contact')
    .innerJoin('person', 'person.id', 'person_contact.person_id')
    .select(['email', 'telephone', 'published'])
    .where(
      sql<boolean>`person.party_id in (select id from party where id = ${partyId} or merged_into = ${partyId})`,
    )
    .where('person.left_on', 'is', null)
    .$if(!all, (query) => query.where('published', '=', true))
    .orderBy('published', 'desc')
    .executeTakeFirst();
  return row && (row.email !== null || row.telephone !== null) ? row : null;
}
