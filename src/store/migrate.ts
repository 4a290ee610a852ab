/**
 * Brings a database up to this version of Weft: forward only, each step in a transaction of its own, one process
 * at a time (the others wait for the advisory lock). Works as the login itself, who owns the tables; the app then
 * works as `weft_app`, which owns nothing and cannot step over the fences.
 */
import pg from 'pg';
import { codeOf } from './failures.ts';
import { MIGRATIONS } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';

const OLDEST_SERVER = 150_000;
/** Any number will do, as long as every Weft uses the same: 'weft' as bytes. */
export const MIGRATION_LOCK = 0x77656674;

/** The app works as the first; signing in as the second, which sees nothing of what the first does, nor the other way. */
export const ROLES = ['weft_app', 'weft_sign_in'] as const;
type Role = (typeof ROLES)[number];

const makeRole = (role: Role): string => `do $$ begin
  if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin nobypassrls; end if;
exception when duplicate_object or unique_violation then null;
end $$`;
const joinRole = (role: Role): string => `do $$ begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant ${role} to %I', current_user);
  end if;
exception when insufficient_privilege then
  if not pg_has_role(current_user, '${role}', 'member') then raise; end if;
end $$`;

/** Applies what is missing and returns the names applied; throws one sentence where the server cannot be used. */
export async function migrate(connection: pg.PoolConfig): Promise<string[]> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined); // the query that is under way tells of it
  await client.connect().catch((error: unknown) => {
    throw new Error(whyNot(error));
  });
  try {
    await checkServer(client);
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await ensureRole(client);
    return await applyMissing(client);
  } finally {
    await client.end();
  }
}

/** PostgreSQL's own words name no password. */
export function whyNot(error: unknown): string {
  const said = error instanceof Error ? error.message || String(error) : String(error);
  const code = codeOf(error);
  if (code.startsWith('28'))
    return `The database refuses the login: check its name and password. It said: ${said}`;
  if (code === '3D000') return `The server has no such database: make it first. It said: ${said}`;
  return `The database does not answer: check that it is running and that its address is right. It said: ${said || code}`;
}

export async function checkServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string; encoding: string }>(
    `select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`,
  );
  const version = Number(rows[0]?.version);
  if (version < OLDEST_SERVER) {
    throw new Error(
      `Weft needs PostgreSQL 15 or later; the server of DATABASE_URL is version ${Math.floor(version / 10_000)}.`,
    );
  }
  if (rows[0]?.encoding !== 'UTF8') {
    throw new Error(
      'Weft needs a database in UTF-8. Make one with: create database weft encoding ‘UTF8’ template template0;',
    );
  }
}

/** The roles that Weft works as; throws one sentence where the login may not make them. */
export async function ensureRole(client: pg.Client): Promise<void> {
  try {
    for (const role of ROLES) {
      await client.query(makeRole(role));
      await client.query(joinRole(role));
    }
  } catch {
    const { rows } = await client.query<{ login: string }>('select quote_ident(current_user) as login');
    const steps = ROLES.map((role) => `create role ${role} nologin; grant ${role} to ${rows[0]?.login};`);
    throw new Error(
      'Weft keeps each partnership’s rows behind the database role weft_app, and accounts behind weft_sign_in; the ' +
        'login of DATABASE_URL may not make them. Ask whoever runs the server to run this once (leaving out a role ' +
        `that is there already), then start Weft again: ${steps.join(' ')}`,
    );
  }
}

const STEPS =
  'create table if not exists migration (name text primary key, at timestamptz not null default now())';

/** Applies the steps named, in the transaction that is open; they must be known ones. */
export async function applySteps(client: pg.Client, names: readonly string[]): Promise<void> {
  await client.query(STEPS);
  for (const step of MIGRATIONS.filter((migration) => names.includes(migration.name)))
    await run(client, step);
}

async function applyMissing(client: pg.Client): Promise<string[]> {
  await client.query(STEPS);
  const { rows } = await client.query<{ name: string }>('select name from migration order by name');
  const applied = new Set(rows.map((row) => row.name));
  const known = new Set(MIGRATIONS.map((migration) => migration.name));
  const unknown = [...applied].filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new Error(
      `This database was written by a newer Weft (it has had “${unknown[0]}”). Start that version, or restore a backup.`,
    );
  }
  const missing = MIGRATIONS.filter((migration) => !applied.has(migration.name));
  for (const migration of missing) await apply(client, migration);
  return missing.map((migration) => migration.name);
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await run(client, migration);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function run(client: pg.Client, migration: Migration): Promise<void> {
  for (const sql of migration.sql) await client.query(sql);
  await client.query('insert into migration (name) values ($1)', [migration.name]);
}
