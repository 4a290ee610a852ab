import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onItsOwn } from '../../src/domain/access/on-its-own.ts';
import { read } from '../../src/store/connection.ts';
import { listPlans } from '../../src/store/plan/plans.ts';
import { fillEveryTable, OTHER } from '../fill-every-table.ts';
import { type Made, makeDatabase } from '../make.ts';
import { PARTNERSHIP, PERSON, serversHere } from '../servers.ts';
import { APPENDED, asApp, behind, MADE, tableNames } from './behind.ts';

/** Everybody may make a temporary table: called as one of Weft’s, it would have been recorded as that. */
const FORGED = `create temp table action (id uuid);
  create trigger record_history after insert on pg_temp.action for each row execute function record_history('id')`;

describe.each(serversHere())('the fence on the %s server', (server) => {
  let made: Made;
  let tables: string[];
  beforeAll(async () => {
    made = await makeDatabase({ server });
    await fillEveryTable(made);
    tables = (await behind(made.connection, tableNames)).filter((name) => !MADE.includes(name));
  });
  afterAll(() => made.close());
  const own = (table: string): string => (table === 'partnership' ? 'id' : 'partnership_id');

  it('has rows behind it in every table, so that the next tests mean something', async () => {
    for (const table of tables) {
      const [count] = await behind(made.connection, (ask) =>
        ask(`select count(*)::integer as rows from ${table} where ${own(table)} = $1`, [PARTNERSHIP]),
      );
      expect(count?.rows, table).toBeGreaterThan(0);
    }
  });

  it.each([
    ['another partnership', OTHER],
    ['nobody', null],
  ])('shows %s no row of any table', async (_, fence) => {
    for (const table of tables) {
      const seen = await asApp(made.connection, fence, (ask) =>
        ask(`select 1 from ${table} where ${own(table)} = $1`, [PARTNERSHIP]),
      );
      expect(seen, table).toEqual([]);
    }
  });

  it.each(MADE)('keeps %s, which is made of other rows, out of reach', async (table) => {
    const look = asApp(made.connection, PARTNERSHIP, (ask) => ask(`select 1 from ${table} limit 1`));
    await expect(look).rejects.toThrow('permission denied');
  });

  it('shows a partnership its own rows', async () => {
    for (const table of tables) {
      expect(
        await asApp(made.connection, PARTNERSHIP, (ask) => ask(`select 1 from ${table} limit 1`)),
        table,
      ).toHaveLength(1);
    }
  });

  it('lets another partnership change and remove nothing', async () => {
    for (const table of tables.filter((name) => !APPENDED.includes(name))) {
      const column = own(table);
      const changed = await asApp(made.connection, OTHER, (ask) =>
        ask(`update ${table} set ${column} = ${column} where ${column} = $1 returning 1`, [PARTNERSHIP]),
      );
      const removed = await asApp(made.connection, OTHER, (ask) =>
        ask(`delete from ${table} where ${column} = $1 returning 1`, [PARTNERSHIP]),
      );
      expect([changed, removed], table).toEqual([[], []]);
    }
  });

  it('lets nobody plant a row in another partnership', async () => {
    for (const table of tables.filter((name) => !APPENDED.includes(name))) {
      const planted = asApp(made.connection, OTHER, async (ask) => {
        await ask('reset role');
        await ask(
          `create temp table stolen on commit drop as select * from ${table} where ${own(table)} = $1 limit 1`,
          [PARTNERSHIP],
        );
        await ask('grant select on stolen to weft_app');
        await ask('set local role weft_app');
        await ask(`insert into ${table} select * from stolen`);
      });
      await expect(planted, table).rejects.toThrow(/row-level security/);
    }
  });

  it.each([
    ['step out of the fence', 'set local row_security = off; select * from plan'],
    ['take the fence down', 'alter table plan disable row level security'],
    ['drop the trigger', 'drop trigger record_history on plan'],
    ['switch the triggers off', `set local session_replication_role = replica`],
    [
      'write history',
      `insert into history (partnership_id, table_name, row_id, operation, after) values ('${PARTNERSHIP}', 'plan', 'x', 'insert', '{}')`,
    ],
    ['write history by its function', `select add_history('plan', 'INSERT', null, '{}', '{id}')`],
    ['rewrite history', `update history set deed = 'nobody'`],
    ['forget history', 'delete from history'],
    [
      'write a seal',
      `insert into history_seal values ('${PARTNERSHIP}', 900, 1, repeat('a', 64), repeat('a', 64))`,
    ],
    ['rewrite a seal', `update history_seal set hash = repeat('a', 64)`],
    ['take a seal off', 'delete from history_seal'],
    ['seal by the function', 'select add_seal(history) from history limit 1'],
    ['have history written for a table of its own', FORGED],
    ['empty a table at once', 'truncate plan cascade'],
    ['make a table', 'create table mine (id integer)'],
  ])('lets the app’s role not %s', async (_, sql) => {
    await expect(asApp(made.connection, PARTNERSHIP, (ask) => ask(sql))).rejects.toThrow(
      /permission denied|must be owner|row-level security|row security/,
    );
  });

  it('lets even the owner not change history', async () => {
    for (const sql of [
      `update history set deed = 'nobody'`,
      'delete from history',
      'truncate history',
      `update history_seal set hash = repeat('a', 64)`,
      'delete from history_seal',
      'truncate history_seal',
    ]) {
      await expect(behind(made.connection, (ask) => ask(sql))).rejects.toThrow(
        'History is only ever added to.',
      );
    }
  });

  it('is put up for every transaction anew on the same connection', async () => {
    const other = onItsOwn({ partnershipId: OTHER, personId: PERSON }, 'look');
    for (let i = 0; i < 12; i += 1) {
      expect(await read(made.database, made.scope('look'), listPlans)).toHaveLength(1);
      expect(await read(made.database, other, listPlans)).toHaveLength(0);
    }
    const { rows } = await made.database.pool.query('select count(*)::integer as plans from plan');
    expect(rows).toEqual([{ plans: 0 }]);
  });

  it('keeps a reading transaction from writing', async () => {
    const writing = read(made.database, made.scope('look'), (transaction) =>
      transaction.updateTable('plan').set({ title: 'Changed' }).execute(),
    );
    await expect(writing).rejects.toThrow(/read-only transaction/);
  });
});
