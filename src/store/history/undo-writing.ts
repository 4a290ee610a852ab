/** Writes back what an undo puts back: the only writer that is not told its table beforehand, but by the list of them. */
import { sql } from 'kysely';
import { type Row, UNDO_TABLES } from '../../domain/history/undo-tables.ts';
import type { UndoStep } from '../../domain/history/undoing.ts';
import type { ActionId, PlanId } from '../../domain/ids.ts';
import type { Transaction } from '../connection.ts';
import { giveCode } from '../plan/action-codes.ts';
import { asJson } from '../rows.ts';

type StepOf<Kind extends UndoStep['kind']> = Extract<UndoStep, { kind: Kind }>;

const isOf =
  <Kind extends UndoStep['kind']>(kind: Kind) =>
  (step: UndoStep): step is StepOf<Kind> =>
    step.kind === kind;
const hangsOn = (step: UndoStep): boolean => UNDO_TABLES[step.table]?.ofAction === true;

/** History says of all that this transaction writes from here on which deed it undoes. */
export async function signAsUndoing(transaction: Transaction, deedId: string): Promise<void> {
  await sql`select set_config('weft.undoes', ${deedId}, true)`.execute(transaction);
}

/**
 * Removes what hangs on actions before the actions, and adds it after them; keys between rows are asked at the end.
 * Rows of a kind are written together: every statement raises the plan's revision. Throws the database's own error
 * where a key is then broken.
 */
export async function putBack(transaction: Transaction, steps: readonly UndoStep[]): Promise<void> {
  for (const { table } of steps) {
    if (!Object.hasOwn(UNDO_TABLES, table)) throw new Error(`An undo does not write to ${table}.`);
  }
  await sql`set constraints all deferred`.execute(transaction);
  const [deletes, inserts] = [steps.filter(isOf('delete')), steps.filter(isOf('insert'))];
  await removeRows(transaction, deletes.filter(hangsOn));
  await removeRows(transaction, deletes.filter((one) => !hangsOn(one)).reverse());
  await addRows(transaction, inserts.filter((one) => !hangsOn(one)).reverse());
  await writeColumns(transaction, steps.filter(isOf('update')));
  await addRows(transaction, await inPlanNow(transaction, inserts.filter(hangsOn)));
  await sql`set constraints all immediate`.execute(transaction);
}

/** Those that one statement can write, in the order in which the first of each comes. */
function together<Step extends UndoStep>(steps: readonly Step[], columnsOf: (step: Step) => Row): Step[][] {
  const groups = new Map<string, Step[]>();
  for (const step of steps) {
    const key = `${step.table} ${Object.keys(columnsOf(step)).sort().join(' ')}`;
    const known = groups.get(key);
    if (known) known.push(step);
    else groups.set(key, [step]);
  }
  return [...groups.values()];
}

const keysOf = (table: string): readonly string[] => UNDO_TABLES[table]?.keys ?? [];
const named = (columns: readonly string[]) => sql.join(columns.map((column) => sql.id(column)));
const rowsFrom = (table: string, rows: readonly Row[]) =>
  sql`json_populate_recordset(null::${sql.table(table)}, ${asJson(rows)}::json)`;
/** The rows of the table that have the keys of those given. */
const sameKeys = (table: string) =>
  sql.join(
    keysOf(table).map((key) => sql`kept.${sql.id(key)} = given.${sql.id(key)}`),
    sql` and `,
  );

async function removeRows(transaction: Transaction, steps: readonly StepOf<'delete'>[]): Promise<void> {
  for (const group of together(steps, () => ({}))) {
    const table = group[0]?.table ?? '';
    const keys = group.map(({ now }) => Object.fromEntries(keysOf(table).map((key) => [key, now[key]])));
    await sql`delete from ${sql.table(table)} as kept using ${rowsFrom(table, keys)} as given
      where ${sameKeys(table)}`.execute(transaction);
    if (table !== 'action') continue;
    // Its codes stay, so that none is ever given to another.
    const ids = group.map(({ rowId }) => rowId);
    await transaction
      .updateTable('action_code')
      .set({ current: false })
      .where('action_id', 'in', ids)
      .execute();
  }
}

async function addRows(transaction: Transaction, steps: readonly StepOf<'insert'>[]): Promise<void> {
  for (const group of together(steps, ({ row }) => row)) {
    const [first] = group;
    if (!first) continue;
    const columns = named(Object.keys(first.row).filter((column) => column !== 'partnership_id'));
    const rows = group.map(({ row }) => row);
    await sql`insert into ${sql.table(first.table)} (${columns})
      select ${columns} from ${rowsFrom(first.table, rows)}`.execute(transaction);
    if (first.table !== 'action') continue;
    for (const row of rows) await giveCode(transaction, actionIn(row), String(row.code));
  }
}

/** What hangs on an action hangs on it in whatever plan that stands now. */
async function inPlanNow(
  transaction: Transaction,
  steps: readonly StepOf<'insert'>[],
): Promise<StepOf<'insert'>[]> {
  const ids = [...new Set(steps.map(({ row }) => String(row.action_id)))];
  if (ids.length === 0) return [];
  const rows = await transaction
    .selectFrom('action')
    .select(['id', 'plan_id'])
    .where('id', 'in', ids)
    .execute();
  const planOf = new Map(rows.map(({ id, plan_id }) => [id, plan_id]));
  return steps.map((step) => {
    const planId = planOf.get(String(step.row.action_id)) ?? step.row.plan_id;
    return { ...step, row: { ...step.row, plan_id: planId } };
  });
}

const actionIn = (row: Row): { id: ActionId; planId: PlanId } => ({
  id: String(row.id) as ActionId,
  planId: String(row.plan_id) as PlanId,
});

async function writeColumns(transaction: Transaction, steps: readonly StepOf<'update'>[]): Promise<void> {
  for (const { table, set, now } of steps) {
    if (table !== 'action' || !('code' in set || 'plan_id' in set)) continue;
    const then = { ...now, ...set };
    await giveCode(transaction, actionIn(then), String(then.code));
  }
  for (const group of together(steps, ({ set }) => set)) {
    const [first] = group;
    if (!first) continue;
    const { table, set, now } = first;
    const written = [
      ...Object.keys(set).map((column) => sql`${sql.id(column)} = given.${sql.id(column)}`),
      ...('version' in now ? [sql`version = kept.version + 1`] : []),
      ...('updated_at' in now ? [sql`updated_at = now()`] : []),
    ];
    if (written.length === 0) continue;
    const rows = group.map((step) => ({
      ...Object.fromEntries(keysOf(table).map((key) => [key, step.now[key]])),
      ...step.set,
    }));
    await sql`update ${sql.table(table)} as kept set ${sql.join(written)}
      from ${rowsFrom(table, rows)} as given where ${sameKeys(table)}`.execute(transaction);
  }
}
