/** The people of a partnership, their roles and their invitations. */
import { endRole, giveRole } from '../../../commands/person/give-role.ts';
import { addPerson, editPerson } from '../../../commands/person/keep-person.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { parseId } from '../../../domain/ids.ts';
import { done, failed, type Result } from '../../../domain/problem.ts';
import {
  noPerson,
  type PersonPage,
  viewPeople,
  viewPerson,
  viewWhoCan,
} from '../../../views/person/people-page.ts';
import { peopleAddress, personAddress } from '../../administration-addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, statusOf } from '../../answer/problem.tsx';
import { partOf, show } from '../../answer/show.ts';
import { one, readForm } from '../../forms/read-form.ts';
import { peoplePage, whoCanPage } from '../../pages/access/people-page.tsx';
import { type PersonFields, personFormPage, personPage } from '../../pages/access/person-page.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import { type FormWay, formRoutes } from '../form-way.ts';
import type { Route } from '../route.ts';
import { invitationsOf } from './people-invite.ts';

async function personAt(c: WebContext): Promise<Result<PersonPage>> {
  const id = parseId<'person'>(partOf(c, 'id')) as PersonId | null;
  return id === null ? failed(noPerson) : viewPerson(viewing(c), id, invitationsOf(c));
}

async function give(c: WebContext): Promise<Response> {
  const form = await readForm(c);
  const typed = { role: one(form, 'role'), planId: one(form, 'planId'), partyId: one(form, 'partyId') };
  const found = await personAt(c);
  if (!found.ok) return showProblem(c, found.problem);
  const { id } = found.value.person;
  const given = await giveRole(acting(c), { personId: id, ...typed } as Parameters<typeof giveRole>[1]);
  if (given.ok) return goTo(c, personAddress(id), 'roleGiven');
  return showPage(c, personPage(found.value, typed, given.problem), statusOf(given.problem));
}

async function end(c: WebContext): Promise<Response> {
  const found = await personAt(c);
  if (!found.ok) return showProblem(c, found.problem);
  const ended = await endRole(acting(c), { grantId: partOf(c, 'grant') });
  if (ended.ok) return goTo(c, personAddress(found.value.person.id), 'roleEnded');
  return showPage(c, personPage(found.value, undefined, ended.problem), statusOf(ended.problem));
}

const typedPerson = (form: Parameters<typeof one>[0]): PersonFields => ({
  name: one(form, 'name'),
  email: one(form, 'email'),
  telephone: one(form, 'telephone'),
});

const adding: FormWay<null, PersonFields, PersonId> = {
  path: `${peopleAddress}/new`,
  deed: 'invite',
  view: async () => done(null),
  opened: () => ({ name: '', email: '', telephone: '' }),
  typed: typedPerson,
  page: (_, fields, problem) => personFormPage({ id: null, name: '' }, fields, problem),
  carryOut: (c, _, fields) => addPerson(acting(c), fields),
  goOn: (c, _, id) => goTo(c, personAddress(id), 'personAdded'),
};

const editing: FormWay<PersonPage, PersonFields> = {
  path: `${peopleAddress}/:id/edit`,
  deed: 'invite',
  view: personAt,
  opened: ({ person, contact }) => ({
    name: person.name,
    email: contact.email ?? '',
    telephone: contact.telephone ?? '',
  }),
  typed: typedPerson,
  page: ({ person }, fields, problem) => personFormPage(person, fields, problem),
  carryOut: (c, { person }, fields) => editPerson(acting(c), { personId: person.id, ...fields }),
  goOn: (c, { person }) => goTo(c, personAddress(person.id), 'personSaved'),
};

export const peopleRoutes: Route[] = [
  {
    method: 'GET',
    path: peopleAddress,
    deed: 'seePeople',
    handle: async (c) => show(c, await viewPeople(viewing(c), invitationsOf(c)), peoplePage),
  },
  {
    method: 'GET',
    path: `${peopleAddress}/who-can`,
    deed: 'seePeople',
    handle: async (c) => show(c, await viewWhoCan(viewing(c)), whoCanPage),
  },
  ...formRoutes(adding),
  {
    method: 'GET',
    path: `${peopleAddress}/:id`,
    deed: 'seePeople',
    handle: async (c) => show(c, await personAt(c), (page) => personPage(page)),
  },
  ...formRoutes(editing),
  { method: 'POST', path: `${peopleAddress}/:id/roles`, deed: 'invite', handle: give },
  { method: 'POST', path: `${peopleAddress}/:id/roles/:grant/end`, deed: 'invite', handle: end },
];
