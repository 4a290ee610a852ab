/** Says that entries which look alike are different bodies: the pairs given are never proposed again. */
import { z } from 'zod';
import { done, failed, type Result } from '../../domain/problem.ts';
import { holdEntries, putApart } from '../../store/partnership/directory.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { entryId } from './directory-inputs.ts';
import { noSuchEntry } from './directory-problems.ts';

const schema = z.object({
  pairs: z
    .array(z.object({ one: entryId, other: entryId }).refine(({ one, other }) => one !== other))
    .min(1, 'Choose at least two entries.')
    .max(2000),
});

export async function refuseSame(
  context: CommandContext,
  given: z.input<typeof schema>,
): Promise<Result<null>> {
  return carryOut(
    context,
    { deed: 'refuseSame', asks: 'keepDirectory', schema, given },
    async (transaction, { pairs }) => {
      const ids = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))];
      const held = await holdEntries(transaction, ids);
      if (held.length < ids.length) return failed(noSuchEntry);
      for (const { one, other } of pairs) await putApart(transaction, one, other);
      return done(null);
    },
  );
}
