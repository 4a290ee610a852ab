/**
 * For somebody who has neither their app nor a recovery code: whoever runs Weft takes the second step off the account,
 * once they are sure who it is (docs/deploying.md). The first step stands, every session ends, and the owner is told.
 * There is no page for it: nobody can be talked into pressing a button.
 */
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { dropSecondStep, findAccountByEmail } from '../../store/sign-in/accounts.ts';
import { endSessions } from '../../store/sign-in/sessions.ts';
import { tellOwner } from './mail-account.ts';
import type { SignInParts } from './parts.ts';

const noSuchStep: Problem = {
  code: 'notFound',
  message: 'No account with this address has an app for codes.',
  remedy: 'Look at the address. Passkeys are taken off by their owner, signed in.',
};

/** Gives the name of the account. */
export async function loseSecondStep(
  parts: Pick<SignInParts, 'store' | 'database' | 'clock'>,
  email: string,
): Promise<Result<string>> {
  const account = await findAccountByEmail(parts.store, email.trim());
  if (!account?.hasCodes) return failed(noSuchStep);
  await dropSecondStep(parts.store, account.id);
  await endSessions(parts.store, account.id);
  await tellOwner(parts, account, 'secondFactorRemoved');
  return done(account.name);
}
