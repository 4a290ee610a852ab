/** Every page about one plan begins here: may they see it, is it there, read it whole in one snapshot. */
import { may } from '../domain/access/may.ts';
import type { PlanBook } from '../domain/plan/plan.ts';
import { done, failed, type Problem, type Result } from '../domain/problem.ts';
import { read, type Scope, type Transaction } from '../store/connection.ts';
import { readPlanBook } from '../store/plan-books.ts';
import type { ViewContext } from './context.ts';

export const noSuchPlan: Problem = {
  code: 'notFound',
  message: 'There is no plan at this address.',
  remedy: 'It may have been renamed or its adoption undone. Look for it in the list of plans.',
};

export const lookingScope = ({ person }: ViewContext): Scope => ({
  partnershipId: person.partnershipId,
  personId: person.id,
  deed: 'seePlan',
});

/** Reads the plan and, in the same snapshot, whatever else the page needs. */
export async function withPlan<T>(
  context: ViewContext,
  slug: string,
  work: (book: PlanBook, transaction: Transaction) => Promise<T> | T,
): Promise<Result<T>> {
  const allowed = may(context.person, 'seePlan');
  if (!allowed.ok) return allowed;
  return read(context.database, lookingScope(context), async (transaction) => {
    const book = await readPlanBook(transaction, slug);
    return book ? done(await work(book, transaction)) : failed(noSuchPlan);
  });
}
