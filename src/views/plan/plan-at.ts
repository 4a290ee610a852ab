/** Which plan stands at an address, and what it is at, as far as the person may see it. */
import { may } from '../../domain/access/may.ts';
import type { PlanId } from '../../domain/ids.ts';
import { read } from '../../store/connection.ts';
import { findPlan, findPlanId } from '../../store/plan/plans.ts';
import type { ViewContext } from '../context.ts';

export async function planIdAt(context: ViewContext, slug: string): Promise<PlanId | null> {
  const allowed = may(context.person, 'seePlan');
  if (!allowed.ok) return null;
  return read(context.database, allowed.value, (transaction) => findPlanId(transaction, slug));
}

/** What the plan is at now: its revision rises with every change in it. */
export async function viewPlanRevision(context: ViewContext, planId: PlanId): Promise<number | null> {
  const allowed = may(context.person, 'seePlan');
  if (!allowed.ok) return null;
  const plan = await read(context.database, allowed.value, (transaction) => findPlan(transaction, planId));
  return plan?.revision ?? null;
}
