/** What happened, newest first: written by the database itself, only ever read here. */
import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { ActionId, PartyId, PersonId, PlanId } from '../../domain/ids.ts';
import type { Transaction } from '../connection.ts';
import type { Tables } from '../tables.ts';
import type { HistoryTable } from '../tables-of/history.ts';

/** One row before and after one write, in the columns of its table. */
export type HistoryEntry = {
  id: number;
  table: keyof Tables;
  rowId: string;
  planId: PlanId | null;
  actionId: ActionId | null;
  operation: 'insert' | 'update' | 'delete';
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  personId: PersonId | null;
  personName: string | null;
  deed: string | null;
  /** The same for every row that one transaction wrote. */
  deedId: string | null;
  /** The deed that this one undid. */
  undoes: string | null;
  at: Date;
};

/** `before`: the id of the last entry already seen, for the next page. */
export type Page = { size: number; before?: number };

export type Joined = Selectable<HistoryTable> & { person_name: string | null };

export function toEntry(row: Joined): HistoryEntry {
  return {
    id: row.id,
    table: row.table_name as keyof Tables,
    rowId: row.row_id,
    planId: row.plan_id as PlanId | null,
    actionId: row.action_id as ActionId | null,
    operation: row.operation,
    before: row.before,
    after: row.after,
    personId: row.person_id as PersonId | null,
    personName: row.person_name,
    deed: row.deed,
    deedId: row.deed_id,
    undoes: row.undoes,
    at: row.at,
  };
}

const entries = (transaction: Transaction, page: Page) =>
  transaction
    .selectFrom('history')
    .leftJoin('person', (join) =>
      join
        .onRef('person.partnership_id', '=', 'history.partnership_id')
        .onRef('person.id', '=', 'history.person_id'),
    )
    .selectAll('history')
    .select('person.name as person_name')
    .where('history.id', '<', page.before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('history.id', 'desc')
    .limit(page.size);

/** Of a plan and everything in it, also of one that has been removed. */
export async function listPlanHistory(
  transaction: Transaction,
  planId: PlanId,
  page: Page,
): Promise<HistoryEntry[]> {
  const left = sql<string>`history.before->>'plan_id'`;
  const [own, gone] = await Promise.all([
    entries(transaction, page).where('history.plan_id', '=', planId).execute(),
    // An action that left for another plan is told of in both.
    entries(transaction, page)
      .where('history.table_name', '=', 'action')
      .where('history.operation', '=', 'update')
      .where(left, '=', planId)
      .where(sql<boolean>`history.before->>'plan_id' <> history.after->>'plan_id'`)
      .execute(),
  ]);
  const all = [...own, ...gone].sort((a, b) => b.id - a.id).slice(0, page.size);
  return all.map(toEntry);
}

/** Of an action, its codes and its leads, and of those it took in. */
export async function listActionHistory(
  transaction: Transaction,
  actionId: ActionId,
  page: Page & { joined?: readonly ActionId[] },
): Promise<HistoryEntry[]> {
  const ids = [actionId, ...(page.joined ?? [])];
  const rows = await entries(transaction, page).where('history.action_id', 'in', ids).execute();
  return rows.map(toEntry);
}

const MOST_OF_A_DEED = 2000;

/** All that one deed wrote, newest first. */
export async function listDeedHistory(transaction: Transaction, deedId: string): Promise<HistoryEntry[]> {
  const rows = await entries(transaction, { size: MOST_OF_A_DEED })
    .where('history.deed_id', '=', deedId)
    .execute();
  return rows.map(toEntry);
}

/**
 * Everything written to a row, and to what hangs on it, since it had the version `seen`; oldest first. Empty where
 * nothing has been.
 */
export async function listSince(
  transaction: Transaction,
  row: { table: keyof Tables; id: string; version: number },
): Promise<HistoryEntry[]> {
  const first = await transaction
    .selectFrom('history')
    .select('id')
    .where('table_name', '=', row.table)
    .where('row_id', '=', row.id)
    .where(sql<number>`(before->>'version')::integer`, '=', row.version)
    .orderBy('id')
    .executeTakeFirst();
  if (!first) return [];
  const rows = await entries(transaction, { size: 1000 })
    .where('history.id', '>=', first.id)
    .where((e) =>
      row.table === 'action'
        ? e('history.action_id', '=', row.id)
        : e.and([e('history.table_name', '=', row.table), e('history.row_id', '=', row.id)]),
    )
    .execute();
  return rows.map(toEntry).reverse();
}

/** Of the seats of a group and those that the party holds, what it is steward of, and what it hands over. */
const ofGroup = (partyId: PartyId) => {
  const is = (column: string) => sql<boolean>`coalesce(after, before)->>${column} = ${partyId}`;
  const its = (column: string, ids: RawBuilder<unknown>) =>
    sql<boolean>`coalesce(after, before)->>${column} in (${ids})`;
  const seats = sql`select id::text from seat where group_id = ${partyId}`;
  const handovers = sql`select id::text from handover where from_id = ${partyId}`;
  return sql<boolean>`case table_name
    when 'party_group' then row_id = ${partyId}
    when 'seat' then ${is('group_id')}
    when 'seat_holding' then ${is('holder_id')} or ${its('seat_id', seats)}
    when 'stewardship' then ${is('steward_id')}
    when 'handover' then ${is('from_id')}
    when 'handover_item' then ${is('to_id')} or ${its('handover_id', handovers)}
    else false end`;
};

/** The tables that an entry's history is in; without them the whole history of every plan would be gone through. */
const OF_PARTIES = [
  ...(['party', 'party_alias', 'membership', 'succession', 'party_merge'] as const),
  ...(['party_group', 'seat', 'seat_holding', 'stewardship', 'handover', 'handover_item'] as const),
];

/** Of an entry of the directory, its other names, its ties and its merges; newest first. */
export async function listPartyHistory(
  transaction: Transaction,
  partyId: PartyId,
  page: Page,
): Promise<HistoryEntry[]> {
  const names = (column: string) => sql<boolean>`coalesce(after, before)->>${column} = ${partyId}`;
  const own = transaction
    .selectFrom('history')
    .select('id')
    .where('table_name', 'in', OF_PARTIES)
    .where((e) =>
      e.or([
        e.and([e('table_name', '=', 'party'), e('row_id', '=', partyId)]),
        e.and([e('table_name', '=', 'party_alias'), names('party_id')]),
        e.and([e('table_name', '=', 'membership'), e.or([names('member_id'), names('body_id')])]),
        e.and([
          e('table_name', 'in', ['succession', 'party_merge']),
          e.or([names('from_id'), names('to_id'), names('into_id')]),
        ]),
        ofGroup(partyId),
      ]),
    )
    // By itself, so that it is looked up by table and not along the whole history.
    .offset(0);
  const rows = await entries(transaction, page).where('history.id', 'in', own).execute();
  return rows.map(toEntry);
}
