/** The ways in. Every address, known or not, is answered by the same page and the same status. */
import { askForLink } from '../../../commands/sign-in/ask-for-link.ts';
import { enterByPassword, enterFromProvider, sessionOf } from '../../../commands/sign-in/enter.ts';
import { takeSecondStep } from '../../../commands/sign-in/take-second-step.ts';
import { enterByLink, isAskedHere } from '../../../commands/sign-in/use-link.ts';
import { warnOwner } from '../../../commands/sign-in/warn-owner.ts';
import { readAddress } from '../../../domain/mail/address.ts';
import type { FieldProblem } from '../../../domain/problem.ts';
import { codeOf, isMark, newMark } from '../../../services/sign-in/bound-link.ts';
import { LINK_LASTS, secretsOf } from '../../../services/sign-in/settings.ts';
import { cookieIn, giveCookie } from '../../answer/cookie.ts';
import { showPage } from '../../answer/page.tsx';
import { partOf } from '../../answer/show.ts';
import { one, readForm } from '../../forms/read-form.ts';
import { signInPage } from '../../pages/sign-in/sign-in-page.tsx';
import { codePage, linkGonePage, linkPage, linkSentPage } from '../../pages/sign-in/step-pages.tsx';
import { ownPath, signInAddresses as to } from '../../sign-in/addresses.ts';
import { afterwards, askerOf, comeIn, giveCookies, noteRefusal, signingIn } from '../../sign-in/arrive.ts';
import type { WebContext } from '../../web-parts.ts';
import { codePage as codeWords, linkPage as linkWords, signIn as words } from '../../words/sign-in.ts';
import type { Route } from '../route.ts';

type Asked = { email?: string; next?: string; problems?: FieldProblem[] };

/** 422 for what was refused, so that the page is shown with what is wrong; 429 where it is the waiting. */
function ask(c: WebContext, { email = '', next = '', problems = [] }: Asked, status: 200 | 422 | 429 = 200) {
  const provider = c.get('parts').signIn?.deeds?.settings.oidc?.name ?? null;
  return showPage(c, signInPage({ email, next: ownPath(next), provider, problems }), status);
}

/** The browser that asked for a link, while one that it asked for may be opened. */
const ASKED_COOKIE = 'weft_asked';
const markOf = (c: WebContext): string => {
  const mark = cookieIn(c, ASKED_COOKIE) ?? '';
  return isMark(mark) ? mark : '';
};

/** What to say to whoever comes back from the provider and is not let in. */
const REFUSED_BY = {
  provider: words.providerRefused,
  'provider-weak': words.providerWeak,
  'provider-old': words.providerOld,
} as const;
const refusedBy = (from: string): string | undefined =>
  Object.entries(REFUSED_BY).find(([name]) => name === from)?.[1];

const showSignIn = signingIn((c) => {
  const next = c.req.query('next') ?? '';
  const message = refusedBy(c.req.query('from') ?? '');
  const problems = message === undefined ? [] : [{ field: 'page', message }];
  return ask(c, { next, problems });
});

const byPassword = signingIn(async (c, deeds) => {
  const form = await readForm(c);
  const [email, next] = [one(form, 'email').trim(), one(form, 'next')];
  const entered = await enterByPassword(deeds, askerOf(c), { email, password: one(form, 'password') });
  if (entered.kind === 'in') return comeIn(c, deeds, { cookies: entered.cookies, next });
  await noteRefusal(c, entered.kind, email);
  afterwards(c, () => warnOwner(deeds, email));
  const isWaiting = entered.kind === 'wait';
  const message = isWaiting ? words.wait(entered.seconds) : words.wrong;
  return ask(c, { email, next, problems: [{ field: 'email', message }] }, isWaiting ? 429 : 422);
});

const sendLink = signingIn(async (c, deeds) => {
  const email = one(await readForm(c), 'address');
  if (readAddress(email) === null)
    return ask(c, { email, problems: [{ field: 'address', message: words.notAnAddress }] }, 422);
  const asker = { ...askerOf(c), headers: new Headers(c.req.raw.headers) };
  const mark = markOf(c) || newMark();
  giveCookie(c, ASKED_COOKIE, { value: mark, seconds: LINK_LASTS });
  afterwards(c, () => askForLink(deeds, asker, { typed: email, mark }));
  return c.redirect(to.linkSent, 303);
});

