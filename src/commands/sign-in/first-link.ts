/**
 * The first administrator. Whoever starts Weft sees a link on the console; it opens once, for a day, and each start
 * makes a new one until somebody has used it. Its holder makes the first account and is administrator and coordinator,
 * since somebody must be both until there are more. Who has an account already, as from another partnership of this
 * installation, signs in to it and takes the role with it: a link alone never opens an account that is there.
 */
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import type { PartnershipId, PersonId } from '../../domain/ids.ts';
import { readAddress } from '../../domain/mail/address.ts';
import { done, type FieldProblem, failed, type Problem, type Result } from '../../domain/problem.ts';
import { hashOfSecret, newSecret } from '../../services/secret.ts';
import { write } from '../../store/connection.ts';
import { listContacts, NO_CONTACT, putContact } from '../../store/person/contacts.ts';
import { insertGrant } from '../../store/person/grants.ts';
import { ensurePerson } from '../../store/person/people.ts';
import {
  type Account,
  findAccount,
  findAccountByEmail,
  hasAccounts,
  listPlaces,
} from '../../store/sign-in/accounts.ts';
import { findFirstLink, replaceFirstLink, takeFirstLink } from '../../store/sign-in/invitations.ts';
import { choosePlace, type HeldSession } from '../../store/sign-in/sessions.ts';
import { refuse } from '../inputs.ts';
import { type Chosen, chosenPassword } from './choose-password.ts';
import { beginAnew, sessionOf } from './enter.ts';
import { linkAccount } from './join-person.ts';
import type { Asker, SignInParts } from './parts.ts';

const DAY = 24 * 60 * 60 * 1000;
const LONGEST_NAME = 200;

export const firstLinkPath = (secret: string): string => `/first/${secret}`;

/** Makes a link, in the place of every earlier one; its secret is told this once. */
export async function makeFirstLink(
  parts: Pick<SignInParts, 'store' | 'clock'>,
  partnershipId: PartnershipId,
): Promise<string> {
  const secret = newSecret();
  const expiresAt = new Date(parts.clock.now().getTime() + DAY);
  await replaceFirstLink(parts.store, { partnershipId, secretHash: hashOfSecret(secret), expiresAt });
  return secret;
}

/** The same, where nobody has an account in the partnership yet; null where somebody has. */
export async function firstLinkIfNeeded(
  parts: Pick<SignInParts, 'store' | 'clock'>,
  partnershipId: PartnershipId,
): Promise<string | null> {
  return (await hasAccounts(parts.store, partnershipId)) ? null : makeFirstLink(parts, partnershipId);
}

export const linkGone: Problem = {
  code: 'notFound',
  message: 'This link opens nothing: it was used, is older than it may be, or was replaced by a newer one.',
  remedy: 'Ask whoever sent it for a new one. Whoever runs Weft makes one with: npx weft first-link',
};

export type FirstAdministrator = Chosen & { name: string; email: string };

async function problemsOf(parts: SignInParts, given: FirstAdministrator): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const name = given.name.trim();
  if (name === '' || name.length > LONGEST_NAME)
    problems.push({ field: 'name', message: 'Say what you are called.' });
  const email = readAddress(given.email);
  if (email === null)
    problems.push({
      field: 'email',
      message: 'This is not an e-mail address, such as ann.lee@council.example.',
    });
  else if (await findAccountByEmail(parts.store, email))
    problems.push({
      field: 'email',
      message: 'There is an account with this address already. Sign in to it first, and come back here.',
    });
  return problems;
}

const sameIn = (one: string | null, other: string): boolean => one?.toLowerCase() === other.toLowerCase();

