/** Whether a plan is published, and whom it names. */
import { may } from '../../domain/access/may.ts';
import type { Day } from '../../domain/day.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { read } from '../../store/connection.ts';
import { listNamedPeople } from '../../store/plan/named-people.ts';
import { findPlanBySlug, readPublished } from '../../store/plan/plans.ts';
import type { ViewContext } from '../context.ts';
import { noSuchPlan } from './with-plan.ts';

export type PublishPage = { plan: Plan; publishedOn: Day | null; named: string[] };

export async function viewPublish(context: ViewContext, slug: string): Promise<Result<PublishPage>> {
  const allowed = may(context.person, 'publishPlan');
  if (!allowed.ok) return allowed;
  return read(context.database, allowed.value, async (transaction) => {
    const plan = await findPlanBySlug(transaction, slug);
    if (!plan) return failed(noSuchPlan);
    const [publishedOn, named] = await Promise.all([
      readPublished(transaction, plan.id),
      listNamedPeople(transaction, plan.id),
    ]);
    return done({ plan, publishedOn, named });
  });
}
