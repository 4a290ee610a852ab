/** Adds an organisation, group, team or role to the directory that no plan has named yet. */
import { z } from 'zod';
import type { PartyId } from '../../domain/ids.ts';
import { done, type Result } from '../../domain/problem.ts';
import { findTwin, insertEntry } from '../../store/partnership/directory.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { refuse } from '../inputs.ts';
import { entryFields, isPerson, PEOPLE_COME_FROM_PLANS } from './directory-inputs.ts';
import { nameTaken } from './directory-problems.ts';

const schema = z.object({
  ...entryFields,
  sector: entryFields.sector.default(null),
  of: entryFields.of.default(null),
  expansion: entryFields.expansion.default(null),
});
export type AddEntryInput = z.input<typeof schema>;

export async function addEntry(context: CommandContext, given: AddEntryInput): Promise<Result<PartyId>> {
  return carryOut(
    context,
    { deed: 'addEntry', asks: 'keepDirectory', schema, given },
    async (transaction, whole) => {
      if (isPerson(whole.kind)) return refuse([{ field: 'kind', message: PEOPLE_COME_FROM_PLANS }]);
      const id = context.newId<'party'>();
      const added = await insertEntry(transaction, { id, ...whole });
      if (added) return done(id);
      const twin = (await findTwin(transaction, { id, ...whole })) ?? whole;
      return refuse([{ field: 'name', message: nameTaken(twin) }]);
    },
  );
}
