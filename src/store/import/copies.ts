/** Which plan a document that came in is a copy of: by its bytes, or by how many of its actions a plan has word for word. */
import { sql } from 'kysely';
import type { ImportId, PlanId } from '../../domain/ids.ts';
import type { Transaction } from '../connection.ts';

/** A document of just these bytes that was taken in before, or that Weft wrote. */
export type SameFile = { planId: PlanId; importId: ImportId | null };

export async function findSameFile(transaction: Transaction, id: ImportId): Promise<SameFile | null> {
  const { rows } = await sql<{ plan_id: string; import_id: string | null }>`
    with brought as (select size, bytes from plan_import where id = ${id})
    select kept.plan_id, kept.id as import_id from plan_import as kept, brought
      where kept.id <> ${id} and kept.plan_id is not null and kept.size = brought.size and kept.bytes = brought.bytes
    union all
    select written.plan_id, null from plan_writing as written, brought
      where length(written.bytes) = brought.size and written.bytes = brought.bytes
    limit 1`.execute(transaction);
  const row = rows[0];
  return row ? { planId: row.plan_id as PlanId, importId: row.import_id as ImportId | null } : null;
}

export type SharedActions = { planId: PlanId; shared: number; all: number };

/** The plans that have the most of these texts as actions of theirs; case aside. */
export async function plansThatShare(
  transaction: Transaction,
  texts: readonly string[],
): Promise<SharedActions[]> {
  const lower = [...new Set(texts.map((text) => text.trim().toLowerCase()))].filter((text) => text !== '');
  const { rows } = await sql<{ plan_id: string; shared: number; total: number }>`
    select plan_id, count(distinct lower(text)) filter (where lower(text) = any(${lower}))::integer as shared,
      count(*)::integer as total
    from action where joined_into is null group by plan_id order by shared desc limit 3`.execute(transaction);
  return rows.map((row) => ({ planId: row.plan_id as PlanId, shared: row.shared, all: row.total }));
}
