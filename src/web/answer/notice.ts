/**
 * A word of confirmation on the page after a change. It travels in a short-lived cookie that holds only the name
 * of a sentence of ours, so that nobody can make Weft say something else.
 */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { WebContext } from '../web-parts.ts';
import { type NoticeName, notices } from '../words/notices.ts';

const COOKIE = 'weft-notice';

const isNotice = (name: string | undefined): name is NoticeName =>
  name !== undefined && Object.hasOwn(notices, name);

/** Reads the notice that waits, and forgets it. */
export function takeNotice(c: WebContext): string | null {
  if (!c.req.header('cookie')?.includes(COOKIE)) return null;
  const name = getCookie(c, COOKIE);
  deleteCookie(c, COOKIE, { path: '/' });
  return isNotice(name) ? notices[name] : null;
}

/** Sends the person on to a page after a change, with a word about it. */
export function goTo(c: WebContext, address: string, notice?: NoticeName): Response {
  if (notice) setCookie(c, COOKIE, notice, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 });
  return c.redirect(address, 303);
}
