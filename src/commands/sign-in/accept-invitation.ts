/**
 * Accepting an invitation. Its secret came by mail, so whoever holds it has the mailbox, and a new account's address is
 * proved by it. An account that is there already is joined to the partnership by its owner alone, signed in: where no
 * mail is sent, the link is shown to whoever invites, and must not open somebody's account to them.
 */
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { hashOfSecret } from '../../services/secret.ts';
import { findAccountByEmail } from '../../store/sign-in/accounts.ts';
import {
  findInvitation,
  type Invitation,
  listInvitationsFor,
  takeInvitation,
} from '../../store/sign-in/invitations.ts';
import { choosePlace } from '../../store/sign-in/sessions.ts';
import { type Chosen, chosenPassword } from './choose-password.ts';
import { beginAnew, sessionOf } from './enter.ts';
import { linkGone } from './first-link.ts';
import { accountFor, linkAccount } from './join-person.ts';
import type { Asker, SignInParts } from './parts.ts';

/** `account`: whether there is one with this address, and whether whoever asks has signed in to it. */
export type OpenInvitation = Invitation & { account: 'none' | 'own' | 'other' };

const ownersAlone: Problem = {
  code: 'notAllowed',
  message: 'There is an account with this address already, and only its owner can accept.',
  remedy: 'Sign in to that account, then open this link again.',
};

const gone = failed({
  ...linkGone,
  remedy: 'Ask the person who invited you for a new invitation. If you have an account already, sign in.',
});

/** For the page that asks: nothing happens by looking. */
export async function checkInvitation(
  parts: SignInParts,
  asker: Asker,
  secret: string,
): Promise<Result<OpenInvitation>> {
  const invitation = await findInvitation(parts.store, hashOfSecret(secret));
  if (!invitation) return gone;
  const known = await findAccountByEmail(parts.store, invitation.email);
  if (!known) return done({ ...invitation, account: 'none' });
  const session = await sessionOf(parts, asker.headers.get('cookie'));
  const isOwn = session?.accountId === known.id && !session.pending;
  return done({ ...invitation, account: isOwn ? 'own' : 'other' });
}

/** The owner's session goes on, in the partnership that they have joined. */
async function joinOwn(parts: SignInParts, asker: Asker, place: Invitation): Promise<Result<string[]>> {
  const session = await sessionOf(parts, asker.headers.get('cookie'));
  if (!session || !(await takeInvitation(parts.store, place.id))) return gone;
  await linkAccount(parts, session.accountId, place);
  await choosePlace(parts.store, { sessionId: session.sessionId, placeId: place.partnershipId });
  return done([]);
}

/** Cookies of the session that begins with it; none where one goes on. */
export async function acceptInvitation(
  parts: SignInParts,
  asker: Asker,
  given: Chosen & { secret: string },
): Promise<Result<string[]>> {
  const open = await checkInvitation(parts, asker, given.secret);
  if (!open.ok) return open;
  if (open.value.account === 'other') return failed(ownersAlone);
  if (open.value.account === 'own') return joinOwn(parts, asker, open.value);
  const { id, email, name, partnershipId, personId } = open.value;
  const chosen = await chosenPassword(given, [name, email], []);
  if (!chosen.ok) return chosen;
  if (!(await takeInvitation(parts.store, id))) return gone;
  const accountId = await accountFor(parts, { email, name, password: chosen.value });
  await linkAccount(parts, accountId, { partnershipId, personId });
  return done(await beginAnew(parts, asker, { accountId, way: 'invitation' }));
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
