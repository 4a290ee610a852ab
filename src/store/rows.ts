/**
 * Writing rows. A row is sent as one JSON value and spread into its columns by PostgreSQL: one parameter whatever
 * the number of rows and columns, so the statement is prepared once, and nested values need no care.
 */
import { type Selectable, sql } from 'kysely';
import type { Transaction } from './connection.ts';
import type { Tables } from './tables.ts';

/** What became of an optimistic write: `stale` where somebody else has written since the version seen. */
export type Saved =
  | { state: 'saved'; version: number }
  | { state: 'stale'; currentVersion: number }
  | { state: 'gone' };

export type Row<Name extends keyof Tables> = Partial<Selectable<Tables[Name]>>;

type Versioned =
  | 'plan'
  | 'heading'
  | 'action'
  | 'section'
  | 'key_action'
  | 'party'
  | 'plan_import'
  | 'attachment'
  | 'party_group'
  | 'seat'
  | 'handover'
  | 'handover_item'
  | 'meeting'
  | 'plan_review'
  | 'scrutiny_question'
  | 'remark';
/** Which row, and the version that its writer saw. */
export type Seen = { id: string; version: number };

const DATED: readonly Versioned[] = ['plan', 'action', 'plan_import'];

/** A zero character, and half of a character: JSON can say them, PostgreSQL cannot keep them. */
const UNKEEPABLE = /\\u0000|\\ud[89a-f]/;

/** The value as JSON that PostgreSQL keeps; what it cannot is marked as unreadable (U+FFFD). */
export function asJson(value: unknown): string {
  const text = JSON.stringify(value);
  if (!UNKEEPABLE.test(text)) return text;
  const readable = (one: string): string => one.replaceAll('\0', '\uFFFD').replace(/\p{Cs}/gu, '\uFFFD');
  return JSON.stringify(value, (_, one) => (typeof one === 'string' ? readable(one) : one));
}

/** Inserts the rows; all must have the same columns. The partnership is the fence's. */
export async function insertRows<Name extends keyof Tables>(
  transaction: Transaction,
  name: Name,
  rows: Row<Name>[],
): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = sql.join(Object.keys(first).map((column) => sql.id(column)));
  await sql`insert into ${sql.table(name)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(name)}, ${asJson(rows)}::json)`.execute(
    transaction,
  );
}

/** Writes the columns given if the row still has the version seen, and raises its version by one. */
export async function updateRow<Name extends Versioned>(
  transaction: Transaction,
  name: Name,
  { seen, row }: { seen: Seen; row: Row<Name> },
): Promise<Saved> {
  const columns = sql.join(Object.keys(row).map((column) => sql.id(column)));
  const values =
    Object.keys(row).length === 0
      ? sql``
      : sql`(${columns}) = (select ${columns} from json_populate_record(null::${sql.table(name)}, ${asJson(row)}::json)), `;
  const dated = DATED.includes(name) ? sql`, updated_at = now()` : sql``;
  const { rows } = await sql<{ version: number }>`update ${sql.table(name)}
    set ${values}version = version + 1${dated}
    where id = ${seen.id} and version = ${seen.version} returning version`.execute(transaction);
  const saved = rows[0];
  return saved ? { state: 'saved', version: saved.version } : missed(transaction, name, seen.id);
}

/**
 * Writes the columns given into each of many rows at once, and raises their versions by one: one statement, so that
 * the plan is counted as changed once. Each row must have the same columns, with `id` and the `version` seen. Returns
 * how many still had it; the caller holds them, and takes fewer for a fault.
 */
export async function updateRows<Name extends Versioned>(
  transaction: Transaction,
  name: Name,
  rows: (Row<Name> & Seen)[],
): Promise<number> {
  const first = rows[0];
  if (!first) return 0;
  const columns = Object.keys(first).filter((column) => column !== 'id' && column !== 'version');
  const values = columns.map((column) => sql`${sql.id(column)} = given.${sql.id(column)}, `);
  const dated = DATED.includes(name) ? sql`, updated_at = now()` : sql``;
  const { numAffectedRows } = await sql`update ${sql.table(name)} as row
    set ${sql.join(values, sql``)}version = row.version + 1${dated}
    from json_populate_recordset(null::${sql.table(name)}, ${asJson(rows)}::json) as given
    where row.id = given.id and row.version = given.version`.execute(transaction);
  return Number(numAffectedRows ?? 0);
}

/** Removes the row if it still has the version seen. */
export async function removeRow<Name extends Versioned>(
  transaction: Transaction,
  name: Name,
  seen: Seen,
): Promise<Saved> {
  const { rows } = await sql`delete from ${sql.table(name)}
    where id = ${seen.id} and version = ${seen.version} returning version`.execute(transaction);
  return rows.length > 0 ? { state: 'saved', version: seen.version } : missed(transaction, name, seen.id);
}

async function missed(transaction: Transaction, name: Versioned, id: string): Promise<Saved> {
  const { rows } = await sql<{
    version: number;
  }>`select version from ${sql.table(name)} where id = ${id}`.execute(transaction);
  return rows[0] ? { state: 'stale', currentVersion: rows[0].version } : { state: 'gone' };
}

/** Puts rows on other places. Their versions stay: making room is no change to what anybody is writing. */
export async function placeRows(
  transaction: Transaction,
  name: 'heading' | 'action',
  places: readonly { id: string; position: number }[],
): Promise<void> {
  if (places.length === 0) return;
  await sql`update ${sql.table(name)} as row set position = place.position
    from json_to_recordset(${asJson(places)}::json) as place (id uuid, position double precision)
    where row.id = place.id and row.position <> place.position`.execute(transaction);
}
