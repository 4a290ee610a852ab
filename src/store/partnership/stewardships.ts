/** Where it is kept who answers for which record, from when until when. */
import { type Selectable, sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { PartyId, PlanId, StewardshipId } from '../../domain/ids.ts';
import type { StewardRole, Stewardship } from '../../domain/partnership/stewardship.ts';
import type { Transaction } from '../connection.ts';
import { insertRows } from '../rows.ts';
import type { StewardshipTable } from '../tables-of/group.ts';

const toStewardship = (row: Selectable<StewardshipTable> & { stands: string }): Stewardship => ({
  id: row.id as StewardshipId,
  subject: { kind: 'plan', id: row.subject_id as PlanId },
  stewardId: row.stands as PartyId,
  role: row.role as StewardRole,
  from: row.from_day as Day,
  until: row.until_day as Day | null,
});

/** All, those that ended too, oldest first; stewards that were merged stand as who they became. */
export async function listStewardships(
  transaction: Transaction,
  planId: PlanId | null = null,
): Promise<Stewardship[]> {
  const rows = await transaction
    .selectFrom('stewardship')
    .innerJoin('party', (join) =>
      join
        .onRef('party.partnership_id', '=', 'stewardship.partnership_id')
        .onRef('party.id', '=', 'stewardship.steward_id'),
    )
    .selectAll('stewardship')
    .select(sql<string>`coalesce(party.merged_into, party.id)`.as('stands'))
    .$if(planId !== null, (query) => query.where('stewardship.plan_id', '=', planId ?? ''))
    .orderBy('stewardship.from_day')
    .orderBy('stewardship.id')
    .execute();
  return rows.map(toStewardship);
}

export async function insertStewardship(transaction: Transaction, one: Stewardship): Promise<void> {
  const { id, subject, stewardId, role, from, until } = one;
  const of = { subject_kind: subject.kind, subject_id: subject.id, plan_id: subject.id };
  const days = { from_day: from, until_day: until };
  await insertRows(transaction, 'stewardship', [{ id, ...of, steward_id: stewardId, role, ...days }]);
}

/** Gives it its last day; null where it never was. */
export async function endStewardship(
  transaction: Transaction,
  id: StewardshipId,
  until: Day | null,
): Promise<void> {
  await (until === null
    ? sql`delete from stewardship where id = ${id}`
    : sql`update stewardship set until_day = ${until} where id = ${id}`
  ).execute(transaction);
}
