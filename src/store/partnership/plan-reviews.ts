/** Where the reviews of plans are kept, with each time that one was held. */
import type { Selectable } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { PlanId, PlanReviewId } from '../../domain/ids.ts';
import type { PlanReview } from '../../domain/review/review.ts';
import type { Transaction } from '../connection.ts';
import { insertRows, type Row, type Saved, type Seen, updateRow } from '../rows.ts';
import type { PlanReviewTable } from '../tables-of/meeting.ts';

export type NewPlanReview = Omit<PlanReview, 'version'>;
export type PlanReviewChanges = Partial<Omit<NewPlanReview, 'id' | 'planId'>>;

const toPlanReview = (row: Selectable<PlanReviewTable>): PlanReview => ({
  id: row.id as PlanReviewId,
  planId: row.plan_id as PlanId,
  title: row.title,
  first: row.first_day as Day,
  every: row.every,
  held: row.held,
  ended: row.ended,
  version: row.version,
});

function toRow({ planId, first, ...same }: Partial<NewPlanReview>): Row<'plan_review'> {
  return {
    ...same,
    ...(planId !== undefined && { plan_id: planId }),
    ...(first !== undefined && { first_day: first }),
  };
}

/** By their first day; those that were ended are among them. */
export async function listPlanReviews(transaction: Transaction, planId: PlanId): Promise<PlanReview[]> {
  const rows = await transaction
    .selectFrom('plan_review')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('first_day')
    .orderBy('id')
    .execute();
  return rows.map(toPlanReview);
}

export async function findPlanReview(transaction: Transaction, id: PlanReviewId): Promise<PlanReview | null> {
  const row = await transaction.selectFrom('plan_review').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toPlanReview(row) : null;
}

export async function insertPlanReview(transaction: Transaction, review: NewPlanReview): Promise<void> {
  await insertRows(transaction, 'plan_review', [toRow(review)]);
}

export async function updatePlanReview(
  transaction: Transaction,
  seen: Seen,
  changes: PlanReviewChanges,
): Promise<Saved> {
  return updateRow(transaction, 'plan_review', { seen, row: toRow(changes) });
}
