/**
 * Takes a merge back, at any later time: exactly the leads that went over return. What was added since stays with the
 * entry that stood for both, and is told. Where that one was itself merged into a third meanwhile, the leads are taken
 * from the third.
 */
import { z } from 'zod';
import type { PartyId } from '../../domain/ids.ts';
import type { Directory, Entry, Merge } from '../../domain/partnership/directory.ts';
import { type Split, splitOf } from '../../domain/partnership/merging.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { holdEntries, readDirectory, updateEntry } from '../../store/partnership/directory.ts';
import {
  findMerge,
  holdMerge,
  holdPlansOf,
  listStandingLeads,
  markUndone,
  moveAlong,
  moveLeads,
} from '../../store/partnership/party-merges.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id } from '../inputs.ts';
import { noSuchEntry, noSuchMerge, undoneAlready } from './directory-problems.ts';

const schema = z.object({ mergeId: id<'partyMerge'>() });
export type Undone = { fromId: PartyId; intoId: PartyId; split: Split };

export async function undoMerge(
  context: CommandContext,
  given: z.input<typeof schema>,
): Promise<Result<Undone>> {
  return carryOut(
    context,
    { deed: 'undoMerge', asks: 'keepDirectory', schema, given },
    async (transaction, { mergeId }) => {
      const found = await findMerge(transaction, mergeId);
      if (!found) return failed(noSuchMerge);
      const directory = await readDirectory(transaction);
      const survivor = directory.entries.find((entry) => entry.id === found.fromId)?.mergedInto;
      if (found.undone || !survivor) return failed(undoneAlready);
      await holdPlansOf(transaction, [survivor]);
      const held = await holdEntries(transaction, [found.fromId, survivor]);
      const merge = await holdMerge(transaction, mergeId);
      const from = held.find((entry) => entry.id === found.fromId);
      const into = held.find((entry) => entry.id === survivor);
      if (!merge || !from || !into) return failed(noSuchEntry);
      if (merge.undone || from.mergedInto !== into.id) return failed(undoneAlready);
      return done(await split(transaction, { merge, from, into, directory }));
    },
  );
}

type Both = { merge: Merge; from: Entry; into: Entry; directory: Directory };

/** The names of an entry of its own, by which what was added since is told. */
export const namesOf = (from: Entry, { aliases }: Pick<Directory, 'aliases'>): string[] => [
  from.name,
  ...aliases.filter((alias) => alias.partyId === from.id).map((alias) => alias.name),
];

async function split(transaction: Transaction, { merge, from, into, directory }: Both): Promise<Undone> {
  const standing = await listStandingLeads(transaction, into.id);
  const order = splitOf(merge, standing, namesOf(from, directory));
  await moveLeads(transaction, order.leadIds, from.id);
  await updateEntry(transaction, from, { mergedInto: null });
  await moveAlong(transaction, { from: into.id, to: from.id, only: merge.alongIds });
  await updateEntry(transaction, into, {});
  await markUndone(transaction, merge.id);
  return { fromId: from.id, intoId: into.id, split: order };
}
