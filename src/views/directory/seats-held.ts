/** The seats that a party holds today, and those it held; whether it is a group with seats of its own. */
import type { Day } from '../../domain/day.ts';
import type { PartyId } from '../../domain/ids.ts';
import { isOn, type Seat, type SeatHolding } from '../../domain/partnership/seats.ts';
import type { Transaction } from '../../store/connection.ts';
import { listGroups, listSeats } from '../../store/partnership/groups.ts';

export type HeldSeat = { seat: Seat; holding: SeatHolding; groupName: string; past: boolean };
export type SeatsHeld = { isGroup: boolean; seats: HeldSeat[] };

/** Those of today first. */
export async function readSeatsHeld(transaction: Transaction, id: PartyId, today: Day): Promise<SeatsHeld> {
  const [groups, seats] = await Promise.all([listGroups(transaction), listSeats(transaction)]);
  const held = seats.flatMap((seat) =>
    seat.holdings
      .filter((holding) => holding.holderId === id)
      .map(
        (holding): HeldSeat => ({
          ...{ seat, holding, past: !isOn(holding, today) },
          groupName: groups.find((group) => group.id === seat.groupId)?.name ?? '',
        }),
      ),
  );
  return {
    isGroup: groups.some((group) => group.id === id),
    seats: [...held.filter((one) => !one.past), ...held.filter((one) => one.past)],
  };
}
