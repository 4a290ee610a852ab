import { describe, expect, it } from 'vitest';
import { assign, type Candidate } from './assign.ts';

const total = (candidates: Candidate[], pairs: { left: number; right: number }[]): number =>
  pairs.reduce(
    (sum, p) =>
      sum + (candidates.find((c) => c.left === p.left && c.right === p.right)?.weight ?? Number.NaN),
    0,
  );

/** The greatest total, by trying everything. */
function best(candidates: Candidate[]): number {
  const [first, ...rest] = candidates;
  if (!first) return 0;
  const free = rest.filter((c) => c.left !== first.left && c.right !== first.right);
  return Math.max(best(rest), first.weight + best(free));
}

const list = (text: string): Candidate[] =>
  text.split(' ').map((one) => {
    const [left = 0, right = 0, weight = 0] = one.split(':').map(Number);
    return { left, right, weight: weight / 100 };
  });

describe('assign', () => {
  it.each([
    ['one pair', '0:0:90'],
    ['the best pair would cost the other', '0:0:90 0:1:80 1:0:80'],
    ['more on the left', '0:0:60 1:0:70 2:0:50 2:1:40'],
    ['more on the right', '0:0:60 0:1:70 0:2:50 1:2:40'],
    ['a chain', '0:0:51 0:1:60 1:1:90 1:2:85 2:2:99 2:3:70'],
    ['two knots', '0:0:70 1:1:80 5:6:50 5:7:60 6:7:90'],
  ])('finds the greatest total: %s', (_, text) => {
    const candidates = list(text);
    const pairs = assign(candidates);
    expect(total(candidates, pairs)).toBeCloseTo(best(candidates));
    expect(new Set(pairs.map((p) => p.left)).size).toBe(pairs.length);
    expect(new Set(pairs.map((p) => p.right)).size).toBe(pairs.length);
  });
});
