/** Counts that several processes share through the database, each process with its own connection to it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Database } from '../../src/store/connection.ts';
import { addUpIn, countTogether, rateStore } from '../../src/store/rate-counts.ts';
import type { Count, Rate } from '../../src/web/safety/rate.ts';
import { countAsks, countInDatabase, USUAL_LIMITS } from '../../src/web/safety/rates.ts';
import { type Made, makeDatabase } from '../make.ts';
import { serversHere } from '../servers.ts';
import { until } from '../several/built-apps.ts';
import { behind } from '../store/behind.ts';

const YES = { allowed: true };
const THREE: Rate = { name: 'try', points: 3, seconds: 60 };

describe.each(serversHere())('rates on the %s server', (server) => {
  let made: Made;
  let others: Database;
  beforeAll(async () => {
    made = await makeDatabase({ server });
    others = connect({ connection: { ...made.connection, max: 2 }, onIdleError: () => undefined });
  });
  afterAll(async () => {
    await others.destroy();
    await made.close();
  });

  const processes = (rate: Rate): [Count, Count] => [
    countInDatabase(rateStore(made.database))(rate),
    countInDatabase(rateStore(others))(rate),
  ];
  const rowsOf = (...keys: string[]): Promise<{ points: number }[]> =>
    behind(made.connection, (ask) =>
      ask<{ points: number }>('select points from machine.rate_count where key = any ($1)', [keys]),
    );
  const allowed = async (asks: ReturnType<Count>[]): Promise<boolean[]> =>
    (await Promise.all(asks)).map((one) => one.allowed);

  it('are counted over all processes, and apart for every key', async () => {
    const [one, other] = processes(THREE);
    expect(await allowed([one('a'), other('a'), one('a')])).toEqual([true, true, true]);
    expect(await allowed([one('a'), other('a')])).toEqual([false, false]);
    expect(await allowed([one('b'), other('b')])).toEqual([true, true]);
  });

  it('say how long to wait, and start anew after it', async () => {
    const [one, other] = processes({ name: 'short', points: 1, seconds: 1 });
    await one('a');
    expect(await other('a')).toEqual({ allowed: false, retryAfterSeconds: 1 });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await allowed([other('a')])).toEqual([true]);
  });

  it('count changes and documents together, one by one', async () => {
    const limits = { ...USUAL_LIMITS, changesPerMinute: 1, uploadsPerMinute: 1 };
    const [one, other] = [made.database, others].map(
      (database) => countAsks(limits, countTogether(database)).ofAddress,
    );
    if (!one || !other) throw new Error('There are two.');
    expect(await allowed([one('change', 'x'), one('upload', 'x')])).toEqual([true, true]);
    expect(await allowed([other('change', 'x'), other('upload', 'x')])).toEqual([false, false]);
  });

  it('count looks and accounts together too, without a request that waits for it', async () => {
    const limits = { ...USUAL_LIMITS, looksPerMinute: 6, ownLooksPerMinute: 3, ownChangesPerMinute: 3 };
    const [one, other] = [made.database, others].map((database) =>
      countAsks(limits, countTogether(database)),
    );
    if (!one || !other) throw new Error('There are two.');
    for (let n = 0; n < 3; n += 1) {
      expect([one.ofAddress('look', 'y'), other.ofAddress('look', 'y')]).toEqual([YES, YES]);
      one.ofAccount('look', 'asha');
      other.ofAccount('change', 'asha');
    }
    expect(await rowsOf('look:y')).toEqual([]);
    await until(
      () => rowsOf('look:y', 'own look:asha', 'own change:asha'),
      (rows) => rows.reduce((sum, { points }) => sum + points, 0) === 12,
    );
    // Each of them hears at its next writing what the other counted.
    for (const { ofAddress, ofAccount } of [one, other])
      await until(
        async () => [ofAddress('look', 'y'), ofAccount('look', 'asha'), ofAccount('change', 'asha')],
        (answers) => answers.every((answer) => 'allowed' in answer && !answer.allowed),
      );
  });

  it('add up in one statement from many at once, and begin a new window after the old', async () => {
    const adding = [made.database, others].map((database) => addUpIn(rateStore(database)));
    const counted = ['m', 'k', 'l'].map((key) => ({ key, points: 2, seconds: 1 }));
    const turns = Array.from({ length: 20 }, (_, n) =>
      adding[n % 2]?.(n % 3 === 0 ? counted : counted.toReversed()),
    );
    await Promise.all(turns);
    expect((await rowsOf('k', 'l', 'm')).map(({ points }) => points)).toEqual([40, 40, 40]);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const sums = (await adding[0]?.(counted)) ?? [];
    expect(sums.map(({ points }) => points)).toEqual([2, 2, 2]);
    for (const { msLeft } of sums) expect(msLeft).toBe(1000);
  });

  it('go on in memory where the database is slow, and let no loop through', async () => {
    const slow = { pool: { query: () => new Promise(() => undefined) } } as unknown as Database;
    const count = countInDatabase(rateStore(slow, 30))(THREE);
    const began = performance.now();
    const asked = [await count('a'), await count('a'), await count('a'), await count('a')];
    expect(asked.map((one) => one.allowed)).toEqual([true, true, true, false]);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
