/** Whether records stand as their history says, and whether it is still being written: from the catalogue. */
import { quoted, type WholeTable } from './catalogue.ts';
import type { Owner } from './owner.ts';

/** A table that history is written of, and the columns of a row's id in it. */
export type Recorded = { table: string; keys: string[] };

/** The tables whose changes the history has, as the triggers on them say. */
export async function listRecorded(owner: Owner): Promise<Recorded[]> {
  const { rows } = await owner.query<{ table: string; arguments: string }>(
    `select c.relname as table, encode(t.tgargs, 'escape') as arguments
     from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where t.tgname = 'record_history' and c.relnamespace = 'public'::regnamespace order by 1`,
  );
  return rows.map((row) => ({
    table: row.table,
    // One that leaves columns out names them first, in braces.
    keys: row.arguments.split('\\000').filter((one) => one !== '' && !one.startsWith('{')),
  }));
}

export type Unwatched = { table: string; trigger: string };

/** What no longer stands guard: a table with a history that is not written any more, or the history's own triggers. */
export async function findUnwatched(owner: Owner): Promise<Unwatched[]> {
  const { rows } = await owner.query<Unwatched>(
    `select wanted.table, wanted.trigger
     from (select distinct table_name as table, 'record_history' as trigger from history
       union values ('history', 'seal_history'), ('history', 'history_stands'), ('history_seal', 'history_stands')
       union select noun, trigger from (values ('history', 'history_struck'), ('history_striking', 'history_struck'),
         ('history_striking', 'history_stands'), ('history_striking', 'record_history')) as guards (noun, trigger)
         where exists (select from migration where name = '0038-struck-names')) as wanted
     join pg_class c on c.relname = wanted.table and c.relnamespace = 'public'::regnamespace
     where not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = wanted.trigger and t.tgenabled in ('O', 'A'))
     order by 1, 2`,
  );
  return rows;
}

/** History says null of a JSON null too. */
const comparable = (column: string, type: string): string =>
  type === 'json' ? `${column}::text` : type === 'jsonb' ? `coalesce(${column}, 'null')` : column;

export type Differing = { rowId: string; how: 'changed' | 'gone' | 'unrecorded' };

/** The records of a table that are not as their last entry left them; columns added since are let be. */
export async function findDiffering(
  owner: Owner,
  fence: string,
  { table, keys }: { table: WholeTable; keys: readonly string[] },
): Promise<Differing[]> {
  const own = table.name === 'partnership' ? 'id' : 'partnership_id';
  const changed = table.columns
    .filter(({ type }) => type !== 'bytea')
    .map(({ name, type }) => {
      const [said, kept] = [`said.${quoted(name)}`, `kept.${quoted(name)}`].map((column) =>
        comparable(column, type),
      );
      return `(last.after ? '${name}' and ${said} is distinct from ${kept})`;
    });
  const { rows } = await owner.query<Differing>(
    `with last as (
       select distinct on (row_id) row_id, after from history
       where partnership_id = $1 and table_name = $2 order by row_id, id desc),
     kept as (
       select concat_ws('/', ${keys.map((key) => `whole.${quoted(key)}::text`).join(', ')}) as weft_row, whole.*
       from ${quoted(table.name)} as whole where whole.${own} = $1)
     select coalesce(last.row_id, kept.weft_row) as "rowId",
       case when last.after is null then 'unrecorded' when kept.weft_row is null then 'gone' else 'changed' end as how
     from last full join kept on kept.weft_row = last.row_id
     left join lateral jsonb_populate_record(null::${quoted(table.name)}, last.after) as said on last.after is not null
     where not (last.after is null and kept.weft_row is null)
       and (last.after is null or kept.weft_row is null or ${changed.join(' or ')})
     order by 1 limit 200`,
    [fence, table.name],
  );
  return rows;
}
