/** Says since when an entry belongs to a body no more: its last day there. */
import { z } from 'zod';
import { done, failed, type Result } from '../../domain/problem.ts';
import { holdMembership, putMembership } from '../../store/partnership/directory.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { dayOrNull, id, refuse } from '../inputs.ts';
import { endedEarly, endsEarly, noSuchPart } from './directory-problems.ts';

const schema = z.object({ id: id<'membership'>(), until: dayOrNull });

export async function endMembership(
  context: CommandContext,
  given: z.input<typeof schema>,
): Promise<Result<null>> {
  return carryOut(
    context,
    { deed: 'endMembership', asks: 'keepDirectory', schema, given },
    async (transaction, whole) => {
      const kept = await holdMembership(transaction, whole.id);
      if (!kept) return failed(noSuchPart);
      const ended = { ...kept, until: whole.until };
      if (endsEarly(ended)) return refuse([endedEarly]);
      await putMembership(transaction, ended);
      return done(null);
    },
  );
}
