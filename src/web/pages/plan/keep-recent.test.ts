import { expect, it } from 'vitest';
import { keepRecent } from './keep-recent.ts';

it('makes a thing once while it is in use, and forgets what is not', () => {
  const kept = keepRecent<string>(4);
  const made: string[] = [];
  const ask = (key: string) =>
    kept(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  for (const key of ['a', 'a', 'b', 'a', 'c', 'a', 'd', 'a', 'e', 'a']) ask(key);
  expect(ask('a')).toBe('A');
  expect(made.filter((key) => key === 'a')).toHaveLength(1);
  ask('b');
  expect(made.filter((key) => key === 'b')).toHaveLength(2);
});
