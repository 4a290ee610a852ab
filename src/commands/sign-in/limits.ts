/** Counts failures and says how long to wait, by the rules of `domain/access/waiting.ts`. */
import { createHmac } from 'node:crypto';
import {
  type Counted,
  countedFor,
  FORGOTTEN_AFTER,
  isForgiven,
  waitNow,
} from '../../domain/access/waiting.ts';
import { type DeviceKey, deviceCookie, knownDevice } from '../../services/sign-in/device-cookie.ts';
import { isHttps, secretsOf } from '../../services/sign-in/settings.ts';
import { findAccount } from '../../store/sign-in/accounts.ts';
import { addFailure, findFailures, forgetFailures, takeTurn } from '../../store/sign-in/attempts.ts';
import type { Asker, SignInParts } from './parts.ts';

export type Count = { what: Counted; key: string };

/** Kept in place of addresses: nobody who reads them learns who tried what from where. */
export function keyOf(parts: SignInParts, ...words: string[]): string {
  return createHmac('sha256', parts.settings.secret).update(words.join('\n')).digest('base64url');
}

/** One household or office has many addresses of the new kind: the first half of one is what tells them apart. */
const placeOf = (address: string): string =>
  address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;

/** What a browser is known by. */
const deviceKey = ({ settings }: SignInParts): DeviceKey => ({
  isHttps: isHttps(settings),
  secrets: secretsOf(settings),
});

export function countsOfPassword(parts: SignInParts, asker: Asker, typed: string): Count[] {
  const [email, place] = [typed.toLowerCase(), placeOf(asker.address)];
  const device = knownDevice(asker.headers.get('cookie') ?? undefined, deviceKey(parts), email);
  const keys: Record<Counted, string[]> = {
    browser: ['browser', email, device ?? ''],
    accountHere: ['account', email, place],
    place: ['place', place],
    strangers: ['strangers', email],
    codes: [],
  };
  return countedFor(device !== null).map((what) => ({ what, key: keyOf(parts, ...keys[what]) }));
}

/** The cookie that makes a browser known for the account that has just signed in there. */
export async function knowBrowser(
  parts: SignInParts,
  { headers }: Asker,
  accountId: string,
): Promise<string[]> {
  const account = await findAccount(parts.store, accountId);
  return account ? [deviceCookie(headers.get('cookie') ?? undefined, deviceKey(parts), account.email)] : [];
}

export const countsOfCodes = (parts: SignInParts, accountId: string): Count[] => [
  { what: 'codes', key: keyOf(parts, 'codes', accountId) },
];

/** Seconds to wait before the next try; 0 where there is none. */
export async function waitOf(parts: SignInParts, counts: readonly Count[]): Promise<number> {
  const now = parts.clock.now().getTime();
  const found = await findFailures(
    parts.store,
    counts.map(({ key }) => key),
  );
  const waits = found.map(({ key, failures, lastAt }) => {
    const what = counts.find((count) => count.key === key)?.what ?? 'place';
    return waitNow({ failures, since: (now - lastAt.getTime()) / 1000, what });
  });
  return Math.max(0, ...waits);
}

export const countFailure = (parts: SignInParts, counts: readonly Count[]): Promise<void> =>
  addFailure(
    parts.store,
    counts.map(({ key }) => key),
    FORGOTTEN_AFTER,
  );

/** A success forgives the account's own failures; those that others may have made stand. */
export const forgive = (parts: SignInParts, counts: readonly Count[]): Promise<void> =>
  forgetFailures(
    parts.store,
    counts.filter(({ what }) => isForgiven(what)).map(({ key }) => key),
  );

const MAIL_PAUSE = 60;
const LATER_PAUSE = 5 * 60;
const MAILS_AT_ONCE = 5;

/**
 * Whether a link may be mailed to an address now. A mail a minute, after five of them one in five minutes: what was
 * mailed before still opens then, so that nobody is kept out by somebody who asks for them.
 */
export async function mayMail(parts: SignInParts, email: string): Promise<boolean> {
  const many = keyOf(parts, 'mails', email.toLowerCase());
  const [counted] = await findFailures(parts.store, [many]);
  const pause = (counted?.failures ?? 0) < MAILS_AT_ONCE ? MAIL_PAUSE : LATER_PAUSE;
  if (!(await takeTurn(parts.store, keyOf(parts, 'mail', email.toLowerCase()), pause))) return false;
  await addFailure(parts.store, [many], FORGOTTEN_AFTER);
  return true;
}
