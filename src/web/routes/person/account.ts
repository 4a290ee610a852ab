/** Somebody's own account: at a glance, and what they change of it. */
import {
  askNewAddress,
  changeName,
  changePassword,
  checkNewAddress,
  confirmNewAddress,
} from '../../../commands/sign-in/change-account.ts';
import { signOut } from '../../../commands/sign-in/sign-out.ts';
import { longDay } from '../../../domain/day.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { dayOf } from '../../../services/clock.ts';
import { type Account, findAccount, listPlaces } from '../../../store/sign-in/accounts.ts';
import { listSessions } from '../../../store/sign-in/sessions.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, showRefusal } from '../../answer/problem.tsx';
import { partOf } from '../../answer/show.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { one, readForm } from '../../forms/read-form.ts';
import {
  addressPage,
  addressSentPage,
  confirmAddressPage,
  namePage,
  passwordPage,
} from '../../pages/account/account-forms.tsx';
import { accountPage } from '../../pages/account/account-page.tsx';
import type { Problems } from '../../pages/account/own-page.tsx';
import type { Page } from '../../pages/shell/page.ts';
import { signInAddresses as to } from '../../sign-in/addresses.ts';
import { type Own, ownAccount, signingIn } from '../../sign-in/arrive.ts';
import { deviceOf } from '../../sign-in/device.ts';
import type { WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';

type WithAccount = (c: WebContext, own: Own & { account: Account }) => Response | Promise<Response>;

/** A route that shows or changes the account itself. */
export const withAccount = (handle: WithAccount) =>
  ownAccount(async (c, own) => {
    const account = await findAccount(own.deeds.store, own.session.accountId);
    return account ? handle(c, { ...own, account }) : showRefusal(c, 'notFound', 404);
  });

/** A form with what is wrong in it; a page of its own for what no field can put right. */
export function sendBack(
  c: WebContext,
  problem: Problem,
  page: (problems: Problems) => Page,
): Promise<Response> {
  if (problem.code !== 'invalid') return showProblem(c, problem);
  return showPage(c, page({ problems: fieldProblems(problem) }), 422);
}

const told = (at: Date): string => longDay(dayOf(at));

const showAccount = withAccount(async (c, { deeds, session, account }) => {
  const [sessions, places] = await Promise.all([
    listSessions(deeds.store, account.id),
    listPlaces(deeds.store, account.id),
  ]);
  const shown = sessions.map(({ id, userAgent, createdAt, usedAt, how }) => {
    const isThis = id === session.sessionId;
    return { id, how, isThis, device: deviceOf(userAgent), since: told(createdAt), used: told(usedAt) };
  });
  return showPage(c, accountPage({ account, sessions: shown, places: places.length }));
});

const saveName = withAccount(async (c, { deeds, session }) => {
  const name = one(await readForm(c), 'name');
  const changed = await changeName(deeds, session, name);
  if (changed.ok) return goTo(c, to.account, 'accountSaved');
  return sendBack(c, changed.problem, (problems) => namePage(name, problems));
});

const saveAddress = withAccount(async (c, { deeds, session, account }) => {
  const form = await readForm(c);
  const [email, current] = [one(form, 'email'), one(form, 'current')];
  const asked = await askNewAddress(deeds, session, { email, current });
  if (asked.ok) return showPage(c, addressSentPage);
  return sendBack(c, asked.problem, (problems) => addressPage(account, email, problems));
});

const savePassword = withAccount(async (c, { deeds, session, account }) => {
  const form = await readForm(c);
  const given = { current: one(form, 'current'), password: one(form, 'password') };
  const changed = await changePassword(deeds, session, given);
  if (changed.ok) return goTo(c, to.account, 'passwordSaved');
  return sendBack(c, changed.problem, (problems) => passwordPage(account, problems));
});

const finish = <T>(c: WebContext, result: Result<T>, onward: (value: T) => Response | Promise<Response>) =>
  result.ok ? onward(result.value) : showProblem(c, result.problem);

/** The link may be opened on any device: it proves the mailbox, and changes nothing by being looked at. */
const showConfirm = signingIn(async (c, deeds) => {
  const secret = partOf(c, 'secret');
  return finish(c, await checkNewAddress(deeds, secret), ({ email }) =>
    showPage(c, confirmAddressPage(email, secret)),
  );
});

const confirm = signingIn(async (c, deeds) =>
  finish(c, await confirmNewAddress(deeds, partOf(c, 'secret')), () => goTo(c, to.account, 'addressSaved')),
);

const endOne = withAccount(async (c, { deeds, account }) => {
  const sessionId = one(await readForm(c), 'session');
  await signOut(deeds, { accountId: account.id, sessionId });
  return goTo(c, to.account, 'sessionEnded');
});

export const accountRoutes: Route[] = [
  { method: 'GET', path: '/account', deed: 'anyone', handle: showAccount },
  {
    method: 'GET',
    path: '/account/name',
    deed: 'anyone',
    handle: withAccount((c, { account }) => showPage(c, namePage(account.name))),
  },
  { method: 'POST', path: '/account/name', deed: 'anyone', handle: saveName },
  {
    method: 'GET',
    path: '/account/address',
    deed: 'anyone',
    handle: withAccount((c, { account }) => showPage(c, addressPage(account, ''))),
  },
  { method: 'POST', path: '/account/address', deed: 'anyone', handle: saveAddress },
  { method: 'GET', path: '/account/address/:secret', deed: 'anyone', handle: showConfirm },
  { method: 'POST', path: '/account/address/:secret', deed: 'anyone', handle: confirm },
  {
    method: 'GET',
    path: '/account/password',
    deed: 'anyone',
    handle: withAccount((c, { account }) => showPage(c, passwordPage(account))),
  },
  { method: 'POST', path: '/account/password', deed: 'anyone', handle: savePassword },
  { method: 'POST', path: '/account/sessions/end', deed: 'anyone', handle: endOne },
];
