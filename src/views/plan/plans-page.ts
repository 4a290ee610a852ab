/** All plans of the partnership, each with how its actions stand today. */
import { may } from '../../domain/access/may.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { type StandingCount, tallyStandings } from '../../domain/plan/standing.ts';
import { done, type Result } from '../../domain/problem.ts';
import { read } from '../../store/connection.ts';
import { listPlans } from '../../store/plan/plans.ts';
import { listStandables } from '../../store/plan/standings.ts';
import type { ViewContext } from '../context.ts';

export type PlanCard = { plan: Plan; actions: number; counts: StandingCount[] };

export async function viewPlans(context: ViewContext): Promise<Result<PlanCard[]>> {
  const allowed = may(context.person, 'seePlan');
  if (!allowed.ok) return allowed;
  const today = context.clock.today();
  return read(context.database, allowed.value, async (transaction) => {
    const [plans, standables] = await Promise.all([listPlans(transaction), listStandables(transaction)]);
    const cards = plans.map(({ plan, actions }) => ({
      plan,
      actions,
      counts: tallyStandings(standables.get(plan.id) ?? [], today),
    }));
    return done(cards);
  });
}
