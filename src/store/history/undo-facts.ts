/** What an undo has to know: what the deed wrote, how the rows are now, what was written since, what stands on them. */
import { sql } from 'kysely';
import { canUndo, type Row, rowIdOf, UNDO_TABLES } from '../../domain/history/undo-tables.ts';
import {
  type Holder,
  type LaterChange,
  nameOf,
  type RowChange,
  type RowName,
  type UndoFacts,
} from '../../domain/history/undoing.ts';
import type { PlanId } from '../../domain/ids.ts';
import type { Transaction } from '../connection.ts';
import { type Key, listKeys } from '../keys.ts';

export type DeedToUndo = {
  deed: string | null;
  /** The plans that the deed wrote to. */
  planIds: PlanId[];
  facts: UndoFacts;
  /** The newest entry of the history that was looked at: where it grows, the answer may be another. */
  upTo: number;
};

type Entry = RowChange & {
  id: number;
  plan_id: string | null;
  deed: string | null;
  who: string | null;
  at: string;
};

const ENTRY = sql`history.id, history.table_name as "table", history.row_id as "rowId", history.plan_id, history.before,
  history.after, history.deed, person.name as who, to_char(history.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
  from history left join person on person.partnership_id = history.partnership_id and person.id = history.person_id`;

/** Null where the history has no such deed, or nothing of it can be put back. */
export async function readDeedToUndo(transaction: Transaction, deedId: string): Promise<DeedToUndo | null> {
  const { rows: changes } = await sql<Entry>`select ${ENTRY}
    where history.deed_id = ${deedId} order by history.id`.execute(transaction);
  const known = changes.filter(({ table, deed }) => canUndo(table, deed));
  const last = changes.at(-1)?.id ?? 0;
  if (known.length === 0) return null;
  const now = await readNow(transaction, known);
  const later = await readLater(transaction, known, last);
  const keys = await listKeys(transaction);
  const added = known.filter(({ before }) => before === null);
  const removed = known.filter(({ after }) => after === null);
  const plans = changes.flatMap((one) => [one.plan_id, one.before?.plan_id]);
  return {
    deed: changes[0]?.deed ?? null,
    planIds: [...new Set(plans.filter((id) => typeof id === 'string'))] as PlanId[],
    facts: {
      deed: changes[0]?.deed ?? null,
      changes,
      now,
      later,
      holders: await readHolders(transaction, { keys, rows: added, now }),
      lacking: await readLacking(transaction, keys, removed),
      forgotten: await readForgotten(transaction),
    },
    upTo: Math.max(last, ...later.map(({ id }) => id)),
  };
}

async function readForgotten(transaction: Transaction): Promise<Set<string>> {
  const rows = transaction.selectFrom('party').select('id').where('forgotten_on', 'is not', null);
  return new Set((await rows.execute()).map(({ id }) => id));
}

function byTable<Name extends RowName>(rows: readonly Name[]): Map<string, Name[]> {
  const tables = new Map<string, Name[]>();
  for (const row of rows) tables.set(row.table, [...(tables.get(row.table) ?? []), row]);
  return tables;
}

const actionOf = ({ before, after }: RowChange): unknown => (after ?? before)?.action_id;

/** The rows themselves, and the actions whose leads were written. */
async function readNow(transaction: Transaction, changes: readonly RowChange[]): Promise<Map<string, Row>> {
  const actions = [...new Set(changes.map(actionOf))].filter((id) => typeof id === 'string');
  const wanted = [...changes, ...actions.map((rowId) => ({ table: 'action', rowId }))];
  const now = new Map<string, Row>();
  for (const [table, names] of byTable<RowName>(wanted)) {
    const keys = UNDO_TABLES[table]?.keys ?? [];
    const ids = names.map(({ rowId }) => rowId);
    const [key = ''] = keys;
    // A row of one key is found by its index.
    const only =
      keys.length === 1
        ? sql`${sql.id(key)} = any(${ids}::uuid[])`
        : sql`concat_ws('/', ${sql.join(keys.map((one) => sql`${sql.id(one)}::text`))}) = any(${ids})`;
    const { rows } = await sql<{ row: Row }>`select to_jsonb(${sql.table(table)}) - 'revision' as row
      from ${sql.table(table)} where ${only}`.execute(transaction);
    for (const { row } of rows) now.set(nameOf({ table, rowId: rowIdOf(table, row) }), row);
  }
  return now;
}

