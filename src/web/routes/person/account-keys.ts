/** Passkeys and the second step: what a browser's device signs is judged here, and codes are shown once. */
import { z } from 'zod';
import { enterByPasskey } from '../../../commands/sign-in/enter.ts';
import { isFresh } from '../../../commands/sign-in/guard-change.ts';
import {
  addPasskey,
  askNewPasskey,
  confirmCodes,
  newRecoveryCodes,
  removePasskey,
  startCodes,
  stopCodes,
} from '../../../commands/sign-in/keep-keys.ts';
import { longDay } from '../../../domain/day.ts';
import { dayOf } from '../../../services/clock.ts';
import type { Account } from '../../../store/sign-in/accounts.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showRefusal } from '../../answer/problem.tsx';
import { partOf } from '../../answer/show.ts';
import { one, readForm } from '../../forms/read-form.ts';
import {
  codesPage,
  confirmCodesPage,
  newCodesPage,
  newRecoveryPage,
} from '../../pages/account/codes-page.tsx';
import { passkeysPage, removePasskeyPage } from '../../pages/account/passkeys-page.tsx';
import type { Page } from '../../pages/shell/page.ts';
import { accountPart, signInAddresses as to } from '../../sign-in/addresses.ts';
import { askerOf, giveCookies, noteRefusal, openHere, signingIn, wayOn } from '../../sign-in/arrive.ts';
import { visitorTo, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';
import { sendBack, withAccount } from './account.ts';

const signed = z.object({ response: z.looseObject({ id: z.string() }), name: z.string().default('') });

/** What a script sent; null where it is not what our element sends. */
async function readSigned(c: WebContext): Promise<z.infer<typeof signed> | null> {
  const body: unknown = await c.req.json().catch(() => null);
  const read = signed.safeParse(body);
  return read.success ? read.data : null;
}

const refusedTo = (c: WebContext): Response => c.json({ refused: true }, 422);

const askPasskey = signingIn(async (c, deeds) => {
  const engine = await deeds.engine();
  const asked = await engine.askPasskey(c.req.raw.headers);
  if (!asked.ok) return refusedTo(c);
  giveCookies(c, asked.cookies);
  return c.json({ ...asked.body, userVerification: 'required' });
});

const usePasskey = signingIn(async (c, deeds) => {
  const given = await readSigned(c);
  if (!given) return refusedTo(c);
  const entered = await enterByPasskey(deeds, askerOf(c), given.response);
  if (entered.kind !== 'in') {
    await noteRefusal(c, entered.kind);
    return refusedTo(c);
  }
  await openHere(c, deeds, entered.cookies);
  return c.json({ location: await wayOn(deeds, entered.cookies, c.req.query('next') ?? '') });
});

const sinceOf = (account: Account) =>
  account.passkeys.map(({ id, name, createdAt }) => ({
    id,
    name,
    since: longDay(dayOf(new Date(createdAt))),
  }));

const showPasskeys = withAccount((c, { deeds, session, account }) =>
  showPage(c, passkeysPage({ passkeys: sinceOf(account), isFresh: isFresh(deeds, session) })),
);

const askNew = withAccount(async (c, { deeds, session, asker }) => {
  const asked = await askNewPasskey(deeds, asker, session);
  if (!asked.ok) return refusedTo(c);
  giveCookies(c, asked.value.cookies);
  return c.json(asked.value.body);
});

const addOne = withAccount(async (c, { deeds, session, asker }) => {
  const given = await readSigned(c);
  const added = given && (await addPasskey(deeds, asker, { session, ...given }));
  if (!added?.ok) return refusedTo(c);
  giveCookies(c, added.value);
  return c.json({ location: accountPart('passkeys') });
});

const passkeyOf = (c: WebContext, account: Account) =>
  account.passkeys.find((one) => one.id === partOf(c, 'id'));

const showRemove = withAccount((c, { account }) => {
  const passkey = passkeyOf(c, account);
  return passkey ? showPage(c, removePasskeyPage(account, passkey)) : showRefusal(c, 'notFound', 404);
});

const removeOne = withAccount(async (c, { deeds, session, asker, account }) => {
  const passkey = passkeyOf(c, account);
  if (!passkey) return showRefusal(c, 'notFound', 404);
  const current = one(await readForm(c), 'current');
  const removed = await removePasskey(deeds, asker, { session, id: passkey.id, current });
  if (removed.ok) return goTo(c, accountPart('passkeys'), 'passkeyRemoved');
  return sendBack(c, removed.problem, (problems) => removePasskeyPage(account, passkey, problems));
});

async function codesFor(c: WebContext, account: Account): Promise<Page> {
  const visitor = await visitorTo(c);
  return codesPage(account, { problems: [], isNeeded: (visitor?.rests.length ?? 0) > 0 });
}

const start = withAccount(async (c, { deeds, session, asker, account }) => {
  const current = one(await readForm(c), 'current');
  const started = await startCodes(deeds, asker, { session, current });
  return started.ok
    ? showPage(c, newCodesPage(started.value))
    : sendBack(c, started.problem, (problems) => codesPage(account, { ...problems, isNeeded: false }));
});

const confirm = withAccount(async (c, { deeds, session, asker }) => {
  const code = one(await readForm(c), 'code');
  const confirmed = await confirmCodes(deeds, asker, { session, code });
  if (!confirmed.ok) return sendBack(c, confirmed.problem, confirmCodesPage);
  giveCookies(c, confirmed.value);
  return goTo(c, to.account, 'codesOn');
});

const stop = withAccount(async (c, { deeds, session, asker, account }) => {
  const current = one(await readForm(c), 'current');
  const stopped = await stopCodes(deeds, asker, { session, current });
  if (!stopped.ok)
    return sendBack(c, stopped.problem, (problems) => codesPage(account, { ...problems, isNeeded: false }));
  giveCookies(c, stopped.value);
  return goTo(c, to.account, 'codesOff');
});

const renew = withAccount(async (c, { deeds, session, asker, account }) => {
  const current = one(await readForm(c), 'current');
  const made = await newRecoveryCodes(deeds, asker, { session, current });
  return made.ok
    ? showPage(c, newRecoveryPage(made.value))
    : sendBack(c, made.problem, (problems) => codesPage(account, { ...problems, isNeeded: false }));
});

export const accountKeyRoutes: Route[] = [
  { method: 'POST', path: '/sign-in/passkey/options', deed: 'anyone', handle: askPasskey },
  { method: 'POST', path: '/sign-in/passkey', deed: 'anyone', handle: usePasskey },
  { method: 'GET', path: '/account/passkeys', deed: 'anyone', handle: showPasskeys },
  { method: 'POST', path: '/account/passkeys/options', deed: 'anyone', handle: askNew },
  { method: 'POST', path: '/account/passkeys', deed: 'anyone', handle: addOne },
  { method: 'GET', path: '/account/passkeys/:id/remove', deed: 'anyone', handle: showRemove },
  { method: 'POST', path: '/account/passkeys/:id/remove', deed: 'anyone', handle: removeOne },
  {
    method: 'GET',
    path: '/account/codes',
    deed: 'anyone',
    handle: withAccount(async (c, { account }) => showPage(c, await codesFor(c, account))),
  },
  { method: 'POST', path: '/account/codes', deed: 'anyone', handle: start },
  { method: 'POST', path: '/account/codes/confirm', deed: 'anyone', handle: confirm },
  { method: 'POST', path: '/account/codes/stop', deed: 'anyone', handle: stop },
  { method: 'POST', path: '/account/codes/recovery', deed: 'anyone', handle: renew },
];
