/** For tests of groups: a partnership with a plan, a board that is its steward, and the shapes its answers have. */
import { fillSeat } from '../../src/commands/group/fill-seat.ts';
import { addSeat } from '../../src/commands/group/keep-seat.ts';
import { makeGroup } from '../../src/commands/group/make-group.ts';
import { giveStewardship } from '../../src/commands/plan/give-stewardship.ts';
import type { PartyId } from '../../src/domain/ids.ts';
import type { Entry } from '../../src/domain/partnership/directory.ts';
import type { Group, GroupKind } from '../../src/domain/partnership/group.ts';
import { isOn, type Seat } from '../../src/domain/partnership/seats.ts';
import type { PlanBook } from '../../src/domain/plan/plan.ts';
import type { Result } from '../../src/domain/problem.ts';
import { read } from '../../src/store/connection.ts';
import { readDirectory } from '../../src/store/partnership/directory.ts';
import { listGroups, listSeats } from '../../src/store/partnership/groups.ts';
import { type Made, makeDatabase, makePlan, TODAY } from '../make.ts';
import { kept } from '../outcomes.ts';

export const fields = (result: { ok: boolean; problem?: unknown }): unknown[] =>
  ((result.problem as { all?: { field: string }[] })?.all ?? []).map((one) => one.field);
export const code = (result: Result<unknown>): string => (result.ok ? 'done' : result.problem.code);

export type Grouped = Made & { book: PlanBook; board: PartyId };

export const looking = <T>(made: Made, work: Parameters<typeof read<T>>[2]): Promise<T> =>
  read(made.database, made.scope('look'), work);

export const groupOf = async (made: Made, id: PartyId): Promise<Group> =>
  (await looking(made, listGroups)).find((one) => one.id === id) as Group;
export const entryNamed = async (made: Made, name: string): Promise<Entry> =>
  (await looking(made, readDirectory)).entries.find((one) => one.name === name) as Entry;
export const seatsOf = async (made: Made, id: PartyId): Promise<Seat[]> =>
  (await looking(made, listSeats)).filter((seat) => seat.groupId === id);
/** Who holds each seat of the group today, '' for nobody. */
export async function holders(made: Made, id: PartyId): Promise<string[]> {
  const { entries } = await looking(made, readDirectory);
  return (await seatsOf(made, id)).map((seat) => {
    const now = seat.holdings.find((one) => isOn(one, TODAY));
    return entries.find((entry) => entry.id === now?.holderId)?.name ?? '';
  });
}

export const makeGroupNamed = async (made: Made, name: string, kind: GroupKind): Promise<PartyId> =>
  kept(await makeGroup(made.context, { name, kind, purpose: `What ${name} is for.`, from: '2025-01-01' }));

/** A board with a chair's seat that Mara Quill holds and a carers' seat that is vacant; it is the plan's steward. */
export async function groupIn(made: Made): Promise<Grouped> {
  const book = await makePlan(made, { actions: 6 });
  const board = await makeGroupNamed(made, 'Three Rivers Board', 'board');
  const seat = { groupId: board, interest: 'statutory', name: 'Chair', chairs: true } as const;
  const chair = kept(await addSeat(made.context, { ...seat, from: '2025-01-01' }));
  kept(await addSeat(made.context, { groupId: board, interest: 'carer', for: 'Carers Together' }));
  kept(await fillSeat(made.context, { seatId: chair, holder: 'Mara Quill', from: '2025-01-01' }));
  kept(
    await giveStewardship(made.context, {
      ...{ planId: book.plan.id, steward: 'Three Rivers Board', from: '2025-01-01' },
    }),
  );
  return { ...made, book, board };
}

export const makeGrouped = async (): Promise<Grouped> => groupIn(await makeDatabase());
