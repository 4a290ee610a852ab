/** Which plan stands at an address, as far as the person may see it. */
import { may } from '../../domain/access/may.ts';
import type { PlanId } from '../../domain/ids.ts';
import { read } from '../../store/connection.ts';
import { findPlanId } from '../../store/plan/plans.ts';
import type { ViewContext } from '../context.ts';

export async function planIdAt(context: ViewContext, slug: string): Promise<PlanId | null> {
  const allowed = may(context.person, 'seePlan');
  if (!allowed.ok) return null;
  return read(context.database, allowed.value, (transaction) => findPlanId(transaction, slug));
}
