import { describe, expect, it } from 'vitest';
import { longestRising } from './moves.ts';

describe('longestRising', () => {
  it.each([
    ['', 0],
    ['1 2 3', 3],
    ['2 1 3', 2],
    ['3 1 2', 2],
    ['4 3 2 1', 1],
    ['1 7 2 3 4', 4],
    ['5 6 1 2 3 7', 4],
  ])('of %s has %i', (text, length) => {
    const numbers = text === '' ? [] : text.split(' ').map(Number);
    const kept = numbers.filter((_, i) => longestRising(numbers).has(i));
    expect(kept).toHaveLength(length);
    expect(kept).toEqual([...kept].sort((a, b) => a - b));
  });
});
