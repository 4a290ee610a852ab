/** Weft itself, as history signs what nobody asked for at that moment: it is kept among the people as no person. */
import type { PersonId } from '../domain/ids.ts';
import type { Transaction } from '../store/connection.ts';
import { ensurePerson } from '../store/person/people.ts';

export const WEFT_ITSELF = '00000000-0000-7000-8000-000000000003' as PersonId;

export async function ensureWeftItself(transaction: Transaction): Promise<void> {
  await ensurePerson(transaction, { id: WEFT_ITSELF, name: 'Weft', kind: 'system' });
}