async function readLater(
  transaction: Transaction,
  changes: readonly RowChange[],
  after: number,
): Promise<LaterChange[]> {
  const rowsNamed = [...new Map(changes.map((change) => [nameOf(change), change])).values()];
  const tables = rowsNamed.map(({ table }) => table);
  const ids = rowsNamed.map(({ rowId }) => rowId);
  const actions = [...new Set(changes.filter(({ table }) => table === 'action_lead').map(actionOf))];
  const { rows } = await sql<LaterChange>`select ${ENTRY} where history.id > ${after}
    and ((history.table_name, history.row_id) in (select * from unnest(${tables}::text[], ${ids}::text[]))
      or history.table_name = 'action_lead' and history.action_id = any(${actions}::uuid[]))
    order by history.id`.execute(transaction);
  return rows;
}

type Holding = { keys: readonly Key[]; rows: readonly RowChange[]; now: ReadonlyMap<string, Row> };

async function readHolders(
  transaction: Transaction,
  { keys, rows, now }: Holding,
): Promise<Map<string, Holder[]>> {
  const holders = new Map<string, Holder[]>();
  for (const added of rows) {
    const row = now.get(nameOf(added));
    if (!row) continue;
    const pointing = keys.filter(({ target }) => target === added.table);
    const all = await Promise.all(pointing.map((key) => rowsPointingAt(transaction, key, row)));
    if (added.table === 'action') all.push(await keyActionsOf(transaction, added.rowId));
    holders.set(nameOf(added), all.flat());
  }
  return holders;
}

const MANY = 200;

async function rowsPointingAt(transaction: Transaction, key: Key, row: Row): Promise<Holder[]> {
  const pairs = key.columns.map(
    (column, n) => sql`${sql.id(column)} = ${String(row[key.targetColumns[n] ?? ''])}`,
  );
  const { rows } = await sql<{ row: Row }>`select to_jsonb(held) as row from ${sql.table(key.table)} as held
    where ${sql.join(pairs, sql` and `)} limit ${MANY}`.execute(transaction);
  const columns = key.columns.filter((column) => column !== 'partnership_id' && column !== 'plan_id');
  return rows.map((one) => ({ table: key.table, rowId: rowIdOf(key.table, one.row), columns }));
}

/** A key action names its actions in a list, which is no key of the database. */
async function keyActionsOf(transaction: Transaction, id: string): Promise<Holder[]> {
  const { rows } = await sql<{ id: string }>`select id from key_action where action_ids ? ${id}`.execute(
    transaction,
  );
  return rows.map((row) => ({ table: 'key_action', rowId: row.id, columns: ['action_ids'] }));
}

async function readLacking(
  transaction: Transaction,
  keys: readonly Key[],
  removed: readonly RowChange[],
): Promise<Map<string, RowName[]>> {
  const lacking = new Map<string, RowName[]>();
  const asked = new Map<string, Promise<RowName | null>>();
  for (const change of removed) {
    const row = change.before ?? {};
    const targets = keys
      .filter(({ table }) => table === change.table)
      .map((key) => {
        const name = `${key.target} ${key.columns.map((column) => row[column]).join(' ')}`;
        const target = asked.get(name) ?? missingTarget(transaction, key, row);
        asked.set(name, target);
        return target;
      });
    lacking.set(
      nameOf(change),
      (await Promise.all(targets)).filter((one) => one !== null),
    );
  }
  return lacking;
}

/** In its own partnership, whatever plan the row it points at stands in now. */
async function missingTarget(transaction: Transaction, key: Key, row: Row): Promise<RowName | null> {
  const own = key.columns.flatMap((column, n) => {
    const target = key.targetColumns[n] ?? '';
    const isFence = target === 'partnership_id' || (target === 'plan_id' && key.target === 'action');
    return isFence ? [] : [{ target, value: row[column] }];
  });
  if (own.length === 0 || own.some(({ value }) => value === null || value === undefined)) return null;
  const pairs = own.map(({ target, value }) => sql`${sql.id(target)} = ${String(value)}`);
  const { rows } = await sql`select 1 from ${sql.table(key.target)} where ${sql.join(pairs, sql` and `)}
    limit 1`.execute(transaction);
  const id = own.find(({ target }) => target === 'id')?.value;
  return rows.length > 0 ? null : { table: key.target, rowId: String(id) };
}
