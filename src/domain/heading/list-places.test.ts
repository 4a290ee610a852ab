import { expect, it } from 'vitest';
import { positionAfter, positionMoved } from './list-places.ts';

const list = [1, 2, 5].map((position) => ({ id: `at-${position}`, position }));

it.each([
  ['the one named', list, 'at-2', 3.5],
  ['the last', list, 'at-5', 6],
  ['all, where it is not there', list, 'x', 6],
  ['all, where none is named', list, null, 6],
  ['nothing', [], null, 0],
])('adds behind %s', (_, among, after, position) => expect(positionAfter(among, after)).toBe(position));

it.each([
  ['up', 'at-5', 1.5],
  ['up', 'at-2', 0],
  ['up', 'at-1', 1],
  ['down', 'at-1', 3.5],
  ['down', 'at-2', 6],
  ['down', 'at-5', 5],
] as const)('moves %s from %s to %d', (direction, id, position) =>
  expect(positionMoved(list, id, direction)).toBe(position),
);

it('has no place for what is not in the list', () => expect(positionMoved(list, 'x', 'up')).toBeUndefined());
