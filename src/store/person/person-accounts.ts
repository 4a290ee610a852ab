/** Which account each person of a partnership signs in with. */
import { sql } from 'kysely';
import type { PersonId } from '../../domain/ids.ts';
import type { Transaction } from '../connection.ts';

/** Null: with none any more. */
export async function setAccountOfPerson(
  transaction: Transaction,
  id: PersonId,
  accountId: string | null,
): Promise<void> {
  await transaction
    .updateTable('person')
    .set({ account_id: accountId, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}
