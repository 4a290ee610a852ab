/**
 * Every row of a database as it stands at one moment, while the app goes on writing: one transaction of one snapshot,
 * read-only, in which nobody can change a table's shape. Read through a cursor, a few megabytes at a time.
 */
import { codeOf } from '../failures.ts';
import { MIGRATION_LOCK } from '../migrate.ts';
import {
  linesOf,
  listSteps,
  listWholeSequences,
  listWholeTables,
  quoted,
  type WholeSequence,
  type WholeTable,
} from './catalogue.ts';
import type { Owner } from './owner.ts';

export type Whole = {
  server: string;
  steps: string[];
  tables: WholeTable[];
  sequences: WholeSequence[];
  /** The rows of a table, as lines of JSON, batch by batch. */
  rowsOf: (table: WholeTable) => AsyncGenerator<string[]>;
};

/** About so much is read at once, in characters; a row with bytes in it comes alone. */
const BATCH = 1_000_000;
const MOST_ROWS = 2000;

/** Opens the snapshot and runs `work` in it; throws one sentence where not every row could be seen. */
export async function readWhole<T>(owner: Owner, work: (whole: Whole) => Promise<T>): Promise<T> {
  const { server, steps, tables } = await takeSnapshot(owner);
  try {
    if (steps.length === 0) throw new Error('There is nothing of Weft in this database.');
    await refuseHalfSight(owner);
    const sequences = await listWholeSequences(owner);
    return await work({ server, steps, tables, sequences, rowsOf: (table) => rowsOf(owner, table) });
  } finally {
    await owner.query('rollback').catch(() => undefined);
  }
}

/** No step forward can come between the look at the catalogue and the locks on what it names. */
async function takeSnapshot(owner: Owner): Promise<Pick<Whole, 'server' | 'steps' | 'tables'>> {
  await owner.query('select pg_advisory_lock_shared($1)', [MIGRATION_LOCK]);
  try {
    await owner.query('begin isolation level repeatable read read only');
    const steps = await listSteps(owner);
    const tables = await listWholeTables(owner);
    const names = tables.map((table) => quoted(table.name)).join(', ');
    if (names !== '') await hold(owner, names);
    const { rows } = await owner.query<{ version: string }>(
      `select current_setting('server_version') as version`,
    );
    return { server: `PostgreSQL ${rows[0]?.version}`, steps, tables };
  } finally {
    await owner.query('select pg_advisory_unlock_shared($1)', [MIGRATION_LOCK]).catch(() => undefined);
  }
}

const NOT_ALLOWED = '42501';

async function hold(owner: Owner, names: string): Promise<void> {
  await owner.query(`lock table ${names} in access share mode`).catch((error: unknown) => {
    throw codeOf(error) === NOT_ALLOWED ? halfSight('sign_in.user') : error;
  });
}

const halfSight = (name: string): Error =>
  new Error(
    `The login may not see every row of the table ${name}, so a backup would not be whole. Use the login that owns ` +
      'Weft’s tables; if that is this one, start this version of Weft on the database once.',
  );

/** A fence that hides rows from this login would make a backup that only looks whole. */
async function refuseHalfSight(owner: Owner): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and row_security_active(c.oid)
       and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'whole_to_owner'
         and exists (select from unnest(p.polroles) as role where pg_has_role(role, 'usage')))
     order by c.relname limit 1`,
  );
  if (rows[0]) throw halfSight(rows[0].name);
}

async function* rowsOf(owner: Owner, table: WholeTable): AsyncGenerator<string[]> {
  const alone = table.columns.some((column) => column.type === 'bytea');
  let wanted = 1;
  await owner.query(`declare whole no scroll cursor for ${linesOf(table)}`);
  try {
    for (;;) {
      const { rows } = await owner.query<{ line: string }>(`fetch ${wanted} from whole`);
      if (rows.length === 0) return;
      const lines = rows.map((row) => row.line);
      yield lines;
      const each = lines.reduce((sum, line) => sum + line.length, 0) / lines.length;
      if (!alone) wanted = Math.max(1, Math.min(MOST_ROWS, wanted * 8, Math.floor(BATCH / each)));
    }
  } finally {
    await owner.query('close whole').catch(() => undefined);
  }
}
