/** What the routes of signing in share: who asks and from where, and what happens once somebody is in. */
import { asCookieHeader, askerFor, sessionOf } from '../../commands/sign-in/enter.ts';
import { knowBrowser } from '../../commands/sign-in/limits.ts';
import type { Asker, SignInParts } from '../../commands/sign-in/parts.ts';
import type { ProviderRefusal } from '../../domain/access/provider-word.ts';
import type { HeldSession } from '../../store/sign-in/sessions.ts';
import { showRefusal } from '../answer/problem.tsx';
import { whereFrom, whoOf } from '../log-who.ts';
import { refuseOverOwn } from '../safety/limit-asks.ts';
import type { WebContext } from '../web-parts.ts';
import { leadsIn, ownPath, signInAddresses as to } from './addresses.ts';

export function askerOf(c: WebContext): Asker {
  const asker = { headers: c.req.raw.headers, address: c.get('from').address };
  const deeds = c.get('parts').signIn?.deeds;
  return deeds ? askerFor(deeds, asker) : asker;
}

type WithDeeds = (c: WebContext, deeds: SignInParts) => Response | Promise<Response>;

/** A route of signing in; where an installation serves without it, there is none. */
export const signingIn =
  (handle: WithDeeds) =>
  async (c: WebContext): Promise<Response> => {
    const deeds = c.get('parts').signIn?.deeds;
    if (!deeds) return showRefusal(c, 'notFound', 404);
    c.header('Cache-Control', 'no-store');
    return handle(c, deeds);
  };

export type Own = { deeds: SignInParts; session: HeldSession; asker: Asker };
type WithOwn = (c: WebContext, own: Own) => Response | Promise<Response>;

/** A route of somebody's own account: who has not signed in is asked to, and goes on from there. */
export const ownAccount = (handle: WithOwn) =>
  signingIn(async (c, deeds) => {
    const session = await sessionOf(deeds, c.req.header('cookie'));
    if (session?.pending) return c.redirect(to.code, 303);
    if (session) {
      c.set('accountId', session.accountId);
      return (await refuseOverOwn(c)) ?? handle(c, { deeds, session, asker: askerOf(c) });
    }
    const { pathname } = new URL(c.req.url);
    const next = c.req.method === 'GET' ? ownPath(pathname) : '';
    return c.redirect(next === '' ? to.signIn : `${to.signIn}?next=${encodeURIComponent(next)}`, 303);
  });

export function giveCookies(c: WebContext, cookies: readonly string[]): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
}

const following = (address: string, next: string): string =>
  next === '' ? address : `${address}?next=${encodeURIComponent(next)}`;

/** Where somebody who has just come in goes on: to the second step, to choose a partnership, or where they wanted. */
export async function wayOn(deeds: SignInParts, cookies: readonly string[], wanted: string): Promise<string> {
  const session = await sessionOf(deeds, asCookieHeader(cookies));
  const next = ownPath(wanted);
  if (!session) return to.signIn;
  if (session.pending) return following(to.code, next);
  if (session.placeId === null && !leadsIn(next)) return to.places;
  return next === '' ? '/plans' : next;
}

/** Opens the session in the browser, which is known for the account from now on. The log is told nothing personal. */
export async function openHere(c: WebContext, deeds: SignInParts, cookies: readonly string[]): Promise<void> {
  giveCookies(c, cookies);
  const session = await sessionOf(deeds, asCookieHeader(cookies));
  if (session) c.set('accountId', session.accountId);
  if (session && !session.pending) giveCookies(c, await knowBrowser(deeds, askerOf(c), session.accountId));
  const { log } = c.get('parts');
  log.info({ requestId: c.get('requestId'), ...(await whoOf(c)), ...(await whereFrom(c)) }, 'Signed in');
}

/** Opens the session in the browser and goes on. */
export async function comeIn(
  c: WebContext,
  deeds: SignInParts,
  { cookies, next = '' }: { cookies: readonly string[]; next?: string },
): Promise<Response> {
  await openHere(c, deeds, cookies);
  return c.redirect(await wayOn(deeds, cookies, next), 303);
}

/** @param typed the e-mail address, where one was; the log has a pseudonym of it */
export async function noteRefusal(
  c: WebContext,
  why: 'refused' | 'wait' | ProviderRefusal,
  typed?: string,
): Promise<void> {
  const facts = { requestId: c.get('requestId'), why, ...(await whoOf(c)), ...(await whereFrom(c, typed)) };
  c.get('parts').log.warn(facts, 'Signing in was refused');
}

/** Goes on after the answer has gone, so that how long it takes tells nobody anything. */
export function afterwards(c: WebContext, work: () => Promise<void>): void {
  const { log } = c.get('parts');
  setImmediate(() => {
    work().catch((error: unknown) => {
      const { name, message, stack } = error as Error;
      log.error({ error: { name, message, stack } }, 'What was to follow an answer failed');
    });
  });
}
