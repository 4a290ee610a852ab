/** What happened to a plan and everything in it, newest first, a page at a time. */
import { may } from '../../domain/access/may.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Result } from '../../domain/problem.ts';
import { listPlanHistory } from '../../store/history/history.ts';
import type { ViewContext } from '../context.ts';
import { withPlan } from '../plan/with-plan.ts';
import { codesNamed } from './codes-named.ts';
import { markUndone } from './mark-undone.ts';
import { type HistoryEvent, tellHistory } from './tell-history.ts';

export type PlanHistory = { plan: Plan; events: HistoryEvent[]; olderThan: number | null };

const ROWS_A_PAGE = 400;

export async function viewPlanHistory(
  context: ViewContext,
  slug: string,
  before: number | null,
): Promise<Result<PlanHistory>> {
  const allowed = may(context.person, 'seeHistory');
  if (!allowed.ok) return allowed;
  return withPlan(context, slug, async ({ plan }, transaction) => {
    const page = { size: ROWS_A_PAGE, ...(before === null ? {} : { before }) };
    const entries = await listPlanHistory(transaction, plan.id, page);
    const olderThan = entries.length < ROWS_A_PAGE ? null : (entries.at(-1)?.id ?? null);
    return {
      plan,
      events: await markUndone(transaction, tellHistory(entries, await codesNamed(transaction, entries))),
      olderThan,
    };
  });
}
