import { describe, expect, it } from 'vitest';
import type { Day } from '../day.ts';
import type { PlanId, PlanReviewId } from '../ids.ts';
import { daysLate, nextTime, type PlanReview, type ReviewEvery, timesUntil } from './review.ts';

const today = '2026-11-21' as Day;

function review(every: ReviewEvery, first: string, parts: Partial<PlanReview> = {}): PlanReview {
  return {
    id: 'r' as PlanReviewId,
    planId: 'p' as PlanId,
    title: 'Yearly review',
    first: first as Day,
    every,
    held: [],
    ended: null,
    version: 1,
    ...parts,
  };
}
const held = (...due: string[]): PlanReview['held'] =>
  due.map((one) => ({ due: one as Day, on: one as Day, note: null }));

describe('the times a review falls due', () => {
  it.each<[every: ReviewEvery, first: string, times: string[]]>([
    ['once', '2026-10-01', ['2026-10-01']],
    ['once', '2031-10-01', ['2031-10-01']],
    ['year', '2025-10-01', ['2025-10-01', '2026-10-01', '2027-10-01']],
    ['halfYear', '2026-10-31', ['2026-10-31', '2027-04-30', '2027-10-31']],
    ['quarter', '2027-06-30', ['2027-06-30', '2027-09-30', '2027-12-30']],
    ['month', '2027-11-30', ['2027-11-30', '2027-12-30']],
    ['month', '2028-01-01', []],
  ])('%s from %s', (every, first, times) => {
    expect(timesUntil(review(every, first), '2027-12-31' as Day).map(({ due }) => due)).toEqual(times);
  });
});

describe('the time to be held next', () => {
  it.each<[what: string, PlanReview, due: string | null]>([
    ['one to come', review('once', '2027-03-01'), '2027-03-01'],
    ['today', review('once', today), today],
    ['one that was missed', review('once', '2026-03-01'), '2026-03-01'],
    ['one that was held', review('once', '2026-03-01', { held: held('2026-03-01') }), null],
    ['years before the first', review('year', '2031-10-01'), '2031-10-01'],
    ['of those missed, only the last', review('quarter', '2025-01-01'), '2026-10-01'],
    [
      'a later one held settles those before',
      review('quarter', '2026-01-01', { held: held('2026-10-01') }),
      '2027-01-01',
    ],
    ['held ahead of its day', review('year', '2026-12-01', { held: held('2026-12-01') }), '2027-12-01'],
    ['the first day moved since', review('year', '2025-09-15', { held: held('2025-10-01') }), '2026-09-15'],
    ['ended', review('year', '2025-10-01', { ended: 'The plan is closed.' }), null],
  ])('%s', (_, one, due) => {
    expect(nextTime(one, today)?.due ?? null).toBe(due);
  });

  it.each([
    ['2026-11-01', 20],
    [today, 0],
    ['2027-01-01', 0],
  ])('due %s is late by %i days', (due, late) => {
    expect(daysLate(due as Day, today)).toBe(late);
  });
});
