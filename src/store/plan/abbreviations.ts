/** What a plan's abbreviations stand for, where somebody has said. */
import { sql } from 'kysely';
import type { PlanId } from '../../domain/ids.ts';
import type { Transaction } from '../connection.ts';

export type Abbreviation = { short: string; long: string; version: number };

/** By the abbreviation. */
export async function listAbbreviations(transaction: Transaction, planId: PlanId): Promise<Abbreviation[]> {
  return transaction
    .selectFrom('abbreviation')
    .select(['short', 'long', 'version'])
    .where('plan_id', '=', planId)
    .orderBy('short')
    .execute();
}

/** Says what it stands for, whether or not anybody has said so before. */
export async function putAbbreviation(
  transaction: Transaction,
  planId: PlanId,
  { short, long }: { short: string; long: string },
): Promise<void> {
  await transaction
    .insertInto('abbreviation')
    .values({ plan_id: planId, short, long })
    .onConflict((conflict) =>
      conflict
        .columns(['partnership_id', 'plan_id', 'short'])
        .doUpdateSet({ long, version: sql`abbreviation.version + 1` }),
    )
    .execute();
}
