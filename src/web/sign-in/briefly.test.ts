import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { briefly } from './briefly.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

it('asks once a moment for each key', async () => {
  const keep = briefly<number>();
  let asked = 0;
  const ask = async (): Promise<number> => ++asked;
  expect([await keep('a', ask), await keep('a', ask), await keep('b', ask)]).toEqual([1, 1, 2]);
  vi.advanceTimersByTime(501);
  expect(await keep('a', ask)).toBe(3);
});

it('keeps no fault', async () => {
  const keep = briefly<number>();
  await expect(keep('a', () => Promise.reject(new Error('Gone')))).rejects.toThrow('Gone');
  expect(await keep('a', async () => 1)).toBe(1);
});

it('asks anew, and forgets, where something is about to be changed', async () => {
  const keep = briefly<number>();
  let asked = 0;
  const ask = async (): Promise<number> => ++asked;
  expect([await keep('a', ask), await keep('a', ask, true), await keep('a', ask)]).toEqual([1, 2, 3]);
});
