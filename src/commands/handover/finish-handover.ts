/**
 * Ends a handover. Done, where nothing is left: the group is dissolved, or the person has left, and the note stays.
 * Called off: what was not settled stays with the one who held it. In words for those who come after at any time.
 */
import { z } from 'zod';
import { ending } from '../../domain/access/giving.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { ActionId } from '../../domain/ids.ts';
import { idsOf } from '../../domain/partnership/directory.ts';
import {
  type HandoverItem,
  type HandoverWay,
  hindrances,
  linesOf,
} from '../../domain/partnership/handover.ts';
import { holdingOn } from '../../domain/partnership/seats.ts';
import { isClosed } from '../../domain/plan/standing.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { endHolding, holdGroup, listSeats, updateGroup, updateSeat } from '../../store/partnership/groups.ts';
import { updateHandover } from '../../store/partnership/handovers.ts';
import { endStewardship, listStewardships } from '../../store/partnership/stewardships.ts';
import { endGrants, listGrants } from '../../store/person/grants.ts';
import { markLeft } from '../../store/person/people.ts';
import { findAction } from '../../store/plan/actions.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { noSuchHandover, savedAsSeen } from '../group/group-inputs.ts';
import { id, text, version } from '../inputs.ts';
import { type Around, handoverAround, saveItem } from './handover-around.ts';

const endingHandover = z.object({ handoverId: id<'handover'>() });
const noting = z.object({ handoverId: id<'handover'>(), version, note: text });
export type EndHandoverInput = z.input<typeof endingHandover>;

const notReady = (left: number, why: 'dissolving' | 'leaving'): Problem => ({
  code: 'conflict',
  message: `${left === 1 ? '1 record has' : `${left} records have`} no new holder yet, so ${why === 'dissolving' ? 'the group cannot be dissolved' : 'nobody can leave'}.`,
  remedy: 'Offer each to somebody, close it or join it with another. An offer counts once it is accepted.',
});

export async function writeHandoverNote(
  context: CommandContext,
  given: z.input<typeof noting>,
): Promise<Result<null>> {
  const command = { deed: 'writeHandoverNote', asks: 'keepGroups', schema: noting, given } as const;
  return carryOut(context, command, async (transaction, { handoverId, version: seen, note }) =>
    savedAsSeen(
      await updateHandover(transaction, { id: handoverId, version: seen }, { note }),
      noSuchHandover,
    ),
  );
}

export async function finishHandover(
  context: CommandContext,
  given: EndHandoverInput,
): Promise<Result<null>> {
  const command = { deed: 'finishHandover', asks: 'keepGroups', schema: endingHandover, given } as const;
  return carryOut(context, command, async (transaction, { handoverId }) => {
    const begun = await handoverAround(transaction, handoverId, context);
    if (!begun.ok) return begun;
    // Whoever is giving it something at this moment is waited for, and what they gave is looked at.
    if (begun.value.handover.why === 'dissolving') await holdGroup(transaction, begun.value.from.id);
    const found = await handoverAround(transaction, handoverId, context);
    if (!found.ok) return found;
    const { handover, held, items } = found.value;
    const left = hindrances(linesOf(held, items));
    if (left > 0) return failed(notReady(left, handover.why));
    const today = context.clock.today();
    for (const item of items.filter((one) => one.state === 'open' || one.state === 'declined'))
      await settledOtherwise(transaction, item, today);
    const ended = await (handover.why === 'leaving'
      ? leave(transaction, found.value, context)
      : dissolve(transaction, found.value, today));
    if (!ended.ok) return ended;
    const life = { state: 'done', endedOn: today } as const;
    return savedAsSeen(await updateHandover(transaction, handover, { life }), noSuchHandover);
  });
}

/** Nothing was decided of it here, and it is not held any more: what became of it is noted. */
async function settledOtherwise(transaction: Transaction, item: HandoverItem, day: Day): Promise<void> {
  const way = await becameOf(transaction, item);
  await saveItem(transaction, item, { state: 'settled', way, toId: null, on: day });
}

async function becameOf(transaction: Transaction, { subject }: HandoverItem): Promise<HandoverWay> {
  if (subject.kind !== 'action') return 'givenUp';
  const action = await findAction(transaction, subject.id as ActionId);
  if (action?.status.lifecycle === 'merged') return 'merged';
  return action && !isClosed(action) ? 'givenUp' : 'closed';
}

/** Its seats end with it, and with them who held them; so do the roles that people had through it. */
async function dissolve(
  transaction: Transaction,
  { from, directory }: Around,
  day: Day,
): Promise<Result<null>> {
  const group = await holdGroup(transaction, from.id);
  if (!group) return failed(noSuchHandover);
  const ids = idsOf(directory.entries, from.id);
  for (const seat of (await listSeats(transaction)).filter((one) => one.groupId === group.id)) {
    const holding = holdingOn(seat, day);
    if (holding) await endHolding(transaction, holding, day);
    if (seat.until === null || seat.until > day) await updateSeat(transaction, seat, { until: day });
  }
  for (const one of await listStewardships(transaction))
    if (ids.has(one.stewardId) && (one.until === null || one.until > day))
      await endStewardship(transaction, one.id, one.from > day ? null : day);
  const grants = (await listGrants(transaction))
    .filter(({ scope, until }) => scope.of === 'party' && ids.has(scope.id) && until === null)
    .map((one) => one.id);
  if (grants.length > 0) await endGrants(transaction, { ids: grants }, day);
  const life = { state: 'dissolved', dissolvedOn: day } as const;
  return savedAsSeen(await updateGroup(transaction, group, { life }), noSuchHandover);
}

/** Their name stays wherever it stands; what they could do ends, by whoever may end those roles. */
async function leave(
  transaction: Transaction,
  { from, directory }: Around,
  { person, clock }: CommandContext,
): Promise<Result<null>> {
  const ids = [...idsOf(directory.entries, from.id)];
  const day = clock.today();
  const leaving = await markLeft(transaction, ids, day);
  const going = (await listGrants(transaction)).filter(({ until }) => until === null || until > day);
  for (const grant of going.filter(({ personId }) => leaving.includes(personId))) {
    const allowed = ending(person, grant, going);
    if (!allowed.ok) return allowed;
  }
  for (const personId of leaving) await endGrants(transaction, { personId }, addDays(day, -1));
  return done(null);
}

export async function callOffHandover(
  context: CommandContext,
  given: EndHandoverInput,
): Promise<Result<null>> {
  const command = { deed: 'callOffHandover', asks: 'keepGroups', schema: endingHandover, given } as const;
  return carryOut(context, command, async (transaction, { handoverId }) => {
    const found = await handoverAround(transaction, handoverId, context);
    if (!found.ok) return found;
    const { handover, items, from } = found.value;
    for (const item of items.filter((one) => one.state === 'offered'))
      await saveItem(transaction, item, { state: 'open', toId: null, way: null });
    const group = handover.why === 'dissolving' ? await holdGroup(transaction, from.id) : null;
    if (group) await updateGroup(transaction, group, { life: { state: 'active', dissolvedOn: null } });
    const life = { state: 'calledOff', endedOn: context.clock.today() } as const;
    return savedAsSeen(await updateHandover(transaction, handover, { life }), noSuchHandover);
  });
}
