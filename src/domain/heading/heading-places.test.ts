import { describe, expect, it } from 'vitest';
import type { ActionId, HeadingId } from '../ids.ts';
import type { Heading } from '../plan/plan.ts';
import {
  headingNumber,
  holderOfNumber,
  movedPast,
  nextNumber,
  numbersBehind,
  positionOfNew,
  withinHeading,
} from './heading-places.ts';

/** 'A 1', 'B 1.1 <A': name, number and parent, in the plan's order. */
const plan = (...lines: string[]): Heading[] => {
  const made: Heading[] = [];
  for (const [position, line] of lines.entries()) {
    const [, id = '', number = '', parent = ''] = /^(\w+)(?: ([^<\s]+))?(?: <(\w+))?$/.exec(line) ?? [];
    made.push({
      id: id as HeadingId,
      planId: 'p' as Heading['planId'],
      parentId: (parent || null) as HeadingId | null,
      depth: parent ? (made.find((one) => one.id === parent)?.depth ?? 0) + 1 : 0,
      number: number || null,
      title: id,
      position,
      version: 1,
    });
  }
  return made;
};
const id = (name: string | null) => name as HeadingId | null;
const THREE = plan('A 1', 'B 1.1 <A', 'C 1.2 <A', 'D 2', 'E 2.1 <D', 'F 3');

describe('a new heading', () => {
  it.each([
    [null, 6],
    ['A', 2.5],
    ['D', 4.5],
    ['F', 6],
  ])('under %s stands at %d', (parent, want) => expect(positionOfNew(THREE, id(parent))).toBe(want));

  it('stands first in an empty plan', () => expect(positionOfNew([], null)).toBe(0));

  it.each<[Heading[], string | null, string | null]>([
    [THREE, null, '4'],
    [THREE, 'A', '1.3'],
    [THREE, 'F', '3.1'],
    [[], null, '1'],
    [plan('A', 'B'), null, null],
    [plan('A'), 'A', null],
    [plan('A 1', 'B'), null, null],
    [plan('A a', 'B b'), null, null],
    [plan('A HS9', 'B HS10'), null, 'HS11'],
    [plan('A 1', 'B HS2'), null, null],
  ])('%#: is offered the next number', (headings, parent, want) =>
    expect(nextNumber(headings, id(parent))).toBe(want),
  );

  it.each([
    [' 2. ', '2'],
    ['HS 1', 'HS 1'],
    ['2/3', null],
    ['…', null],
    ['a number of many, many words', null],
  ])('%j is kept as the number %j', (typed, want) => expect(headingNumber(typed)).toBe(want));

  it('may not have a neighbour’s number, whatever its capitals', () => {
    const headings = plan('A HS1', 'B HS1 <A');
    expect(holderOfNumber(headings, { parentId: null, number: 'hs1' })?.id).toBe('A');
    expect(holderOfNumber(headings, { parentId: id('B'), number: 'HS1' })).toBeUndefined();
    expect(holderOfNumber(plan('A'), { parentId: null, number: null })).toBeUndefined();
  });
});

describe('moving', () => {
  const actions = ['A', 'B', 'C', 'E', 'E', 'F'].map((heading, position) => ({
    id: `${heading}${position}` as ActionId,
    headingId: heading as HeadingId,
    position,
  }));
  const order = (places: { id: string; position: number }[]): string =>
    [...places]
      .sort((a, b) => a.position - b.position)
      .map((one) => one.id)
      .join(' ');

  it.each([
    ['D', 'up', 'D E A B C', 'E3 E4 A0 B1 C2'],
    ['A', 'down', 'D E A B C', 'E3 E4 A0 B1 C2'],
    ['C', 'up', 'C B', 'C2 B1'],
    ['D', 'down', 'F D E', 'F5 E3 E4'],
  ] as const)('%s %s takes all under it along, and touches nothing else', (name, direction, want, acts) => {
    const moved = movedPast(THREE, actions, { id: name as HeadingId, direction });
    expect(order(moved?.headings ?? [])).toBe(want);
    expect(order(moved?.actions ?? [])).toBe(acts);
  });

  it.each([
    ['A', 'up'],
    ['F', 'down'],
    ['E', 'up'],
    ['X', 'up'],
  ] as const)('%s cannot go %s', (name, direction) =>
    expect(movedPast(THREE, actions, { id: name as HeadingId, direction })).toBeNull(),
  );

  it('finds all that stands under a heading', () =>
    expect(withinHeading(THREE, 'A' as HeadingId).map((one) => one.id)).toEqual(['A', 'B', 'C']));
});

describe('numbers built on a heading’s', () => {
  it.each([
    ['2', '5', ['E 5.1']],
    ['2', null, []],
    [null, '5', []],
    ['3', '5', []],
  ])('%s to %s', (was, is, want) =>
    expect(
      numbersBehind(withinHeading(THREE, 'D' as HeadingId).slice(1), was, is).map(
        (one) => `${one.heading.id} ${one.number}`,
      ),
    ).toEqual(want),
  );
});
