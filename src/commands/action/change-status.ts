/** Says how an action stands, today: its stage, how sure people are that it will be done, and a sentence. */
import { z } from 'zod';
import type { Action } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { findAction, holdAction, updateAction } from '../../store/plan/actions.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, lifecycleOrNull, ragOrNull, textOrNull, version } from '../inputs.ts';
import { noSuchAction } from '../problems.ts';
import { savedOrStale } from '../stale.ts';

const schema = z.object({
  actionId: id<'action'>(),
  version,
  /** Null: nobody has said. */
  lifecycle: lifecycleOrNull,
  rag: ragOrNull.default(null),
  note: textOrNull.default(null),
});
export type ChangeStatusInput = z.input<typeof schema>;

export async function changeStatus(
  context: CommandContext,
  given: ChangeStatusInput,
): Promise<Result<Action>> {
  return carryOut(
    context,
    { deed: 'changeStatus', asks: 'reportProgress', schema, given },
    async (transaction, whole) => {
      const [, action] = await holdAction(transaction, whole.actionId);
      if (!action) return failed(noSuchAction);
      const { lifecycle, rag, note } = whole;
      const seen = { id: action.id, version: whole.version };
      const saved = await savedOrStale(
        transaction,
        { noun: 'action', seen },
        await updateAction(transaction, seen, {
          status: { raw: action.status.raw, lifecycle, rag, note, on: context.clock.today() },
          doubts: action.doubts.filter((doubt) => doubt.field !== 'status'),
        }),
      );
      if (!saved.ok) return saved;
      const kept = await findAction(transaction, action.id);
      return kept ? done(kept) : failed(noSuchAction);
    },
  );
}
