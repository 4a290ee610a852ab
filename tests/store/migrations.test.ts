import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { MIGRATIONS } from '../../src/store/migrations/all.ts';
import { type Made, makeDatabase } from '../make.ts';
import { databaseOn, serversHere } from '../servers.ts';
import { behind, lacking, tableNames } from './behind.ts';

describe.each(serversHere())('migrations on the %s server', (server) => {
  let made: Made;
  const empty: string[] = [];
  beforeAll(async () => {
    made = await makeDatabase({ server });
  });
  afterAll(async () => {
    for (const name of empty)
      await behind(made.connection, (ask) => ask(`drop database ${name} with (force)`));
    await made.close();
  });
  const emptyDatabase = async (encoding = 'UTF8'): Promise<pg.PoolConfig> => {
    const name = `weft_empty_${randomUUID().replaceAll('-', '')}`;
    empty.push(name);
    await behind(made.connection, (ask) =>
      ask(`create database ${name} encoding '${encoding}' locale 'C' template template0`),
    );
    return databaseOn(made.connection, name);
  };
  const names = MIGRATIONS.map((migration) => migration.name);

  it('build everything from nothing, and a second run changes nothing', async () => {
    const connection = await emptyDatabase();
    expect(await migrate(connection)).toEqual(names);
    const before = await behind(connection, tableNames);
    expect(before).toContain('action_lead');
    expect(await migrate(connection)).toEqual([]);
    expect(await behind(connection, tableNames)).toEqual(before);
  });

  it('run once when several apps start together', async () => {
    const connection = await emptyDatabase();
    const applied = await Promise.all([migrate(connection), migrate(connection), migrate(connection)]);
    expect(applied.flat().sort()).toEqual(names);
  });

  it('refuse a database that a newer Weft has written to', async () => {
    const connection = await emptyDatabase();
    await migrate(connection);
    await behind(connection, (ask) => ask(`insert into migration (name) values ('9999-of-tomorrow')`));
    await expect(migrate(connection)).rejects.toThrow(/newer Weft \(it has had “9999-of-tomorrow”\)/);
  });

  it('refuse a database that is not in UTF-8', async () => {
    await expect(migrate(await emptyDatabase('LATIN1'))).rejects.toThrow(/needs a database in UTF-8/);
  });

  it('say what is needed where the login may make no role', async () => {
    const connection = await emptyDatabase();
    const login = `plain_${randomUUID().slice(0, 8)}`;
    await behind(connection, (ask) => ask(`create role ${login} login password 'plain'`));
    const plain: pg.PoolConfig = { ...connection, user: login, password: 'plain' };
    if (connection.connectionString) {
      const url = new URL(connection.connectionString);
      [url.username, url.password] = [login, 'plain'];
      plain.connectionString = url.href;
    }
    await expect(migrate(plain)).rejects.toThrow(`grant weft_app to ${login};`);
    await behind(connection, (ask) => ask(`drop role ${login}`));
  });

  it.each<[string, (connection: pg.PoolConfig) => pg.PoolConfig, RegExp]>([
    [
      'a server that is not there',
      () => ({ host: '127.0.0.1', port: 1 }),
      /does not answer: check that it is running/,
    ],
    [
      'a database that is not there',
      (connection) => databaseOn(connection, 'nowhere'),
      /no such database: make it first/,
    ],
  ])('say in a sentence what is wrong with %s', async (_, wrong, says) => {
    await expect(migrate(wrong(made.connection))).rejects.toThrow(says);
  });

  it('fence and record every table', async () => {
    expect(await behind(made.connection, lacking)).toEqual([]);
  });

  it('let whatever hangs on an action in its plan go along to another: call follow_moved_actions()', async () => {
    const left = await behind(made.connection, (ask) =>
      ask(`select conrelid::regclass::text as noun, conname from pg_constraint
        where contype = 'f' and confrelid = 'action'::regclass and conrelid <> 'action'::regclass
          and array_length(conkey, 1) = 3 and (confupdtype <> 'c' or not condeferrable)`),
    );
    expect(left).toEqual([]);
  });

  it('are found out where they forget a fence or a trigger', async () => {
    const found = await behind(made.connection, async (ask) => {
      await ask('begin');
      await ask('create table forgotten (partnership_id uuid not null, plan_id uuid not null)');
      await ask('alter table section disable row level security');
      await ask('drop trigger record_history on party');
      await ask('drop policy own_partnership on heading');
      await ask('create policy own_partnership on heading using (true) with check (true)');
      const all = await lacking(ask);
      await ask('rollback');
      return all;
    });
    expect(found.sort()).toEqual([
      'forgotten lacks row-level security',
      'forgotten lacks row-level security for its owner',
      'forgotten lacks the fences of its plan',
      'forgotten lacks the history trigger',
      'forgotten lacks the policy',
      'forgotten lacks the revision triggers',
      'heading lacks the policy',
      'party lacks the history trigger',
      'section lacks row-level security',
    ]);
  });
});
