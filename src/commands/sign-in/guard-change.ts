/**
 * What somebody signs in with is changed only by its owner: they type their password once more; where they have none,
 * they must have signed in within the last quarter of an hour. So a screen left open gives nothing away.
 */
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { FRESH } from '../../services/sign-in/settings.ts';
import { type Account, findAccount } from '../../store/sign-in/accounts.ts';
import type { HeldSession } from '../../store/sign-in/sessions.ts';
import { refuse } from '../inputs.ts';
import { countFailure, countsOfCodes, forgive, waitOf } from './limits.ts';
import type { SignInParts } from './parts.ts';

export const isFresh = (parts: Pick<SignInParts, 'clock'>, session: HeldSession): boolean =>
  parts.clock.now().getTime() - session.signedInAt.getTime() < FRESH * 1000;

export const noAccount: Problem = {
  code: 'notFound',
  message: 'This account is there no more.',
  remedy: 'Ask the partnership’s coordinator to invite you again.',
};

const signInAgain: Problem = {
  code: 'notAllowed',
  message: 'You signed in more than a quarter of an hour ago.',
  remedy: 'Sign out, sign in again, and make the change straight afterwards.',
};

const wrongPassword = refuse([
  { field: 'current', message: 'This is not your password. Type the one that you sign in with now.' },
]);

async function ownerOf(parts: SignInParts, session: HeldSession): Promise<Result<Account>> {
  const account = await findAccount(parts.store, session.accountId);
  return account ? done(account) : failed(noAccount);
}

/** For what takes its own proof, such as a passkey: the owner has signed in just now. */
export async function guardFresh(parts: SignInParts, session: HeldSession): Promise<Result<Account>> {
  return isFresh(parts, session) ? ownerOf(parts, session) : failed(signInAgain);
}

/** For the first code of an app, which only who was asked for the password has set up. */
export const guardOwn = ownerOf;

/** @param typed their password as it is now; who has none must have signed in just now */
export async function guardChange(
  parts: SignInParts,
  session: HeldSession,
  typed: string,
): Promise<Result<Account>> {
  const owner = await ownerOf(parts, session);
  if (!owner.ok) return owner;
  const account = owner.value;
  if (!account.hasPassword) return guardFresh(parts, session);
  const counts = countsOfCodes(parts, `change ${account.id}`);
  if ((await waitOf(parts, counts)) > 0) return wrongPassword;
  const engine = await parts.engine();
  if (await engine.isPassword(account.id, typed)) {
    await forgive(parts, counts);
    return owner;
  }
  await countFailure(parts, counts);
  return wrongPassword;
}
