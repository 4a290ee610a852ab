/** A backup of one server restored into another: equal row by row, and as alive as before. */
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellSeals } from '../../src/cli/tell-seals.ts';
import { holds } from '../../src/commands/history/verify-history.ts';
import { checkBackup, restoreBackup } from '../../src/commands/partnership/restore-backup.ts';
import { connect, write } from '../../src/store/connection.ts';
import { applySteps, ensureRole } from '../../src/store/migrate.ts';
import { MIGRATIONS } from '../../src/store/migrations/all.ts';
import { listPlans } from '../../src/store/plan/plans.ts';
import { connectOwner } from '../../src/store/whole/owner.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { serversHere } from '../servers.ts';
import { behind } from '../store/behind.ts';
import {
  backUpMade,
  dropBeside,
  emptyBeside,
  everyRow,
  fillOddly,
  folder,
  newFile,
  quiet,
  surroundings,
  tablesIn,
} from './whole.ts';

const pairs = serversHere().flatMap((from) => serversHere().map((into) => [from, into] as const));
/** What comes back holds under its seals, on whichever server. */
async function restore(file: string, into: pg.PoolConfig): Promise<void> {
  const verified = await restoreBackup(into, await checkBackup(file, quiet.onProgress), quiet.onProgress);
  expect(tellSeals(verified)).not.toContain('NOT hold');
  expect(holds(verified)).toBe(true);
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(pairs)('a backup of the %s server restored into the %s one', (from, into) => {
  let made: Made;
  let other: Made;
  const file = newFile();
  beforeAll(async () => {
    [made, other] = await Promise.all([makeDatabase({ server: from }), makeDatabase({ server: into })]);
    await fillOddly(made);
    await backUpMade(made, file);
  });
  afterAll(async () => {
    await made.close();
    await other.close();
  });

  it('is equal row by row for every table, with the same fences, triggers and counters around them', async () => {
    const empty = await emptyBeside(other);
    await restore(file, empty);
    const before = await everyRow(made.connection);
    const after = await everyRow(empty);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [table, rows] of before) expect(after.get(table), table).toEqual(rows);
    expect(before.get('history')?.length).toBeGreaterThan(100);
    for (const table of ['sign_in."user"', 'sign_in.account', 'sign_in.place'])
      expect(before.get(table), table).toHaveLength(1);
    expect(await behind(empty, (ask) => ask('select from sign_in.session'))).toEqual([]);
    expect(await surroundings(empty)).toEqual(await surroundings(made.connection));
    await expectAlive(empty);
    await dropBeside(other, empty);
  });

  /** What is done next is fenced, recorded and numbered on. */
  async function expectAlive(empty: pg.PoolConfig): Promise<void> {
    const database = connect({ connection: empty, onIdleError: () => undefined });
    const count = (await everyRow(empty)).get('history')?.length ?? 0;
    await makePlan({ database, scope: made.scope }, { actions: 3, slug: 'next' });
    expect(await write(database, made.scope('look'), listPlans)).toHaveLength(3);
    expect((await everyRow(empty)).get('history')?.length).toBeGreaterThan(count);
    await database.destroy();
  }
});

