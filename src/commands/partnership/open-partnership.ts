/**
 * Opens the partnership that an installation begins with, making it on the first start. Its identifier never changes,
 * so that a second start finds it. The invented example has a coordinator from the first; in a partnership of one’s
 * own Weft itself signs what it does unasked, and the first administrator comes by the link on the console.
 */
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import { everywhere, type Person } from '../../domain/access/person.ts';
import type { PartnershipId, PersonId } from '../../domain/ids.ts';
import { systemClock } from '../../services/clock.ts';
import { newId } from '../../services/new-id.ts';
import { type Database, type Transaction, write } from '../../store/connection.ts';
import {
  ensurePartnership,
  findPartnership,
  type Partnership,
} from '../../store/partnership/partnerships.ts';
import { putSetting, readSettings } from '../../store/partnership/settings.ts';
import { insertGrant, listGrants, type NewGrant } from '../../store/person/grants.ts';
import { ensurePerson } from '../../store/person/people.ts';
import { ensureWeftItself, WEFT_ITSELF } from '../weft-itself.ts';

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

const foundersGrant = (role: NewGrant['role']): NewGrant => ({
  ...{ id: newId<'roleGrant'>(), personId: LOCAL_COORDINATOR, role },
  ...{ scope: { of: 'partnership' }, from: systemClock.today(), givenBy: null },
});

const FOUNDERS_ROLES = ['coordinator', 'administrator'] as const;

/** Who begins it: an example stays one, with its coordinator, also where a later start wants none. */
const founderOf = ({ id: partnershipId, isExample }: Partnership): Person =>
  isExample
    ? { id: LOCAL_COORDINATOR, name: 'Asha Bright', partnershipId, grants: FOUNDERS_ROLES.map(everywhere) }
    : { id: WEFT_ITSELF, name: 'Weft', partnershipId, grants: [] };

/** What the environment calls it wins over what it is called so far. */
async function callIt(transaction: Transaction, name: string | undefined): Promise<void> {
  const kept = (await readSettings(transaction)).get('name');
  if (name && kept && kept.value !== name)
    await putSetting(transaction, { key: 'name', value: name, version: kept.version });
}

export async function openPartnership(
  database: Database,
  withExample: boolean,
  called?: string,
): Promise<OpenPartnership> {
  const wanted = newPartnership(withExample);
  const roles = withExample ? FOUNDERS_ROLES : [];
  const { id, name } = founderOf(wanted);
  const scope = onItsOwn({ partnershipId: wanted.id, personId: id }, 'openPartnership');
  return write(database, scope, async (transaction) => {
    const made = await ensurePartnership(transaction, wanted);
    await ensureWeftItself(transaction);
    if (withExample) await ensurePerson(transaction, { id, name, kind: 'person' });
    if ((await listGrants(transaction)).length === 0)
      for (const role of roles) await insertGrant(transaction, foundersGrant(role));
    await callIt(transaction, called);
    const partnership = (await findPartnership(transaction)) ?? wanted;
    return { partnership, person: founderOf(partnership), made };
  });
}
