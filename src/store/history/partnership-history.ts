/**
 * The history of a whole partnership, moment by moment, newest first: all that one deed wrote has one instant. The
 * moments are found one after another by an index, however much each of them wrote.
 */
import { type RawBuilder, sql } from 'kysely';
import { HANGS_ON, type HistoryFilter, type RecordName } from '../../domain/history/history-filter.ts';
import type { Transaction } from '../connection.ts';
import { type HistoryEntry, type Joined, toEntry } from './history.ts';

type Condition = RawBuilder<boolean>;

/** Days are those of the United Kingdom, as the pages show them. */
const ZONE = 'Europe/London';
const LIKE = /[\\%_]/g;

/** A record's own entries and those of what hangs on it. */
function ofRecord({ table, id }: RecordName): Condition {
  if (table === 'plan') return sql`history.plan_id = ${id}`;
  if (table === 'action') return sql`history.action_id = ${id}`;
  const hanging = Object.entries(HANGS_ON[table] ?? {}).map(([noun, columns]): Condition => {
    const names = columns.map((column) => sql`coalesce(history.after, history.before)->>${column} = ${id}`);
    return sql`(history.table_name = ${noun} and (${sql.join(names, sql` or `)}))`;
  });
  return sql`(${sql.join([sql`(history.table_name = ${table} and history.row_id = ${id})`, ...hanging], sql` or `)})`;
}

/** Every word must occur in the row, as it became or, where it was removed, as it was. */
function wordsIn(words: string): Condition[] {
  const asked = words.split(/\s+/).filter(Boolean).slice(0, 8);
  return asked.map((word) => {
    const like = `%${word.replace(LIKE, '\\$&')}%`;
    return sql`coalesce(history.after, history.before)::text ilike ${like}`;
  });
}

/** An id of the address that is not one of ours finds nothing. */
const isId = (id: string): boolean => /^[0-9a-f-]{36}$/.test(id);

/** How far a reading or a sending has come is written down over and over, and nobody did it. */
const DONE_BY_SOMEBODY: Condition = sql`not (history.operation = 'update' and history.table_name in ('plan_import', 'mail')
  and history.before->>'state' = history.after->>'state')`;

const isShown = (hidden: readonly string[]): Condition => sql`history.table_name <> all (${hidden}::text[])`;

/** All but the words. */
function conditionsOf({ filter, hidden }: MomentsWish): Condition {
  const { person, plan, noun, deed, from, until, record, of } = filter;
  const found: Condition[] = [
    sql`history.partnership_id = (select fenced_partnership())`,
    DONE_BY_SOMEBODY,
    isShown(hidden),
  ];
  if (person) found.push(sql`history.person_id = ${person}`);
  if (plan) found.push(sql`history.plan_id = ${plan}`);
  if (noun) found.push(sql`history.table_name = ${noun}`);
  if (deed) found.push(sql`history.deed = ${deed}`);
  if (of) found.push(sql`history.deed_id = ${of}`);
  if (from) found.push(sql`history.at >= (${from}::date)::timestamp at time zone ${sql.lit(ZONE)}`);
  if (until) found.push(sql`history.at < (${until}::date + 1)::timestamp at time zone ${sql.lit(ZONE)}`);
  if (record)
    found.push(['plan', 'action'].includes(record.table) && !isId(record.id) ? sql`false` : ofRecord(record));
  return sql`${sql.join(found, sql` and `)}`;
}

/** `hidden`: tables whose history is not for whoever asks. */
export type MomentsWish = {
  filter: HistoryFilter;
  hidden: readonly string[];
  before: string | null;
  size: number;
};
/** `next`: before which moment to go on; null where there is nothing older. */
export type Moments = { moments: string[]; next: string | null };

