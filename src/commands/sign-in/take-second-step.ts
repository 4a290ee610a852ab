/**
 * The second step: the code that an app shows now, or a recovery code, each good for one time. Until it is taken, the
 * session opens nothing; with it, its token is changed.
 */

import { takeTurn } from '../../store/sign-in/attempts.ts';
import type { HeldSession } from '../../store/sign-in/sessions.ts';
import { raiseSession } from '../../store/sign-in/sessions.ts';
import { countFailure, countsOfCodes, forgive, keyOf, waitOf } from './limits.ts';
import { type Asker, type Entering, refused, type SignInParts } from './parts.ts';

/** An app shows a code for half a minute, and it is good in that alone. Seconds. */
const CODE_LIVES = 60;
const SIX_DIGITS = /^\d{6}$/;

async function isRight(
  parts: SignInParts,
  asker: Asker,
  given: { accountId: string; code: string },
): Promise<boolean> {
  const engine = await parts.engine();
  const { accountId, code } = given;
  if (!SIX_DIGITS.test(code)) return (await engine.byRecoveryCode(asker.headers, code)).ok;
  if (!(await engine.byCode(asker.headers, given)).ok) return false;
  return takeTurn(parts.store, keyOf(parts, 'used', accountId, code), CODE_LIVES);
}

export async function takeSecondStep(
  parts: SignInParts,
  asker: Asker,
  { session, code }: { session: HeldSession; code: string },
): Promise<Entering> {
  const { accountId, sessionId } = session;
  const counts = countsOfCodes(parts, accountId);
  const seconds = await waitOf(parts, counts);
  if (seconds > 0) return { kind: 'wait', seconds };
  const typed = code.replace(/\s+/g, '');
  if (!(await isRight(parts, asker, { accountId, code: typed }))) {
    await countFailure(parts, counts);
    return refused;
  }
  await forgive(parts, counts);
  const engine = await parts.engine();
  return { kind: 'in', cookies: [engine.cookieOf(await raiseSession(parts.store, sessionId))] };
}
