/** Takes a key action out of the plan; its actions stay. What it said is in the history. */
import { z } from 'zod';
import { done, failed, type Result } from '../../domain/problem.ts';
import { removeKeyAction as removeRow } from '../../store/plan/key-actions.ts';
import { holdPlanOf } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, version } from '../inputs.ts';
import { noSuchKeyAction } from '../problems.ts';
import { savedOrStale } from '../stale.ts';

const schema = z.object({ keyActionId: id<'keyAction'>(), version });
export type RemoveKeyActionInput = z.input<typeof schema>;

export async function removeKeyAction(
  context: CommandContext,
  given: RemoveKeyActionInput,
): Promise<Result<null>> {
  return carryOut(context, { deed: 'removeKeyAction', schema, given }, async (transaction, whole) => {
    if (!(await holdPlanOf(transaction, 'key_action', whole.keyActionId))) return failed(noSuchKeyAction);
    const seen = { id: whole.keyActionId, version: whole.version };
    const removed = await removeRow(transaction, seen);
    const saved = await savedOrStale(transaction, { noun: 'key_action', seen }, removed);
    return saved.ok ? done(null) : saved;
  });
}
