/** Changes what a plan says of itself: its title, purpose, owner and period. Its address stays. */
import { z } from 'zod';
import type { Plan } from '../domain/plan/plan.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { findPlan, holdPlan, type PlanChanges, updatePlan } from '../store/plans.ts';
import { carryOut } from './carry-out.ts';
import type { CommandContext } from './context.ts';
import { dayOrNull, id, line, neededLine, refuse, text, version } from './inputs.ts';
import { noSuchPlan } from './problems.ts';
import { savedOrStale } from './stale.ts';

const schema = z.object({
  planId: id<'plan'>(),
  version,
  title: neededLine('Give the plan a title.').optional(),
  purpose: text.optional(),
  owner: line.optional(),
  periodStart: dayOrNull.optional(),
  periodEnd: dayOrNull.optional(),
});
export type EditPlanInput = z.input<typeof schema>;

export const endsBeforeStart = {
  field: 'periodEnd',
  message: 'The plan cannot end before it begins. Change one of the two days.',
};

export async function editPlan(context: CommandContext, given: EditPlanInput): Promise<Result<Plan>> {
  return carryOut(context, { deed: 'editPlan', schema, given }, async (transaction, whole) => {
    const { planId, version: seenVersion, ...fields } = whole;
    const plan = await holdPlan(transaction, planId);
    if (!plan) return failed(noSuchPlan);
    const changes: PlanChanges = Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== undefined),
    );
    const { periodStart, periodEnd } = { ...plan, ...changes };
    if (periodStart && periodEnd && periodEnd < periodStart) return refuse([endsBeforeStart]);
    const seen = { id: planId, version: seenVersion };
    const saved = await savedOrStale(
      transaction,
      { noun: 'plan', seen },
      await updatePlan(transaction, seen, changes),
    );
    if (!saved.ok) return saved;
    const kept = await findPlan(transaction, planId);
    return kept ? done(kept) : failed(noSuchPlan);
  });
}
