import { describe, expect, it } from 'vitest';
import type { Day } from '../domain/day.ts';
import { pseudonyms } from './pseudonym.ts';

const [MONDAY, TUESDAY] = ['2026-03-02', '2026-03-03'] as [Day, Day];

/** Pseudonyms of a day that can be moved on, and the days whose keys were asked for. */
function over(keyOf = async (day: Day) => Buffer.from(`the key of ${day}`)) {
  const at = { day: MONDAY, asked: [] as Day[] };
  const pseudonym = pseudonyms({ today: () => at.day }, (day) => {
    at.asked.push(day);
    return keyOf(day);
  });
  return { at, pseudonym };
}

describe('a pseudonym', () => {
  it('is the same all day, and tells nothing of whom it stands for', async () => {
    const { at, pseudonym } = over();
    const [one, again] = [await pseudonym('account', 'asha'), await pseudonym('account', 'asha')];
    expect(one).toMatch(/^[\w-]{12}$/);
    expect(again).toBe(one);
    expect(one).not.toContain('asha');
    expect(at.asked).toEqual([MONDAY]);
  });

  it('is another for another, for another kind, and the next day', async () => {
    const { at, pseudonym } = over();
    const all = [
      await pseudonym('account', 'asha'),
      await pseudonym('account', 'maya'),
      await pseudonym('typed', 'asha'),
    ];
    at.day = TUESDAY;
    all.push(await pseudonym('account', 'asha'));
    expect(new Set(all).size).toBe(4);
    expect(at.asked).toEqual([MONDAY, TUESDAY]);
  });

  it('is left out while its key cannot be had, and asked for again', async () => {
    let isAway = true;
    const { at, pseudonym } = over(async () => {
      if (isAway) throw new Error('The database is away.');
      return Buffer.from('the key');
    });
    expect(await pseudonym('account', 'asha')).toBeNull();
    isAway = false;
    expect(await pseudonym('account', 'asha')).not.toBeNull();
    expect(at.asked).toHaveLength(2);
  });
});
