/**
 * The cookies of pages: no script reads them and no other site sends them along; over HTTPS they are never sent in the
 * open, and browsers keep them to the very host that set them (`__Host-`).
 */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { originHere, type WebContext } from '../web-parts.ts';

const isHttps = (c: WebContext): boolean => originHere(c).startsWith('https://');

function rules(c: WebContext): CookieOptions {
  const usual = { path: '/', httpOnly: true, sameSite: 'Lax' } as const;
  return isHttps(c) ? { ...usual, secure: true, prefix: 'host' } : usual;
}

export const cookieIn = (c: WebContext, name: string): string | undefined =>
  isHttps(c) ? getCookie(c, name, 'host') : getCookie(c, name);

/** `seconds`: how long it is kept; until the browser is closed where that is not said. */
export function giveCookie(c: WebContext, name: string, kept: { value: string; seconds?: number }): void {
  const until = kept.seconds === undefined ? {} : { maxAge: kept.seconds };
  setCookie(c, name, kept.value, { ...rules(c), ...until });
}

export const dropCookie = (c: WebContext, name: string): void => void deleteCookie(c, name, rules(c));
