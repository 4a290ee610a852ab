/**
 * Handing over: a group that dissolves, or a person who leaves, passes on everything that they hold. Rules:
 *
 * - What is held is asked of the records themselves each time (`holdings.ts`), so that nothing given to them meanwhile
 *   is forgotten. The handover keeps what was decided of each, under the name that it had.
 * - Offered is not given: a group or an organisation that is to be the new steward of something accepts it or
 *   declines it. Until then the record stays where it is, and the offer can be taken back.
 * - A group is dissolved only when nothing is left: nothing undecided, no offer waiting, none declined.
 * - What was settled otherwise meanwhile (an action done, joined, given to somebody else) is noted as that.
 * - A handover can be left and taken up again, or called off: then what was not settled stays.
 */
import type { Day } from '../day.ts';
import type { HandoverId, HandoverItemId, PartyId, PersonId } from '../ids.ts';
import type { Held, HeldKind } from './holdings.ts';

export const HANDOVER_WAYS = ['handedOver', 'closed', 'merged', 'givenUp'] as const;
export type HandoverWay = (typeof HANDOVER_WAYS)[number];

export type ItemStanding =
  | { state: 'open'; toId: null; way: null }
  | { state: 'offered' | 'declined'; toId: PartyId; way: null }
  | { state: 'settled'; toId: PartyId | null; way: HandoverWay };

export type HandoverItem = ItemStanding & {
  id: HandoverItemId;
  handoverId: HandoverId;
  subject: { kind: HeldKind; id: string };
  /** What it was called then. */
  label: string;
  /** What was said with the offer, or of how it was settled. */
  words: string;
  on: Day | null;
  /** What the new steward said. */
  answer: string;
  answeredOn: Day | null;
  answeredBy: PersonId | null;
  version: number;
};

export type HandoverLife =
  | { state: 'open'; endedOn: null }
  | { state: 'done'; endedOn: Day }
  | { state: 'calledOff'; endedOn: Day };

export type Handover = HandoverLife & {
  id: HandoverId;
  fromId: PartyId;
  why: 'dissolving' | 'leaving';
  begunOn: Day;
  /** In words, for those who come after. */
  note: string;
  version: number;
};

/** What may be done with a record of each kind, beside offering it to a new steward. */
export const WAYS_OF: Record<HeldKind, readonly HandoverWay[]> = {
  plan: ['handedOver', 'closed'],
  action: ['handedOver', 'closed', 'merged'],
  question: ['handedOver', 'givenUp'],
  meeting: ['handedOver', 'closed', 'givenUp'],
  seat: ['handedOver', 'givenUp'],
  administrator: ['handedOver', 'closed'],
};

/** Who leaves hands an action on, or leaves it for a new lead to be agreed; nobody has to accept for a colleague. */
export const WAYS_OF_LEAVING: Record<HeldKind, readonly HandoverWay[]> = {
  plan: ['handedOver', 'closed'],
  action: ['handedOver', 'givenUp', 'closed'],
  question: ['handedOver', 'givenUp'],
  meeting: ['handedOver', 'closed', 'givenUp'],
  seat: ['handedOver', 'givenUp'],
  administrator: ['closed'],
};

export const waysOf = (why: Handover['why'], kind: HeldKind): readonly HandoverWay[] =>
  (why === 'dissolving' ? WAYS_OF : WAYS_OF_LEAVING)[kind];

const ACCEPTED: readonly HeldKind[] = ['plan', 'action', 'administrator'];

/** What others answer for from then on waits for their word, and so does who administers the partnership from there. */
export const needsAcceptance = (why: Handover['why'], kind: HeldKind): boolean =>
  why === 'dissolving' && ACCEPTED.includes(kind);

/** One line of the wizard: a record with what was decided of it, `held` null where it is not held any more. */
export type HandoverLine = { held: Held | null; item: HandoverItem | null };

const isOf = (item: HandoverItem, held: Held): boolean =>
  item.subject.kind === held.kind && item.subject.id === held.id;

/** Everything held, as it stands, and then everything that was decided and is held no more. */
export function linesOf(held: readonly Held[], items: readonly HandoverItem[]): HandoverLine[] {
  const now = held.map((one) => ({ held: one, item: items.find((item) => isOf(item, one)) ?? null }));
  const gone = items.filter((item) => !held.some((one) => isOf(item, one)));
  return [...now, ...gone.map((item) => ({ held: null, item }))];
}

/** Why a line keeps the handover from being finished; null where it does not. */
export type Hindrance = 'undecided' | 'waiting' | 'declined';

export function hindranceOf({ held, item }: HandoverLine): Hindrance | null {
  if (item?.state === 'offered') return 'waiting';
  if (held === null) return null;
  return item?.state === 'declined' ? 'declined' : 'undecided';
}

export const hindrances = (lines: readonly HandoverLine[]): number =>
  lines.filter((line) => hindranceOf(line) !== null).length;
