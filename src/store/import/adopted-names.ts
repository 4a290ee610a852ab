/** The names that a plan brought with it, and what its adoption made the directory say of them. */
import { sql } from 'kysely';
import type { PartyId, PlanId } from '../../domain/ids.ts';
import type { Transaction } from '../connection.ts';

/** Every name that a lead of the plan is written under, with the party it leads to. */
export async function listLeadNames(
  transaction: Transaction,
  planId: PlanId,
): Promise<{ name: string; partyId: PartyId }[]> {
  const rows = await transaction
    .selectFrom('action_lead')
    .select(['name', 'party_id'])
    .distinct()
    .where('plan_id', '=', planId)
    .execute();
  return rows.map(({ name, party_id }) => ({ name, partyId: party_id as PartyId }));
}

/** Takes back the other names and the differences that the plan's adoption wrote; the history knows which. */
export async function forgetAdoptedNames(transaction: Transaction, planId: PlanId): Promise<void> {
  const adopted = sql`select entry.row_id from history as entry where entry.operation = 'insert'
    and entry.deed_id = (select made.deed_id from history as made
      where made.table_name = 'plan' and made.row_id = ${planId} and made.operation = 'insert' limit 1)`;
  await sql`delete from party_alias where id::text in (${adopted} and entry.table_name = 'party_alias')`.execute(
    transaction,
  );
  await sql`delete from party_apart where one_id || '/' || other_id in (
    ${adopted} and entry.table_name = 'party_apart')`.execute(transaction);
}
