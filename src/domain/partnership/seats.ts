/**
 * Seats in a group: each for an interest, often for one organisation or post, held by one after another.
 *
 * - A seat is held by one person, organisation or group on a day; holders follow each other and stay in the list.
 * - It is vacant on a day on which nobody holds it: since the day after its last holder, else since its own first day.
 * - Days are whole: who holds a seat until the 31st holds it on the 31st. An end that nobody knows is open.
 */
import { addDays, type Day } from '../day.ts';
import type { PartyId, SeatHoldingId, SeatId } from '../ids.ts';
import { INTERESTS, type Interest } from './group.ts';

export type SeatHolding = { id: SeatHoldingId; holderId: PartyId; from: Day | null; until: Day | null };

export type Seat = {
  id: SeatId;
  groupId: PartyId;
  interest: Interest;
  /** 'Chair', 'Carers’ seat'; empty where it has no name of its own. */
  name: string;
  /** Whether whoever holds it chairs the group. */
  chairs: boolean;
  /** The organisation or post that it is for. */
  forId: PartyId | null;
  from: Day | null;
  until: Day | null;
  position: number;
  version: number;
  /** Oldest first. */
  holdings: SeatHolding[];
};

type Span = { from: Day | null; until: Day | null };

export const isOn = ({ from, until }: Span, day: Day): boolean =>
  (from === null || from <= day) && (until === null || until >= day);

/** True where the two have a day in common. */
export const overlap = (a: Span, b: Span): boolean =>
  (a.from === null || b.until === null || a.from <= b.until) &&
  (b.from === null || a.until === null || b.from <= a.until);

export const holdingOn = (seat: Pick<Seat, 'holdings'>, day: Day): SeatHolding | null =>
  seat.holdings.find((one) => isOn(one, day)) ?? null;

/** How a seat stands on a day; `since`: null where nobody knows. */
export type SeatStanding =
  | { state: 'held'; holding: SeatHolding }
  | { state: 'vacant'; since: Day | null }
  | { state: 'ended'; on: Day };

export function seatOn(seat: Pick<Seat, 'from' | 'until' | 'holdings'>, day: Day): SeatStanding {
  if (seat.until !== null && seat.until < day) return { state: 'ended', on: seat.until };
  const holding = holdingOn(seat, day);
  if (holding) return { state: 'held', holding };
  const ends = seat.holdings.flatMap(({ until }) => (until !== null && until < day ? [until] : []));
  const last = ends.sort().at(-1);
  return { state: 'vacant', since: last === undefined ? seat.from : addDays(last, 1) };
}

/** Who chairs on the day; null where nobody does. */
export function chairOn(seats: readonly Seat[], day: Day): PartyId | null {
  const chair = seats.find((seat) => seat.chairs && holdingOn(seat, day));
  return chair ? (holdingOn(chair, day)?.holderId ?? null) : null;
}

export type InterestCount = { interest: Interest; seats: number; held: number };

/** How many seats each interest has on the day, and how many of them somebody holds; interests with none left out. */
export function balanceOf(seats: readonly Seat[], day: Day): InterestCount[] {
  const now = seats.filter((seat) => isOn(seat, day));
  return INTERESTS.flatMap((interest) => {
    const own = now.filter((seat) => seat.interest === interest);
    const held = own.filter((seat) => holdingOn(seat, day)).length;
    return own.length === 0 ? [] : [{ interest, seats: own.length, held }];
  });
}

export type SeatFault = 'beforeItBegan' | 'outsideTheSeat' | 'heldAlready';

/** What keeps somebody from holding a seat on the days given; null where nothing does. */
export function faultOfHolding(seat: Seat, given: Span & { id?: SeatHoldingId }): SeatFault | null {
  if (given.from !== null && given.until !== null && given.until < given.from) return 'beforeItBegan';
  if (seat.from !== null && given.from !== null && given.from < seat.from) return 'outsideTheSeat';
  if (seat.until !== null && (given.until === null || given.until > seat.until)) return 'outsideTheSeat';
  return seat.holdings.some((one) => one.id !== given.id && overlap(one, given)) ? 'heldAlready' : null;
}