const showSent = signingIn((c, { settings }) => {
  const mark = markOf(c);
  return showPage(c, linkSentPage(mark === '' ? null : codeOf(mark, secretsOf(settings))));
});

const showLink = signingIn((c, deeds) => {
  const secret = partOf(c, 'secret');
  return showPage(c, linkPage(secret, isAskedHere(deeds, { secret, mark: markOf(c) })));
});

const byLink = signingIn(async (c, deeds) => {
  const secret = partOf(c, 'secret');
  const code = one(await readForm(c), 'code');
  const entered = await enterByLink(deeds, askerOf(c), { secret, mark: markOf(c), code });
  if (entered.kind === 'in') return comeIn(c, deeds, { cookies: entered.cookies });
  await noteRefusal(c, entered.kind === 'wait' ? 'wait' : 'refused');
  if (entered.kind === 'refused') return showPage(c, linkGonePage, 422);
  const isWaiting = entered.kind === 'wait';
  const message = isWaiting ? codeWords.wait(entered.seconds) : linkWords.wrongCode;
  return showPage(c, linkPage(secret, false, [{ field: 'code', message }]), isWaiting ? 429 : 422);
});

const showCode = signingIn(async (c, deeds) => {
  const session = await sessionOf(deeds, c.req.header('cookie'));
  if (!session) return c.redirect(to.signIn, 303);
  return showPage(c, codePage(ownPath(c.req.query('next') ?? '')));
});

const byCode = signingIn(async (c, deeds) => {
  const form = await readForm(c);
  const session = await sessionOf(deeds, c.req.header('cookie'));
  if (!session) return c.redirect(to.signIn, 303);
  const next = one(form, 'next');
  const taken = await takeSecondStep(deeds, askerOf(c), { session, code: one(form, 'code') });
  if (taken.kind === 'in') return comeIn(c, deeds, { cookies: taken.cookies, next });
  c.set('accountId', session.accountId);
  await noteRefusal(c, taken.kind);
  const isWaiting = taken.kind === 'wait';
  const message = isWaiting ? codeWords.wait(taken.seconds) : codeWords.wrong;
  return showPage(c, codePage(ownPath(next), [{ field: 'code', message }]), isWaiting ? 429 : 422);
});

/** A page elsewhere could lead through here, and somebody would be signed in without having meant to. */
const isLedFromElsewhere = (c: WebContext): boolean =>
  ['cross-site', 'same-site'].includes(c.req.header('sec-fetch-site') ?? '');

const toProvider = signingIn(async (c, deeds) => {
  if (isLedFromElsewhere(c)) return c.redirect(to.signIn, 303);
  const engine = await deeds.engine();
  const asked = await engine.toProvider(c.req.raw.headers);
  const { url } = asked.body;
  if (!asked.ok || typeof url !== 'string') return c.redirect(`${to.signIn}?from=provider`, 303);
  giveCookies(c, asked.cookies);
  return c.redirect(url, 303);
});

const fromProvider = signingIn(async (c, deeds) => {
  const entered = await enterFromProvider(deeds, askerOf(c), c.req.query());
  if (entered.kind === 'in') return comeIn(c, deeds, { cookies: entered.cookies });
  const { why } = entered.kind === 'refused' ? entered : {};
  await noteRefusal(c, why ?? entered.kind);
  return c.redirect(`${to.signIn}?from=${why ? `provider-${why}` : 'provider'}`, 303);
});

export const signInRoutes: Route[] = [
  { method: 'GET', path: '/sign-in', deed: 'anyone', handle: showSignIn },
  { method: 'POST', path: '/sign-in', deed: 'anyone', handle: byPassword },
  { method: 'POST', path: '/sign-in/link', deed: 'anyone', handle: sendLink },
  { method: 'GET', path: '/sign-in/sent', deed: 'anyone', handle: showSent },
  { method: 'GET', path: '/sign-in/link/:secret', deed: 'anyone', handle: showLink },
  { method: 'POST', path: '/sign-in/link/:secret', deed: 'anyone', handle: byLink },
  { method: 'GET', path: '/sign-in/code', deed: 'anyone', handle: showCode },
  { method: 'POST', path: '/sign-in/code', deed: 'anyone', handle: byCode },
  { method: 'GET', path: '/sign-in/provider', deed: 'anyone', handle: toProvider },
  { method: 'GET', path: '/sign-in/callback/oidc', deed: 'anyone', handle: fromProvider },
];
