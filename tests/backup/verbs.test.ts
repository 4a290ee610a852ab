/** `weft backup` and `weft restore` as processes: beside a serving app, and killed as a power cut would kill them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/services/new-id.ts';
import { write } from '../../src/store/connection.ts';
import { insertImport } from '../../src/store/import/imports.ts';
import { type Made, makeDatabase } from '../make.ts';
import { PERSON } from '../servers.ts';
import { behind } from '../store/behind.ts';
import { leftRunning, startApp } from '../store/processes.ts';
import { dropBeside, emptyBeside, everyRow, fillOddly, folder, newFile, tablesIn } from './whole.ts';

const WEFT = join(import.meta.dirname, '../../src/cli/weft.ts');
const linux = process.platform === 'linux';

type Run = { child: ChildProcess; ended: Promise<{ code: number | null; said: string; complained: string }> };

function weft(args: string[], env: Record<string, string>): Run {
  const child = spawn(process.execPath, [WEFT, ...args], { env: { ...process.env, ...env }, cwd: folder });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.on('data', (data: Buffer) => out.push(String(data)));
  child.stderr.on('data', (data: Buffer) => err.push(String(data)));
  const ended = new Promise<Awaited<Run['ended']>>((resolve) => {
    child.on('close', (code) => resolve({ code, said: out.join(''), complained: err.join('') }));
  });
  return { child, ended };
}

function urlOf(connection: pg.PoolConfig): string {
  if (connection.connectionString) return connection.connectionString;
  const { user, password = '', host = '', port = 5432, database } = connection;
  return `postgres://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  const late = Date.now() + 60_000;
  while (!(await what())) {
    if (Date.now() > late) throw new Error('It did not come to that.');
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
}

/** So many megabytes that nothing compresses: reading and writing them takes a while. */
async function addLargeDocuments(made: Made, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    await write(made.database, made.scope('fill'), (transaction) =>
      insertImport(transaction, {
        ...{ id: newId<'import'>(), fileName: `large ${n}.docx`, format: 'docx', locale: 'en-GB' },
        ...{ createdBy: PERSON, bytes: randomBytes(8_000_000) },
      }),
    );
  }
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!linux)('with the embedded database', { timeout: 120_000 }, () => {
  it('a backup is taken while the app writes, and restored into a folder of its own', async () => {
    const data = mkdtempSync(join(tmpdir(), 'weft-data-'));
    const moved = mkdtempSync(join(tmpdir(), 'weft-data-'));
    const app = startApp(data, { task: 'write' });
    try {
      await app.hearsMany('saved', 20);
      const acknowledged = app.said.filter((line) => line.startsWith('saved')).map((line) => line.slice(6));
      const file = newFile();
      const backup = await weft(['backup', file], { WEFT_DATA: data }).ended;
      expect(backup).toMatchObject({ code: 0, complained: '' });
      const written = app.said.length;
      await app.hearsMany('saved', written + 5);
      const refused = await weft(['restore', file], { WEFT_DATA: data }).ended;
      expect(refused).toMatchObject({ code: 2, said: '' });
      expect(refused.complained).toMatch(/already running on the data/);
      expect(await weft(['restore', file], { WEFT_DATA: moved }).ended).toMatchObject({ code: 0 });
      const again = startApp(moved);
      const kept = (await again.hears('kept')).split(' ').slice(1);
      expect(acknowledged.filter((title) => !kept.includes(title))).toEqual([]);
      again.process.kill('SIGTERM');
      await again.ended;
      // Now nobody serves: the database is started for the while of the backup, and stopped after it.
      const second = await weft(['backup', file, '--replace'], { WEFT_DATA: moved }).ended;
      expect(second).toMatchObject({ code: 0 });
      expect(await leftRunning(moved, 0)).toEqual([]);
      expect(await weft(['restore', file, '--check'], {}).ended).toMatchObject({ code: 0 });
    } finally {
      app.process.kill('SIGKILL');
      await app.ended;
      await leftRunning(data);
      for (const one of [data, moved]) rmSync(one, { recursive: true, force: true });
    }
  });

  it('a folder without a database is not given one by a backup', async () => {
    const data = join(folder, 'nothing-here');
    const { code, complained } = await weft(['backup', newFile()], { WEFT_DATA: data }).ended;
    expect([code, existsSync(data)]).toEqual([2, false]);
    expect(complained).toBe(
      `There is no database in ${data}. Name the folder that Weft keeps its data in with WEFT_DATA.\n`,
    );
  });

  it.each([
    [['backup'], /^Say where to write the backup/],
    [['restore'], /^Say which backup to restore/],
    [['restore', '/no/such/file'], /^There is no such file/],
    [['backup', 'a', 'b'], /^Say where/],
  ])('weft %j says what is wrong in one sentence', async (args, sentence) => {
    const { code, said, complained } = await weft(args, { WEFT_DATA: join(folder, 'nothing-here') }).ended;
    expect([code, said]).toEqual([2, '']);
    expect(complained).toMatch(sentence);
  });
});

/** The next backup clears away what a killed one left, perhaps while it is looked at. */
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

describe.skipIf(!linux)('killed', { timeout: 120_000 }, () => {
  it('in the middle of a backup, it leaves no file under the name, and the next one is whole', async () => {
    const made = await makeDatabase();
    await addLargeDocuments(made, 4);
    const file = newFile();
    const env = { DATABASE_URL: urlOf(made.connection) };
    const half = (): string[] =>
      readdirSync(folder).filter((name) => name.startsWith(`${basename(file)}.part-`));
    for (const size of [1, 20_000_000]) {
      const { child, ended } = weft(['backup', file], env);
      await until(() => half().some((name) => sizeOf(join(folder, name)) >= size));
      child.kill('SIGKILL');
      await ended;
      expect(existsSync(file)).toBe(false);
      expect(half()).toHaveLength(1);
    }
    expect(await weft(['backup', file], env).ended).toMatchObject({ code: 0 });
    expect(half()).toEqual([]);
    expect(await weft(['restore', file, '--check'], {}).ended).toMatchObject({ code: 0 });
    const stopped = weft(['backup', file, '--replace'], env);
    await until(() => half().length > 0);
    stopped.child.kill('SIGINT');
    expect(await stopped.ended).toMatchObject({ code: 2, complained: 'Stopped: no backup was made.\n' });
    expect(half()).toEqual([]);
    await made.close();
  });

  it('in the middle of a restore, it leaves the database empty, and the next one is equal', async () => {
    const made = await makeDatabase();
    await fillOddly(made);
    await addLargeDocuments(made, 2);
    const file = newFile();
    expect(await weft(['backup', file], { DATABASE_URL: urlOf(made.connection) }).ended).toMatchObject({
      code: 0,
    });
    const empty = await emptyBeside(made);
    const env = { DATABASE_URL: urlOf(empty) };
    const activity = 'select 1 from pg_stat_activity where datname = $1 and query ilike $2';
    const running = async (words: string, wanted = true): Promise<void> =>
      behind(made.connection, (ask) =>
        until(async () => (await ask(activity, [empty.name, words])).length > 0 === wanted),
      );
    for (const moment of ['%', 'insert into%plan_import%', 'fetch%back']) {
      const { child, ended } = weft(['restore', file], env);
      await running(moment);
      child.kill('SIGKILL');
      await ended;
      await running('%', false);
      expect(await tablesIn(empty), moment).toBe(0);
    }
    expect(await weft(['restore', file], env).ended).toMatchObject({ code: 0, complained: '' });
    expect(await everyRow(empty)).toEqual(await everyRow(made.connection));
    await dropBeside(made, empty);
    await made.close();
  });
});
