/** Takes back that two entries are different: they are proposed again if they look alike. */
import { z } from 'zod';
import { done, type Result } from '../../domain/problem.ts';
import { removeApart } from '../../store/partnership/directory.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { entryId } from './directory-inputs.ts';

const schema = z.object({ one: entryId, other: entryId });

export async function askSameAgain(
  context: CommandContext,
  given: z.input<typeof schema>,
): Promise<Result<null>> {
  return carryOut(
    context,
    { deed: 'askSameAgain', asks: 'keepDirectory', schema, given },
    async (transaction, { one, other }) => {
      await removeApart(transaction, one, other);
      return done(null);
    },
  );
}
