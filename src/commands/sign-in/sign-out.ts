/** Signing out, on one device or on all; and by an administrator, for somebody whose device is lost. */
import { may } from '../../domain/access/may.ts';
import type { Person } from '../../domain/access/person.ts';
import type { PersonId } from '../../domain/ids.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { findAccount, findAccountAt } from '../../store/sign-in/accounts.ts';
import { endSession, endSessions } from '../../store/sign-in/sessions.ts';
import { noAccount } from './guard-change.ts';
import { tellOwner } from './mail-account.ts';
import type { SignInParts } from './parts.ts';

export const signOut = (
  parts: SignInParts,
  session: { accountId: string; sessionId: string },
): Promise<boolean> => endSession(parts.store, session);

/** Ends every session of the account, here and on every other device; its owner is told. */
export async function signOutEverywhere(parts: SignInParts, accountId: string): Promise<void> {
  await endSessions(parts.store, accountId);
  const owner = await findAccount(parts.store, accountId);
  if (owner) await tellOwner(parts, owner, 'signedOutEverywhere');
}

/** Their account may work in other partnerships too: it is signed out there as well, as a thief would be. */
export async function signOutPerson(
  parts: SignInParts,
  by: Person,
  personId: PersonId,
): Promise<Result<null>> {
  const permit = may(by, 'administer');
  if (!permit.ok) return permit;
  const accountId = await findAccountAt(parts.store, { partnershipId: by.partnershipId, personId });
  if (accountId === null) return failed(noAccount);
  await signOutEverywhere(parts, accountId);
  return done(null);
}
