/** Adds a review of a plan, once or one that comes round. */
import { z } from 'zod';
import { done, failed, type Result } from '../../domain/problem.ts';
import type { PlanReview } from '../../domain/review/review.ts';
import { insertPlanReview } from '../../store/partnership/plan-reviews.ts';
import { holdPlan } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id } from '../inputs.ts';
import { noSuchPlan } from '../problems.ts';
import { reviewFields } from './meeting-inputs.ts';

const schema = z.object({ planId: id<'plan'>(), ...reviewFields });
export type AddReviewInput = z.input<typeof schema>;

export async function addReview(context: CommandContext, given: AddReviewInput): Promise<Result<PlanReview>> {
  return carryOut(context, { deed: 'addReview', schema, given }, async (transaction, whole) => {
    if (!(await holdPlan(transaction, whole.planId))) return failed(noSuchPlan);
    const review = { ...whole, id: context.newId<'planReview'>(), held: [], ended: null };
    await insertPlanReview(transaction, review);
    return done({ ...review, version: 1 });
  });
}
