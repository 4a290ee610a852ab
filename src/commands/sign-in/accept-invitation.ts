/**
 * Accepting an invitation. Its secret came by mail, so whoever holds it has the mailbox: a new account's address is
 * proved by it, and an account that is there already is joined to the partnership as a link would sign it in.
 */
import { done, failed, type Result } from '../../domain/problem.ts';
import { hashOfSecret } from '../../services/secret.ts';
import { findAccountByEmail } from '../../store/sign-in/accounts.ts';
import {
  findInvitation,
  type Invitation,
  listInvitationsFor,
  takeInvitation,
} from '../../store/sign-in/invitations.ts';
import { type Chosen, chosenPassword } from './choose-password.ts';
import { linkGone } from './first-link.ts';
import { accountFor, linkAccount } from './join-person.ts';
import type { Asker, SignInParts } from './parts.ts';

export type OpenInvitation = Invitation & { hasAccount: boolean };

const gone = failed({
  ...linkGone,
  remedy: 'Ask the person who invited you for a new invitation. If you have an account already, sign in.',
});

/** For the page that asks: nothing happens by looking. */
export async function checkInvitation(parts: SignInParts, secret: string): Promise<Result<OpenInvitation>> {
  const invitation = await findInvitation(parts.store, hashOfSecret(secret));
  if (!invitation) return gone;
  const known = await findAccountByEmail(parts.store, invitation.email);
  return done({ ...invitation, hasAccount: known !== null });
}

/** Cookies of the session that begins with it. */
export async function acceptInvitation(
  parts: SignInParts,
  asker: Asker,
  given: Chosen & { secret: string },
): Promise<Result<string[]>> {
  const open = await checkInvitation(parts, given.secret);
  if (!open.ok) return open;
  const { id, email, name, partnershipId, personId, hasAccount } = open.value;
  const chosen = hasAccount ? done(null) : await chosenPassword(given, [name, email], []);
  if (!chosen.ok) return chosen;
  if (!(await takeInvitation(parts.store, id))) return gone;
  const accountId = await accountFor(parts, { email, name, password: chosen.value });
  await linkAccount(parts, accountId, { partnershipId, personId });
  const engine = await parts.engine();
  return done(await engine.begin(accountId, 'invitation', asker.headers));
}

/**
 * Somebody whom a provider has vouched for: where invitations stand open for that address, they are accepted by it.
 * Nobody else gets an account that way.
 */
export async function welcomeInvited(
  parts: SignInParts,
  { email, name }: { email: string; name: string },
): Promise<void> {
  for (const invitation of await listInvitationsFor(parts.store, email)) {
    if (!(await takeInvitation(parts.store, invitation.id))) continue;
    const called = name.trim() === '' ? invitation.name : name.trim();
    const accountId = await accountFor(parts, { email, name: called, password: null });
    await linkAccount(parts, accountId, invitation);
  }
}
