/** Adds another name under which an entry is known, with where it was seen. */
import { z } from 'zod';
import { done, failed, type Result } from '../../domain/problem.ts';
import { holdEntries, insertAlias } from '../../store/partnership/directory.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { lineOrNull, neededLine, refuse } from '../inputs.ts';
import { aliasKind, entryId } from './directory-inputs.ts';
import { mergedAlready, noSuchEntry } from './directory-problems.ts';

const schema = z.object({
  partyId: entryId,
  name: neededLine('Give the other name.'),
  kind: aliasKind.default('alias'),
  seenIn: lineOrNull.default(null),
});
export type AddAliasInput = z.input<typeof schema>;

export async function addAlias(context: CommandContext, given: AddAliasInput): Promise<Result<null>> {
  return carryOut(
    context,
    { deed: 'addAlias', asks: 'keepDirectory', schema, given },
    async (transaction, whole) => {
      const [entry] = await holdEntries(transaction, [whole.partyId]);
      if (!entry) return failed(noSuchEntry);
      if (entry.mergedInto !== null) return failed(mergedAlready(entry));
      const id = context.newId<'partyAlias'>();
      const added =
        whole.name.toLowerCase() !== entry.name.toLowerCase() &&
        (await insertAlias(transaction, { id, ...whole, until: null }));
      if (added) return done(null);
      return refuse([{ field: 'name', message: `“${entry.name}” is known under that name already.` }]);
    },
  );
}
