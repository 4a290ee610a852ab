import { expect, it } from 'vitest';
import { holderOfLetter, keyLetter, nextLetter } from './key-action-letters.ts';

const listed = (letters: string, year: string | null = null) =>
  letters
    .split(' ')
    .filter(Boolean)
    .map((letter) => ({ letter, year, text: '' }));

it.each([
  ['', 'a'],
  ['a b c', 'd'],
  ['a c', 'd'],
  ['c a', 'd'],
  ['z', 'aa'],
  ['az', 'ba'],
  ['1 2 3', '4'],
  ['1 b', 'c'],
])('behind %j comes %s', (letters, next) => expect(nextLetter(listed(letters), null)).toBe(next));

it('counts each year by itself', () => {
  const both = [...listed('a b c', '2026'), ...listed('a', '2027')];
  expect([nextLetter(both, '2026'), nextLetter(both, '2027'), nextLetter(both, null)]).toEqual([
    'd',
    'b',
    'a',
  ]);
  expect(holderOfLetter(both, { letter: 'b', year: '2026' })).toBeDefined();
  expect(holderOfLetter(both, { letter: 'b', year: '2027' })).toBeUndefined();
});

it.each([
  ['a', 'a'],
  ['(B)', 'b'],
  ['c)', 'c'],
  ['12.', '12'],
  ['aa', 'aa'],
  ['abc', null],
  ['1a', null],
  ['', null],
  ['ü', null],
])('%j is kept as %j', (typed, letter) => expect(keyLetter(typed)).toBe(letter));
