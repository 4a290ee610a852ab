/** The mark of the secret that a database is served with; see migration 0029. */
import { createHmac } from 'node:crypto';
import type { Database } from './connection.ts';

const markOf = (secret: string): string =>
  createHmac('sha256', secret).update('mark of the secret').digest('base64url');

/** Whether the database was served with this very secret before, or with the one named; from now on it is the one. */
export async function keepSecretMark(
  { pool }: Database,
  { now, before }: { now: string; before: string | null },
): Promise<'first' | 'same' | 'gone over' | 'another'> {
  const mark = markOf(now);
  const { rows } = await pool.query<{ mark: string }>('select mark from machine.secret_mark');
  const [kept] = rows;
  if (kept?.mark === mark) return 'same';
  await pool.query(
    'insert into machine.secret_mark (mark) values ($1) on conflict (single) do update set mark = excluded.mark',
    [mark],
  );
  if (!kept) return 'first';
  return before !== null && kept.mark === markOf(before) ? 'gone over' : 'another';
}
