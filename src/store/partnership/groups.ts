/** Where groups are kept, with their seats and who holds each. */
import { type Selectable, sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { PartyId, SeatHoldingId, SeatId } from '../../domain/ids.ts';
import type { Group, GroupKind, GroupLife, Interest } from '../../domain/partnership/group.ts';
import type { Seat, SeatHolding } from '../../domain/partnership/seats.ts';
import type { Transaction } from '../connection.ts';
import { insertRows, type Row, type Saved, type Seen, updateRow } from '../rows.ts';
import type { PartyGroupTable, SeatHoldingTable, SeatTable } from '../tables-of/group.ts';

function lifeOf({
  state,
  dissolved_day,
}: Pick<PartyGroupTable, 'dissolved_day'> & { state: string }): GroupLife {
  if (state === 'dissolved' && dissolved_day !== null)
    return { state: 'dissolved', dissolvedOn: dissolved_day as Day };
  return { state: state === 'dissolving' ? 'dissolving' : 'active', dissolvedOn: null };
}

const toGroup = (row: Selectable<PartyGroupTable> & { name: string }): Group => ({
  ...lifeOf(row),
  id: row.id as PartyId,
  name: row.name,
  kind: row.kind as GroupKind,
  purpose: row.purpose,
  from: row.from_day as Day | null,
  version: row.version,
});

const groups = (transaction: Transaction) =>
  transaction
    .selectFrom('party_group')
    .innerJoin('party', (join) =>
      join
        .onRef('party.partnership_id', '=', 'party_group.partnership_id')
        .onRef('party.id', '=', 'party_group.id'),
    )
    .where('party.merged_into', 'is', null)
    .selectAll('party_group')
    .select('party.name');

/** By name, dissolved ones too. */
export async function listGroups(transaction: Transaction): Promise<Group[]> {
  return (await groups(transaction).orderBy('party.name').execute()).map(toGroup);
}

export async function findGroup(transaction: Transaction, id: PartyId): Promise<Group | null> {
  const row = await groups(transaction).where('party_group.id', '=', id).executeTakeFirst();
  return row ? toGroup(row) : null;
}

/** Finds the group and holds it until the transaction ends: whoever gives it something waits. */
export async function holdGroup(transaction: Transaction, id: PartyId): Promise<Group | null> {
  await sql`select from party_group where id = ${id} for update`.execute(transaction);
  return findGroup(transaction, id);
}

export type NewGroup = Pick<Group, 'id' | 'kind' | 'purpose' | 'from'>;

/** False where the entry is a group already. */
export async function insertGroup(transaction: Transaction, group: NewGroup): Promise<boolean> {
  const { rows } = await sql`insert into party_group (id, kind, purpose, from_day)
    values (${group.id}, ${group.kind}, ${group.purpose}, ${group.from}::date)
    on conflict do nothing returning id`.execute(transaction);
  return rows.length > 0;
}

export type GroupChanges = Partial<Pick<Group, 'kind' | 'purpose' | 'from'>> & { life?: GroupLife };

export async function updateGroup(
  transaction: Transaction,
  seen: Seen,
  { from, life, ...same }: GroupChanges,
): Promise<Saved> {
  const row: Row<'party_group'> = {
    ...same,
    ...(from !== undefined && { from_day: from }),
    ...(life && { state: life.state, dissolved_day: life.dissolvedOn }),
  };
  return updateRow(transaction, 'party_group', { seen, row });
}

const toHolding = (row: Selectable<SeatHoldingTable> & { stands: string }): SeatHolding => ({
  id: row.id as SeatHoldingId,
  holderId: row.stands as PartyId,
  from: row.from_day as Day | null,
  until: row.until_day as Day | null,
});

const toSeat = (row: Selectable<SeatTable>, holdings: SeatHolding[]): Seat => ({
  id: row.id as SeatId,
  groupId: row.group_id as PartyId,
  interest: row.interest as Interest,
  name: row.name,
  chairs: row.chairs,
  forId: row.for_id as PartyId | null,
  from: row.from_day as Day | null,
  until: row.until_day as Day | null,
  position: row.position,
  version: row.version,
  holdings,
});

/** Every seat in its order; holders that were merged stand as who they became. */
export async function listSeats(transaction: Transaction): Promise<Seat[]> {
  const [seats, held] = await Promise.all([
    transaction.selectFrom('seat').selectAll().orderBy('position').orderBy('id').execute(),
    transaction
      .selectFrom('seat_holding')
      .innerJoin('party', (join) =>
        join
          .onRef('party.partnership_id', '=', 'seat_holding.partnership_id')
          .onRef('party.id', '=', 'seat_holding.holder_id'),
      )
      .selectAll('seat_holding')
      .select(sql<string>`coalesce(party.merged_into, party.id)`.as('stands'))
      .orderBy(sql`from_day nulls first`)
      .execute(),
  ]);
  const ofSeat = (id: string) => held.filter((one) => one.seat_id === id).map(toHolding);
  return seats.map((row) => toSeat(row, ofSeat(row.id)));
}

/** Finds the seat and holds it until the transaction ends. */
export async function holdSeat(transaction: Transaction, id: SeatId): Promise<Seat | null> {
  await sql`select from seat where id = ${id} for update`.execute(transaction);
  return (await listSeats(transaction)).find((seat) => seat.id === id) ?? null;
}

export type SeatChanges = Partial<Pick<Seat, 'interest' | 'name' | 'chairs' | 'forId' | 'from' | 'until'>>;

function seatRow({ forId, from, until, ...same }: SeatChanges): Row<'seat'> {
  return {
    ...same,
    ...(forId !== undefined && { for_id: forId }),
    ...(from !== undefined && { from_day: from }),
    ...(until !== undefined && { until_day: until }),
  };
}

/** At the end of the group's seats. */
export async function insertSeat(
  transaction: Transaction,
  { id, groupId, ...rest }: Omit<Seat, 'position' | 'version' | 'holdings'>,
): Promise<void> {
  const { rows } = await sql<{ next: number }>`select coalesce(max(position), 0) + 1 as next from seat
    where group_id = ${groupId}`.execute(transaction);
  const row = { id, group_id: groupId, position: rows[0]?.next ?? 1, ...seatRow(rest) };
  await insertRows(transaction, 'seat', [row]);
}

export async function updateSeat(transaction: Transaction, seen: Seen, changes: SeatChanges): Promise<Saved> {
  return updateRow(transaction, 'seat', { seen, row: seatRow(changes) });
}

export async function insertHolding(
  transaction: Transaction,
  seatId: SeatId,
  { id, holderId, from, until }: SeatHolding,
): Promise<void> {
  const row = { id, seat_id: seatId, holder_id: holderId, from_day: from, until_day: until };
  await insertRows(transaction, 'seat_holding', [row]);
}

/** A holding that would end before it began never was: it goes, and the history keeps it. */
export async function endHolding(transaction: Transaction, one: SeatHolding, until: Day): Promise<void> {
  const row = one.from !== null && one.from > until;
  await (row
    ? sql`delete from seat_holding where id = ${one.id}`
    : sql`update seat_holding set until_day = ${until} where id = ${one.id}`
  ).execute(transaction);
}
