/** Counts that several processes share through the database, each process with its own connection to it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Database } from '../../src/store/connection.ts';
import { rateStore } from '../../src/store/rate-counts.ts';
import { type Count, countAsks, countInDatabase, type Rate } from '../../src/web/safety/rates.ts';
import { type Made, makeDatabase } from '../make.ts';
import { serversHere } from '../servers.ts';
import { behind } from '../store/behind.ts';

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
  const allowed = async (asks: Promise<{ allowed: boolean }>[]): Promise<boolean[]> =>
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

  it('count changes and documents together, and looks without asking the database', async () => {
    const limits = { looksPerMinute: 2, changesPerMinute: 1, uploadsPerMinute: 1 };
    const [one, other] = [made.database, others].map((database) =>
      countAsks(limits, countInDatabase(rateStore(database))),
    );
    if (!one || !other) throw new Error('There are two.');
    expect(await allowed([one('change', 'x'), one('upload', 'x')])).toEqual([true, true]);
    expect(await allowed([other('change', 'x'), other('upload', 'x')])).toEqual([false, false]);
    expect(await allowed([one('look', 'x'), one('look', 'x'), one('look', 'x')])).toEqual([
      true,
      true,
      false,
    ]);
    expect(await allowed([other('look', 'x')])).toEqual([true]);
    const keys = await behind(made.connection, (ask) =>
      ask<{ key: string }>('select key from machine.rate_count'),
    );
    expect(keys.map(({ key }) => key.split(':')[0])).not.toContain('look');
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
