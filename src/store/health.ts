/** What PostgreSQL says of itself: version, steps, sizes. Sizes are of everything, not of one partnership. */
import { sql } from 'kysely';
import type { Transaction } from './connection.ts';

export type DatabaseFacts = {
  /** As the server calls itself: 18.1. */
  version: string;
  /** The last step that the database has been through, by name: `0023-several-processes`. */
  lastStep: string;
  steps: number;
  /** In bytes, indexes and all. */
  size: number;
};

export type TableFacts = {
  /** With its schema where that is not the one of plans: `sign_in.session`. */
  name: string;
  /** In bytes, with its indexes and what is stored apart. */
  size: number;
  /** As the server last guessed; null where it has not looked yet. */
  rows: number | null;
};

export async function readDatabaseFacts(transaction: Transaction): Promise<DatabaseFacts> {
  const { rows } = await sql<DatabaseFacts>`
    select current_setting('server_version') as version, max(name) as "lastStep", count(*)::integer as steps,
      pg_database_size(current_database())::float8 as size
    from migration`.execute(transaction);
  const [facts] = rows;
  if (!facts) throw new Error('The database has no list of its steps.');
  return { ...facts, version: facts.version.split(' ')[0] ?? facts.version };
}

/** The largest first. */
export async function listTableFacts(transaction: Transaction): Promise<TableFacts[]> {
  const { rows } = await sql<TableFacts>`
    select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as name,
      pg_total_relation_size(c.oid)::float8 as size,
      case when c.reltuples < 0 then null else c.reltuples::float8 end as rows
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not like 'pg\_%' and n.nspname <> 'information_schema'
    order by pg_total_relation_size(c.oid) desc, name`.execute(transaction);
  return rows;
}

export type QueueFacts = {
  waiting: number;
  underWay: number;
  /** When what waits longest began to wait. */
  since: Date | null;
};

/** The documents of the partnership that wait to be read, and those that are being read. */
export async function readQueueFacts(transaction: Transaction): Promise<QueueFacts> {
  const row = await transaction
    .selectFrom('plan_import')
    .select([
      sql<number>`count(*) filter (where state = 'queued')::integer`.as('waiting'),
      sql<number>`count(*) filter (where state = 'reading')::integer`.as('underWay'),
      sql<Date | null>`min(updated_at) filter (where state = 'queued')`.as('since'),
    ])
    .executeTakeFirstOrThrow();
  return row;
}
