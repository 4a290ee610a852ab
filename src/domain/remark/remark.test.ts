import { expect, it } from 'vitest';
import type { Day } from '../day.ts';
import type { PersonId, PlanId, RemarkId } from '../ids.ts';
import { inTurn, needsReason, type Remark } from './remark.ts';

const by = 'p' as PersonId;
const remark = (id: string, on: string, answered: string | null = null): Remark => ({
  ...{ id: id as RemarkId, planId: 'plan' as PlanId, actionId: null, passage: '', text: 'Too short.', by },
  ...{ on: on as Day, version: 1 },
  answer: answered === null ? null : { verdict: 'no', reason: 'It is long.', by, on: answered as Day },
});

it('has those that wait first, the oldest foremost', () => {
  const { waiting, answered } = inTurn([
    remark('newer', '2026-03-02'),
    remark('answered early', '2026-01-02', '2026-01-05'),
    remark('older', '2026-02-02'),
    remark('answered late', '2026-01-02', '2026-02-05'),
  ]);
  expect(waiting.map(({ id }) => id)).toEqual(['older', 'newer']);
  expect(answered.map(({ id }) => id)).toEqual(['answered late', 'answered early']);
});

it.each([
  ['accepted', false],
  ['partly', true],
  ['no', true],
] as const)('owes a reason for %s: %s', (verdict, owed) => {
  expect(needsReason(verdict)).toBe(owed);
});
