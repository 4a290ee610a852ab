/** Moves a key action one place up or down; it keeps its letter, and at the end of its way it stays where it is. */
import { z } from 'zod';
import { positionMoved } from '../../domain/heading/list-places.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { listKeyActions, updateKeyAction } from '../../store/plan/key-actions.ts';
import { holdPlanOf } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, version } from '../inputs.ts';
import { noSuchKeyAction } from '../problems.ts';
import { savedOrStale } from '../stale.ts';

const schema = z.object({ keyActionId: id<'keyAction'>(), version, direction: z.enum(['up', 'down']) });
export type MoveKeyActionInput = z.input<typeof schema>;

export async function moveKeyAction(
  context: CommandContext,
  given: MoveKeyActionInput,
): Promise<Result<null>> {
  return carryOut(context, { deed: 'moveKeyAction', schema, given }, async (transaction, whole) => {
    const plan = await holdPlanOf(transaction, 'key_action', whole.keyActionId);
    const all = plan ? await listKeyActions(transaction, plan.id) : [];
    const position = positionMoved(all, whole.keyActionId, whole.direction);
    if (position === undefined) return failed(noSuchKeyAction);
    const seen = { id: whole.keyActionId, version: whole.version };
    const row = await updateKeyAction(transaction, seen, { position });
    const saved = await savedOrStale(transaction, { noun: 'key_action', seen }, row);
    return saved.ok ? done(null) : saved;
  });
}
