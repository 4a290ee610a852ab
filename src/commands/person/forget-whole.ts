/** What forgetting a person writes: their name goes from everything that can be changed, and then out of the history. */
import type { Day } from '../../domain/day.ts';
import type { PartyId } from '../../domain/ids.ts';
import { FORGOTTEN_PERSON, forgottenName, isForgottenName } from '../../domain/privacy/forgotten.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { findContact, removeContact } from '../../store/person/contacts.ts';
import {
  type EntryCalled,
  endLinksOf,
  forgetEntry,
  forgetMails,
  forgetPerson,
  forgetWords,
  isOnlyOf,
  listNamesLike,
  strikeNames,
  whyNotStruck,
} from '../../store/person/erasure.ts';
import { endGrants } from '../../store/person/grants.ts';
import { listOwnEntries, type PersonFacts } from '../../store/person/person-data.ts';

/**
 * What goes. `entries`: their own of the directory, by the names they had; `struck`: entries of the history that held
 * a name of theirs. `namesKept`: why the names stay in the history, by a hold from before. `perhaps`: entries of their
 * name that nobody has said are theirs; these stay.
 */
export type Erased = {
  name: string;
  isAgain: boolean;
  accountId: string | null;
  contact: boolean;
  grants: number;
  links: number;
  mails: number;
  refusals: number;
  entries: string[];
  perhaps: EntryCalled[];
  aliases: string[];
  leads: number;
  struck: number;
  namesKept: string | null;
};

/** An entry that is nobody's in particular, or was not read as anybody's, is theirs where it was said to be them. */
const isOfPerson = ({ kind }: { kind: string }): boolean => kind === 'person' || kind === 'unknown';

type Entries = Pick<Erased, 'entries' | 'aliases' | 'leads'> & { ids: PartyId[] };

async function forgetEntries(
  transaction: Transaction,
  { id: personId, partyId }: PersonFacts,
  today: Day,
): Promise<Entries> {
  const none = { entries: [], aliases: [], leads: 0, ids: [] };
  if (partyId === null) return none;
  const shared = { partyId, forgotten: FORGOTTEN_PERSON };
  if (!(await isOnlyOf(transaction, personId, shared))) return none;
  const own = (await listOwnEntries(transaction, partyId)).filter(isOfPerson);
  const aliases: string[] = [];
  let leads = 0;
  for (const entry of own) {
    const name = isForgottenName(entry.name)
      ? entry.name
      : forgottenName(await listNamesLike(transaction, FORGOTTEN_PERSON));
    const gone = await forgetEntry(transaction, entry.id, { name, today });
    aliases.push(...gone.aliases);
    leads += gone.leads;
  }
  return { entries: own.map((entry) => entry.name), aliases, leads, ids: own.map((entry) => entry.id) };
}

/** Once the name is gone from everything else: only then does the database let it be struck. */
async function strike(transaction: Transaction, ids: readonly PartyId[]): Promise<Result<number>> {
  let struck = 0;
  for (const entry of ids) {
    const why = await whyNotStruck(transaction, entry);
    if (why !== null) return failed(notStruck(why));
    struck += await strikeNames(transaction, entry);
  }
  return done(struck);
}

const notStruck = (message: string): Problem => ({
  code: 'conflict',
  message,
  remedy: 'Nothing was done. Look at what is on hold, and at who else is this entry of the directory.',
});

/** `strikes`: whether their names go out of the history too. */
export type Forgetting = {
  person: PersonFacts;
  accountEmail: string | null;
  strikes: boolean;
  namesKept: string | null;
  perhaps: EntryCalled[];
  today: Day;
};

export async function forgetWhole(
  transaction: Transaction,
  { person, accountEmail, strikes, namesKept, perhaps, today }: Forgetting,
): Promise<Result<Erased>> {
  const contact = await findContact(transaction, person.id);
  const addresses = [contact?.email ?? null, accountEmail].filter((one) => one !== null);
  const { ids, ...entries } = await forgetEntries(transaction, person, today);
  await forgetPerson(transaction, person.id, { name: FORGOTTEN_PERSON, today });
  await forgetWords(transaction, [person.name, ...entries.entries, ...entries.aliases]);
  const struck = strikes ? await strike(transaction, ids) : done(0);
  if (!struck.ok) return struck;
  // Last, for whoever forgets themselves may strike their names only while they are an administrator.
  const grants = await endGrants(transaction, { personId: person.id }, today);
  return done({
    ...entries,
    ...(await forgetMails(transaction, addresses)),
    ...{ name: person.name, accountId: person.accountId, grants: grants.length },
    ...{ struck: struck.value, namesKept, perhaps },
    isAgain: isForgottenName(person.name),
    contact: await removeContact(transaction, person.id),
    links: await endLinksOf(transaction, person.id, today),
  });
}
