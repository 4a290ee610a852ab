/** One group: its seats, plainly, who holds each and since when, what it is steward of, and what happened to it. */
import { may } from '../../domain/access/may.ts';
import type { Day } from '../../domain/day.ts';
import { type PartyId, parseId } from '../../domain/ids.ts';
import { type Directory, type Entry, entryFor, tiesMoved } from '../../domain/partnership/directory.ts';
import type { Group } from '../../domain/partnership/group.ts';
import type { Handover } from '../../domain/partnership/handover.ts';
import {
  balanceOf,
  chairOn,
  type InterestCount,
  type Seat,
  type SeatHolding,
  type SeatStanding,
  seatOn,
} from '../../domain/partnership/seats.ts';
import type { Stewardship } from '../../domain/partnership/stewardship.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { listPartyHistory } from '../../store/history/history.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import { findGroup, listGroups, listSeats } from '../../store/partnership/groups.ts';
import { listHandovers } from '../../store/partnership/handovers.ts';
import { listStewardships } from '../../store/partnership/stewardships.ts';
import { listPlans } from '../../store/plan/plans.ts';
import type { ViewContext } from '../context.ts';
import { labelsOf } from '../history/group-history.ts';
import { tellPartyHistory } from '../history/party-history.ts';
import type { HistoryEvent } from '../history/tell-history.ts';
import { looking } from '../looking.ts';

type Named = Pick<Entry, 'id' | 'name' | 'kind'>;
export type SeatRow = {
  seat: Seat;
  standing: SeatStanding;
  holder: Named | null;
  /** Whom the seat is for. */
  for: Named | null;
  /** Who held it before, the last first. */
  before: { holding: SeatHolding; holder: Named | null }[];
};
export type StewardedPlan = {
  stewardship: Stewardship;
  plan: Pick<Plan, 'slug' | 'title' | 'state'>;
  past: boolean;
};

export type GroupPage = {
  group: Group;
  today: Day;
  balance: InterestCount[];
  seats: SeatRow[];
  /** Seats that there are no more. */
  former: SeatRow[];
  chair: Named | null;
  stewarded: StewardedPlan[];
  handover: Handover | null;
  history: HistoryEvent[];
  mayKeep: boolean;
};

export const noSuchGroup: Problem = {
  code: 'notFound',
  message: 'There is no group at this address.',
  remedy: 'Look for it in the list of groups.',
};

const HISTORY_SHOWN = 200;

function rowOf(directory: Directory, seat: Seat, today: Day): SeatRow {
  const nameOf = (id: PartyId | null): Named | null => (id === null ? null : entryFor(directory.entries, id));
  const standing = seatOn(seat, today);
  const now = standing.state === 'held' ? standing.holding : null;
  return {
    seat,
    standing,
    holder: nameOf(now?.holderId ?? null),
    for: nameOf(seat.forId),
    before: seat.holdings
      .filter((one) => one.id !== now?.id)
      .reverse()
      .map((holding) => ({ holding, holder: nameOf(holding.holderId) })),
  };
}

function stewardedBy(
  group: Group,
  { stewardships, plans, today }: { stewardships: Stewardship[]; plans: Plan[]; today: Day },
): StewardedPlan[] {
  return stewardships
    .filter((one) => one.stewardId === group.id)
    .flatMap((stewardship): StewardedPlan[] => {
      const plan = plans.find((one) => one.id === stewardship.subject.id);
      const past = stewardship.until !== null && stewardship.until < today;
      return plan ? [{ stewardship, plan, past }] : [];
    });
}

async function pageOf(transaction: Transaction, group: Group, context: ViewContext): Promise<GroupPage> {
  const today = context.clock.today();
  const [kept, allSeats, stewardships, summaries, handovers, history] = await Promise.all([
    readDirectory(transaction),
    listSeats(transaction),
    listStewardships(transaction),
    listPlans(transaction),
    listHandovers(transaction),
    listPartyHistory(transaction, group.id, { size: HISTORY_SHOWN }),
  ]);
  const directory = tiesMoved(kept);
  const seats = allSeats.filter((seat) => seat.groupId === group.id);
  const rows = seats.map((seat) => rowOf(directory, seat, today));
  // The seats of a group that was dissolved today are held until the day is over.
  const isFormer = (row: SeatRow): boolean => row.standing.state === 'ended' || group.state === 'dissolved';
  const chair = chairOn(seats, today);
  const plans = summaries.map(({ plan }) => plan);
  return {
    group,
    today,
    balance: group.state === 'dissolved' ? [] : balanceOf(seats, today),
    seats: rows.filter((row) => !isFormer(row)),
    former: rows.filter(isFormer),
    chair: chair === null ? null : entryFor(directory.entries, chair),
    stewarded: stewardedBy(group, { stewardships, plans, today }),
    handover: handovers.find((one) => one.fromId === group.id && one.state !== 'calledOff') ?? null,
    history: tellPartyHistory(history, directory.entries, labelsOf(allSeats, plans)),
    mayKeep: may(context.person, 'keepGroups').ok,
  };
}

export function viewGroup(context: ViewContext, id: string): Promise<Result<GroupPage>> {
  return looking(context, 'seeDirectory', async (transaction) => {
    const groupId = parseId<'party'>(id);
    const group = groupId === null ? null : await findGroup(transaction, groupId);
    return group ? done(await pageOf(transaction, group, context)) : failed(noSuchGroup);
  });
}

export type GroupForm = { group: Group; today: Day; seat: SeatRow | null; names: string[] };

/** What the forms of a group need; `seatId` where the form is about one of its seats. */
export function viewGroupForm(context: ViewContext, id: string, seatId = ''): Promise<Result<GroupForm>> {
  return looking(context, 'keepGroups', async (transaction) => {
    const groupId = parseId<'party'>(id);
    const group = groupId === null ? null : await findGroup(transaction, groupId);
    if (!group) return failed(noSuchGroup);
    const directory = tiesMoved(await readDirectory(transaction));
    const today = context.clock.today();
    const seats = await listSeats(transaction);
    const seat = seats.find((one) => one.id === seatId && one.groupId === group.id);
    if (seatId !== '' && !seat) return failed(noSuchGroup);
    const row = seat ? rowOf(directory, seat, today) : null;
    return done({ group, today, seat: row, names: namesIn(directory) });
  });
}

export const namesIn = ({ entries }: Directory): string[] => [
  ...new Set(entries.filter((entry) => entry.mergedInto === null).map((entry) => entry.name)),
];

/** The names that groups go by, for the form that makes one. */
export function viewNewGroup(context: ViewContext): Promise<Result<{ names: string[] }>> {
  return looking(context, 'keepGroups', async (transaction) => {
    const directory = tiesMoved(await readDirectory(transaction));
    const known = new Set<string>((await listGroups(transaction)).map((group) => group.id));
    const entries = directory.entries.filter(
      ({ id, kind }) => !known.has(id) && (kind === 'group' || kind === 'team' || kind === 'unknown'),
    );
    return done({ names: namesIn({ ...directory, entries }) });
  });
}
