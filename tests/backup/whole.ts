/** For the tests of backup: an odd but whole database, an empty one beside it, and every row of one as text. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { backUp } from '../../src/commands/partnership/back-up.ts';
import type { Manifest } from '../../src/domain/backup/manifest.ts';
import { newId } from '../../src/services/new-id.ts';
import { write } from '../../src/store/connection.ts';
import { insertImport, putAnswer } from '../../src/store/import/imports.ts';
import { fillEveryTable } from '../fill-every-table.ts';
import { type Made, makePlan } from '../make.ts';
import { databaseOn, PARTNERSHIP, PERSON } from '../servers.ts';
import { behind } from '../store/behind.ts';

export const folder = mkdtempSync(join(tmpdir(), 'weft-backup-'));
export const newFile = (): string => join(folder, `${randomUUID()}.tar.gz`);
export const quiet = { onProgress: () => undefined };

const ACCOUNT = `with owner as (
    insert into sign_in."user" (name, email, "emailVerified") values ('Ann "Lee"', 'ann@lee.example', true) returning id),
  proof as (insert into sign_in.account ("accountId", "providerId", "userId", password, "updatedAt")
    select id, 'credential', id, 'salt:hash', now() from owner),
  device as (insert into sign_in."session" ("expiresAt", token, "updatedAt", "userId", "secondFactor")
    select now() + interval '1 day', 'a token', now(), id, true from owner)
  insert into sign_in.place (account_id, partnership_id, person_id) select id, '${PARTNERSHIP}', '${PERSON}' from owner`;

/** What is hard to carry: every kind of character, an answer that is null, bytes of all values, a large document. */
export async function fillOddly(made: Made): Promise<void> {
  await fillEveryTable(made);
  const text = 'Tab\tquote " backslash \\ \\n line\nbreak, é, 漢字, 🚲, \u202eabc, \\u0000 and \u0001';
  await makePlan(made, {
    ...{ actions: 60, slug: 'odd' },
    change: (action, i) => (i % 7 === 0 ? { ...action, text } : {}),
  });
  const id = newId<'import'>();
  await write(made.database, made.scope('fill'), async (transaction) => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7) % 256);
    const document = { fileName: 'plan "1"\n.txt', format: 'txt', locale: 'en-GB', createdBy: PERSON };
    await insertImport(transaction, { id, bytes, ...document });
    await insertImport(transaction, { ...document, id: newId<'import'>(), bytes: new Uint8Array(0) });
    await putAnswer(transaction, id, { question: 'nothing', answer: null });
    await putAnswer(transaction, id, { question: text, answer: { deep: [1.1, 1e300, -0, text] } });
  });
  await behind(made.connection, async (ask) => {
    await ask('update action set position = position + 0.1 + 1e-9');
    await ask(ACCOUNT);
  });
}

export async function backUpMade(made: Made, file: string, replace = false): Promise<Manifest> {
  return backUp(made.connection, { file, replace }, { clock: made.context.clock, ...quiet });
}

/** An empty database on the server of `made`. */
export async function emptyBeside(made: Made): Promise<pg.PoolConfig & { name: string }> {
  const name = `weft_empty_${randomUUID().replaceAll('-', '')}`;
  await behind(made.connection, (ask) => ask(`create database ${name} encoding 'UTF8' template template0`));
  return { ...databaseOn(made.connection, name), name };
}

export async function dropBeside(made: Made, { name }: { name: string }): Promise<void> {
  await behind(made.connection, (ask) => ask(`drop database ${name} with (force)`));
}

/** What signing in forgets: none of it may come back with a backup. */
const PASSING = `('session', 'verification', 'attempt', 'first_link', 'new_address')`;

/** Every row of every table, as PostgreSQL writes it; sorted, because a table has no order. */
export async function everyRow(connection: pg.PoolConfig): Promise<Map<string, string[]>> {
  return behind(connection, async (ask) => {
    await ask(`set timezone = 'UTC'`);
    const tables = await ask<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where relkind = 'r' and (nspname = 'public' or nspname = 'sign_in' and relname not in ${PASSING}) order by 1`,
    );
    const found = new Map<string, string[]>();
    for (const { name } of tables) {
      const rows = await ask<{ row: string }>(`select t::text as row from ${name} as t`);
      found.set(name, rows.map(({ row }) => row).sort());
    }
    return found;
  });
}

/** What stands around the rows: fences, triggers, references, counters. */
export async function surroundings(connection: pg.PoolConfig): Promise<string[]> {
  const rows = await behind(connection, (ask) =>
    ask<{ one: string }>(`
      select concat_ws(' ', relname, relrowsecurity, relforcerowsecurity) as one from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r'
      union all select concat_ws(' ', tgrelid::regclass, tgname, tgenabled) from pg_trigger where not tgisinternal
      union all select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated) from pg_constraint
        where connamespace = 'public'::regnamespace and contype <> 'n'
      union all select concat_ws(' ', polrelid::regclass, polname, polcmd, pg_get_expr(polqual, polrelid)) from pg_policy
      union all select concat_ws(' ', 'history_id_seq', last_value, is_called) from history_id_seq`),
  );
  return rows.map((row) => row.one).sort();
}

export async function tablesIn(connection: pg.PoolConfig): Promise<number> {
  const [row] = await behind(connection, (ask) =>
    ask<{ tables: number }>(
      `select count(*)::integer as tables from pg_class where relnamespace = 'public'::regnamespace`,
    ),
  );
  return row?.tables ?? -1;
}
