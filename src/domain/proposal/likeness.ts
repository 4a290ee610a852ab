/**
 * How alike two texts are, from 0 (no word in common) to 1 (the same words): twice the words they share, over all the
 * words they have (Dice's coefficient). Case, punctuation and spacing do not count; the order of words does not.
 */
import { wordsOf } from '../reading/wording.ts';

export function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.length + right.length === 0) return 1;
  return (2 * shared(left, right)) / (left.length + right.length);
}

function shared(left: readonly string[], right: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const open = counts.get(word) ?? 0;
    if (open === 0) continue;
    common += 1;
    counts.set(word, open - 1);
  }
  return common;
}
