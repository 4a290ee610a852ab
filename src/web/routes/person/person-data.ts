/** What is kept about a person: their own to see and to change, an administrator's to give out and to forget. */
import { erasePerson } from '../../../commands/person/erase-person.ts';
import { keepOwnContact } from '../../../commands/person/keep-own-contact.ts';
import { rehearse } from '../../../commands/rehearse.ts';
import { unlinkAccount } from '../../../commands/sign-in/join-person.ts';
import { allRests, NOBODY } from '../../../domain/access/visitor.ts';
import { type PersonId, parseId } from '../../../domain/ids.ts';
import { KEEPING_GROUNDS } from '../../../domain/privacy/forgotten.ts';
import type { Problem } from '../../../domain/problem.ts';
import { findAccount, listPlaces, removeAccount } from '../../../store/sign-in/accounts.ts';
import { forgetInvitations, listInvitationsTo } from '../../../store/sign-in/invitations.ts';
import type { SignInStore } from '../../../store/sign-in/open.ts';
import { listSessions } from '../../../store/sign-in/sessions.ts';
import {
  type AccountFacts,
  type AskSignIn,
  type PersonData,
  viewPersonData,
} from '../../../views/person/person-data.ts';
import { viewSearch } from '../../../views/search-page.ts';
import { ownContactAddress, ownDataAddress, personDataAddress } from '../../administration-addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { askForSecondStep, askToSignIn, showProblem, showRefusal, statusOf } from '../../answer/problem.tsx';
import { partOf } from '../../answer/show.ts';
import { one, readForm } from '../../forms/read-form.ts';
import { whereFrom, whoOf } from '../../log-who.ts';
import { type EraseFields, erasePage } from '../../pages/privacy/erase-page.tsx';
import { type ContactFields, ownContactPage } from '../../pages/privacy/own-contact-page.tsx';
import { personDataPage } from '../../pages/privacy/person-data-page.tsx';
import { acting, personOf, viewing, visitorTo, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';

const storeOf = (c: WebContext): SignInStore | undefined => c.get('parts').signIn?.deeds?.store;

const accountOf =
  (c: WebContext) =>
  async (id: string): Promise<AccountFacts | null> => {
    const store = storeOf(c);
    const account = store ? await findAccount(store, id) : null;
    if (!store || !account) return null;
    const [sessions, places] = await Promise.all([listSessions(store, id), listPlaces(store, id)]);
    const passkeys = account.passkeys.map((passkey) => passkey.name);
    return { email: account.email, sessions: sessions.length, passkeys, partnerships: places.length };
  };

const ofSignIn = (c: WebContext): AskSignIn => ({
  accountOf: accountOf(c),
  invitationsTo: async (personId) => {
    const { partnershipId } = personOf(c);
    const store = storeOf(c);
    return store ? listInvitationsTo(store, { partnershipId, personId }) : [];
  },
});

type Answer = (c: WebContext, data: PersonData, isOwn: boolean) => Response | Promise<Response>;

/** `isOwn`: asked for as somebody's own, by whoever they are. */
type Whose = { id: PersonId; isOwn: boolean };

async function answerWith(c: WebContext, { id, isOwn }: Whose, answer: Answer): Promise<Response> {
  c.header('Cache-Control', 'no-store');
  const found = await viewPersonData(viewing(c), id, ofSignIn(c));
  return found.ok ? answer(c, found.value, isOwn) : showProblem(c, found.problem);
}

const asPage: Answer = (c, data, isOwn) => showPage(c, personDataPage(data, isOwn));
/** Personal details leave Weft: that they did, and by whom, stands in the log. */
const asFile: Answer = async (c, data, isOwn) => {
  const facts = { requestId: c.get('requestId'), own: isOwn, ...(await whoOf(c)), ...(await whereFrom(c)) };
  c.get('parts').log.info(facts, 'Personal details were given out as a file');
  c.header('Content-Disposition', 'attachment; filename="personal-data.json"');
  return c.json(data);
};

/** A route about oneself; whoever has not signed in is asked to. */
const own =
  (handle: (c: WebContext, id: PersonId) => Promise<Response>) =>
  async (c: WebContext): Promise<Response> => {
    const visitor = await visitorTo(c);
    if (!visitor) return showRefusal(c, 'notFound', 404);
    if (visitor.person.id === NOBODY) return askToSignIn(c);
    return allRests(visitor) ? askForSecondStep(c) : handle(c, visitor.person.id);
  };

const of =
  (handle: (c: WebContext, id: PersonId) => Promise<Response>) =>
  async (c: WebContext): Promise<Response> => {
    const id = parseId<'person'>(partOf(c, 'id'));
    return id === null ? showRefusal(c, 'notFound', 404) : handle(c, id);
  };

type Shown = { fields: ContactFields | null; problem: Problem | null };

const showContact = (c: WebContext, id: PersonId, { fields, problem }: Shown): Promise<Response> =>
  answerWith(c, { id, isOwn: true }, (_, { contact }) => {
    const kept = { telephone: contact?.telephone ?? '', publish: contact?.published ? 'yes' : 'no' };
    const page = ownContactPage({ contact, fields: fields ?? kept, problem });
    return showPage(c, page, problem ? statusOf(problem) : 200);
  });

async function saveContact(c: WebContext, id: PersonId): Promise<Response> {
  const form = await readForm(c);
  const fields = { telephone: one(form, 'telephone'), publish: one(form, 'publish') };
  const saved = await keepOwnContact(acting(c), { ...fields, publish: fields.publish === 'yes' });
  if (saved.ok) return goTo(c, ownDataAddress, 'contactSaved');
  return showContact(c, id, { fields, problem: saved.problem });
}

/** What is chosen where nobody said anything. */
const striking = (c: WebContext): EraseFields => ({
  names: 'strike',
  reason: '',
  entry: c.req.query('entry') ?? '',
});
type Erasing = { fields: EraseFields; problem: Problem | null };

const showErase = (c: WebContext, id: PersonId, { fields, problem }: Erasing): Promise<Response> =>
  answerWith(c, { id, isOwn: false }, async (_, { account, person }) => {
    const who = { personId: id, accountEmail: account?.email ?? null };
    const given = { ...who, entryId: parseId(fields.entry), seen: null };
    const rehearsed = await rehearse(acting(c), (context) => erasePerson(context, given), 'administer');
    if (!rehearsed.ok) return showProblem(c, rehearsed.problem);
    const search = await viewSearch(viewing(c), { typed: person.name, kind: null, most: 50 });
    const found = search.ok && search.value.instead === null ? search.value : null;
    const page = erasePage({ personId: id, erasure: rehearsed.value.done, found, fields, problem });
    return showPage(c, page, problem ? statusOf(problem) : 200);
  });

/** The account stands elsewhere, so it is closed once the rest is done: it opens nothing here by then. */
async function closeAccount(c: WebContext, id: PersonId, accountId: string | null): Promise<void> {
  const deeds = c.get('parts').signIn?.deeds;
  if (!deeds) return;
  const place = { partnershipId: personOf(c).partnershipId, personId: id };
  await forgetInvitations(deeds.store, place);
  if (accountId === null) return;
  await unlinkAccount(deeds, place);
  if ((await listPlaces(deeds.store, accountId)).length === 0) await removeAccount(deeds.store, accountId);
}

async function erase(c: WebContext, id: PersonId): Promise<Response> {
  const form = await readForm(c);
  const fields = {
    ...{ names: one(form, 'names') || 'strike', reason: one(form, 'reason') },
    entry: one(form, 'entry'),
  };
  return answerWith(c, { id, isOwn: false }, async (_, { account }) => {
    const names = KEEPING_GROUNDS.find((ground) => ground === fields.names) ?? 'strike';
    const given = { personId: id, accountEmail: account?.email ?? null, seen: one(form, 'seen') };
    const entryId = parseId(fields.entry);
    const erased = await erasePerson(acting(c), { ...given, names, entryId, reason: fields.reason });
    if (!erased.ok && erased.problem.code === 'invalid')
      return showErase(c, id, { fields, problem: erased.problem });
    if (!erased.ok) return showProblem(c, erased.problem);
    await closeAccount(c, id, erased.value.accountId);
    return goTo(c, personDataAddress(id), 'personErased');
  });
}

const mine = { deed: 'anyone' } as const;
const theirs = { deed: 'administer' } as const;
export const personDataRoutes: Route[] = [
  {
    ...mine,
    method: 'GET',
    path: ownDataAddress,
    handle: own((c, id) => answerWith(c, { id, isOwn: true }, asPage)),
  },
  {
    ...mine,
    method: 'GET',
    path: `${ownDataAddress}.json`,
    handle: own((c, id) => answerWith(c, { id, isOwn: true }, asFile)),
  },
  {
    ...mine,
    method: 'GET',
    path: ownContactAddress,
    handle: own((c, id) => showContact(c, id, { fields: null, problem: null })),
  },
  { ...mine, method: 'POST', path: ownContactAddress, handle: own(saveContact) },
  {
    ...theirs,
    method: 'GET',
    path: '/people/:id/data',
    handle: of((c, id) => answerWith(c, { id, isOwn: false }, asPage)),
  },
  {
    ...theirs,
    method: 'GET',
    path: '/people/:id/data.json',
    handle: of((c, id) => answerWith(c, { id, isOwn: false }, asFile)),
  },
  {
    ...theirs,
    method: 'GET',
    path: '/people/:id/erase',
    handle: of((c, id) => showErase(c, id, { fields: striking(c), problem: null })),
  },
  { ...theirs, method: 'POST', path: '/people/:id/erase', handle: of(erase) },
];
