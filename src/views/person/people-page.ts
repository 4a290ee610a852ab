/** The people of a partnership: their roles, how they can be reached, and what one of them may do and why. */
import { type Explained, explain } from '../../domain/access/explain.ts';
import { GIVEN_ROLES, type GivenRole, mayGive } from '../../domain/access/giving.ts';
import { type Invitee, inviting } from '../../domain/access/inviting.ts';
import { may } from '../../domain/access/may.ts';
import type { Person } from '../../domain/access/person.ts';
import { DEEDS, type Deed } from '../../domain/access/rules.ts';
import type { Day } from '../../domain/day.ts';
import type { PartnershipId, PersonId } from '../../domain/ids.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { dayOf } from '../../services/clock.ts';
import { read, type Transaction } from '../../store/connection.ts';
import { type Contact, listContacts, NO_CONTACT } from '../../store/person/contacts.ts';
import { findPerson, type KeptGrant, listGrants } from '../../store/person/grants.ts';
import { type ListedPerson, listPersons } from '../../store/person/people.ts';
import { listPartyNames } from '../../store/person/scope-names.ts';
import { listPlans } from '../../store/plan/plans.ts';
import type { SentInvitation } from '../../store/sign-in/invitations.ts';
import type { ViewContext } from '../context.ts';
import { type Named, scopesNamed } from './you-page.ts';

export type PersonRow = {
  person: ListedPerson;
  contact: Contact;
  grants: KeptGrant[];
  /** What was sent to them and not taken up. */
  invitation: ShownInvitation | null;
};
export type PeoplePage = { rows: PersonRow[]; named: Named };
/** `until`: its last day; `isOver`: that has passed. */
export type ShownInvitation = { email: string; sentOn: Day; until: Day; isOver: boolean };

/** Asks for the invitations of a partnership, which stand with the accounts, behind another fence. */
export type AskInvitations = (partnershipId: PartnershipId) => Promise<SentInvitation[]>;

const goingOf = (grants: readonly KeptGrant[], id: PersonId): KeptGrant[] =>
  grants.filter((grant) => grant.personId === id && grant.until === null);

/** Its last instant is the end of a day of the clock that has no summer. */
const lastDayOf = (until: Date): Day => until.toISOString().slice(0, 10) as Day;

function shownOf({ clock }: ViewContext, sent: readonly SentInvitation[], person: ListedPerson) {
  const own = person.leftOn ? undefined : sent.find((one) => one.personId === person.id);
  if (!own) return null;
  const { email, sentAt, until } = own;
  return { email, sentOn: dayOf(sentAt), until: lastDayOf(until), isOver: until < clock.now() };
}

export async function viewPeople(
  context: ViewContext,
  invitationsOf: AskInvitations,
): Promise<Result<PeoplePage>> {
  const allowed = may(context.person, 'seePeople');
  if (!allowed.ok) return allowed;
  const sent = await invitationsOf(context.person.partnershipId);
  return read(context.database, allowed.value, async (transaction) => {
    const [persons, contacts, grants, named] = await Promise.all([
      listPersons(transaction),
      listContacts(transaction),
      listGrants(transaction),
      scopesNamed(transaction),
    ]);
    const rows = persons.map((person) => ({
      person,
      contact: contacts.get(person.id) ?? NO_CONTACT,
      grants: goingOf(grants, person.id),
      invitation: shownOf(context, sent, person),
    }));
    return done({ rows, named });
  });
}

export type Choice = { id: string; name: string };
export type PersonPage = PersonRow & {
  told: Explained[];
  named: Named;
  ended: KeptGrant[];
  /** What may be given to them by whoever looks. */
  roles: GivenRole[];
  /** Whether whoever looks may invite them, or has to leave it to an administrator. */
  mayInvite: boolean;
  /** Whether whoever looks may sign them out. */
  maySignOut: boolean;
  plans: Choice[];
  parties: Choice[];
  /** Whether whoever looks may hand on what this person holds. */
  mayHandOver: boolean;
};

export type { KeptGrant, Named };

export const noPerson: Problem = {
  code: 'notFound',
  message: 'There is nobody at this address.',
  remedy: 'Look for them in the list of people.',
};

const inviteeOf = ({ person, grants }: PersonRow): Invitee => ({
  roles: grants.map((grant) => grant.role),
  hasAccount: person.hasAccount,
  hasLeft: person.leftOn !== null,
});

async function choices(transaction: Transaction): Promise<{ plans: Choice[]; parties: Choice[] }> {
  const [plans, parties] = await Promise.all([listPlans(transaction), listPartyNames(transaction)]);
  return { plans: plans.map(({ plan }) => ({ id: plan.id, name: plan.title })), parties };
}

export async function viewPerson(
  context: ViewContext,
  id: PersonId,
  invitationsOf: AskInvitations,
): Promise<Result<PersonPage>> {
  const allowed = may(context.person, 'seePeople');
  if (!allowed.ok) return allowed;
  const roles = GIVEN_ROLES.filter((role) => mayGive(context.person, role));
  const mayHandOver = may(context.person, 'keepGroups').ok;
  const found = await viewPeople(context, invitationsOf);
  if (!found.ok) return found;
  const row = found.value.rows.find((one) => one.person.id === id);
  if (!row) return failed(noPerson);
  return read(context.database, allowed.value, async (transaction) => {
    const today = context.clock.today();
    const [acting, grants] = [
      await findPerson(transaction, { id, day: today }),
      await listGrants(transaction),
    ];
    const ended = grants.filter((grant) => grant.personId === id && grant.until !== null);
    const told = acting ? explain({ ...acting, partnershipId: context.person.partnershipId }) : [];
    const { named } = found.value;
    const mayInvite = inviting(context.person, inviteeOf(row)).ok;
    const maySignOut = row.person.hasAccount && may(context.person, 'administer').ok;
    const seen = { ...row, named, told, ended, roles, mayInvite, maySignOut, mayHandOver };
    return done({ ...seen, ...(await choices(transaction)) });
  });
}

/** Who can do each deed, for an administrator who wants to know. */
export type WhoCan = { deed: Deed; people: Person[] };

export async function viewWhoCan(context: ViewContext): Promise<Result<WhoCan[]>> {
  const allowed = may(context.person, 'seePeople');
  if (!allowed.ok) return allowed;
  return read(context.database, allowed.value, async (transaction) => {
    const persons: Person[] = [];
    for (const { id } of await listPersons(transaction)) {
      const found = await findPerson(transaction, { id, day: context.clock.today() });
      if (found) persons.push({ ...found, partnershipId: context.person.partnershipId });
    }
    const told = new Map(persons.map((person) => [person, explain(person)]));
    return done(
      DEEDS.map((deed) => ({
        deed,
        people: persons.filter((person) => told.get(person)?.some((one) => one.deed === deed)),
      })),
    );
  });
}
