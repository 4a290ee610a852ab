/** Says since when an entry belongs to a body no more: its last day there. */
import { z } from 'zod';
import { done, failed, type Result } from '../domain/problem.ts';
import { endMembership as endRow } from '../store/directory.ts';
import { carryOut } from './carry-out.ts';
import type { CommandContext } from './context.ts';
import { noSuchPart } from './directory-problems.ts';
import { dayOrNull, id, refuse } from './inputs.ts';

const schema = z.object({ id: id<'membership'>(), until: dayOrNull });

export async function endMembership(
  context: CommandContext,
  given: z.input<typeof schema>,
): Promise<Result<null>> {
  return carryOut(
    context,
    { deed: 'endMembership', asks: 'keepDirectory', schema, given },
    async (transaction, whole) => {
      const ended = await endRow(transaction, whole.id, whole.until);
      if (ended === 'beforeItBegan')
        return refuse([{ field: 'until', message: 'It cannot end before it begins.' }]);
      return ended === 'gone' ? failed(noSuchPart) : done(null);
    },
  );
}
