/**
 * Forgets a person who asked for it: how they can be reached, their roles, their account, and their name wherever it
 * can be changed. What they did stays in the history without their name. Looked at first by rehearsing it, and done
 * only while it comes to what was looked at.
 */
import { z } from 'zod';
import { ending } from '../../domain/access/giving.ts';
import type { PersonId } from '../../domain/ids.ts';
import { FORGOTTEN_PERSON, forgottenName } from '../../domain/privacy/forgotten.ts';
import { isHeld } from '../../domain/privacy/retention.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { hashOfSecret } from '../../services/secret.ts';
import type { Transaction } from '../../store/connection.ts';
import { findContact, removeContact } from '../../store/person/contacts.ts';
import {
  endLinksOf,
  forgetEntry,
  forgetMails,
  forgetPerson,
  forgetWords,
  isOnlyOf,
  listNamesLike,
} from '../../store/person/erasure.ts';
import { endGrants, listGrants } from '../../store/person/grants.ts';
import { listHolds } from '../../store/person/holds.ts';
import { findPersonFacts, listOwnEntries, type PersonFacts } from '../../store/person/person-data.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id } from '../inputs.ts';
import { noSuchPerson } from './keep-person.ts';

const schema = z.object({
  personId: id<'person'>(),
  /** The address they sign in with, which stands elsewhere; null where they have no account. */
  accountEmail: z.string().max(320).nullable(),
  /** What the preview said, shortened; null to rehearse. */
  seen: z.string().max(100).nullable(),
});
export type ErasePersonInput = z.input<typeof schema>;

/** What goes. `entries`: their own of the directory, by the names they had. */
export type Erased = {
  name: string;
  accountId: string | null;
  contact: boolean;
  grants: number;
  links: number;
  mails: number;
  refusals: number;
  entries: string[];
  aliases: string[];
  leads: number;
};
export type Erasure = Erased & { digest: string };

const onHold: Problem = {
  code: 'conflict',
  message: 'How this person can be reached is on legal hold.',
  remedy: 'Lift the hold first, if what it was for is over.',
};
const changedMeanwhile: Problem = {
  code: 'conflict',
  message: 'What would be forgotten is not what you were shown: something has changed meanwhile.',
  remedy: 'Nothing was done. Look at the list again.',
};

/** Whether they may go: not the last administrator, and nobody whose details are on hold. */
async function judge(
  transaction: Transaction,
  context: CommandContext,
  personId: PersonId,
): Promise<Result<null>> {
  const going = (await listGrants(transaction)).filter((grant) => grant.until === null);
  for (const grant of going.filter((one) => one.personId === personId)) {
    const may = ending(context.person, grant, going);
    if (!may.ok) return may;
  }
  const held = isHeld({ noun: 'contact', id: personId }, await listHolds(transaction));
  return held ? failed(onHold) : done(null);
}

async function forgetEntries(
  transaction: Transaction,
  { id: personId, partyId }: PersonFacts,
): Promise<Pick<Erased, 'entries' | 'aliases' | 'leads'>> {
  const none = { entries: [], aliases: [], leads: 0 };
  if (partyId === null || !(await isOnlyOf(transaction, personId, partyId))) return none;
  const own = (await listOwnEntries(transaction, partyId)).filter((entry) => entry.kind === 'person');
  const aliases: string[] = [];
  let leads = 0;
  for (const entry of own) {
    const name = forgottenName(await listNamesLike(transaction, FORGOTTEN_PERSON));
    const gone = await forgetEntry(transaction, entry.id, name);
    aliases.push(...gone.aliases);
    leads += gone.leads;
  }
  return { entries: own.map((entry) => entry.name), aliases, leads };
}

async function erase(
  transaction: Transaction,
  context: CommandContext,
  { person, accountEmail }: { person: PersonFacts; accountEmail: string | null },
): Promise<Erased> {
  const today = context.clock.today();
  const contact = await findContact(transaction, person.id);
  const addresses = [contact?.email ?? null, accountEmail].filter((one) => one !== null);
  const entries = await forgetEntries(transaction, person);
  const grants = await endGrants(transaction, { personId: person.id }, today);
  await forgetPerson(transaction, person.id, { name: FORGOTTEN_PERSON, today });
  await forgetWords(transaction, [person.name, ...entries.entries, ...entries.aliases]);
  return {
    ...entries,
    ...(await forgetMails(transaction, addresses)),
    ...{ name: person.name, accountId: person.accountId, grants: grants.length },
    contact: await removeContact(transaction, person.id),
    links: await endLinksOf(transaction, person.id, today),
  };
}

export async function erasePerson(
  context: CommandContext,
  given: ErasePersonInput,
): Promise<Result<Erasure>> {
  const command = { deed: 'erasePerson', asks: 'administer', schema, given } as const;
  return carryOut(context, command, async (transaction, { personId, accountEmail, seen }) => {
    const person = await findPersonFacts(transaction, personId);
    if (!person || person.kind === 'system') return failed(noSuchPerson);
    const judged = await judge(transaction, context, person.id);
    if (!judged.ok) return judged;
    const erased = await erase(transaction, context, { person, accountEmail });
    const digest = hashOfSecret(JSON.stringify(erased));
    return seen === null || seen === digest ? done({ ...erased, digest }) : failed(changedMeanwhile);
  });
}
