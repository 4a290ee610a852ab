/** Changes what a plan says of itself: its title, purpose, owner, period and the names of its levels. Its address stays. */
import { z } from 'zod';
import { type Heading, PLAN_STATES, type Plan } from '../../domain/plan/plan.ts';
import { defaultColumns } from '../../domain/plan/plan-columns.ts';
import { done, type FieldProblem, failed, type Result } from '../../domain/problem.ts';
import { listHeadings } from '../../store/plan/headings.ts';
import { findPlan, holdPlan, type PlanChanges, updatePlan } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { dayOrNull, id, levels, line, neededLine, refuse, text, version } from '../inputs.ts';
import { noSuchPlan } from '../problems.ts';
import { savedOrStale } from '../stale.ts';

const schema = z.object({
  planId: id<'plan'>(),
  version,
  title: neededLine('Give the plan a title.').optional(),
  purpose: text.optional(),
  owner: line.optional(),
  periodStart: dayOrNull.optional(),
  periodEnd: dayOrNull.optional(),
  levels: levels.optional(),
  state: z.enum(PLAN_STATES).optional(),
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
    if (fields.levels) {
      const missing = unnamedLevel(fields.levels, await listHeadings(transaction, planId));
      if (missing) return refuse([missing]);
      changes.columns = columnsFor(plan, fields.levels);
    }
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

/** Headings that stand in a level need a name for it. */
function unnamedLevel(levels: readonly string[], headings: readonly Heading[]): FieldProblem | null {
  const deepest = Math.max(0, ...headings.map((heading) => heading.depth + 1));
  if (levels.length >= deepest) return null;
  const names = deepest === 1 ? 'one level, which needs a name' : `${deepest} levels, and each needs a name`;
  return { field: 'levels', message: `The plan’s headings stand in ${names}. Name them all.` };
}

/** A document's own columns stay as they are; a plan that Weft gave its columns has them follow its levels. */
function columnsFor(plan: Plan, levels: readonly string[]): Plan['columns'] {
  const given = defaultColumns(plan.levels, []);
  const isOurs = JSON.stringify(given) === JSON.stringify(plan.columns);
  return isOurs ? defaultColumns(levels, []) : plan.columns;
}