const INSTANT = sql.lit('YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

/** No index knows words: so many entries are looked through at once. */
const LOOKED_THROUGH = 15_000;

/** The moment down to which words are looked for; null where that is to the beginning. */
async function floorOf(transaction: Transaction, matches: Condition, before: string): Promise<string | null> {
  const { rows } = await sql<{ at: string }>`select to_char(history.at at time zone 'UTC', ${INSTANT}) as at
    from history where ${matches} and history.at < ${before}::timestamptz
    order by history.at desc offset ${LOOKED_THROUGH} limit 1`.execute(transaction);
  return rows[0]?.at ?? null;
}

/** The moments as 2026-11-14T15:04:05.123456Z, newest first, older than `before`; where words are looked for, perhaps fewer. */
export async function listMoments(transaction: Transaction, wish: MomentsWish): Promise<Moments> {
  const { filter, size } = wish;
  const before = wish.before ?? 'infinity';
  const plain = conditionsOf(wish);
  const words = wordsIn(filter.words);
  const floor = words.length === 0 ? null : await floorOf(transaction, plain, before);
  const above = floor === null ? [] : [sql`history.at >= ${floor}::timestamptz`];
  const matches = sql`${sql.join([plain, ...above, ...words], sql` and `)}`;
  const { rows } = await sql<{ at: string }>`
    with recursive moment (at, place) as (
      (select history.at, 1 from history where ${matches} and history.at < ${before}::timestamptz
        order by history.at desc limit 1)
      union all
      select (select history.at from history where ${matches} and history.at < moment.at order by history.at desc limit 1),
        moment.place + 1
      from moment where moment.at is not null and moment.place < ${size})
    select to_char(at at time zone 'UTC', ${INSTANT}) as at from moment where at is not null`.execute(
    transaction,
  );
  const moments = rows.map(({ at }) => at);
  return { moments, next: moments.length < size ? floor : (moments.at(-1) ?? null) };
}

/** How many rows of one moment are read; a deed that wrote more is told by counts. */
export const MOST_OF_A_MOMENT = 61;

/** How many rows of a kind a large moment wrote in one way. */
export type MomentCount = Pick<HistoryEntry, 'table' | 'operation'> & { at: Date; rows: number };

/** The entries of the moments, newest first; at most `MOST_OF_A_MOMENT` of each. */
export async function listEntriesOf(
  transaction: Transaction,
  { moments, hidden }: { moments: readonly string[]; hidden: readonly string[] },
): Promise<{ entries: HistoryEntry[]; counts: MomentCount[] }> {
  if (moments.length === 0) return { entries: [], counts: [] };
  const here = sql`history.at = any (${moments}::timestamptz[]) and ${isShown(hidden)}`;
  const [found, counted] = await Promise.all([
    sql<Joined>`select history.*, person.name as person_name
      from (select history.*, row_number() over (partition by history.at order by history.id desc) as place
        from history where ${here}) as history
      left join person on person.partnership_id = history.partnership_id and person.id = history.person_id
      where history.place <= ${MOST_OF_A_MOMENT} order by history.at desc, history.id desc`.execute(
      transaction,
    ),
    sql<MomentCount>`select history.at, history.table_name as "table", history.operation, count(*)::integer as rows
      from history where ${here} and history.at in (
        select at from history where ${here} group by at having count(*) >= ${MOST_OF_A_MOMENT})
      group by 1, 2, 3 order by 4 desc`.execute(transaction),
  ]);
  return { entries: found.rows.map(toEntry), counts: counted.rows };
}

/** Which deed undid which, for the deeds given and for those that undid these. */
export async function listUndoings(
  transaction: Transaction,
  deedIds: readonly string[],
): Promise<{ undoes: string; by: string }[]> {
  if (deedIds.length === 0) return [];
  const { rows } = await sql<{ undoes: string; by: string }>`
    with recursive undoing (undoes, by) as (
      select distinct undoes, deed_id from history where undoes = any (${deedIds}::uuid[])
      union
      select history.undoes, history.deed_id from history join undoing on history.undoes = undoing.by)
    select undoes, by from undoing where by is not null`.execute(transaction);
  return rows;
}

/** The deeds that the history has, each found by the index. */
export async function listDeedsDone(transaction: Transaction): Promise<string[]> {
  const own = sql`history.partnership_id = (select fenced_partnership())`;
  const { rows } = await sql<{ deed: string }>`
    with recursive done (deed) as (
      (select deed from history where ${own} and deed is not null order by deed limit 1)
      union all
      select (select history.deed from history where ${own} and history.deed > done.deed order by history.deed limit 1)
      from done where done.deed is not null)
    select deed from done where deed is not null`.execute(transaction);
  return rows.map(({ deed }) => deed);
}

/** The last seal, for keeping elsewhere; null before anything was done. */
export async function findLastSeal(
  transaction: Transaction,
): Promise<{ number: number; hash: string } | null> {
  const query = transaction.selectFrom('history_seal').select(['number', 'hash']).orderBy('number', 'desc');
  return (await query.limit(1).executeTakeFirst()) ?? null;
}
