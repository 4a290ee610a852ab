/**
 * Begins a handover, or takes up the one that is open: a group that is to be dissolved, or a person who leaves.
 * Everything held at that moment is listed under the name that it has then.
 */
import { z } from 'zod';
import type { HandoverId, PersonId } from '../../domain/ids.ts';
import { type Entry, entryFor, tiesMoved } from '../../domain/partnership/directory.ts';
import { heldBy } from '../../domain/partnership/holdings.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import { holdGroup, updateGroup } from '../../store/partnership/groups.ts';
import { holdHandover, insertHandover, listHandovers } from '../../store/partnership/handovers.ts';
import { readHoldingFacts } from '../../store/partnership/holdings.ts';
import { findPartyOf, listPeople, tiePerson } from '../../store/person/people.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { noSuchEntry } from '../directory/directory-problems.ts';
import { namedEntry } from '../directory/named-entry.ts';
import { isDissolved, noSuchGroup, noSuchHandover } from '../group/group-inputs.ts';
import { id } from '../inputs.ts';
import { listNew } from './handover-around.ts';

/** Of a group its entry; of a person theirs, or the person themselves. */
const schema = z.object({ id: id<'party'>() });

const notThese: Problem = {
  code: 'conflict',
  message: 'Only a group is dissolved, and only a person leaves.',
  remedy: 'An organisation that ends has successors: say on its page of the directory what it became.',
};

export async function beginHandover(
  context: CommandContext,
  given: z.input<typeof schema>,
): Promise<Result<HandoverId>> {
  const command = { deed: 'beginHandover', asks: 'keepGroups', schema, given } as const;
  return carryOut(context, command, async (transaction, whole) => {
    const entry = await entryOf(transaction, whole.id, context);
    if (!entry) return failed(noSuchEntry);
    const open = (await listHandovers(transaction)).find(
      (one) => one.fromId === entry.id && one.state === 'open',
    );
    if (open) return done(open.id);
    const ready = entry.kind === 'person' ? done(null) : await beginDissolving(transaction, entry);
    return ready.ok ? begin(transaction, entry, context) : ready;
  });
}

async function entryOf(
  transaction: Transaction,
  wanted: string,
  { newId }: CommandContext,
): Promise<Entry | null> {
  const find = async (partyId: string) =>
    entryFor((await readDirectory(transaction)).entries, partyId as Entry['id']);
  const known = await find(wanted);
  if (known) return known;
  const person = (await listPeople(transaction)).find((one) => one.id === wanted && one.kind === 'person');
  if (!person) return null;
  const tied = await findPartyOf(transaction, wanted as PersonId);
  const partyId = tied ?? (await namedEntry(transaction, { name: person.name, kind: 'person', newId }));
  if (tied === null) await tiePerson(transaction, person.id, partyId);
  return find(partyId);
}

async function beginDissolving(transaction: Transaction, entry: Entry): Promise<Result<null>> {
  const group = await holdGroup(transaction, entry.id);
  if (!group) return failed(entry.kind === 'group' ? noSuchGroup : notThese);
  if (group.state === 'dissolved') return failed(isDissolved(group.name));
  const life = { state: 'dissolving', dissolvedOn: null } as const;
  await updateGroup(transaction, { id: group.id, version: group.version }, { life });
  return done(null);
}

async function begin(
  transaction: Transaction,
  entry: Entry,
  context: CommandContext,
): Promise<Result<HandoverId>> {
  const handoverId = context.newId<'handover'>();
  const today = context.clock.today();
  const why = entry.kind === 'person' ? 'leaving' : 'dissolving';
  await insertHandover(transaction, { id: handoverId, fromId: entry.id, why, begunOn: today });
  const handover = await holdHandover(transaction, handoverId);
  if (!handover) return failed(noSuchHandover);
  const directory = tiesMoved(await readDirectory(transaction));
  const held = heldBy(await readHoldingFacts(transaction, { directory, id: entry.id, today }));
  await listNew(transaction, { around: { handover, held }, context });
  return done(handoverId);
}
