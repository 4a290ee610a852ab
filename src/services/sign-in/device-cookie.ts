/**
 * The mark of a browser in which somebody has signed in before (OWASP's “device cookies”): a number of its own, and for
 * each of the last few addresses that signed in there a signature over both. It opens nothing; guesses of a password
 * from a browser that has one are counted by themselves, so that guesses from elsewhere do not slow its owner down. It
 * names nobody, and who alters it has none.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { keyFor, type Secrets } from '../secret.ts';
import { cookiePrefix } from './session-cookie.ts';

export type DeviceKey = { isHttps: boolean; secrets: Secrets };

const USE = 'weft: browsers in which somebody has signed in';
const BYTES = 16;
/** The addresses that one browser is known for: a family's, or a front desk's. */
const MOST = 5;
const HALF_A_YEAR = 180 * 24 * 60 * 60;
const WRITTEN = /^[\w-]{22}(\.[\w-]{22}){1,5}$/;

type Device = { id: string; signatures: string[] };

const nameOf = (isHttps: boolean): string => `${cookiePrefix(isHttps)}.device`;

function signatureOf(secret: string, device: string, email: string): string {
  const hmac = createHmac('sha256', keyFor(secret, USE)).update(`${device}\n${email.toLowerCase()}`);
  return hmac.digest().subarray(0, BYTES).toString('base64url');
}

const isSame = (one: string, other: string): boolean => timingSafeEqual(Buffer.from(one), Buffer.from(other));

function readDevice(header: string | undefined, isHttps: boolean): Device | null {
  const name = `${nameOf(isHttps)}=`;
  const cookie = header?.split(';').find((part) => part.trim().startsWith(name));
  const value = cookie?.trim().slice(name.length) ?? '';
  if (!WRITTEN.test(value)) return null;
  const [id = '', ...signatures] = value.split('.');
  return { id, signatures };
}

/** The browser's number, where this address has signed in there before. */
export function knownDevice(header: string | undefined, key: DeviceKey, email: string): string | null {
  const device = readDevice(header, key.isHttps);
  if (!device) return null;
  const { now, before } = key.secrets;
  const right = [now, ...(before === null ? [] : [before])].map((secret) =>
    signatureOf(secret, device.id, email),
  );
  const isKnown = device.signatures.some(
    (one) => right.filter((signature) => isSame(one, signature)).length > 0,
  );
  return isKnown ? device.id : null;
}

/** The cookie by which the browser is known for this address from now on, beside those that it is known for already. */
export function deviceCookie(
  header: string | undefined,
  { isHttps, secrets }: DeviceKey,
  email: string,
): string {
  const known = readDevice(header, isHttps) ?? {
    id: randomBytes(BYTES).toString('base64url'),
    signatures: [],
  };
  const own = signatureOf(secrets.now, known.id, email);
  const signatures = [own, ...known.signatures.filter((one) => one !== own)].slice(0, MOST);
  const secure = isHttps ? '; Secure' : '';
  return `${nameOf(isHttps)}=${[known.id, ...signatures].join('.')}; Max-Age=${HALF_A_YEAR}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}
