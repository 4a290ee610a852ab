import { expect, it } from 'vitest';
import type { ActionId, HeadingId, PlanId } from '../ids.ts';
import type { Heading } from '../plan/plan.ts';
import { isBuiltOnParent, movedUnder, placesFor } from './heading-moves.ts';

/** '1', '1.1' under '1', 'x/1' under the heading 'x': id and number in one. */
const headings = ['1', '1.1', '1.2', '2', '2.1'].map((number, position): Heading => {
  const parent = number.includes('.') ? number.slice(0, number.lastIndexOf('.')) : null;
  return {
    id: number as HeadingId,
    planId: 'p' as unknown as PlanId,
    parentId: parent as HeadingId | null,
    depth: parent === null ? 0 : 1,
    number,
    title: '',
    position,
    version: 1,
  };
});
const id = (number: string) => number as HeadingId;

it.each([
  ['1.1', 2, [null, '2']],
  ['1.1', 3, [null, '1.2', '2', '2.1']],
  ['1', 2, []],
  ['1', 3, ['2']],
  ['9', 3, []],
])('%s, of a plan of %d levels, may stand under %j', (number, levels, places) => {
  expect(placesFor(headings, { id: id(number), levels }).map((one) => one?.id ?? null)).toEqual(places);
});

const actions = ['1.1', '1.1', '1.2', '2', '2.1'].map((heading, position) => ({
  id: `a${position}` as unknown as ActionId,
  headingId: id(heading),
  position,
}));
const order = <Id extends string>(rows: readonly { id: Id; position: number }[], moved: typeof rows) =>
  rows
    .map((row) => ({ ...row, ...moved.find((one) => one.id === row.id) }))
    .sort((a, b) => a.position - b.position)
    .map((row) => row.id);

it.each([
  ['1.1', '2', ['1', '1.2', '2', '2.1', '1.1'], ['a2', 'a3', 'a4', 'a0', 'a1']],
  ['2.1', '1', ['1', '1.1', '1.2', '2.1', '2'], ['a0', 'a1', 'a2', 'a4', 'a3']],
  ['1.1', null, ['1', '1.2', '2', '2.1', '1.1'], ['a2', 'a3', 'a4', 'a0', 'a1']],
  ['1', '2.1', ['2', '2.1', '1', '1.1', '1.2'], ['a3', 'a4', 'a0', 'a1', 'a2']],
])('%s under %s: all stands in this order', (number, parentId, wanted, wantedActions) => {
  const moved = movedUnder(headings, actions, { id: id(number), parentId: parentId as HeadingId | null });
  expect(order(headings, moved.headings)).toEqual(wanted);
  expect(order(actions, moved.actions)).toEqual(wantedActions);
});

it.each([
  ['1.1', true],
  ['1', false],
])('the number %s is built on that of its parent: %s', (number, built) => {
  const heading = headings.find((one) => one.number === number) as Heading;
  expect(isBuiltOnParent(headings, heading)).toBe(built);
  expect(isBuiltOnParent(headings, { ...heading, number: 'HS1' })).toBe(false);
});
