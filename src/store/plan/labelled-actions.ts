/** Which actions have the labels asked for: looked up only where a page asks. */
import { sql } from 'kysely';
import { isLabelled, type LabelFilter, type Labels } from '../../domain/facts/labels.ts';
import type { PlanId } from '../../domain/ids.ts';
import type { Transaction } from '../connection.ts';

/** Labels are compared without regard to case, as people write them. */
export async function listLabelled(
  transaction: Transaction,
  planId: PlanId,
  filter: LabelFilter,
): Promise<Set<string>> {
  const list = (kind: keyof Labels) => sql<string[]>`coalesce(facts->${sql.lit(kind)}, '[]')`.as(kind);
  const rows = await transaction
    .selectFrom('action')
    .select(['id', list('areas'), list('groups'), list('types')])
    .where('plan_id', '=', planId)
    .where(sql<boolean>`facts <> '{}'`)
    .execute();
  return new Set(rows.filter((row) => isLabelled(row, filter)).map((row) => row.id));
}
