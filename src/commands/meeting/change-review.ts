/** The deeds on one review of a plan: it is changed, held, ended and taken up again. */
import { z } from 'zod';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { nextTime, type PlanReview } from '../../domain/review/review.ts';
import {
  findPlanReview,
  type PlanReviewChanges,
  updatePlanReview,
} from '../../store/partnership/plan-reviews.ts';
import { holdPlanOf } from '../../store/plan/plans.ts';
import { type Command, carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, neededDay, neededLine, refuse, textOrNull, version } from '../inputs.ts';
import { noSuchReview } from '../problems.ts';
import { savedOrStale } from '../stale.ts';
import { reviewFields } from './meeting-inputs.ts';

const ofReview = { reviewId: id<'planReview'>(), version };
const seenSchema = z.object(ofReview);

/** The review's new version. */
async function changeReview<Given, Whole extends z.output<typeof seenSchema>>(
  context: CommandContext,
  command: Command<Given, Whole>,
  work: (review: PlanReview, whole: Whole) => Result<PlanReviewChanges>,
): Promise<Result<number>> {
  return carryOut(context, command, async (transaction, whole) => {
    const { reviewId } = whole;
    const plan = await holdPlanOf(transaction, 'plan_review', reviewId);
    const review = plan && (await findPlanReview(transaction, reviewId));
    if (!review) return failed(noSuchReview);
    const seen = { id: reviewId, version: whole.version };
    if (review.version !== seen.version) {
      const stale = { state: 'stale', currentVersion: review.version } as const;
      return savedOrStale(transaction, { noun: 'plan_review', seen }, stale);
    }
    const changes = work(review, whole);
    if (!changes.ok) return changes;
    const saved = await updatePlanReview(transaction, seen, changes.value);
    return savedOrStale(transaction, { noun: 'plan_review', seen }, saved);
  });
}

const editSchema = z.object({ ...ofReview, ...reviewFields });
export type EditReviewInput = z.input<typeof editSchema>;

export const editReview = (context: CommandContext, given: EditReviewInput): Promise<Result<number>> =>
  changeReview(
    context,
    { deed: 'editReview', schema: editSchema, given },
    (_, { reviewId, version: seen, ...fields }) => done(fields),
  );

const holdSchema = z.object({
  ...ofReview,
  on: neededDay('Say on which day it was held.'),
  note: textOrNull.default(null),
});
export type HoldReviewInput = z.input<typeof holdSchema>;

const nothingDue: Problem = {
  code: 'conflict',
  message: 'This review is not due any more: it was held already, or ended.',
  remedy: 'Look at the plan’s reviews again.',
};

/** Says that the time which is due next was held. */
export const holdReview = (context: CommandContext, given: HoldReviewInput): Promise<Result<number>> =>
  changeReview(context, { deed: 'holdReview', schema: holdSchema, given }, (review, { on, note }) => {
    const today = context.clock.today();
    const next = nextTime(review, today);
    if (!next) return failed(nothingDue);
    if (on > today) return refuse([{ field: 'on', message: 'That day is still to come.' }]);
    return done({ held: [...review.held, { due: next.due, on, note }] });
  });

const endSchema = z.object({ ...ofReview, reason: neededLine('Say why it is ended.') });
export type EndReviewInput = z.input<typeof endSchema>;

export const endReview = (context: CommandContext, given: EndReviewInput): Promise<Result<number>> =>
  changeReview(context, { deed: 'endReview', schema: endSchema, given }, (_, { reason }) =>
    done({ ended: reason }),
  );

export type ResumeReviewInput = z.input<typeof seenSchema>;

export const resumeReview = (context: CommandContext, given: ResumeReviewInput): Promise<Result<number>> =>
  changeReview(context, { deed: 'resumeReview', schema: seenSchema, given }, () => done({ ended: null }));
