/** Who a request comes from: reads the session, the guise and the place, and asks the view who that is today. */
import { readSecondStepOf, restingUntilShown, type Visitor } from '../../domain/access/visitor.ts';
import { type PartnershipId, type PersonId, parseId } from '../../domain/ids.ts';
import { meetPerson, meetPublic, partnershipsHere } from '../../views/person/visitors.ts';
import { cookieIn } from '../answer/cookie.ts';
import type { WebContext } from '../web-parts.ts';
import { briefly } from './briefly.ts';
import { type Who, whoAsks } from './who.ts';

export const GUISE_COOKIE = 'weft_guise';
export const PLACE_COOKIE = 'weft_place';

/** What the door knows of this installation. */
export type Door = {
  /** An example that only its own machine reaches: everybody may be one of its people. Whom, where nobody chose. */
  guise: { partnershipId: PartnershipId; personId: PersonId } | null;
};

type Coming = { c: WebContext; door: Door; meet: Meet; hasAccounts: () => Promise<boolean> };
type Meet = (who: { partnershipId: PartnershipId; personId: PersonId }) => ReturnType<typeof meetPerson>;

type Met = NonNullable<Awaited<ReturnType<Meet>>>;

/** What somebody has whose session has shown no second step, by what the partnership asks; and what rests. */
async function beforeSecondStep(c: WebContext, { person, partnership }: Met): Promise<Standing> {
  const parts = c.get('parts');
  const said = await parts.settings?.of(partnership.id);
  const { awake, rests } = restingUntilShown(person.grants, readSecondStepOf(said?.secondStep.value ?? ''));
  if (awake.length > 0 || rests.length === 0) return { grants: awake, rests };
  return { grants: (await meetPublic(parts, partnership)).person.grants, rests };
}

type Standing = { grants: Visitor['person']['grants']; rests: Visitor['rests'] };

async function signedIn(
  { c, meet }: Coming,
  { placeId, personId, secondFactor }: Who,
): Promise<Visitor | null> {
  if (placeId === null || personId === null) return null;
  const met = await meet({ partnershipId: placeId, personId });
  if (!met) return null;
  const { grants: all } = met.person;
  const { grants, rests } = secondFactor ? { grants: all, rests: [] } : await beforeSecondStep(c, met);
  return {
    person: { ...met.person, grants },
    partnershipName: met.partnership.name,
    as: 'account',
    rests,
    mayLookAs: false,
  };
}

/** Whom of the example's people the visitor chose to look as; null for the public. */
function chosenGuise(c: WebContext, usual: PersonId): PersonId | null {
  const chosen = cookieIn(c, GUISE_COOKIE);
  return chosen === 'public' ? null : (parseId<'person'>(chosen ?? '') ?? usual);
}

type Guised = { isOpen: boolean; visitor: Visitor | null };

/** An example is open to all until somebody has an account in it. */
async function inGuise({ c, door: { guise }, meet, hasAccounts: ask }: Coming): Promise<Guised> {
  if (!guise) return { isOpen: false, visitor: null };
  const { partnershipId, personId: usual } = guise;
  const personId = chosenGuise(c, usual);
  const [hasAccounts, met] = await Promise.all([ask(), meet({ partnershipId, personId: personId ?? usual })]);
  const shown = met ?? (await meet(guise));
  const isOpen = !hasAccounts && shown?.partnership.isExample === true;
  if (!isOpen || !shown || personId === null) return { isOpen, visitor: null };
  const { person, partnership } = shown;
  return { isOpen, visitor: { person, partnershipName: partnership.name, as: 'guise', ...OPEN } };
}

const OPEN = { rests: [], mayLookAs: true };

async function inPublic(c: WebContext, mayLookAs: boolean): Promise<Visitor | null> {
  const here = await partnershipsHere(c.get('parts'));
  const place = here.find((one) => one.slug === cookieIn(c, PLACE_COOKIE)) ?? here[0];
  if (!place) return null;
  const { person } = await meetPublic(c.get('parts'), place);
  return { person, partnershipName: place.name, as: 'public', rests: [], mayLookAs };
}

/** Every request's visitor; null only where no partnership has been made. */
export function visitorsAt(door: Door): (c: WebContext) => Promise<Visitor | null> {
  const [people, accounts] = [briefly<Awaited<ReturnType<Meet>>>(), briefly<boolean>()];
  return async (c) => {
    const parts = c.get('parts');
    const anew = c.req.method === 'POST';
    const coming: Coming = {
      ...{ c, door },
      meet: (who) =>
        people(
          `${who.partnershipId} ${who.personId} ${parts.clock.today()}`,
          () => meetPerson(parts, who),
          anew,
        ),
      hasAccounts: () => accounts('', async () => (await parts.signIn?.anybody()) ?? false),
    };
    const who = await whoAsks(c);
    const known = who && (await signedIn(coming, who));
    if (known) return known;
    const { isOpen, visitor } = await inGuise(coming);
    return visitor ?? inPublic(c, isOpen);
  };
}