describe.each(serversHere())('backup on the %s server', (server) => {
  let made: Made;
  beforeAll(async () => {
    made = await makeDatabase({ server });
    await makePlan(made, { actions: 5 });
  });
  afterAll(() => made.close());

  it('shows one moment though others write all the while', async () => {
    let writing = true;
    const writer = (async () => {
      for (let n = 0; writing; n += 1) await makePlan(made, { actions: 9, slug: `during-${n}` });
    })();
    const file = newFile();
    for (let round = 0; round < 3; round += 1) await backUpMade(made, file, true);
    writing = false;
    await writer;
    const empty = await emptyBeside(made);
    await restore(file, empty);
    const torn = await behind(empty, (ask) =>
      ask(
        `select slug from plan where slug like 'during%' and (select count(*) from action where plan_id = plan.id) <> 9`,
      ),
    );
    const whole = await behind(empty, (ask) => ask(`select 1 from plan where slug like 'during%'`));
    expect(torn).toEqual([]);
    expect(whole.length).toBeGreaterThan(0);
    await dropBeside(made, empty);
  });

  it('and restore work for an owner who is no superuser', async () => {
    const login = `owner_${randomUUID().slice(0, 8)}`;
    await behind(made.connection, async (ask) => {
      await ask(`create role ${login} login password 'plain'`);
      await ask(`grant weft_app, weft_sign_in to ${login}`);
    });
    const as = (connection: pg.PoolConfig): pg.PoolConfig => {
      if (!connection.connectionString) return { ...connection, user: login, password: 'plain' };
      const url = new URL(connection.connectionString);
      [url.username, url.password] = [login, 'plain'];
      return { connectionString: url.href };
    };
    const [first, second] = [await emptyBeside(made), await emptyBeside(made)];
    for (const { name } of [first, second])
      await behind(made.connection, (ask) => ask(`alter database ${name} owner to ${login}`));
    const [one, two] = [newFile(), newFile()];
    await backUpMade(made, one);
    await restore(one, as(first));
    await backUpMade({ ...made, connection: as(first) }, two);
    await restore(two, as(second));
    expect(await everyRow(second)).toEqual(await everyRow(made.connection));
    for (const empty of [first, second]) await dropBeside(made, empty);
    await behind(made.connection, (ask) => ask(`drop role ${login}`));
  });

  it('is refused to a login that cannot see every row', async () => {
    const login = `half_${randomUUID().slice(0, 8)}`;
    await behind(made.connection, async (ask) => {
      await ask(`create role ${login} login password 'plain'`);
      await ask(`grant select on all tables in schema public to ${login}`);
      await ask(`grant select on all sequences in schema public to ${login}`);
    });
    if (made.connection.connectionString) return;
    const half = { ...made.connection, user: login, password: 'plain' };
    await expect(backUpMade({ ...made, connection: half }, newFile())).rejects.toThrow(
      /may not see every row/,
    );
    await behind(made.connection, async (ask) => {
      await ask(`drop owned by ${login}`);
      await ask(`drop role ${login}`);
    });
  });

  it('of an older Weft is restored at its own step and then brought forward', async () => {
    const old = await emptyBeside(made);
    const owner = await connectOwner(old);
    await ensureRole(owner);
    const steps = MIGRATIONS.slice(0, 3).map((step) => step.name);
    await owner.query('begin');
    await applySteps(owner, steps);
    await owner.query(
      `insert into partnership values (gen_random_uuid(), 'Old Valley', 'old', 'en-GB', false, '2026-01-02 03:04:05.678901Z')`,
    );
    await owner.query('commit');
    await owner.end();
    const file = newFile();
    const manifest = await backUpMade({ ...made, connection: old }, file);
    expect(manifest.migrations).toEqual(steps);
    const empty = await emptyBeside(made);
    await restore(file, empty);
    const rows = await everyRow(empty);
    // Columns that came since stand at its end.
    const [was = ''] = (await everyRow(old)).get('partnership') ?? [];
    expect(rows.get('partnership')?.[0]).toContain(was.slice(0, -1));
    expect(rows.get('migration')).toHaveLength(MIGRATIONS.length);
    for (const one of [old, empty]) await dropBeside(made, one);
  });

  it('is restored into nothing but an empty database', async () => {
    const file = newFile();
    await backUpMade(made, file);
    const before = await everyRow(made.connection);
    const around = await surroundings(made.connection);
    await expect(restore(file, made.connection)).rejects.toThrow(
      /Nothing was restored: there is something in this/,
    );
    expect(await everyRow(made.connection)).toEqual(before);
    expect(await surroundings(made.connection)).toEqual(around);
    const strange = await emptyBeside(made);
    await behind(strange, (ask) => ask('create table somebodys (id integer)'));
    await expect(restore(file, strange)).rejects.toThrow(/there is something in this/);
    expect(await tablesIn(strange)).toBe(1);
    await dropBeside(made, strange);
  });

  it('of a history that was tampered with is restored as it is, and told', async () => {
    const tampered = await emptyBeside(made);
    const file = newFile();
    await backUpMade(made, file);
    await restore(file, tampered);
    await behind(tampered, async (ask) => {
      await ask('set session_replication_role = replica');
      await ask(`update history set deed = 'nobody' where id = (select min(id) from history)`);
    });
    await backUpMade({ ...made, connection: tampered }, file, true);
    const empty = await emptyBeside(made);
    const verified = await restoreBackup(empty, await checkBackup(file, quiet.onProgress), quiet.onProgress);
    expect(holds(verified)).toBe(false);
    expect(tellSeals(verified)).toContain('Entry 1 was altered');
    for (const one of [tampered, empty]) await dropBeside(made, one);
  });

  it('writes a file for its owner alone, and over no other unless asked', async () => {
    const file = newFile();
    writeFileSync(file, 'mine');
    await expect(backUpMade(made, file)).rejects.toThrow(/There is a file .* already/);
    expect(statSync(file).size).toBe(4);
    await backUpMade(made, file, true);
    expect(statSync(file).size).toBeGreaterThan(1000);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(backUpMade(made, `${folder}/nowhere/a.tar.gz`)).rejects.toThrow(/there is no such folder/);
    expect(readdirSync(folder).filter((name) => name.includes('.part-'))).toEqual([]);
    expect(existsSync(`${folder}/nowhere`)).toBe(false);
  });
});
