/**
 * One process at a time: several that start at once on one database bring it up to date and furnish it one after the
 * other. The lock is the session's, so it goes with a process that is killed.
 */
import pg from 'pg';
import { whyNot } from './migrate.ts';

/** Any number will do, as long as every Weft uses the same: 'open' as bytes. */
const START_LOCK = 0x6f70656e;

export async function oneAtATime<T>(connection: pg.PoolConfig, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined); // without its line the lock is lost, and the work's own queries fail as well
  await client.connect().catch((error: unknown) => {
    throw new Error(whyNot(error));
  });
  try {
    await client.query('select pg_advisory_lock($1)', [START_LOCK]);
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}
