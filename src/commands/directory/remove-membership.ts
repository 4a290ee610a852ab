/** Takes out a belonging that was entered by mistake; one that has ended is given its last day instead. */
import { z } from 'zod';
import { done, failed, type Result } from '../../domain/problem.ts';
import { removePart } from '../../store/partnership/directory.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id } from '../inputs.ts';
import { noSuchPart } from './directory-problems.ts';

const schema = z.object({ id: id() });

export async function removeMembership(
  context: CommandContext,
  given: z.input<typeof schema>,
): Promise<Result<null>> {
  return carryOut(
    context,
    { deed: 'removeMembership', asks: 'keepDirectory', schema, given },
    async (transaction, whole) =>
      (await removePart(transaction, 'membership', whole.id)) ? done(null) : failed(noSuchPart),
  );
}
