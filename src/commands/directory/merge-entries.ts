/**
 * Merges entries that are one into the entry that shall stand for them, in one transaction. Their leads go over, every
 * name stays as the plans wrote it, and each merge keeps a record of what it moved, so that it can be taken back alone.
 */
import { z } from 'zod';
import type { PartyId } from '../../domain/ids.ts';
import type { Entry } from '../../domain/partnership/directory.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { holdEntries, updateEntry } from '../../store/partnership/directory.ts';
import { findGroup } from '../../store/partnership/groups.ts';
import {
  holdPlansOf,
  insertMerge,
  listStandingLeads,
  moveAlong,
  moveLeads,
} from '../../store/partnership/party-merges.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { refuse, version } from '../inputs.ts';
import { savedOrStale } from '../stale.ts';
import { entryId } from './directory-inputs.ts';
import { mergedAlready, noSuchEntry } from './directory-problems.ts';

const seen = z.object({ id: entryId, version });
const schema = z.object({
  into: seen,
  from: z.array(seen).min(1, 'Choose at least two entries.').max(100),
});
export type MergeEntriesInput = z.input<typeof schema>;
type Whole = z.infer<typeof schema>;

/** Its seats, plans and notes are found by it. */
const KEEP_THE_GROUP = 'One of these is a group with seats. Keep that one, and merge the others into it.';

export async function mergeEntries(
  context: CommandContext,
  given: MergeEntriesInput,
): Promise<Result<PartyId>> {
  return carryOut(
    context,
    { deed: 'mergeEntries', asks: 'keepDirectory', schema, given },
    async (transaction, whole) => {
      const wanted = [whole.into, ...whole.from];
      const ids = wanted.map((one) => one.id);
      if (new Set(ids).size < ids.length)
        return refuse([{ field: 'from', message: 'An entry cannot be merged into itself.' }]);
      for (const { id } of whole.from)
        if (await findGroup(transaction, id)) return refuse([{ field: 'from', message: KEEP_THE_GROUP }]);
      await holdPlansOf(transaction, ids);
      const entries = await holdEntries(transaction, ids);
      const ready = await checkSeen(transaction, { whole, entries });
      if (!ready.ok) return ready;
      for (const from of whole.from) await mergeOne(transaction, { from, into: whole.into.id, context });
      await updateEntry(transaction, whole.into, {});
      return done(whole.into.id);
    },
  );
}

/** All are there, none was merged meanwhile, and each is as it was when the person looked at it. */
async function checkSeen(
  transaction: Transaction,
  { whole, entries }: { whole: Whole; entries: Entry[] },
): Promise<Result<null>> {
  for (const one of [whole.into, ...whole.from]) {
    const entry = entries.find((kept) => kept.id === one.id);
    if (!entry) return failed(noSuchEntry);
    if (entry.mergedInto !== null) return failed(mergedAlready(entry));
    if (entry.version === one.version) continue;
    const stale = { state: 'stale', currentVersion: entry.version } as const;
    const told = await savedOrStale(transaction, { noun: 'party', seen: one }, stale);
    if (!told.ok) return told;
  }
  return done(null);
}

type One = { from: Whole['into']; into: PartyId; context: CommandContext };

async function mergeOne(transaction: Transaction, { from, into, context }: One): Promise<void> {
  const leads = await listStandingLeads(transaction, from.id);
  await moveLeads(
    transaction,
    leads.map((lead) => lead.leadId),
    into,
  );
  const alongIds = await moveAlong(transaction, { from: from.id, to: into });
  await updateEntry(transaction, from, { mergedInto: into });
  await insertMerge(transaction, {
    id: context.newId<'partyMerge'>(),
    fromId: from.id,
    intoId: into,
    moved: leads.map(({ leadId, actionId, name }) => ({ leadId, actionId, name })),
    alongIds,
    on: context.clock.today(),
  });
}
