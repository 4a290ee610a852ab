/** Making an account, by the first link or an invitation; where to work; and out again. Nothing happens by looking. */
import {
  acceptInvitation,
  checkInvitation,
  type OpenInvitation,
} from '../../../commands/sign-in/accept-invitation.ts';
import { checkFirstLink, useFirstLink, useFirstLinkSignedIn } from '../../../commands/sign-in/first-link.ts';
import type { SignInParts } from '../../../commands/sign-in/parts.ts';
import { signOut, signOutEverywhere } from '../../../commands/sign-in/sign-out.ts';
import { sessionCookieName } from '../../../services/sign-in/session-cookie.ts';
import { isHttps } from '../../../services/sign-in/settings.ts';
import { listPlaces } from '../../../store/sign-in/accounts.ts';
import { choosePlace } from '../../../store/sign-in/sessions.ts';
import { partnershipsHere } from '../../../views/person/visitors.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem } from '../../answer/problem.tsx';
import { partOf } from '../../answer/show.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { one, readForm } from '../../forms/read-form.ts';
import {
  type ChosenKey,
  type FirstForm,
  firstPage,
  joinPage,
} from '../../pages/sign-in/new-account-page.tsx';
import { placesPage, signOutPage } from '../../pages/sign-in/step-pages.tsx';
import { accountPart, signInAddresses as to } from '../../sign-in/addresses.ts';
import { askerOf, comeIn, type Own, ownAccount, signingIn } from '../../sign-in/arrive.ts';
import type { WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';

/** Where to sign in, and come back to this page from. */
const signInAndBack = (c: WebContext): string =>
  `${to.signIn}?next=${encodeURIComponent(new URL(c.req.url).pathname)}`;

async function nameOf(c: WebContext, partnershipId: string): Promise<string> {
  const here = await partnershipsHere(c.get('parts'));
  return here.find((one) => one.id === partnershipId)?.name ?? '';
}

async function showFirstForm(c: WebContext, deeds: SignInParts, form?: FirstForm): Promise<Response> {
  const open = await checkFirstLink(deeds, askerOf(c), partOf(c, 'secret'));
  if (!open.ok) return showProblem(c, open.problem);
  const { own, partnershipId } = open.value;
  const offer = {
    own: own?.email ?? null,
    partnership: await nameOf(c, partnershipId),
    signIn: signInAndBack(c),
  };
  return showPage(c, firstPage(offer, form), form ? 422 : 200);
}

const showFirst = signingIn((c, deeds) => showFirstForm(c, deeds));

/** Whoever chose a passkey makes it on the next page; an administrator sets up the second step there. */
const nextOf = (way: string): string => accountPart(way === 'passkey' ? 'passkeys' : 'codes');

const makeFirst = signingIn(async (c, deeds) => {
  const form = await readForm(c);
  if (one(form, 'own') === 'yes') {
    const taken = await useFirstLinkSignedIn(deeds, askerOf(c), partOf(c, 'secret'));
    if (!taken.ok) return showProblem(c, taken.problem);
    return c.redirect(taken.value.secondFactor ? '/plans' : nextOf(''), 303);
  }
  const [name, email, way] = [one(form, 'name'), one(form, 'email'), one(form, 'way')];
  const given = { secret: partOf(c, 'secret'), name, email, way, password: one(form, 'password') };
  const used = await useFirstLink(deeds, askerOf(c), given);
  if (used.ok) return comeIn(c, deeds, { cookies: used.value, next: nextOf(way) });
  if (used.problem.code !== 'invalid') return showProblem(c, used.problem);
  const problems = fieldProblems(used.problem);
  return showFirstForm(c, deeds, { name, email, way, problems });
});

async function showInvitation(c: WebContext, open: OpenInvitation, form?: ChosenKey): Promise<Response> {
  const partnership = await nameOf(c, open.partnershipId);
  const signIn = signInAndBack(c);
  return showPage(c, joinPage({ ...open, partnership, signIn }, form), form ? 422 : 200);
}

const showJoin = signingIn(async (c, deeds) => {
  const open = await checkInvitation(deeds, askerOf(c), partOf(c, 'secret'));
  return open.ok ? showInvitation(c, open.value) : showProblem(c, open.problem);
});

const join = signingIn(async (c, deeds) => {
  const secret = partOf(c, 'secret');
  const open = await checkInvitation(deeds, askerOf(c), secret);
  if (!open.ok) return showProblem(c, open.problem);
  const form = await readForm(c);
  const way = one(form, 'way');
  const accepted = await acceptInvitation(deeds, askerOf(c), {
    secret,
    way,
    password: one(form, 'password'),
  });
  if (!accepted.ok && accepted.problem.code === 'invalid')
    return showInvitation(c, open.value, { way, problems: fieldProblems(accepted.problem) });
  if (!accepted.ok) return showProblem(c, accepted.problem);
  if (open.value.account === 'own') return c.redirect('/plans', 303);
  const next = way === 'passkey' ? nextOf(way) : '';
  return comeIn(c, deeds, { cookies: accepted.value, next });
});

const showPlaces = ownAccount(async (c, { deeds, session }) => {
  const [own, here] = await Promise.all([
    listPlaces(deeds.store, session.accountId),
    partnershipsHere(c.get('parts')),
  ]);
  const shown = own.flatMap(({ partnershipId: id }) => {
    const name = here.find((one) => one.id === id)?.name;
    return name === undefined ? [] : [{ id, name, here: id === session.placeId }];
  });
  return showPage(c, placesPage(shown));
});

const goToPlace = ownAccount(async (c, { deeds, session }) => {
  const placeId = one(await readForm(c), 'place');
  await choosePlace(deeds.store, { sessionId: session.sessionId, placeId });
  return c.redirect('/plans', 303);
});

async function leave(c: WebContext, { deeds, session }: Own): Promise<Response> {
  const isEverywhere = one(await readForm(c), 'everywhere') === 'yes';
  await (isEverywhere ? signOutEverywhere(deeds, session.accountId) : signOut(deeds, session));
  const secure = isHttps(deeds.settings);
  const gone = `${sessionCookieName(secure)}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  c.header('Set-Cookie', gone, { append: true });
  // What the browser kept of the pages goes too: the next at this device sees none of them.
  c.header('Clear-Site-Data', '"cache"');
  return c.redirect(to.signIn, 303);
}

export const joiningRoutes: Route[] = [
  { method: 'GET', path: '/first/:secret', deed: 'anyone', handle: showFirst },
  { method: 'POST', path: '/first/:secret', deed: 'anyone', handle: makeFirst },
  { method: 'GET', path: '/join/:secret', deed: 'anyone', handle: showJoin },
  { method: 'POST', path: '/join/:secret', deed: 'anyone', handle: join },
  { method: 'GET', path: '/places', deed: 'anyone', handle: showPlaces },
  { method: 'POST', path: '/places', deed: 'anyone', handle: goToPlace },
  { method: 'GET', path: '/sign-out', deed: 'anyone', handle: ownAccount((c) => showPage(c, signOutPage)) },
  { method: 'POST', path: '/sign-out', deed: 'anyone', handle: ownAccount(leave) },
];
