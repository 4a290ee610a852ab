/** The key of a day's pseudonyms in the log; keys of days before are taken out by whoever asks first. */
import { randomBytes } from 'node:crypto';
import type { Day } from '../domain/day.ts';
import type { Database } from './connection.ts';

/** The day's key; null where nothing was noted under it. */
export async function findLogKey({ pool }: Pick<Database, 'pool'>, day: Day): Promise<Buffer | null> {
  const { rows } = await pool.query<{ key: Buffer }>('select key from machine.log_key where day = $1', [day]);
  return rows[0]?.key ?? null;
}

/** The day's key, whichever process made it. */
export async function logKeyOf({ pool }: Pick<Database, 'pool'>, day: Day): Promise<Buffer> {
  await pool.query('delete from machine.log_key where day < $1', [day]);
  await pool.query('insert into machine.log_key (day, key) values ($1, $2) on conflict do nothing', [
    day,
    randomBytes(32),
  ]);
  const kept = await findLogKey({ pool }, day);
  if (!kept) throw new Error('The key was taken out at the same moment.');
  return kept;
}
