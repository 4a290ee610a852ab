/** Makes an empty plan, with its levels named, for a partnership that has no document to begin with. */
import { z } from 'zod';
import { PLAN_STATES, type Plan } from '../../domain/plan/plan.ts';
import { defaultColumns } from '../../domain/plan/plan-columns.ts';
import { freeSlug, slugOf } from '../../domain/plan/slug.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { findPlan, insertPlan, listSlugsLike } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { dayOrNull, levels, line, neededLine, refuse, text } from '../inputs.ts';
import { noSuchPlan } from '../problems.ts';
import { endsBeforeStart } from './edit-plan.ts';

const schema = z.object({
  title: neededLine('Give the plan a title.'),
  purpose: text.default(''),
  owner: line.default(''),
  periodStart: dayOrNull.default(null),
  periodEnd: dayOrNull.default(null),
  levels: levels.default([]),
  state: z.enum(PLAN_STATES).default('live'),
});
export type CreatePlanInput = z.input<typeof schema>;

export async function createPlan(context: CommandContext, given: CreatePlanInput): Promise<Result<Plan>> {
  return carryOut(context, { deed: 'createPlan', schema, given }, async (transaction, whole) => {
    const { periodStart, periodEnd, title } = whole;
    if (periodStart && periodEnd && periodEnd < periodStart) return refuse([endsBeforeStart]);
    const id = context.newId<'plan'>();
    const wanted = slugOf(title);
    const slug = freeSlug(wanted, await listSlugsLike(transaction, wanted));
    await insertPlan(transaction, {
      ...whole,
      id,
      slug,
      columns: defaultColumns(whole.levels, []),
      planDay: null,
      locale: 'en-GB',
      importId: null,
    });
    const kept = await findPlan(transaction, id);
    return kept ? done(kept) : failed(noSuchPlan);
  });
}
