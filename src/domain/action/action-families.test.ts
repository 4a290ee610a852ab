import { describe, expect, it } from 'vitest';
import type { ActionId } from '../ids.ts';
import {
  depthsOf,
  familyOf,
  faultOfNesting,
  inFamilies,
  type Member,
  type NestingFault,
} from './action-families.ts';

/** 'a b>a c>b': the place in the list is the place in the plan; what stands behind '>' is what it stands in. */
const plan = (text: string): Member[] =>
  text.split(' ').map((one, position) => {
    const [id = '', parent = null] = one.split('>');
    return { id: id as ActionId, parentId: parent as ActionId | null, position };
  });
const ids = (members: readonly Member[]): string => members.map(({ id }) => id).join(' ');

it.each<[string, string]>([
  ['a b c', 'a b c'],
  ['a b c>a', 'a c b'],
  ['a c>b b d>c', 'a b c d'],
  ['a b>gone c', 'a b c'],
])('%s stands in the order %s', (given, order) => expect(ids(inFamilies(plan(given)))).toBe(order));

it.each<[string, string, string]>([
  ['a b>a c>b d', 'a', 'a b c'],
  ['a b>a c>a', 'b', 'b'],
  ['a', 'x', ''],
])('in %s the family of %s is %s', (given, id, family) =>
  expect(ids(familyOf(plan(given), id as ActionId))).toBe(family),
);

it('counts how deep each stands, and ends where two stand inside each other', () => {
  expect([...depthsOf(plan('a b>a c>b d>gone')).values()]).toEqual([0, 1, 2, 0]);
  expect([...depthsOf(plan('a>b b>a')).values()].every((depth) => depth <= 2)).toBe(true);
});

describe('an action may stand inside another', () => {
  it.each<[string, string, string | null, NestingFault | null]>([
    ['a b', 'b', 'a', null],
    ['a b', 'b', null, null],
    ['a b', 'b', 'b', 'itself'],
    ['a b>a', 'a', 'b', 'circle'],
    ['a b>a c>b', 'a', 'c', 'circle'],
    ['a b>a c', 'c', 'b', null],
    ['a b>a c>b d', 'd', 'c', 'tooDeep'],
    ['a b>a c d>c', 'c', 'b', 'tooDeep'],
    ['a b c>b', 'b', 'a', null],
  ])('in %s, %s inside %s: %s', (given, id, parent, fault) =>
    expect(faultOfNesting(plan(given), id as ActionId, parent as ActionId | null)).toBe(fault),
  );
});
