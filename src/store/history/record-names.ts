/**
 * What records are called that entries of the history name by their ids: now, and where one is gone, as the history
 * last knew it. Of people only the present name is known: history does not repeat names of people.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Transaction } from '../connection.ts';

/** How a row of each table is called, as SQL over its columns. */
const NAMED: Readonly<Record<string, RawBuilder<string>>> = {
  party: sql`name`,
  person: sql`name`,
  plan: sql`title`,
  action: sql`code`,
  heading: sql`concat_ws(' ', number, title)`,
  meeting: sql`title`,
  plan_import: sql`file_name`,
  seat: sql`case name when '' then 'a seat' else 'the seat ‘' || name || '’' end`,
};

/** The columns of a row in the history that say what it was called. */
const KEPT = ['title', 'name', 'code', 'file_name'];

/** Names by ids; ids that nothing is known of are left out. */
export async function listRecordNames(
  transaction: Transaction,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const each = Object.entries(NAMED).map(
    ([table, name]) =>
      sql`select id, ${name} as name from ${sql.table(table)} where id = any (${ids}::uuid[])`,
  );
  const now = await sql<{ id: string; name: string }>`${sql.join(each, sql` union all `)}`.execute(
    transaction,
  );
  const names = new Map(now.rows.filter(({ name }) => name !== '').map(({ id, name }) => [id, name]));
  const gone = ids.filter((id) => !names.has(id));
  if (gone.length === 0) return names;
  const kept = sql.join(KEPT.map((column) => sql`coalesce(after, before)->>${column}`));
  const then = await sql<{
    id: string;
    name: string | null;
  }>`select distinct on (row_id) row_id as id, coalesce(${kept}) as name
    from history where partnership_id = (select fenced_partnership()) and table_name = any (${Object.keys(NAMED)})
      and row_id = any (${gone}) order by row_id, id desc`.execute(transaction);
  for (const { id, name } of then.rows) if (name) names.set(id, name);
  return names;
}