/** How they can be reached is kept of whoever is new there; an address is one person's. */
async function makeAdministrator(
  parts: SignInParts,
  who: { partnershipId: PartnershipId; personId: PersonId; name: string; email: string },
): Promise<void> {
  const { partnershipId, personId, name, email } = who;
  const permit = onItsOwn({ partnershipId, personId }, 'firstAdministrator');
  await write(parts.database, permit, async (transaction) => {
    const isNew = await ensurePerson(transaction, { id: personId, name, kind: 'person' });
    const taken = [...(await listContacts(transaction)).values()].some((one) => sameIn(one.email, email));
    if (isNew && !taken) await putContact(transaction, personId, { ...NO_CONTACT, email });
    for (const role of ['administrator', 'coordinator'] as const)
      await insertGrant(transaction, {
        id: parts.newId<'roleGrant'>(),
        personId,
        role,
        scope: { of: 'partnership' },
        from: parts.clock.today(),
        givenBy: null,
      });
  });
}

/** Cookies of the session that begins with it. */
export async function useFirstLink(
  parts: SignInParts,
  asker: Asker,
  { secret, ...given }: FirstAdministrator & { secret: string },
): Promise<Result<string[]>> {
  const secretHash = hashOfSecret(secret);
  const partnershipId = await findFirstLink(parts.store, secretHash);
  if (partnershipId === null) return failed(linkGone);
  const chosen = await chosenPassword(given, [given.name, given.email], await problemsOf(parts, given));
  if (!chosen.ok) return chosen;
  const email = readAddress(given.email);
  if (email === null) return refuse([{ field: 'email', message: 'This is not an e-mail address.' }]);
  if (!(await takeFirstLink(parts.store, secretHash))) return failed(linkGone);
  const name = given.name.trim();
  const personId = parts.newId<'person'>();
  await makeAdministrator(parts, { partnershipId, personId, name, email });
  const engine = await parts.engine();
  const accountId = await engine.makeAccount({ email, name, password: chosen.value });
  await linkAccount(parts, accountId, { partnershipId, personId });
  return done(await beginAnew(parts, asker, { accountId, way: 'first' }));
}

/** Where the link leads, and the account of whoever looks, where they have signed in to one. */
export type OpenFirstLink = {
  partnershipId: PartnershipId;
  own: Pick<Account, 'id' | 'name' | 'email'> | null;
};

/** Whether a link opens; for the page that asks. */
export async function checkFirstLink(
  parts: SignInParts,
  asker: Asker,
  secret: string,
): Promise<Result<OpenFirstLink>> {
  const partnershipId = await findFirstLink(parts.store, hashOfSecret(secret));
  if (partnershipId === null) return failed(linkGone);
  const session = await sessionOf(parts, asker.headers.get('cookie'));
  const own = session && !session.pending ? await findAccount(parts.store, session.accountId) : null;
  return done({ partnershipId, own });
}

const signInFirst: Problem = {
  code: 'notAllowed',
  message: 'You have not signed in to the account that is to be the administrator’s.',
  remedy: 'Sign in to it, then open this link again.',
};

/** For whoever has signed in: they are an administrator from now on, as who they are there already where they are. */
export async function useFirstLinkSignedIn(
  parts: SignInParts,
  asker: Asker,
  secret: string,
): Promise<Result<HeldSession>> {
  const open = await checkFirstLink(parts, asker, secret);
  if (!open.ok) return open;
  const session = await sessionOf(parts, asker.headers.get('cookie'));
  const { partnershipId, own } = open.value;
  if (!session || !own) return failed(signInFirst);
  if (!(await takeFirstLink(parts.store, hashOfSecret(secret)))) return failed(linkGone);
  const known = (await listPlaces(parts.store, own.id)).find((one) => one.partnershipId === partnershipId);
  const personId = known?.personId ?? parts.newId<'person'>();
  await makeAdministrator(parts, { partnershipId, personId, name: own.name, email: own.email });
  if (!known) await linkAccount(parts, own.id, { partnershipId, personId });
  await choosePlace(parts.store, { sessionId: session.sessionId, placeId: partnershipId });
  return done(session);
}
