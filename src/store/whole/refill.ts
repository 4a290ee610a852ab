/**
 * Fills an empty database with the rows of another, all in one transaction: its tables at the step the rows come from,
 * the rows themselves with their history, and where the counters stood. Ended before its commit, it leaves nothing.
 *
 * It works as the tables' owner, who need be no superuser: for the while of the transaction, in which nobody else can
 * see the tables, their fences let the owner through, Weft's own triggers rest (the history comes with the rows), and
 * references are taken away; put back, PostgreSQL checks every one of them.
 */
import { applySteps, ensureRole, MIGRATION_LOCK } from '../migrate.ts';
import {
  digestRows,
  insertOf,
  linesOf,
  listSteps,
  listWholeTables,
  NAME,
  quoted,
  type WholeSequence,
  type WholeTable,
} from './catalogue.ts';
import type { Owner } from './owner.ts';

export type Refill = {
  tables: WholeTable[];
  insert: (table: WholeTable, lines: readonly string[]) => Promise<void>;
  setSequences: (sequences: readonly WholeSequence[]) => Promise<void>;
  /** How many rows a table has now, and their digest. */
  digest: (table: WholeTable) => Promise<{ rows: number; digest: string }>;
};

const NOT_EMPTY =
  'Nothing was restored: there is something in this database already. Restore into an empty one: name a new folder with ' +
  'WEFT_DATA, or a new database with DATABASE_URL.';

/** Runs `work` on the empty tables of the step named and commits; throws one sentence where they are not empty. */
export async function refill<T>(
  owner: Owner,
  steps: readonly string[],
  work: (refill: Refill) => Promise<T>,
): Promise<T> {
  await ensureRole(owner);
  await owner.query('begin');
  try {
    await owner.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await makeTables(owner, steps);
    const tables = await listWholeTables(owner);
    const taken = await openUp(owner, tables);
    await refuseFull(owner, tables);
    await owner.query('delete from migration');
    const result = await work(refillOf(owner, tables));
    await closeUp(owner, tables, taken);
    await owner.query('commit');
    await owner.query('analyze');
    return result;
  } catch (error) {
    await owner.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function makeTables(owner: Owner, steps: readonly string[]): Promise<void> {
  const had = await listSteps(owner);
  if (had.length > 0) {
    if (had.join() === [...steps].sort().join()) return;
    throw new Error(
      'Nothing was restored: another version of Weft has made its tables in this database. Restore into a new one.',
    );
  }
  if ((await listWholeTables(owner)).length > 0) throw new Error(NOT_EMPTY);
  await applySteps(owner, steps);
}

type Reference = { table: string; name: string; definition: string };
/** What is taken down for the while, to be put up again as it was. */
type Taken = { references: Reference[]; forced: string[] };

async function openUp(owner: Owner, tables: readonly WholeTable[]): Promise<Taken> {
  const { rows: forced } = await owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity`,
  );
  const { rows } = await owner.query<Reference>(
    `select ${NAME} as table, r.conname as name, pg_get_constraintdef(r.oid) as definition
     from pg_constraint r join pg_class c on c.oid = r.conrelid join pg_namespace n on n.oid = c.relnamespace
     where r.contype = 'f' and r.conparentid = 0 and n.nspname in ('public', 'sign_in') order by 1, 2`,
  );
  for (const { table, name } of rows)
    await owner.query(`alter table ${quoted(table)} drop constraint ${quoted(name)}`);
  for (const { name } of tables)
    await owner.query(`alter table ${quoted(name)} no force row level security, disable trigger user`);
  return { references: rows, forced: forced.map((table) => table.name) };
}

async function refuseFull(owner: Owner, tables: readonly WholeTable[]): Promise<void> {
  for (const { name } of tables.filter((table) => table.name !== 'migration')) {
    const { rows } = await owner.query(`select 1 from ${quoted(name)} limit 1`);
    if (rows.length > 0) throw new Error(NOT_EMPTY);
  }
}

async function closeUp(
  owner: Owner,
  tables: readonly WholeTable[],
  { references, forced }: Taken,
): Promise<void> {
  for (const { table, name, definition } of references)
    await owner.query(`alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`);
  for (const name of forced) await owner.query(`alter table ${quoted(name)} force row level security`);
  for (const { name } of tables) await owner.query(`alter table ${quoted(name)} enable trigger user`);
}

function refillOf(owner: Owner, tables: WholeTable[]): Refill {
  return {
    tables,
    insert: async (table, lines) => void (await owner.query(insertOf(table), [`[${lines.join(',')}]`])),
    setSequences: async (sequences) => {
      for (const { name, lastValue, isCalled } of sequences)
        await owner.query('select setval($1::regclass, $2::bigint, $3)', [quoted(name), lastValue, isCalled]);
    },
    digest: async (table) => digestOf(owner, table),
  };
}

async function digestOf(owner: Owner, table: WholeTable): Promise<{ rows: number; digest: string }> {
  const digest = digestRows();
  let count = 0;
  const many = table.columns.some((column) => column.type === 'bytea') ? 1 : 500;
  await owner.query(`declare back no scroll cursor for ${linesOf(table)}`);
  for (;;) {
    const { rows } = await owner.query<{ line: string }>(`fetch ${many} from back`);
    if (rows.length === 0) break;
    for (const { line } of rows) digest.add(line);
    count += rows.length;
  }
  await owner.query('close back');
  return { rows: count, digest: digest.value() };
}
