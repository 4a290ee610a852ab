/**
 * The seats of a group: added, changed, and ended on a day. A seat that has ended stays in the list with everybody who
 * held it; whoever holds it on its last day holds it no longer.
 */
import { z } from 'zod';
import type { SeatId } from '../../domain/ids.ts';
import { holdingOn } from '../../domain/partnership/seats.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { endHolding, holdGroup, holdSeat, insertSeat, updateSeat } from '../../store/partnership/groups.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { namedEntry } from '../directory/named-entry.ts';
import { dayOrNull, id, line, refuse, version } from '../inputs.ts';
import { interest, isDissolved, noSuchGroup, noSuchSeat, savedAsSeen } from './group-inputs.ts';

const seatFields = {
  interest,
  name: line.default(''),
  chairs: z.boolean().default(false),
  /** The organisation or post that it is for, by name; empty for anybody of the interest. */
  for: line.default(''),
  from: dayOrNull.default(null),
};
const adding = z.object({ groupId: id<'party'>(), ...seatFields });
const editing = z.object({ seatId: id<'seat'>(), version, ...seatFields });
const ending = z.object({ seatId: id<'seat'>(), version, until: dayOrNull });
export type AddSeatInput = z.input<typeof adding>;
export type EditSeatInput = z.input<typeof editing>;

/** Who the seat is for, as kept; an organisation where the directory does not know the name. */
async function seatOf(
  transaction: Transaction,
  { for: name, ...whole }: Pick<z.infer<typeof adding>, keyof typeof seatFields>,
  { newId }: CommandContext,
) {
  const forId = name === '' ? null : await namedEntry(transaction, { name, kind: 'organisation', newId });
  const { interest: of, name: called, chairs, from } = whole as z.infer<typeof adding>;
  return { interest: of, name: called, chairs, from, forId };
}

export async function addSeat(context: CommandContext, given: AddSeatInput): Promise<Result<SeatId>> {
  const command = { deed: 'addSeat', asks: 'keepGroups', schema: adding, given } as const;
  return carryOut(context, command, async (transaction, whole) => {
    const group = await holdGroup(transaction, whole.groupId);
    if (!group) return failed(noSuchGroup);
    if (group.state === 'dissolved') return failed(isDissolved(group.name));
    const seatId = context.newId<'seat'>();
    const seat = await seatOf(transaction, whole, context);
    await insertSeat(transaction, { id: seatId, groupId: group.id, ...seat, until: null });
    return done(seatId);
  });
}

export async function editSeat(context: CommandContext, given: EditSeatInput): Promise<Result<SeatId>> {
  const command = { deed: 'editSeat', asks: 'keepGroups', schema: editing, given } as const;
  return carryOut(context, command, async (transaction, whole) => {
    const { seatId, version: seen } = whole;
    const changes = await seatOf(transaction, whole, context);
    const saved = savedAsSeen(
      await updateSeat(transaction, { id: seatId, version: seen }, changes),
      noSuchSeat,
    );
    return saved.ok ? done(seatId) : saved;
  });
}

export async function endSeat(
  context: CommandContext,
  given: z.input<typeof ending>,
): Promise<Result<SeatId>> {
  const command = { deed: 'endSeat', asks: 'keepGroups', schema: ending, given } as const;
  return carryOut(context, command, async (transaction, whole) => {
    const seat = await holdSeat(transaction, whole.seatId);
    if (!seat) return failed(noSuchSeat);
    const until = whole.until ?? context.clock.today();
    if (seat.from !== null && until < seat.from)
      return refuse([{ field: 'until', message: 'It cannot end before it begins.' }]);
    const holding = holdingOn(seat, until);
    if (holding) await endHolding(transaction, holding, until);
    const seen = { id: seat.id, version: whole.version };
    const saved = savedAsSeen(await updateSeat(transaction, seen, { until }), noSuchSeat);
    return saved.ok ? done(seat.id) : saved;
  });
}
