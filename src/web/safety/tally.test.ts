import { describe, expect, it, vi } from 'vitest';
import type { AddUp, Counted } from '../../store/rate-counts.ts';
import { tallyTogether } from './tally.ts';

const SOON = 5;
const soon = () => new Promise((resolve) => setTimeout(resolve, SOON * 6));
const FOUR = { name: 'look', points: 4, seconds: 60 };
const WAIT = { allowed: false, retryAfterSeconds: 60 };

/** What another process has counted is added to all that this one writes. */
const withOthers =
  (others: number, written: Counted[][] = []): AddUp =>
  async (counted) => {
    written.push([...counted]);
    return counted.map(({ key, points }) => ({ key, points: points + others, msLeft: 30_000 }));
  };

describe('a tally', () => {
  it('counts by itself, apart for every key and every rate, until the window is over', () => {
    let now = 0;
    const tally = tallyTogether({ addUp: null, now: () => now });
    const [look, other] = [tally(FOUR), tally({ name: 'own look', points: 1, seconds: 60 })];
    const four = [look('a'), look('a'), look('a'), look('a')];
    expect(four).toEqual(Array.from({ length: 4 }, () => ({ allowed: true })));
    expect(look('a')).toEqual(WAIT);
    expect([look('b'), other('a'), other('a')]).toEqual([{ allowed: true }, { allowed: true }, WAIT]);
    now = 59_500;
    expect(look('a')).toEqual({ allowed: false, retryAfterSeconds: 1 });
    now = 60_000;
    expect(look('a')).toEqual({ allowed: true });
  });

  it('writes all that came within a moment at once, and nothing where nothing came', async () => {
    const written: Counted[][] = [];
    const tally = tallyTogether({ addUp: withOthers(0, written), everyMs: SOON });
    const [look, own] = [tally(FOUR), tally({ name: 'own look', points: 9, seconds: 60 })];
    for (const key of ['a', 'a', 'b']) look(key);
    own('c');
    expect(written).toEqual([]);
    await soon();
    expect(written.map((one) => one.map(({ key, points }) => `${key} ${points}`).toSorted())).toEqual([
      ['look:a 2', 'look:b 1', 'own look:c 1'],
    ]);
    await soon();
    expect(written).toHaveLength(1);
  });

  it.each<[string, number, boolean]>([
    ['few', 2, true],
    ['as many as are left', 3, false],
    ['far more', 900, false],
  ])('hears that others counted %s', async (_title, others, allowed) => {
    const look = tallyTogether({ addUp: withOthers(others), everyMs: SOON })(FOUR);
    look('a');
    await soon();
    const answer = look('a');
    expect(answer).toEqual(allowed ? { allowed } : { allowed, retryAfterSeconds: 30 });
  });

  it('keeps nobody waiting for the database, and loses nothing while it does not answer', async () => {
    const addUp = vi.fn<AddUp>(() => Promise.reject(new Error('gone')));
    const look = tallyTogether({ addUp, everyMs: SOON })(FOUR);
    look('a');
    await soon();
    const more = [look('a'), look('a'), look('a'), look('a')];
    expect(more.map((answer) => (answer as { allowed: boolean }).allowed)).toEqual([true, true, true, false]);
    addUp.mockImplementation(withOthers(0));
    await soon();
    expect(addUp.mock.lastCall?.[0]).toEqual([{ key: 'look:a', points: 4, seconds: 60 }]);
  });

  it('counts what is on its way, once', async () => {
    let answer: () => void = () => undefined;
    const addUp: AddUp = (counted) =>
      new Promise((resolve) => {
        answer = () => resolve(counted.map(({ key, points }) => ({ key, points, msLeft: 60_000 })));
      });
    const look = tallyTogether({ addUp, everyMs: SOON })(FOUR);
    look('a');
    look('a');
    await soon();
    expect([look('a'), look('a'), look('a')]).toEqual([{ allowed: true }, { allowed: true }, WAIT]);
    answer();
    await soon();
    expect(look('a')).toEqual(WAIT);
  });
});
