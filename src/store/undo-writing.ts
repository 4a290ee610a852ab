/** Writes back what an undo puts back: the only writer that is not told its table beforehand, but by the list of them. */
import { sql } from 'kysely';
import { type Row, UNDO_TABLES } from '../domain/history/undo-tables.ts';
import type { UndoStep } from '../domain/history/undoing.ts';
import type { ActionId, PlanId } from '../domain/ids.ts';
import { giveCode } from './action-codes.ts';
import type { Transaction } from './connection.ts';
import { asJson } from './rows.ts';

type StepOf<Kind extends UndoStep['kind']> = Extract<UndoStep, { kind: Kind }>;

const isOf =
  <Kind extends UndoStep['kind']>(kind: Kind) =>
  (step: UndoStep): step is StepOf<Kind> =>
    step.kind === kind;
const hangsOn = (step: UndoStep): boolean => UNDO_TABLES[step.table]?.ofAction === true;

/**
 * Removes what hangs on actions before the actions, and adds it after them; keys between rows are asked at the end.
 * Throws the database's own error where a key is then broken.
 */
export async function putBack(transaction: Transaction, steps: readonly UndoStep[]): Promise<void> {
  for (const { table } of steps) {
    if (!Object.hasOwn(UNDO_TABLES, table)) throw new Error(`An undo does not write to ${table}.`);
  }
  await sql`set constraints all deferred`.execute(transaction);
  const [deletes, inserts] = [steps.filter(isOf('delete')), steps.filter(isOf('insert'))];
  for (const step of [...deletes.filter(hangsOn), ...deletes.filter((one) => !hangsOn(one))].reverse())
    await removeRow(transaction, step);
  for (const step of inserts.filter((one) => !hangsOn(one)).reverse()) await addRow(transaction, step);
  for (const step of steps.filter(isOf('update'))) await writeColumns(transaction, step);
  for (const step of inserts.filter(hangsOn)) await addRow(transaction, step);
  await sql`set constraints all immediate`.execute(transaction);
}

function keyOf(table: string, row: Row) {
  const keys = UNDO_TABLES[table]?.keys ?? [];
  return sql.join(
    keys.map((key) => sql`${sql.id(key)}::text = ${String(row[key])}`),
    sql` and `,
  );
}

async function removeRow(transaction: Transaction, { table, now }: StepOf<'delete'>): Promise<void> {
  await sql`delete from ${sql.table(table)} where ${keyOf(table, now)}`.execute(transaction);
  if (table !== 'action') return;
  // Its codes stay, so that none is ever given to another.
  await transaction
    .updateTable('action_code')
    .set({ current: false })
    .where('action_id', '=', String(now.id))
    .execute();
}

async function addRow(transaction: Transaction, { table, row }: StepOf<'insert'>): Promise<void> {
  const columns = Object.keys(row).filter((column) => column !== 'partnership_id');
  const list = sql.join(columns.map((column) => sql.id(column)));
  const whole = hangsOn({ kind: 'insert', table, rowId: '', row })
    ? { ...row, plan_id: await planOfAction(transaction, String(row.action_id)) }
    : row;
  await sql`insert into ${sql.table(table)} (${list}) select ${list}
    from json_populate_record(null::${sql.table(table)}, ${asJson(whole)}::json)`.execute(transaction);
  if (table === 'action') await giveCode(transaction, actionIn(row), String(row.code));
}

async function planOfAction(transaction: Transaction, id: string): Promise<string | null> {
  const row = await transaction
    .selectFrom('action')
    .select('plan_id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.plan_id ?? null;
}

const actionIn = (row: Row): { id: ActionId; planId: PlanId } => ({
  id: String(row.id) as ActionId,
  planId: String(row.plan_id) as PlanId,
});

async function writeColumns(transaction: Transaction, { table, set, now }: StepOf<'update'>): Promise<void> {
  const columns = Object.keys(set);
  const list = sql.join(columns.map((column) => sql.id(column)));
  const values = sql`(${list}) = (select ${list}
    from json_populate_record(null::${sql.table(table)}, ${asJson(set)}::json))`;
  const counters = [
    ...('version' in now ? [sql`version = version + 1`] : []),
    ...('updated_at' in now ? [sql`updated_at = now()`] : []),
  ];
  const all = [...(columns.length > 0 ? [values] : []), ...counters];
  if (all.length === 0) return;
  const then = { ...now, ...set };
  if (table === 'action' && ('code' in set || 'plan_id' in set)) {
    await giveCode(transaction, actionIn(then), String(then.code));
  }
  await sql`update ${sql.table(table)} set ${sql.join(all)} where ${keyOf(table, now)}`.execute(transaction);
}
