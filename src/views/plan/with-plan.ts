/** Every page about one plan begins here: may they see it, is it there, read it whole in one snapshot. */
import { may } from '../../domain/access/may.ts';
import type { PlanBook } from '../../domain/plan/plan.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { read, type Transaction } from '../../store/connection.ts';
import { type PlanBody, readPlanBody } from '../../store/plan/plan-bodies.ts';
import { readPlanBook } from '../../store/plan/plan-books.ts';
import type { ViewContext } from '../context.ts';

export const noSuchPlan: Problem = {
  code: 'notFound',
  message: 'There is no plan at this address.',
  remedy: 'It may have been renamed or its adoption undone. Look for it in the list of plans.',
};

/** As `withPlan`, without the plan's prose: for pages of actions alone. */
export function withPlanBody<T>(
  context: ViewContext,
  slug: string,
  work: (body: PlanBody, transaction: Transaction) => Promise<T> | T,
): Promise<Result<T>> {
  return readingPlan(context, (transaction) => readPlanBody(transaction, slug), work);
}

/** Reads the plan and, in the same snapshot, whatever else the page needs. */
export function withPlan<T>(
  context: ViewContext,
  slug: string,
  work: (book: PlanBook, transaction: Transaction) => Promise<T> | T,
): Promise<Result<T>> {
  return readingPlan(context, (transaction) => readPlanBook(transaction, slug), work);
}

async function readingPlan<Part, T>(
  context: ViewContext,
  find: (transaction: Transaction) => Promise<Part | null>,
  work: (part: Part, transaction: Transaction) => Promise<T> | T,
): Promise<Result<T>> {
  const allowed = may(context.person, 'seePlan');
  if (!allowed.ok) return allowed;
  return read(context.database, allowed.value, async (transaction) => {
    const part = await find(transaction);
    return part ? done(await work(part, transaction)) : failed(noSuchPlan);
  });
}
