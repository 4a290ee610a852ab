import { describe, expect, it } from 'vitest';
import { spellingDistance } from './time-words.ts';

describe('how far two spellings are apart', () => {
  it.each<[a: string, b: string, distance: number]>([
    ['march', 'march', 0],
    ['', 'may', 3],
    ['febuary', 'february', 1],
    ['novemeber', 'november', 1],
    ['agusut', 'august', 2],
    ['ab', 'ba', 1],
    ['otterhousing', 'ottrehousign', 2],
    ['council', 'counsel', 2],
    ['ferry', 'quay', 4],
    ['abcdefgh', 'hgfedcba', 7],
  ])('%s and %s: %i', (a, b, distance) => {
    expect(spellingDistance(a, b)).toBe(distance);
    expect(spellingDistance(b, a)).toBe(distance);
    // Who asks only for so many is told the same up to there, and one more than that beyond it.
    for (const most of [0, 1, 2, 3, 9])
      expect(spellingDistance(a, b, most), `${most}`).toBe(Math.min(distance, most + 1));
  });
});
