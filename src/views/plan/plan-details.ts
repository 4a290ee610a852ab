/** A plan by itself, for the form of its details and for naming its files. */
import { may } from '../../domain/access/may.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { read } from '../../store/connection.ts';
import { findPlanBySlug } from '../../store/plan/plans.ts';
import type { ViewContext } from '../context.ts';
import { noSuchPlan } from './with-plan.ts';

export async function viewPlanDetails(context: ViewContext, slug: string): Promise<Result<Plan>> {
  const allowed = may(context.person, 'seePlan');
  if (!allowed.ok) return allowed;
  return read(context.database, allowed.value, async (transaction) => {
    const plan = await findPlanBySlug(transaction, slug);
    return plan ? done(plan) : failed(noSuchPlan);
  });
}
