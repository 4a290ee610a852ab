/** Backup and restore of a database with 5,000 actions and their history, against PostgreSQL's own COPY through gzip. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { backUp } from '../src/commands/partnership/back-up.ts';
import { checkBackup, restoreBackup } from '../src/commands/partnership/restore-backup.ts';
import { systemClock } from '../src/services/clock.ts';
import { type Made, makeDatabase, makePlan } from '../tests/make.ts';
import { databaseOn } from '../tests/servers.ts';
import { ms, type Row, times } from './measure.ts';

const PLANS = 5;
const ACTIONS = 1000;
const quiet = () => undefined;

async function fill(made: Made): Promise<void> {
  for (let n = 0; n < PLANS; n += 1) await makePlan(made, { actions: ACTIONS, slug: `plan-${n}` });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function asOwner<T>(connection: pg.PoolConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every table by COPY: out through gzip into nothing, then out plain and in again beside it. */
async function floors(connection: pg.PoolConfig): Promise<{ out: number; back: number; rows: number }> {
  return asOwner(connection, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    const each = async (sql: (name: string) => string): Promise<number> => {
      let rows = 0;
      for (const { name } of tables) rows += (await client.query(sql(name))).rowCount ?? 0;
      return rows;
    };
    let rows = 0;
    const out = await timed(async () => {
      rows = await each((name) => `copy ${name} to program 'gzip -6 > /dev/null'`);
    });
    await each((name) => `create temp table floor_${name} (like ${name} including all)`);
    const plain = (name: string): string => `/tmp/weft-copy-${process.pid}-${name}`;
    await each((name) => `copy ${name} to program 'cat > ${plain(name)}'`);
    const back = await timed(() => each((name) => `copy floor_${name} from program 'cat ${plain(name)}'`));
    await client.query(`copy (select 1) to program 'rm -f ${plain('*')}'`);
    return { out, back, rows };
  });
}

export async function benchBackup(): Promise<Row[]> {
  const made = await makeDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'weft-bench-'));
  const file = join(folder, 'backup.tar.gz');
  try {
    await fill(made);
    const { out, back, rows } = await floors(made.connection);
    const context = { clock: systemClock, onProgress: quiet };
    const took = await timed(() => backUp(made.connection, { file, replace: true }, context));
    const empty = databaseOn(made.connection, 'weft_bench_restored');
    await asOwner(made.connection, (client) =>
      client.query(`create database weft_bench_restored encoding 'UTF8' template template0`),
    );
    const restored = await timed(async () => restoreBackup(empty, await checkBackup(file, quiet), quiet));
    const speed = (time: number): string =>
      `${Math.round(rows / (time / 1000)).toLocaleString('en-GB')} rows/s`;
    const size = `${(statSync(file).size / 1e6).toFixed(1)} MB`;
    return [
      {
        what: `Back up ${rows.toLocaleString('en-GB')} rows into ${size} (COPY through gzip)`,
        weft: `${ms(took)}, ${speed(took)}`,
        ...{ floor: ms(out), ratio: times(took / out), target: '< 10× the floor', met: took / out < 10 },
      },
      {
        what: 'Check, restore and compare them (COPY in, with indexes)',
        weft: `${ms(restored)}, ${speed(restored)}`,
        ...{
          floor: ms(back),
          ratio: times(restored / back),
          target: '< 30× the floor',
          met: restored / back < 30,
        },
      },
    ];
  } finally {
    await asOwner(made.connection, (client) =>
      client.query('drop database if exists weft_bench_restored with (force)'),
    );
    await made.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
