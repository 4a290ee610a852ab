/**
 * A mailed link is bound to the browser in which it was asked for. That browser is given a mark, and shown six digits
 * that are made of it; the link says, under a key that only this installation has, which six digits go with it. In the
 * browser that has the mark it opens on a button; in any other it wants the digits. So whoever comes by the link alone,
 * out of a mail that was passed on or a list of mails, cannot use it, and nobody can be led into an account that
 * somebody else asked the link of.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { keyFor, type Secrets } from '../secret.ts';

const USE = 'weft: links to sign in, and who asked for them';
const BYTES = 16;
const MARK = /^[\w-]{22}$/;
const WRITTEN = /^(\w{1,100})\.([\w-]{22})$/;

export const newMark = (): string => randomBytes(BYTES).toString('base64url');
export const isMark = (text: string): boolean => MARK.test(text);

const keyed = (secret: string, ...words: string[]): Buffer =>
  createHmac('sha256', keyFor(secret, USE)).update(words.join('\n')).digest();

const digitsOf = (mark: string, secret: string): string =>
  String(keyed(secret, 'digits', mark).readUInt32BE() % 1_000_000).padStart(6, '0');

const bondOf = (token: string, digits: string, secret: string): Buffer =>
  keyed(secret, 'bond', token, digits).subarray(0, BYTES);

/** The six digits of a marked browser. */
export const codeOf = (mark: string, { now }: Pick<Secrets, 'now'>): string => digitsOf(mark, now);

/** What a link says: the token that opens, and what binds it to a browser’s digits. */
export const bindTo = (code: string, token: string, { now }: Pick<Secrets, 'now'>): string =>
  `${token}.${bondOf(token, code, now).toString('base64url')}`;

export type BoundLink = {
  token: string;
  /** Whether these are the digits of the browser that asked. */
  fits: (code: string) => boolean;
  /** Whether this is that browser. */
  isFrom: (mark: string) => boolean;
};

/** What a link says, judged by the secret of now and, where the installation goes over from it, of before; null where it is none of ours. */
export function readBound(written: string, { now, before }: Secrets): BoundLink | null {
  const [, token, bond] = WRITTEN.exec(written) ?? [];
  if (token === undefined || bond === undefined) return null;
  const given = Buffer.from(bond, 'base64url');
  const secrets = before === null ? [now] : [now, before];
  const fitsUnder = (secret: string, code: string): boolean =>
    timingSafeEqual(given, bondOf(token, code, secret));
  return {
    token,
    fits: (code) => secrets.filter((secret) => fitsUnder(secret, code)).length > 0,
    isFrom: (mark) => secrets.filter((secret) => fitsUnder(secret, digitsOf(mark, secret))).length > 0,
  };
}
