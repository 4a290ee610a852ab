/** Who a request comes from: reads the session, the guise and the place, and asks the view who that is today. */
import { getCookie } from 'hono/cookie';
import { resting, type Visitor } from '../../domain/access/visitor.ts';
import { type PersonId, parseId } from '../../domain/ids.ts';
import { meetPerson, meetPublic, type Partnership, partnershipsHere } from '../../views/visitors.ts';
import type { WebContext } from '../web-parts.ts';
import { type Who, whoAsks } from './who.ts';

export const GUISE_COOKIE = 'weft_guise';
export const PLACE_COOKIE = 'weft_place';

/** What the door knows of this installation. */
export type Door = {
  /** An example that only its own machine reaches: everybody may be one of its people. Whom, where nobody chose. */
  guise: PersonId | null;
};

async function signedIn(c: WebContext, who: Who, here: readonly Partnership[]): Promise<Visitor | null> {
  const partnership = here.find((one) => one.id === who.placeId);
  const met =
    partnership && who.personId ? await meetPerson(c.get('parts'), partnership, who.personId) : null;
  if (!met) return null;
  const lacksSecondFactor = !who.secondFactor && resting(met.person.grants).length < met.person.grants.length;
  const grants = lacksSecondFactor ? resting(met.person.grants) : met.person.grants;
  return {
    person: { ...met.person, grants },
    partnershipName: met.partnership.name,
    as: 'account',
    lacksSecondFactor,
    mayLookAs: false,
  };
}

/** Whether everybody may look as the example's people: nobody has an account here yet. */
const isOpen = async (c: WebContext, door: Door, place: Partnership | undefined): Promise<boolean> =>
  door.guise !== null && place?.isExample === true && !(await c.get('parts').signIn?.anybody());

async function inGuise(c: WebContext, usual: PersonId, example: Partnership): Promise<Visitor | null> {
  const chosen = getCookie(c, GUISE_COOKIE);
  if (chosen === 'public') return null;
  const parts = c.get('parts');
  const id = parseId<'person'>(chosen ?? '') ?? usual;
  const met = (await meetPerson(parts, example, id)) ?? (await meetPerson(parts, example, usual));
  if (!met) return null;
  return { person: met.person, partnershipName: example.name, as: 'guise', ...OPEN };
}

const OPEN = { lacksSecondFactor: false, mayLookAs: true };

async function unknown(c: WebContext, door: Door, here: readonly Partnership[]): Promise<Visitor | null> {
  const place = here.find((one) => one.slug === getCookie(c, PLACE_COOKIE)) ?? here[0];
  if (!place) return null;
  const mayLookAs = await isOpen(c, door, place);
  const guise = mayLookAs && door.guise ? await inGuise(c, door.guise, place) : null;
  if (guise) return guise;
  const { person } = await meetPublic(c.get('parts'), place);
  return { person, partnershipName: place.name, as: 'public', lacksSecondFactor: false, mayLookAs };
}

/** Every request's visitor; null only where no partnership has been made. */
export const visitorsAt =
  (door: Door) =>
  async (c: WebContext): Promise<Visitor | null> => {
    const [who, here] = await Promise.all([whoAsks(c), partnershipsHere(c.get('parts'))]);
    return (who && (await signedIn(c, who, here))) ?? (await unknown(c, door, here));
  };
