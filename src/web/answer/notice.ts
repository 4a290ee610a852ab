/**
 * A word of confirmation on the page after a change, with the way to undo it. It travels in a short-lived cookie that
 * holds only the name of a sentence of ours and the id of the deed, so that nobody can make Weft say something else.
 */
import { parseId } from '../../domain/ids.ts';
import { undoAddress } from '../addresses.ts';
import type { WebContext } from '../web-parts.ts';
import { type NoticeName, notices, UNDONE_FROM_NOTICE } from '../words/notices.ts';
import { cookieIn, dropCookie, giveCookie } from './cookie.ts';

const COOKIE = 'weft-notice';

const isNotice = (name: string | undefined): name is NoticeName =>
  name !== undefined && Object.hasOwn(notices, name);

/** `undo`: where the deed can be undone; null where it has another way back, or none. */
export type WaitingNotice = { text: string; undo: string | null; deedId: string | null };

/** Reads the notice that waits, and forgets it. */
export function takeNotice(c: WebContext): WaitingNotice | null {
  if (!c.req.header('cookie')?.includes(COOKIE)) return null;
  const [name, deedId = ''] = cookieIn(c, COOKIE)?.split('.') ?? [];
  dropCookie(c, COOKIE);
  if (!isNotice(name)) return null;
  const deed = parseId<'deed'>(deedId);
  const undo = deed !== null && UNDONE_FROM_NOTICE.has(name) ? undoAddress(deed) : null;
  return { text: notices[name], undo, deedId: deed };
}

/** Sends the person on to a page after a change, with a word about it. */
export function goTo(c: WebContext, address: string, notice?: NoticeName): Response {
  const deedId = c.get('deedId');
  const value = deedId === undefined ? notice : `${notice}.${deedId}`;
  if (notice && value) giveCookie(c, COOKIE, { value, seconds: 60 });
  return c.redirect(address, 303);
}
