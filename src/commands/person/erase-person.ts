/**
 * Forgets a person who asked for it: how they can be reached, their roles, their account, and their name, wherever it
 * can be changed and in the history; what they did stays there without it. Where the partnership must keep the names
 * in its history, it says on what ground, and they are put on hold. Looked at first by rehearsing it, and done only
 * while it comes to what was looked at. Done again, it strikes out what has come back, as from an older backup.
 */
import { z } from 'zod';
import { ending } from '../../domain/access/giving.ts';
import { KEEPING_GROUND_WORDS, KEEPING_GROUNDS } from '../../domain/privacy/forgotten.ts';
import { isHeld } from '../../domain/privacy/retention.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { hashOfSecret } from '../../services/secret.ts';
import type { Transaction } from '../../store/connection.ts';
import { type EntryCalled, listEntriesCalled } from '../../store/person/erasure.ts';
import { listGrants } from '../../store/person/grants.ts';
import { insertHold, type KeptHold, listHolds } from '../../store/person/holds.ts';
import { tiePerson } from '../../store/person/people.ts';
import { findPersonFacts, type PersonFacts } from '../../store/person/person-data.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, line, refuse } from '../inputs.ts';
import { type Erased, forgetWhole } from './forget-whole.ts';
import { noSuchPerson } from './keep-person.ts';

const schema = z.object({
  personId: id<'person'>(),
  /** The address they sign in with, which stands elsewhere; null where they have no account. */
  accountEmail: z.string().max(320).nullable(),
  /** What the preview said, shortened; null to rehearse. */
  seen: z.string().max(100).nullable(),
  /** Which entry of the directory they are, where nobody has said before. */
  entryId: id<'party'>().nullable().default(null),
  /** What becomes of the names in the history. */
  names: z.enum(['strike', ...KEEPING_GROUNDS]).default('strike'),
  /** Where they stay: who needs them, and for what. */
  reason: line.default(''),
});
export type ErasePersonInput = z.input<typeof schema>;

export type Erasure = Erased & { digest: string };
type Whole = z.output<typeof schema>;

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

const noSuchEntry: Problem = {
  code: 'conflict',
  message: 'That entry of the directory has not their name, or was said to be somebody else.',
  remedy: 'Nothing was done. Look at the list again.',
};
const noReason = {
  field: 'reason',
  message: 'Say who needs the names in the history, and for what.',
};

/** Whether they may go: not the last administrator, and nobody whose details are on hold. */
async function judge(
  transaction: Transaction,
  context: CommandContext,
  { id: personId }: PersonFacts,
): Promise<Result<KeptHold[]>> {
  const going = (await listGrants(transaction)).filter((grant) => grant.until === null);
  for (const grant of going.filter((one) => one.personId === personId)) {
    const may = ending(context.person, grant, going);
    if (!may.ok) return may;
  }
  const holds = await listHolds(transaction);
  return isHeld({ noun: 'contact', id: personId }, holds) ? failed(onHold) : done(holds);
}

type Known = { person: PersonFacts; perhaps: EntryCalled[] };

/** With the entry that they are said to be now; else with those that bear their name. */
async function withEntry(
  transaction: Transaction,
  person: PersonFacts,
  { entryId }: Whole,
): Promise<Result<Known>> {
  if (person.partyId !== null) return done({ person, perhaps: [] });
  const perhaps = await listEntriesCalled(transaction, person.name);
  if (entryId === null) return done({ person, perhaps });
  if (!perhaps.some((one) => one.id === entryId)) return failed(noSuchEntry);
  await tiePerson(transaction, person.id, entryId);
  return done({ person: { ...person, partyId: entryId }, perhaps: [] });
}

/** How many names would be struck is part of what was looked at only for whoever has them struck. */
function digestOf({ struck, ...rest }: Erased, names: Whole['names']): string {
  const digest = hashOfSecret(JSON.stringify(rest));
  return names === 'strike' ? `${digest}_${struck}` : digest;
}

async function keepNames(
  transaction: Transaction,
  context: CommandContext,
  { personId, names, reason }: Whole,
): Promise<void> {
  if (names === 'strike') return;
  const hold = {
    noun: 'name',
    recordId: personId,
    reason: `${KEEPING_GROUND_WORDS[names]} ${reason}`,
  } as const;
  const placed = {
    id: context.newId<'hold'>(),
    placedBy: context.person.id,
    placedOn: context.clock.today(),
  };
  await insertHold(transaction, { ...hold, ...placed });
}

export async function erasePerson(
  context: CommandContext,
  given: ErasePersonInput,
): Promise<Result<Erasure>> {
  const command = { deed: 'erasePerson', asks: 'administer', schema, given } as const;
  return carryOut(context, command, async (transaction, whole) => {
    const { personId, names, seen } = whole;
    if (names !== 'strike' && whole.reason === '') return refuse([noReason]);
    const person = await findPersonFacts(transaction, personId);
    if (!person || person.kind === 'system') return failed(noSuchPerson);
    const judged = await judge(transaction, context, person);
    if (!judged.ok) return judged;
    const held = judged.value.find(({ noun, recordId }) => noun === 'name' && recordId === personId);
    const namesKept = held?.reason ?? null;
    const known = await withEntry(transaction, person, whole);
    if (!known.ok) return known;
    const erased = await forgetWhole(transaction, {
      ...{ ...known.value, namesKept, accountEmail: whole.accountEmail, today: context.clock.today() },
      strikes: names === 'strike' && namesKept === null,
    });
    if (!erased.ok) return erased;
    const digest = digestOf(erased.value, names);
    const isAsSeen = seen === null || (names === 'strike' ? seen === digest : seen.split('_')[0] === digest);
    if (!isAsSeen) return failed(changedMeanwhile);
    await keepNames(transaction, context, whole);
    return done({ ...erased.value, digest });
  });
}
