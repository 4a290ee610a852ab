/** Gives an action another place among its neighbours: one step, the first, the last, or the place counted from 0. */
import { z } from 'zod';
import { neighbourAfterStep } from '../../domain/action/moving.ts';
import type { Action } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { findAction, holdAction, listActionPlaces } from '../../store/plan/actions.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, version } from '../inputs.ts';
import { noSuchAction } from '../problems.ts';
import { staleAction } from '../stale.ts';
import { relocate } from './relocate.ts';

const schema = z.object({
  actionId: id<'action'>(),
  version,
  to: z.union([z.enum(['up', 'down', 'first', 'last']), z.number().int().min(0)]),
});
export type ReorderActionInput = z.input<typeof schema>;

/** One that stands at the end of its way stays there, and nothing is written. */
export async function reorderAction(
  context: CommandContext,
  given: ReorderActionInput,
): Promise<Result<Action>> {
  return carryOut(context, { deed: 'reorderAction', schema, given }, async (transaction, whole) => {
    const [plan, action] = await holdAction(transaction, whole.actionId);
    if (!plan || !action) return failed(noSuchAction);
    if (action.version !== whole.version) return staleAction(transaction, action, whole.version);
    const places = await listActionPlaces(transaction, plan.id);
    const before = neighbourAfterStep(places, action.id, whole.to);
    if (before === undefined) return done(action);
    const target = { headingId: action.headingId, parentId: action.parentId, before };
    const way = { actionId: action.id, from: plan.id, to: plan.id, target };
    const moved = await relocate(transaction, way);
    if (!moved.ok) return moved;
    const kept = await findAction(transaction, action.id);
    return kept ? done(kept) : failed(noSuchAction);
  });
}
