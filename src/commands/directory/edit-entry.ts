/**
 * Changes what the directory says of an entry. A name that it has had can stay as a former one, with its last day
 * where the day of the renaming is known. No plan changes: each name there stays as it was written.
 */
import { z } from 'zod';
import { addDays } from '../../domain/day.ts';
import type { Entry } from '../../domain/partnership/directory.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { findTwin, holdEntries, insertAlias, updateEntry } from '../../store/partnership/directory.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { dayOrNull, refuse, version } from '../inputs.ts';
import { savedOrStale } from '../stale.ts';
import { entryFields, entryId, isPerson, PEOPLE_COME_FROM_PLANS } from './directory-inputs.ts';
import { mergedAlready, nameTaken, noSuchEntry } from './directory-problems.ts';

const schema = z.object({
  partyId: entryId,
  version,
  ...entryFields,
  /** False where the old name was only misspelt. */
  keepFormerName: z.boolean().default(true),
  renamedOn: dayOrNull.default(null),
});
export type EditEntryInput = z.input<typeof schema>;
type Whole = z.infer<typeof schema>;

export async function editEntry(context: CommandContext, given: EditEntryInput): Promise<Result<null>> {
  return carryOut(
    context,
    { deed: 'editEntry', asks: 'keepDirectory', schema, given },
    async (transaction, whole) => {
      const [entry] = await holdEntries(transaction, [whole.partyId]);
      if (!entry) return failed(noSuchEntry);
      if (entry.mergedInto !== null) return failed(mergedAlready(entry));
      if (isPerson(whole.kind) && !isPerson(entry.kind) && entry.kind !== 'unknown')
        return refuse([{ field: 'kind', message: PEOPLE_COME_FROM_PLANS }]);
      const twin = await findTwin(transaction, { ...whole, id: entry.id });
      if (twin) return refuse([{ field: 'name', message: nameTaken(twin) }]);
      const { name, kind, sector, of, expansion } = whole;
      const seen = { id: entry.id, version: whole.version };
      const saved = await updateEntry(transaction, seen, { name, kind, sector, of, expansion });
      const told = await savedOrStale(transaction, { noun: 'party', seen }, saved);
      if (!told.ok) return told;
      await keepName(transaction, { entry, whole, context });
      return done(null);
    },
  );
}

async function keepName(
  transaction: Transaction,
  { entry, whole, context }: { entry: Entry; whole: Whole; context: CommandContext },
): Promise<void> {
  if (!whole.keepFormerName || entry.name.toLowerCase() === whole.name.toLowerCase()) return;
  await insertAlias(transaction, {
    id: context.newId<'partyAlias'>(),
    partyId: entry.id,
    name: entry.name,
    kind: 'formerName',
    seenIn: null,
    until: whole.renamedOn === null ? null : addDays(whole.renamedOn, -1),
  });
}
