/**
 * Rows that were put elsewhere in a copy: under other headings, or in another order among their neighbours. Of a new
 * order, the fewest rows that explain it have moved: those outside the longest run that kept its order.
 */
import type { ReadAction } from '../reading/plan-reading.ts';
import { sayPath } from './value.ts';

/** One row that both have, in the order of the copy; `place` is its place in the document as it was. */
export type PlacedRow = { place: number; after: ReadAction };

/** The rows, as indexes of the list given, whose order among the rows under the same headings has changed. */
export function reordered(rows: readonly PlacedRow[]): number[] {
  const groups = new Map<string, number[]>();
  for (const [i, { after }] of rows.entries()) {
    const key = sayPath(after.path);
    groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  return [...groups.values()].flatMap((group) => {
    const kept = longestRising(group.map((i) => rows[i]?.place ?? 0));
    return group.filter((_, n) => !kept.has(n));
  });
}

/** The places of a longest rising run in a list of different numbers. */
export function longestRising(numbers: readonly number[]): Set<number> {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [i, number] of numbers.entries()) {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[i] = low === 0 ? undefined : ends[low - 1];
    ends[low] = i;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.add(at);
  return kept;
}
