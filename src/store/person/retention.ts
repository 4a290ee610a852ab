/**
 * Finds what has been kept long enough, and deletes it: for each kind of record of `domain/privacy/retention.ts` one
 * query of each. Days are the calendar's in London.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { DueNoun, DueRecord, HeldNoun, HeldRecord } from '../../domain/privacy/retention.ts';
import type { Transaction } from '../connection.ts';
import { asJson } from '../rows.ts';

const dayOf = (instant: string) => sql`(${sql.raw(instant)} at time zone 'Europe/London')::date`;

/** Of a file: when the last that pointed to it was removed, or taken back. */
const LEFT = sql`select coalesce(max(kept.removed_at), (select max(entry.at) from history as entry
    where entry.table_name = 'attachment' and entry.operation = 'delete' and entry.before->>'sha256' = file.sha256))
  from attachment as kept where kept.sha256 = file.sha256`;

/** Each with the columns of a DueRecord, but for its noun. Names in the history are found for a hold, never as due. */
const FOUND: Readonly<Record<HeldNoun, RawBuilder<unknown>>> = {
  draft: sql`select id::text, file_name as what, ${dayOf('updated_at')} as since, version, size::integer as size
    from plan_import where state not in ('adopted', 'proposed')`,
  writing: sql`select copy.id::text, plan.title || ' (' || copy.kind || ')' as what, ${dayOf('copy.created_at')} as since,
      copy.version, octet_length(copy.bytes) as size
    from plan_writing as copy join plan on plan.id = copy.plan_id`,
  file: sql`select file.sha256 as id,
      coalesce((select min(kept.file_name) from attachment as kept where kept.sha256 = file.sha256), '') as what,
      ${dayOf('left_at')} as since,
      coalesce((select sum(kept.version)::integer from attachment as kept where kept.sha256 = file.sha256), 0) as version,
      octet_length(file.bytes) as size
    from attachment_file as file cross join lateral (${LEFT}) as left_it (left_at)
    where file.bytes is not null and left_at is not null
      and not exists (select from attachment as kept where kept.sha256 = file.sha256 and kept.removed_at is null)`,
  mail: sql`select id::text, kind as what, ${dayOf('updated_at')} as since, version, null::integer as size
    from mail where state not in ('queued', 'sending')`,
  contact: sql`select contact.person_id::text as id, person.name as what, person.left_on as since, contact.version,
      null::integer as size
    from person_contact as contact join person on person.id = contact.person_id where person.left_on is not null`,
  name: sql`select id::text, name as what, coalesce(left_on, ${dayOf('created_at')}) as since, version, null::integer as size
    from person where kind = 'person'`,
};

/** The oldest that are counted from `before` or earlier, at most so many. */
export async function findDue(
  transaction: Transaction,
  noun: DueNoun,
  { before, most }: { before: Day; most: number },
): Promise<DueRecord[]> {
  const { rows } = await sql<Omit<DueRecord, 'noun'>>`select * from (${FOUND[noun]}) as found
    where since <= ${before} order by since, id limit ${most}`.execute(transaction);
  return rows.map((row) => ({ ...row, noun }));
}

/** One record, whatever its age; null where there is none that could ever be due or held. */
export async function findRecord(
  transaction: Transaction,
  noun: HeldNoun,
  id: string,
): Promise<HeldRecord | null> {
  const { rows } = await sql<Omit<DueRecord, 'noun'>>`select * from (${FOUND[noun]}) as found
    where id = ${id}`.execute(transaction);
  return rows[0] ? { ...rows[0], noun } : null;
}

const GIVEN = (records: readonly DueRecord[]) =>
  sql`json_to_recordset(${asJson(records)}::json) as given (id text, version integer)`;

const DELETED: Readonly<Record<Exclude<DueNoun, 'file'>, { table: string; key: string }>> = {
  draft: { table: 'plan_import', key: 'id' },
  writing: { table: 'plan_writing', key: 'id' },
  mail: { table: 'mail', key: 'id' },
  contact: { table: 'person_contact', key: 'person_id' },
};

/** Deletes them as they were found; returns how many still were. Of a file the bytes go, and the row says when. */
export async function deleteFound(
  transaction: Transaction,
  noun: DueNoun,
  { records, today }: { records: readonly DueRecord[]; today: Day },
): Promise<number> {
  if (noun === 'file') return forgetBytes(transaction, records, today);
  const { table, key } = DELETED[noun];
  const deleted = await sql`delete from ${sql.table(table)} as kept using ${GIVEN(records)}
    where kept.${sql.id(key)} = given.id::uuid and kept.version = given.version`.execute(transaction);
  return Number(deleted.numAffectedRows ?? 0);
}

async function forgetBytes(
  transaction: Transaction,
  records: readonly DueRecord[],
  today: Day,
): Promise<number> {
  const forgotten = await sql`update attachment_file as file set bytes = null, forgotten_on = ${today}
    from ${GIVEN(records)} where file.sha256 = given.id and file.bytes is not null
      and not exists (select from attachment as kept where kept.sha256 = file.sha256 and kept.removed_at is null)`.execute(
    transaction,
  );
  return Number(forgotten.numAffectedRows ?? 0);
}
