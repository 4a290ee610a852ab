/** Verbs of `weft`, at a terminal that listens. */
import type pg from 'pg';
import { main } from '../src/cli/main.ts';

/** What `DATABASE_URL` would be for a test's database. */
export function urlOf({
  connectionString,
  user,
  password,
  host = '',
  port = 5432,
  database,
}: pg.PoolConfig): string {
  if (connectionString) return connectionString;
  return `postgres://${user}:${password ?? ''}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}

export async function weft(...args: string[]): Promise<{ code: number; said: string; complained: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await main(args, {
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
  });
  return { code, said: out.join(''), complained: err.join('') };
}
