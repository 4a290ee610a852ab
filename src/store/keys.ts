/** The keys by which tables point at each other, as the catalogue has them: what an undo asks before it removes a row. */
import { sql } from 'kysely';
import type { Transaction } from './connection.ts';

export type Key = { table: string; columns: string[]; target: string; targetColumns: string[] };

export async function listKeys(transaction: Transaction): Promise<Key[]> {
  const { rows } = await sql<Key>`
    select conrelid::regclass::text as "table", confrelid::regclass::text as "target",
      array(select attname::text from unnest(conkey) with ordinality as k (n, o)
        join pg_attribute on attrelid = conrelid and attnum = k.n order by o) as columns,
      array(select attname::text from unnest(confkey) with ordinality as k (n, o)
        join pg_attribute on attrelid = confrelid and attnum = k.n order by o) as "targetColumns"
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`.execute(transaction);
  return rows;
}
