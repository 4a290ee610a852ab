/** Finds out who has come, see `domain/access/visitor.ts`. It asks on Weft's own behalf: nobody is known yet. */
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import type { Person } from '../../domain/access/person.ts';
import { NOBODY, publicGrant } from '../../domain/access/visitor.ts';
import type { PartnershipId, PersonId } from '../../domain/ids.ts';
import { read } from '../../store/connection.ts';
import {
  findPartnership,
  listPartnershipsHere,
  type Partnership,
} from '../../store/partnership/partnerships.ts';
import { findPerson, listPublishedPlans } from '../../store/person/grants.ts';
import type { ViewContext } from '../context.ts';

export type { Partnership };

type Door = Omit<ViewContext, 'person'>;
type Met = { person: Person; partnership: Partnership };

/** Somebody who signed in, or was chosen among the example's people; null where they have left. One look. */
export async function meetPerson(
  { database, clock }: Door,
  who: { partnershipId: PartnershipId; personId: PersonId },
): Promise<Met | null> {
  return read(database, onItsOwn(who, 'meetPerson'), async (transaction) => {
    const [found, partnership] = await Promise.all([
      findPerson(transaction, { id: who.personId, day: clock.today() }),
      findPartnership(transaction),
    ]);
    return found && partnership && { person: { ...found, partnershipId: who.partnershipId }, partnership };
  });
}

/** Whoever did not sign in. */
export async function meetPublic({ database, clock }: Door, partnership: Partnership): Promise<Met> {
  const permit = onItsOwn({ partnershipId: partnership.id, personId: NOBODY }, 'meetPublic');
  return read(database, permit, async (transaction) => {
    const grants = [publicGrant(await listPublishedPlans(transaction, clock.today()))];
    return { person: { id: NOBODY, name: '', partnershipId: partnership.id, grants }, partnership };
  });
}

/** The partnerships of this installation, the oldest first. */
export function partnershipsHere({ database }: Pick<Door, 'database'>): Promise<Partnership[]> {
  const permit = onItsOwn(
    { partnershipId: NOBODY as unknown as PartnershipId, personId: NOBODY },
    'openDoor',
  );
  return read(database, permit, listPartnershipsHere);
}
