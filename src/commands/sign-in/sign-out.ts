/** Signing out, on one device or on all. */
import { findAccount } from '../../store/sign-in/accounts.ts';
import { endSession, endSessions } from '../../store/sign-in/sessions.ts';
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
