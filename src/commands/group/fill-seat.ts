/**
 * Says who holds a seat, from a day on. Whoever held it before held it until the day before, and stays in the list.
 * A person whom the directory does not know yet comes into it by name alone.
 */
import { z } from 'zod';
import { addDays } from '../../domain/day.ts';
import type { PartyId, SeatId } from '../../domain/ids.ts';
import { faultOfHolding, holdingOn, type Seat } from '../../domain/partnership/seats.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { endHolding, holdGroup, holdSeat, insertHolding } from '../../store/partnership/groups.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { namedEntry } from '../directory/named-entry.ts';
import { dayOrNull, id, neededLine, refuse } from '../inputs.ts';
import { isDissolved, noSuchSeat, SEAT_FAULTS } from './group-inputs.ts';

const HOLDER_KINDS = ['person', 'organisation', 'group', 'role'] as const;
const filling = z.object({
  seatId: id<'seat'>(),
  holder: neededLine('Give the name of who holds the seat.'),
  /** Of a name that the directory does not know yet. */
  kind: z.enum(HOLDER_KINDS).default('person'),
  from: dayOrNull.default(null),
  until: dayOrNull.default(null),
});
const leaving = z.object({ seatId: id<'seat'>(), until: dayOrNull.default(null) });
export type FillSeatInput = z.input<typeof filling>;

/** Puts somebody on a seat that is held already; `seat` is held. */
export async function putOnSeat(
  transaction: Transaction,
  seat: Seat,
  {
    holderId,
    from,
    until,
    newId,
  }: Pick<z.infer<typeof filling>, 'from' | 'until'> & {
    holderId: PartyId;
    newId: CommandContext['newId'];
  },
): Promise<Result<SeatId>> {
  const before = from === null ? null : holdingOn(seat, from);
  const ends = before !== null && from !== null && (before.from === null || before.from < from);
  const left = ends ? seat.holdings.filter((one) => one.id !== before.id) : seat.holdings;
  const fault = faultOfHolding({ ...seat, holdings: left }, { from, until });
  if (fault) return refuse([SEAT_FAULTS[fault]]);
  if (ends && from !== null) await endHolding(transaction, before, addDays(from, -1));
  await insertHolding(transaction, seat.id, { id: newId<'seatHolding'>(), holderId, from, until });
  return done(seat.id);
}

export async function fillSeat(context: CommandContext, given: FillSeatInput): Promise<Result<SeatId>> {
  const command = { deed: 'fillSeat', asks: 'keepGroups', schema: filling, given } as const;
  return carryOut(context, command, async (transaction, whole) => {
    const seat = await holdSeat(transaction, whole.seatId);
    if (!seat) return failed(noSuchSeat);
    const group = await holdGroup(transaction, seat.groupId);
    if (!group || group.state === 'dissolved') return failed(isDissolved(group?.name ?? ''));
    const { newId } = context;
    const holderId = await namedEntry(transaction, { name: whole.holder, kind: whole.kind, newId });
    if (holderId === seat.groupId)
      return refuse([{ field: 'holder', message: 'A group cannot hold a seat in itself.' }]);
    return putOnSeat(transaction, seat, { holderId, from: whole.from, until: whole.until, newId });
  });
}

/** Says the last day of whoever holds the seat: after it, the seat is vacant. */
export async function vacateSeat(
  context: CommandContext,
  given: z.input<typeof leaving>,
): Promise<Result<SeatId>> {
  const command = { deed: 'vacateSeat', asks: 'keepGroups', schema: leaving, given } as const;
  return carryOut(context, command, async (transaction, whole) => {
    const seat = await holdSeat(transaction, whole.seatId);
    if (!seat) return failed(noSuchSeat);
    const until = whole.until ?? context.clock.today();
    const holding = holdingOn(seat, until);
    if (!holding) return refuse([{ field: 'until', message: 'Nobody holds this seat on that day.' }]);
    await endHolding(transaction, holding, until);
    return done(seat.id);
  });
}
