/**
 * Moves an action, with all that stands inside it: under another heading, into or out of another action, to another
 * plan. It keeps its history, its links and its key actions; its old code leads to where it is now.
 */
import { z } from 'zod';
import type { ActionId, HeadingId, PlanId } from '../../domain/ids.ts';
import type { Action } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { findAction } from '../../store/plan/actions.ts';
import { holdPlans } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, version } from '../inputs.ts';
import { noSuchAction, noSuchPlan } from '../problems.ts';
import { staleAction } from '../stale.ts';
import { relocate } from './relocate.ts';

const schema = z.object({
  actionId: id<'action'>(),
  version,
  /** Left out, it stays in its plan. */
  planId: id<'plan'>().optional(),
  headingId: id<'heading'>().nullable(),
  /** The action to stand inside, whose heading it then has. */
  insideId: id<'action'>().nullable().default(null),
  /** The neighbour to stand before; null for the end. */
  beforeId: id<'action'>().nullable().default(null),
});
export type MoveActionInput = z.input<typeof schema>;

export async function moveAction(context: CommandContext, given: MoveActionInput): Promise<Result<Action>> {
  return carryOut(context, { deed: 'moveAction', schema, given }, async (transaction, whole) => {
    const before = await findAction(transaction, whole.actionId);
    if (!before) return failed(noSuchAction);
    const to: PlanId = whole.planId ?? before.planId;
    const plans = await holdPlans(transaction, [before.planId, to]);
    const action = await findAction(transaction, whole.actionId);
    if (!action) return failed(noSuchAction);
    if (action.version !== whole.version) return staleAction(transaction, action, whole.version);
    if (!plans.some((plan) => plan.id === to)) return failed(noSuchPlan);
    const target = {
      headingId: whole.headingId as HeadingId | null,
      parentId: whole.insideId as ActionId | null,
      before: whole.beforeId as ActionId | null,
    };
    const moved = await relocate(transaction, { actionId: action.id, from: action.planId, to, target });
    if (!moved.ok) return moved;
    const kept = await findAction(transaction, action.id);
    return kept ? done(kept) : failed(noSuchAction);
  });
}
