/**
 * The session's cookie: a token and its signature. A token read out of the database opens nothing without the secret,
 * which is not kept there. The signature is judged before anything is asked of the database, so that a made-up cookie
 * costs a hash and no query. The form is the library's own: `token.base64(HMAC-SHA-256)`, written for an address.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** `__Host-`: only this very host, only over HTTPS, the whole site; browsers refuse any other cookie of that name. */
export const cookiePrefix = (isHttps: boolean): string => (isHttps ? '__Host-weft' : 'weft');
export const sessionCookieName = (isHttps: boolean): string => `${cookiePrefix(isHttps)}.session_token`;

const signatureOf = (value: string, secret: string): string =>
  createHmac('sha256', secret).update(value).digest('base64');

export const signedValue = (value: string, secret: string): string =>
  encodeURIComponent(`${value}.${signatureOf(value, secret)}`);

/** The value whose signature holds; null for every other. */
export function provenValue(written: string, secret: string): string | null {
  let text: string;
  try {
    text = decodeURIComponent(written);
  } catch {
    return null;
  }
  const at = text.lastIndexOf('.');
  if (at < 1) return null;
  const value = text.slice(0, at);
  const given = Buffer.from(text.slice(at + 1));
  const right = Buffer.from(signatureOf(value, secret));
  return given.length === right.length && timingSafeEqual(given, right) ? value : null;
}

/** `before`: what signed them before, where the installation goes over to another secret. */
export type CookieKey = { isHttps: boolean; secret: string; before: string | null };

const provenByEither = (written: string, { secret, before }: CookieKey): string | null =>
  provenValue(written, secret) ?? (before === null ? null : provenValue(written, before));

/** The session's token out of a Cookie header; null where there is none that we gave. */
export function tokenOf(header: string | undefined, key: CookieKey): string | null {
  const name = `${sessionCookieName(key.isHttps)}=`;
  if (!header?.includes(name)) return null;
  for (const part of header.split(';')) {
    const cookie = part.trim();
    if (cookie.startsWith(name)) return provenByEither(cookie.slice(name.length), key);
  }
  return null;
}

/**
 * A Cookie header for the library, which believes the secret of now alone: a session's cookie that was signed before is
 * put in as it would be signed now. Every other header stays as it is.
 */
export function signedAnew(header: string | undefined, key: CookieKey): string | undefined {
  if (key.before === null || header === undefined) return header;
  const token = tokenOf(header, key);
  if (token === null) return header;
  const name = `${sessionCookieName(key.isHttps)}=`;
  const others = header.split(';').filter((part) => !part.trim().startsWith(name));
  return [...others.map((part) => part.trim()), name + signedValue(token, key.secret)].join('; ');
}
