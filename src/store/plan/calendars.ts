/** Where the calendars given out of plans are kept. */
import { type Selectable, sql } from 'kysely';
import type { PartyId, PlanId } from '../../domain/ids.ts';
import type { Transaction } from '../connection.ts';
import type { CalendarTable } from '../tables-of/calendar.ts';

export type Calendar = {
  id: string;
  planId: PlanId;
  name: string;
  partyId: PartyId | null;
  withdrawn: boolean;
  madeAt: Date;
};
export type NewCalendar = Pick<Calendar, 'id' | 'planId' | 'name' | 'partyId'> & { secretHash: string };

const toCalendar = (row: Selectable<CalendarTable>): Calendar => ({
  id: row.id,
  planId: row.plan_id as PlanId,
  name: row.name,
  partyId: row.party_id as PartyId | null,
  withdrawn: row.withdrawn_at !== null,
  madeAt: row.created_at,
});

/** The newest first. */
export async function listCalendars(transaction: Transaction, planId: PlanId): Promise<Calendar[]> {
  const rows = await transaction
    .selectFrom('calendar')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(toCalendar);
}

export async function insertCalendar(transaction: Transaction, calendar: NewCalendar): Promise<void> {
  const { id, planId, name, partyId, secretHash } = calendar;
  await transaction
    .insertInto('calendar')
    .values({ id, plan_id: planId, name, party_id: partyId, secret_hash: secretHash })
    .execute();
}

/** The calendar whose address holds the secret, with its plan's slug; null where there is none or it was withdrawn. */
export async function findOpenCalendar(
  transaction: Transaction,
  secretHash: string,
): Promise<{ calendar: Calendar; slug: string } | null> {
  const row = await transaction
    .selectFrom('calendar')
    .innerJoin('plan', 'plan.id', 'calendar.plan_id')
    .selectAll('calendar')
    .select('plan.slug as slug')
    .where('secret_hash', '=', secretHash)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row ? { calendar: toCalendar(row), slug: row.slug } : null;
}

/** False where the plan has no such calendar that is still open. */
export async function withdrawCalendar(transaction: Transaction, id: string): Promise<boolean> {
  const rows = await transaction
    .updateTable('calendar')
    .set({ withdrawn_at: sql`now()`, version: sql`version + 1` })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute();
  return rows.length > 0;
}
