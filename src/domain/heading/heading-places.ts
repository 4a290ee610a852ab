/**
 * The levels above the actions, added to and put in order. Rules:
 *
 * 1. A new heading stands behind all that stands under its parent, and takes the next number of its neighbours.
 * 2. A heading moves past its neighbour with everything under both: the two exchange their places, nothing else moves.
 * 3. Moving changes no number: what people say aloud stays what it was.
 * 4. A heading that is given another number takes along the numbers built on it: under '2', now '5', '2.1' becomes '5.1'.
 */
import type { ActionId, HeadingId } from '../ids.ts';
import { codeFromReference, codeKey, tidyCode } from '../plan/codes.ts';
import type { Heading } from '../plan/plan.ts';

export type Place<Id extends string> = { id: Id; position: number };
type PlacedAction = Place<ActionId> & { headingId: HeadingId | null };
export type Direction = 'up' | 'down';

const byPosition = (a: { position: number }, b: { position: number }): number => a.position - b.position;

/** The heading and all headings under it, in the plan's order. */
export function withinHeading(headings: readonly Heading[], id: HeadingId): Heading[] {
  const ids = new Set<HeadingId | null>([id]);
  for (const heading of [...headings].sort((a, b) => a.depth - b.depth))
    if (ids.has(heading.parentId)) ids.add(heading.id);
  return headings.filter((heading) => ids.has(heading.id)).sort(byPosition);
}

export const neighboursOf = (headings: readonly Heading[], parentId: HeadingId | null): Heading[] =>
  headings.filter((heading) => heading.parentId === parentId).sort(byPosition);

/** Behind everything under the parent and before what follows it. */
export function positionOfNew(headings: readonly Heading[], parentId: HeadingId | null): number {
  const before = parentId === null ? [...headings].sort(byPosition) : withinHeading(headings, parentId);
  const last = before.at(-1)?.position;
  if (last === undefined) return 0;
  const next = headings.filter((heading) => heading.position > last).sort(byPosition)[0]?.position;
  return next === undefined ? last + 1 : (last + next) / 2;
}

/** '3' behind '1' and '2', '2.1' under an empty '2'; null where the neighbours have no numbers, or none that count on. */
export function nextNumber(headings: readonly Heading[], parentId: HeadingId | null): string | null {
  const parent = headings.find((heading) => heading.id === parentId);
  const neighbours = neighboursOf(headings, parentId);
  if (neighbours.length === 0) {
    if (parent) return parent.number === null ? null : `${tidyCode(parent.number)}.1`;
    return '1';
  }
  const ends = neighbours.map(({ number }) => /^(.*?)(\d{1,6})$/.exec(tidyCode(number ?? '')));
  const start = ends[0]?.[1];
  if (ends.some((end) => end === null || end[1] !== start)) return null;
  return `${start}${Math.max(...ends.map((end) => Number(end?.[2]))) + 1}`;
}

/** The number as it is kept, or null where it could not stand in a code: 'theme one of many', '2/3'. */
export const headingNumber = (typed: string): string | null => codeFromReference(typed);

/** The neighbour that already has this number, if any. */
export function holderOfNumber(headings: readonly Heading[], wish: Pick<Heading, 'parentId' | 'number'>) {
  const { number, parentId } = wish;
  if (number === null) return undefined;
  return neighboursOf(headings, parentId).find(
    (heading) => heading.number !== null && codeKey(heading.number) === codeKey(number),
  );
}

/** Everything whose place changes when the heading moves past its neighbour; null where there is none on that side. */
export function movedPast(
  headings: readonly Heading[],
  actions: readonly PlacedAction[],
  { id, direction }: { id: HeadingId; direction: Direction },
): { headings: Place<HeadingId>[]; actions: Place<ActionId>[] } | null {
  const own = headings.find((heading) => heading.id === id);
  if (!own) return null;
  const neighbours = neighboursOf(headings, own.parentId);
  const other = neighbours[neighbours.indexOf(own) + (direction === 'up' ? -1 : 1)];
  if (!other) return null;
  const [upper, lower] = direction === 'up' ? [other, own] : [own, other];
  const blocks = [withinHeading(headings, upper.id), withinHeading(headings, lower.id)] as const;
  const under = (block: readonly Heading[]): PlacedAction[] => {
    const ids = new Set<HeadingId | null>(block.map((heading) => heading.id));
    return actions.filter((action) => ids.has(action.headingId)).sort(byPosition);
  };
  return {
    headings: exchanged(blocks[0], blocks[1]),
    actions: exchanged(under(blocks[0]), under(blocks[1])),
  };
}

/** The rows of the second before those of the first, on the places that both had. */
function exchanged<Id extends string>(
  first: readonly Place<Id>[],
  second: readonly Place<Id>[],
): Place<Id>[] {
  const places = [...first, ...second].map(({ position }) => position).sort((a, b) => a - b);
  return [...second, ...first].map(({ id }, at) => ({ id, position: places[at] ?? 0 }));
}

/** The numbers under a heading that were built on its old number, as they are on its new one. */
export function numbersBehind(
  below: readonly Heading[],
  was: string | null,
  is: string | null,
): { heading: Heading; number: string }[] {
  if (was === null || is === null) return [];
  const start = `${codeKey(tidyCode(was))}.`;
  return below.flatMap((heading) => {
    const number = heading.number === null ? '' : tidyCode(heading.number);
    if (!codeKey(number).startsWith(start)) return [];
    return [{ heading, number: `${is}.${number.slice(tidyCode(was).length + 1)}` }];
  });
}
