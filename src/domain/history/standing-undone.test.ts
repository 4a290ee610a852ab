import { expect, it } from 'vitest';
import { standingUndone } from './standing-undone.ts';

const pairs = (said: string) =>
  said
    .split(' ')
    .filter(Boolean)
    .map((pair) => {
      const [by = '', undoes = ''] = pair.split('>');
      return { undoes, by };
    });

it.each([
  ['', {}],
  ['b>a', { a: 'b' }],
  ['b>a c>b', { b: 'c' }],
  ['b>a c>b d>c', { a: 'b', c: 'd' }],
  ['b>a c>b d>a', { a: 'd', b: 'c' }],
])('“%s” leaves undone %j', (said, undone) => {
  expect(Object.fromEntries(standingUndone(pairs(said)))).toEqual(undone);
});
