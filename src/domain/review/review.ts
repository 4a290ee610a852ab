/**
 * The reviews of a plan: when it is looked over as a whole, once or again and again (R45; DOMAIN 8.1). Rules:
 *
 * - A review that comes round falls due on its first day and every month, quarter, half-year or year after it.
 * - Each time it falls due is settled by saying that it was held, on what day. Holding a later one settles those before.
 * - Of the times that have passed and were not held, only the last is missed: nobody reviews last spring twice.
 * - A review that was ended falls due no more. What was held stays.
 */
import { addMonths, type Day, toDayNumber } from '../day.ts';
import type { PlanId, PlanReviewId } from '../ids.ts';

export const REVIEW_EVERY = ['once', 'month', 'quarter', 'halfYear', 'year'] as const;
export type ReviewEvery = (typeof REVIEW_EVERY)[number];

const MONTHS: Record<ReviewEvery, number> = { once: 0, month: 1, quarter: 3, halfYear: 6, year: 12 };

/** One time that it was held: the day it was due, the day it was done, and what came of it. */
export type HeldReview = { due: Day; on: Day; note: string | null };

export type PlanReview = {
  id: PlanReviewId;
  planId: PlanId;
  title: string;
  first: Day;
  every: ReviewEvery;
  held: HeldReview[];
  /** Why it falls due no more; null while it does. */
  ended: string | null;
  version: number;
};

/** `nth` counts from 0 and stays the same when the first day is moved. */
export type ReviewTime = { nth: number; due: Day; held: HeldReview | null };

/** However far off the end is, no review falls due more often than this. */
const MOST_TIMES = 400;

/** Every time it falls due up to and on a day; a review once falls due on its day, however far off. */
export function timesUntil(review: Pick<PlanReview, 'first' | 'every' | 'held'>, until: Day): ReviewTime[] {
  const { first, every, held } = review;
  const heldOn = (due: Day): HeldReview | null => held.find((one) => one.due === due) ?? null;
  if (every === 'once') return [{ nth: 0, due: first, held: heldOn(first) }];
  const times: ReviewTime[] = [];
  for (let nth = 0; nth < MOST_TIMES; nth += 1) {
    const due = addMonths(first, nth * MONTHS[every]);
    if (due > until) break;
    times.push({ nth, due, held: heldOn(due) });
  }
  return times;
}

/** The last day of those that were held; null where none was. */
export const lastHeld = ({ held }: Pick<PlanReview, 'held'>): HeldReview | null =>
  held.toSorted((a, b) => (a.due < b.due ? -1 : 1)).at(-1) ?? null;

/** The time that is to be held next: the one missed last, else the first still to come; null where there is none. */
export function nextTime(review: PlanReview, today: Day): ReviewTime | null {
  if (review.ended !== null) return null;
  const after = lastHeld(review)?.due ?? null;
  const ahead = addMonths(after !== null && after > today ? after : today, 13);
  const open = timesUntil(review, review.first > ahead ? review.first : ahead).filter(
    ({ due, held }) => held === null && (after === null || due > after),
  );
  return open.findLast(({ due }) => due < today) ?? open[0] ?? null;
}

/** Days that the next time is late by; 0 where it is not. */
export const daysLate = (due: Day, today: Day): number => Math.max(0, toDayNumber(today) - toDayNumber(due));
