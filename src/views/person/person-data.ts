/**
 * All that is kept about one person: their own to see, and an administrator's where they ask the partnership for it.
 * A readable page and a file are made of the same.
 */
import { may, type Permit } from '../../domain/access/may.ts';
import { onItsOwn } from '../../domain/access/on-its-own.ts';
import { NOBODY } from '../../domain/access/visitor.ts';
import type { PersonId } from '../../domain/ids.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { read, type Transaction } from '../../store/connection.ts';
import { findContact, type KeptContact } from '../../store/person/contacts.ts';
import {
  findPersonFacts,
  listMailedTo,
  listOwnEntries,
  listRowsNaming,
  listSigned,
  type MailedTo,
  type OwnEntry,
  type PersonFacts,
  type RowsNaming,
  type SignedEntry,
} from '../../store/person/person-data.ts';
import type { ViewContext } from '../context.ts';
import { noPerson } from './people-page.ts';

/** What signing in keeps of them, which stands in a schema of its own; null where they have no account. */
export type AccountFacts = { email: string; sessions: number; passkeys: string[]; partnerships: number };

/** An invitation that was sent to them, and where to. */
export type Invited = { email: string; sentAt: Date };

/** Asks signing in for what it keeps. */
export type AskSignIn = {
  accountOf: (accountId: string) => Promise<AccountFacts | null>;
  invitationsTo: (personId: PersonId) => Promise<Invited[]>;
};

export type PersonData = {
  person: PersonFacts;
  contact: KeptContact | null;
  account: AccountFacts | null;
  invitations: Invited[];
  entries: OwnEntry[];
  /** Rows that point at them, and at their entry of the directory. */
  named: RowsNaming[];
  signed: { total: number; entries: SignedEntry[] };
  mails: MailedTo[];
};

const MOST_SIGNED = 20_000;

/** Everybody may see what is kept of themselves, whatever their role. */
export function permitFor({ person }: Pick<ViewContext, 'person'>, id: PersonId): Result<Permit> {
  const { partnershipId } = person;
  if (person.id === id && id !== NOBODY) return done(onItsOwn({ partnershipId, personId: id }, 'seeOwnData'));
  return may(person, 'administer');
}

async function gather(
  transaction: Transaction,
  person: PersonFacts,
  ofSignIn: Pick<PersonData, 'account' | 'invitations'>,
): Promise<PersonData> {
  const [contact, entries, signed] = await Promise.all([
    findContact(transaction, person.id),
    listOwnEntries(transaction, person.partyId),
    listSigned(transaction, person.id, MOST_SIGNED),
  ]);
  const addresses = [contact?.email, ofSignIn.account?.email].filter(
    (one) => one !== null && one !== undefined,
  );
  const ids = entries.map((entry) => entry.id);
  const [ofPerson, ofParty, mails] = await Promise.all([
    listRowsNaming(transaction, 'person', [person.id]),
    ids.length > 0 ? listRowsNaming(transaction, 'party', ids) : [],
    listMailedTo(transaction, addresses),
  ]);
  return { person, contact, ...ofSignIn, entries, named: [...ofPerson, ...ofParty], signed, mails };
}

export async function viewPersonData(
  context: ViewContext,
  id: PersonId,
  { accountOf, invitationsTo }: AskSignIn,
): Promise<Result<PersonData>> {
  const permit = permitFor(context, id);
  if (!permit.ok) return permit;
  const person = await read(context.database, permit.value, (transaction) =>
    findPersonFacts(transaction, id),
  );
  if (!person || person.kind === 'system') return failed(noPerson);
  const account = person.accountId === null ? null : await accountOf(person.accountId);
  const ofSignIn = { account, invitations: await invitationsTo(person.id) };
  return read(context.database, permit.value, async (transaction) =>
    done(await gather(transaction, person, ofSignIn)),
  );
}
