/**
 * Opens the partnership that this installation serves, making it and its coordinator on the first start. Until
 * people can sign in there is one of each, with identifiers that never change, so that a second start finds them.
 */
import { onItsOwn } from '../domain/access/on-its-own.ts';
import { everywhere, type Person } from '../domain/access/person.ts';
import type { PartnershipId, PersonId } from '../domain/ids.ts';
import { type Database, write } from '../store/connection.ts';
import { ensurePartnership, findPartnership, type Partnership } from '../store/partnerships.ts';
import { ensurePerson } from '../store/people.ts';

export const LOCAL_PARTNERSHIP = '00000000-0000-7000-8000-000000000001' as PartnershipId;
export const LOCAL_COORDINATOR = '00000000-0000-7000-8000-000000000002' as PersonId;

export type OpenPartnership = {
  partnership: Partnership;
  person: Person;
  /** True on the first start: nothing stands in it yet. */
  made: boolean;
};

const newPartnership = (withExample: boolean): Partnership => ({
  id: LOCAL_PARTNERSHIP,
  name: withExample ? 'Calder Vale Partnership' : 'Our partnership',
  slug: withExample ? 'calder-vale' : 'our-partnership',
  locale: 'en-GB',
  isExample: withExample,
});

export async function openPartnership(database: Database, withExample: boolean): Promise<OpenPartnership> {
  const wanted = newPartnership(withExample);
  const name = withExample ? 'Asha Bright' : 'The coordinator';
  const grants = [everywhere('coordinator'), everywhere('administrator')];
  const person: Person = { id: LOCAL_COORDINATOR, name, partnershipId: wanted.id, grants };
  const scope = onItsOwn({ partnershipId: wanted.id, personId: person.id }, 'openPartnership');
  return write(database, scope, async (transaction) => {
    const made = await ensurePartnership(transaction, wanted);
    await ensurePerson(transaction, { id: person.id, name, kind: 'person' });
    const partnership = (await findPartnership(transaction)) ?? wanted;
    return { partnership, person, made };
  });
}
