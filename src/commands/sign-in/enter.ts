/** Signing in with a password, a mailed link, a passkey or somebody else's service. */
import type { Answered } from '../../services/sign-in/open.ts';
import { type CookieKey, signedAnew, tokenOf } from '../../services/sign-in/session-cookie.ts';
import { isHttps, type Way } from '../../services/sign-in/settings.ts';
import { endSession, findSession, type HeldSession } from '../../store/sign-in/sessions.ts';
import { countFailure, countsOfPassword, forgive, waitOf } from './limits.ts';
import { type Asker, type Entering, refused, type SignInParts } from './parts.ts';

const keyOf = ({ settings }: SignInParts): CookieKey => ({
  isHttps: isHttps(settings),
  secret: settings.secret,
  before: settings.secretBefore,
});

/** Who asks, as the library will believe it: a cookie that was signed with the secret of before, with that of now. */
export function askerFor(parts: SignInParts, { headers, address }: Asker): Asker {
  const cookies = headers.get('cookie') ?? undefined;
  const anew = signedAnew(cookies, keyOf(parts));
  if (anew === undefined || anew === cookies) return { headers, address };
  const changed = new Headers(headers);
  changed.set('cookie', anew);
  return { headers: changed, address };
}

/** The session that a request carries; null where there is none. `isUse`: somebody did something with it. */
export async function sessionOf(
  parts: SignInParts,
  cookies: string | null | undefined,
  isUse = true,
): Promise<HeldSession | null> {
  const token = tokenOf(cookies ?? undefined, keyOf(parts));
  return token === null ? null : findSession(parts.store, token, isUse);
}

/** Whoever signs in leaves the session they came with: its token opens nothing any more. */
async function leaveFormer(parts: SignInParts, asker: Asker): Promise<void> {
  const former = await sessionOf(parts, asker.headers.get('cookie'));
  if (former) await endSession(parts.store, former);
}

/** Begins a session for somebody who has just proved who they are, in the place of the one they came with. */
export async function beginAnew(
  parts: SignInParts,
  asker: Asker,
  { accountId, way }: { accountId: string; way: Way },
): Promise<string[]> {
  const engine = await parts.engine();
  const cookies = await engine.begin(accountId, way, asker.headers);
  await leaveFormer(parts, asker);
  return cookies;
}

export async function enter(parts: SignInParts, asker: Asker, answered: Answered): Promise<Entering> {
  if (!answered.ok || answered.cookies.length === 0) return refused;
  await leaveFormer(parts, asker);
  return { kind: 'in', cookies: answered.cookies };
}

export async function enterByPassword(
  parts: SignInParts,
  asker: Asker,
  given: { email: string; password: string },
): Promise<Entering> {
  const counts = countsOfPassword(parts, asker, given.email);
  const seconds = await waitOf(parts, counts);
  if (seconds > 0) return { kind: 'wait', seconds };
  const engine = await parts.engine();
  const accountId = await engine.proveByPassword(given.email, given.password);
  // Others may have failed while this one was judged: of a thousand at the same moment no more are told than in turn.
  const more = await waitOf(parts, counts);
  if (accountId === null) await countFailure(parts, counts);
  if (more > 0) return { kind: 'wait', seconds: more };
  if (accountId === null) return refused;
  await forgive(parts, counts);
  return { kind: 'in', cookies: await beginAnew(parts, asker, { accountId, way: 'password' }) };
}

export async function enterByPasskey(parts: SignInParts, asker: Asker, response: unknown): Promise<Entering> {
  const engine = await parts.engine();
  return enter(parts, asker, await engine.byPasskey(asker.headers, response));
}

/** Back from the provider; `query` is what it sent along. */
export async function enterFromProvider(
  parts: SignInParts,
  asker: Asker,
  query: Record<string, string>,
): Promise<Entering> {
  const engine = await parts.engine();
  const answered = await engine.fromProvider(asker.headers, query);
  if (answered.refusal) return { kind: 'refused', why: answered.refusal };
  const session = await sessionOf(parts, asCookieHeader(answered.cookies));
  return session ? enter(parts, asker, answered) : refused;
}

/** Set-Cookie lines as a browser would send them back. */
export const asCookieHeader = (cookies: readonly string[]): string =>
  cookies.map((cookie) => cookie.split(';')[0]).join('; ');
