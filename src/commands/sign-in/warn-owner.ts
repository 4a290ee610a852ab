/**
 * Tells the owner of an account that somebody tries to get in, wherever they try from. It slows nobody down: what is
 * counted here makes nobody wait, so that it can lock nobody out. Once a day at most.
 */
import { FORGOTTEN_AFTER } from '../../domain/access/waiting.ts';
import { findAccountByEmail } from '../../store/sign-in/accounts.ts';
import { addFailure, findFailures, takeTurn } from '../../store/sign-in/attempts.ts';
import { keyOf } from './limits.ts';
import { tellOwner } from './mail-account.ts';
import type { SignInParts } from './parts.ts';

/** More than a person who has forgotten their password tries. */
const MANY = 20;
const A_DAY = 24 * 60 * 60;

/** Counts a try that was refused; called once the answer has gone. */
export async function warnOwner(parts: SignInParts, email: string): Promise<void> {
  const tries = keyOf(parts, 'tries', email.toLowerCase());
  await addFailure(parts.store, [tries], FORGOTTEN_AFTER);
  const [counted] = await findFailures(parts.store, [tries]);
  if ((counted?.failures ?? 0) < MANY) return;
  const owner = await findAccountByEmail(parts.store, email);
  if (!owner) return;
  if (await takeTurn(parts.store, keyOf(parts, 'warned', owner.id), A_DAY))
    await tellOwner(parts, owner, 'manyFailedTries');
}
