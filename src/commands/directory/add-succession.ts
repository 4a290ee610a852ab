/**
 * Says what a body became, and on which day. From then on its name in the plans means the new body; the words in the
 * plans stay. A new body that the directory does not know yet is added to it. A person is followed by the role that
 * they filled, or by whoever fills it now (R16).
 */
import { z } from 'zod';
import { closesCircle } from '../../domain/partnership/successors.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { holdEntries, insertSuccession, readDirectory } from '../../store/partnership/directory.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { dayOrNull, neededLine, refuse } from '../inputs.ts';
import { entryId, isPerson, successionWay } from './directory-inputs.ts';
import { mergedAlready, noSuchEntry } from './directory-problems.ts';
import { namedEntry } from './named-entry.ts';

const schema = z.object({
  partyId: entryId,
  way: successionWay,
  to: neededLine('Give the body that follows it.'),
  on: dayOrNull,
});
export type AddSuccessionInput = z.input<typeof schema>;

export async function addSuccession(
  context: CommandContext,
  given: AddSuccessionInput,
): Promise<Result<null>> {
  return carryOut(
    context,
    { deed: 'addSuccession', asks: 'keepDirectory', schema, given },
    async (transaction, whole) => {
      const { newId } = context;
      const { on } = whole;
      if (on === null)
        return refuse([{ field: 'on', message: 'Give the day: until then the old name counts.' }]);
      const [old] = await holdEntries(transaction, [whole.partyId]);
      if (!old) return failed(noSuchEntry);
      if (old.mergedInto !== null) return failed(mergedAlready(old));
      const [way, kind] = isPerson(old.kind) ? (['became', 'role'] as const) : [whole.way, old.kind];
      const toId = await namedEntry(transaction, { name: whole.to, kind, newId });
      const step = { fromId: old.id, toId };
      if (closesCircle(step, (await readDirectory(transaction)).successions))
        return refuse([
          { field: 'to', message: `That would lead back to “${old.name}”. Choose another body.` },
        ]);
      const kept = await insertSuccession(transaction, { id: newId<'succession'>(), ...step, way, on });
      if (kept) return done(null);
      return refuse([
        { field: 'to', message: 'That is kept already. Take it out first to give another day.' },
      ]);
    },
  );
}
