/**
 * Says when an action is to be done: the words, and what they mean where a person knows better than the reading of
 * them. A person who has said so has answered what was unclear about it.
 */
import { z } from 'zod';
import { timescaleMeant } from '../../domain/action/typed-timescale.ts';
import type { Action } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { findAction, holdAction, updateAction } from '../../store/plan/actions.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, refuse, text, version } from '../inputs.ts';
import { noSuchAction } from '../problems.ts';
import { savedOrStale } from '../stale.ts';

const schema = z.object({
  actionId: id<'action'>(),
  version,
  raw: text,
  /** As Weft reads the words, another of their readings by its place, or what other words would mean. */
  meant: z.union([
    z.literal('asRead'),
    z.object({ reading: z.coerce.number().int().min(0) }),
    z.object({ words: text }),
  ]),
});
const noSuchReading = {
  field: 'meaning',
  message: 'The words do not have that reading any more. Choose what they mean again.',
};
export type SetTimescaleInput = z.input<typeof schema>;

export async function setTimescale(
  context: CommandContext,
  given: SetTimescaleInput,
): Promise<Result<Action>> {
  return carryOut(
    context,
    { deed: 'setTimescale', asks: 'changeAction', schema, given },
    async (transaction, whole) => {
      const [plan, action] = await holdAction(transaction, whole.actionId);
      if (!plan || !action) return failed(noSuchAction);
      const seen = { id: action.id, version: whole.version };
      const timescale = timescaleMeant(whole, action.timescale, plan);
      if (timescale === null) return refuse([noSuchReading]);
      const saved = await updateAction(transaction, seen, {
        timescale,
        doubts: action.doubts.filter((doubt) => doubt.field !== 'timescale'),
      });
      const told = await savedOrStale(transaction, { noun: 'action', seen }, saved);
      if (!told.ok) return told;
      const kept = await findAction(transaction, action.id);
      return kept ? done(kept) : failed(noSuchAction);
    },
  );
}
