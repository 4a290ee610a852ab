/** An account's passkeys, and the codes of its second step. */
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import type { Answered } from '../../services/sign-in/open.ts';
import { beginAsOf, type HeldSession, raiseSession } from '../../store/sign-in/sessions.ts';
import { refuse } from '../inputs.ts';
import { asCookieHeader, sessionOf } from './enter.ts';
import { guardChange, guardFresh, guardOwn } from './guard-change.ts';
import { tellOwner } from './mail-account.ts';
import type { Asker, SignInParts } from './parts.ts';

const notDone: Problem = {
  code: 'conflict',
  message: 'That did not work, and nothing was changed.',
  remedy: 'Go back to your account and begin again.',
};

/** What the browser is to sign, to make a passkey. */
export async function askNewPasskey(
  parts: SignInParts,
  asker: Asker,
  session: HeldSession,
): Promise<Result<Answered>> {
  const guarded = await guardFresh(parts, session);
  if (!guarded.ok) return guarded;
  const engine = await parts.engine();
  const asked = await engine.askNewPasskey(asker.headers);
  return asked.ok ? done(asked) : failed(notDone);
}

/** Whoever has just made a passkey has shown it: the session counts as one with a second factor from then on. */
export async function addPasskey(
  parts: SignInParts,
  asker: Asker,
  given: { session: HeldSession; response: unknown; name: string },
): Promise<Result<string[]>> {
  const guarded = await guardFresh(parts, given.session);
  if (!guarded.ok) return guarded;
  const engine = await parts.engine();
  const { response, name } = given;
  const added = await engine.addPasskey(asker.headers, { response, name: name.trim().slice(0, 100) });
  if (!added.ok) return failed(notDone);
  await tellOwner(parts, guarded.value, 'passkeyAdded');
  return done([engine.cookieOf(await raiseSession(parts.store, given.session.sessionId))]);
}

export async function removePasskey(
  parts: SignInParts,
  asker: Asker,
  given: { session: HeldSession; id: string; current: string },
): Promise<Result<null>> {
  const guarded = await guardChange(parts, given.session, given.current);
  if (!guarded.ok) return guarded;
  const engine = await parts.engine();
  const removed = await engine.removePasskey(asker.headers, given.id);
  if (!removed.ok) return failed(notDone);
  await tellOwner(parts, guarded.value, 'passkeyRemoved');
  return done(null);
}

/** The library puts a new session in the place of this one, which is to live no longer for that. */
async function asLongAsBefore(
  parts: SignInParts,
  { signedInAt }: HeldSession,
  cookies: string[],
): Promise<string[]> {
  const next = await sessionOf(parts, asCookieHeader(cookies));
  if (next) await beginAsOf(parts.store, next.sessionId, signedInAt);
  return cookies;
}

/** What an app is to be told, and the recovery codes, shown this once. Nothing is asked for yet: the code follows. */
export type NewCodes = { uri: string; recovery: string[] };

export async function startCodes(
  parts: SignInParts,
  asker: Asker,
  given: { session: HeldSession; current: string },
): Promise<Result<NewCodes>> {
  const guarded = await guardChange(parts, given.session, given.current);
  if (!guarded.ok) return guarded;
  const engine = await parts.engine();
  const started = await engine.startCodes(asker.headers, given.current);
  const { totpURI, backupCodes } = started.body;
  if (!started.ok || typeof totpURI !== 'string' || !Array.isArray(backupCodes)) return failed(notDone);
  return done({ uri: totpURI, recovery: backupCodes.map(String) });
}

/** The first code proves that the app has understood. Cookies of the session as it goes on. */
export async function confirmCodes(
  parts: SignInParts,
  asker: Asker,
  given: { session: HeldSession; code: string },
): Promise<Result<string[]>> {
  const guarded = await guardOwn(parts, given.session);
  if (!guarded.ok) return guarded;
  const engine = await parts.engine();
  const proved = await engine.byCode(asker.headers, {
    accountId: guarded.value.id,
    code: given.code.replace(/\s+/g, ''),
  });
  if (!proved.ok)
    return refuse([
      {
        field: 'code',
        message: 'This is not the code that the app shows now. Wait for the next and type that.',
      },
    ]);
  await tellOwner(parts, guarded.value, 'secondFactorAdded');
  return done(await asLongAsBefore(parts, given.session, proved.cookies));
}

export async function stopCodes(
  parts: SignInParts,
  asker: Asker,
  given: { session: HeldSession; current: string },
): Promise<Result<string[]>> {
  const guarded = await guardChange(parts, given.session, given.current);
  if (!guarded.ok) return guarded;
  const engine = await parts.engine();
  const stopped = await engine.stopCodes(asker.headers, given.current);
  if (!stopped.ok) return failed(notDone);
  await tellOwner(parts, guarded.value, 'secondFactorRemoved');
  return done(await asLongAsBefore(parts, given.session, stopped.cookies));
}

export async function newRecoveryCodes(
  parts: SignInParts,
  asker: Asker,
  given: { session: HeldSession; current: string },
): Promise<Result<string[]>> {
  const guarded = await guardChange(parts, given.session, given.current);
  if (!guarded.ok) return guarded;
  const engine = await parts.engine();
  const made = await engine.newRecoveryCodes(asker.headers, given.current);
  const { backupCodes } = made.body;
  return made.ok && Array.isArray(backupCodes) ? done(backupCodes.map(String)) : failed(notDone);
}
