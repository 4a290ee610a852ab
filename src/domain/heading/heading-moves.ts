/**
 * A heading taken to another place of the plan, with all that stands under it. Rules:
 *
 * 1. It may stand under any heading but itself and those under it, where the plan has levels enough for what it holds.
 * 2. It stands behind all that was there before; the plan's order of headings and actions follows.
 * 3. A number built on its old parent's ('2.3' under '2') is not true in the new place: the next one there is offered.
 */
import type { ActionId, HeadingId } from '../ids.ts';
import { codeKey, tidyCode } from '../plan/codes.ts';
import type { Heading } from '../plan/plan.ts';
import { type Place, withinHeading } from './heading-places.ts';

type PlacedAction = Place<ActionId> & { headingId: HeadingId | null };
type Move = { id: HeadingId; parentId: HeadingId | null };

const byPosition = (a: { position: number }, b: { position: number }): number => a.position - b.position;

/** Where it may go, in the plan's order; null is the outermost level. Where it stands now is left out. */
export function placesFor(
  headings: readonly Heading[],
  { id, levels }: { id: HeadingId; levels: number },
): (Heading | null)[] {
  const own = headings.find((heading) => heading.id === id);
  if (!own) return [];
  const within = withinHeading(headings, id);
  const deepest = within.reduce((most, heading) => Math.max(most, heading.depth), own.depth);
  const takes = deepest - own.depth + 1;
  const fits = (depth: number): boolean => depth + takes <= levels;
  const under = [...headings]
    .sort(byPosition)
    .filter((heading) => !within.includes(heading) && heading.id !== own.parentId && fits(heading.depth + 1));
  return own.parentId !== null && fits(0) ? [null, ...under] : under;
}

/** The places of all that moves, and of what makes room for it. */
export function movedUnder(
  headings: readonly Heading[],
  actions: readonly PlacedAction[],
  { id, parentId }: Move,
): { headings: Place<HeadingId>[]; actions: Place<ActionId>[] } {
  const block = withinHeading(headings, id);
  const others = [...headings].sort(byPosition).filter((heading) => !block.includes(heading));
  const there = parentId === null ? others : withinHeading(others, parentId);
  const last = there.at(-1);
  const at = last ? others.indexOf(last) + 1 : 0;
  const order = [...others.slice(0, at), ...block, ...others.slice(at)];
  return { headings: inPlaces(order), actions: actionsMoved(actions, order, block) };
}

function actionsMoved(
  actions: readonly PlacedAction[],
  order: readonly Heading[],
  block: readonly Heading[],
): Place<ActionId>[] {
  const ids = new Set<HeadingId | null>(block.map((heading) => heading.id));
  const before = new Set<HeadingId | null>([null]);
  for (const heading of order) {
    if (ids.has(heading.id)) break;
    before.add(heading.id);
  }
  const sorted = [...actions].sort(byPosition);
  const moving = sorted.filter((action) => ids.has(action.headingId));
  const staying = sorted.filter((action) => !ids.has(action.headingId));
  const at = staying.findLastIndex((action) => before.has(action.headingId)) + 1;
  return inPlaces([...staying.slice(0, at), ...moving, ...staying.slice(at)]);
}

/** Rows in a new order on the places that they had together; only those that have another. */
function inPlaces<Id extends string>(rows: readonly Place<Id>[]): Place<Id>[] {
  const places = rows.map(({ position }) => position).sort((a, b) => a - b);
  return rows
    .map(({ id }, n) => ({ id, position: places[n] ?? n }))
    .filter(({ position }, n) => position !== rows[n]?.position);
}

/** True where its number begins with that of the heading it stands under. */
export function isBuiltOnParent(headings: readonly Heading[], heading: Heading): boolean {
  const parent = headings.find((one) => one.id === heading.parentId);
  if (!parent?.number || !heading.number) return false;
  return codeKey(tidyCode(heading.number)).startsWith(`${codeKey(tidyCode(parent.number))}.`);
}
