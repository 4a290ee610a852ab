/** Keeps a record from being deleted when its time is up, and lets it go again. */
import { z } from 'zod';
import type { HoldId } from '../../domain/ids.ts';
import { HELD_NOUNS } from '../../domain/privacy/retention.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { insertHold, liftHold as lift } from '../../store/person/holds.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, neededLine } from '../inputs.ts';

const schema = z.object({
  noun: z.enum(HELD_NOUNS),
  recordId: z.string().regex(/^[0-9a-f-]{36,64}$/, 'This address is not one of Weft’s.'),
  reason: neededLine('Say why it must be kept: who asked, and for what.'),
});
export type HoldRecordInput = z.input<typeof schema>;

const heldAlready: Problem = {
  code: 'conflict',
  message: 'This is on hold already.',
  remedy: 'Look at the list of what is on hold.',
};
const notHeld: Problem = {
  code: 'notFound',
  message: 'There is no such hold any more: somebody has lifted it.',
  remedy: 'Look at the list again.',
};

export async function holdRecord(context: CommandContext, given: HoldRecordInput): Promise<Result<HoldId>> {
  const command = { deed: 'holdRecord', asks: 'administer', schema, given } as const;
  return carryOut(context, command, async (transaction, whole) => {
    const hold = { ...whole, id: context.newId<'hold'>(), placedBy: context.person.id };
    const placed = await insertHold(transaction, { ...hold, placedOn: context.clock.today() });
    return placed ? done(hold.id) : failed(heldAlready);
  });
}

const liftSchema = z.object({ holdId: id<'hold'>() });

export async function liftHold(context: CommandContext, given: { holdId: string }): Promise<Result<null>> {
  const command = { deed: 'liftHold', asks: 'administer', schema: liftSchema, given } as const;
  return carryOut(context, command, async (transaction, { holdId }) =>
    (await lift(transaction, holdId, context.clock.today())) ? done(null) : failed(notHeld),
  );
}
