/** Takes another name off an entry. The history keeps it. */
import { z } from 'zod';
import { done, failed, type Result } from '../../domain/problem.ts';
import { removePart } from '../../store/partnership/directory.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id } from '../inputs.ts';
import { noSuchPart } from './directory-problems.ts';

const schema = z.object({ id: id() });

export async function removeAlias(
  context: CommandContext,
  given: z.input<typeof schema>,
): Promise<Result<null>> {
  return carryOut(
    context,
    { deed: 'removeAlias', asks: 'keepDirectory', schema, given },
    async (transaction, whole) =>
      (await removePart(transaction, 'party_alias', whole.id)) ? done(null) : failed(noSuchPart),
  );
}
