/**
 * Says which group or organisation answers for a plan from a day on, or scrutinises it. A plan has one steward a day:
 * the one before ends the day before.
 */
import { z } from 'zod';
import type { PartyId, PlanId, StewardshipId } from '../../domain/ids.ts';
import { entryFor } from '../../domain/partnership/directory.ts';
import { isOn } from '../../domain/partnership/seats.ts';
import {
  endedBefore,
  STEWARD_ROLES,
  type Stewardship,
  type Subject,
  stewardOn,
  wouldBeSecond,
} from '../../domain/partnership/stewardship.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import { holdGroup } from '../../store/partnership/groups.ts';
import {
  endStewardship as endRow,
  insertStewardship,
  listStewardships,
} from '../../store/partnership/stewardships.ts';
import { holdPlan } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { namedEntry } from '../directory/named-entry.ts';
import { isDissolved, noSuchStewardship } from '../group/group-inputs.ts';
import { dayOrNull, id, neededLine, refuse } from '../inputs.ts';
import { noSuchPlan } from '../problems.ts';

const giving = z.object({
  planId: id<'plan'>(),
  steward: neededLine('Give the name of the group or organisation.'),
  role: z.enum(STEWARD_ROLES).default('steward'),
  /** Today where it is left out. */
  from: dayOrNull.default(null),
});
const ending = z.object({
  planId: id<'plan'>(),
  stewardshipId: id<'stewardship'>(),
  until: dayOrNull.default(null),
});
export type GiveStewardshipInput = z.input<typeof giving>;

const TWO_STEWARDS = {
  field: 'from',
  message: 'Another steward is kept for a day after this one. Choose a later day, or end that one first.',
};

/** Makes it the steward and ends the one before; the plan is held. */
export async function putSteward(
  transaction: Transaction,
  given: Stewardship,
): Promise<Result<StewardshipId>> {
  const all = await listStewardships(transaction, given.subject.id);
  const before = given.role === 'steward' ? stewardOn(all, given.subject, given.from) : null;
  const rest = all.filter((one) => one.id !== before?.id);
  if (wouldBeSecond(rest, given)) return refuse([TWO_STEWARDS]);
  if (before) await endRow(transaction, before.id, endedBefore(before, given.from)?.until ?? null);
  await insertStewardship(transaction, given);
  return done(given.id);
}

/** Who may be a steward: a group that is not dissolved, or an organisation. */
export async function faultOfSteward(transaction: Transaction, stewardId: PartyId): Promise<Result<null>> {
  const group = await holdGroup(transaction, stewardId);
  if (group?.state === 'dissolved') return failed(isDissolved(group.name));
  const entry = entryFor((await readDirectory(transaction)).entries, stewardId);
  if (entry?.kind === 'organisation' || entry?.kind === 'group' || entry?.kind === 'team') return done(null);
  return refuse([
    { field: 'steward', message: 'A person or a post leaves one day. Name a group or an organisation.' },
  ]);
}

export async function giveStewardship(
  context: CommandContext,
  given: GiveStewardshipInput,
): Promise<Result<PlanId>> {
  const command = { deed: 'giveStewardship', asks: 'keepGroups', schema: giving, given } as const;
  return carryOut(context, command, async (transaction, whole) => {
    const plan = await holdPlan(transaction, whole.planId);
    if (!plan) return failed(noSuchPlan);
    const { newId, clock } = context;
    const stewardId = await namedEntry(transaction, { name: whole.steward, kind: 'group', newId });
    const fault = await faultOfSteward(transaction, stewardId);
    if (!fault.ok) return fault;
    const subject: Subject = { kind: 'plan', id: plan.id };
    const from = whole.from ?? clock.today();
    const all = await listStewardships(transaction, plan.id);
    if (all.some((one) => one.stewardId === stewardId && one.role === whole.role && isOn(one, from)))
      return refuse([{ field: 'steward', message: 'That is so already on that day.' }]);
    const put = await putSteward(transaction, {
      ...{ id: newId<'stewardship'>(), subject, stewardId, role: whole.role, from, until: null },
    });
    return put.ok ? done(plan.id) : put;
  });
}

export async function endStewardship(
  context: CommandContext,
  given: z.input<typeof ending>,
): Promise<Result<PlanId>> {
  const command = { deed: 'endStewardship', asks: 'keepGroups', schema: ending, given } as const;
  return carryOut(context, command, async (transaction, whole) => {
    const plan = await holdPlan(transaction, whole.planId);
    if (!plan) return failed(noSuchPlan);
    const all = await listStewardships(transaction, plan.id);
    const one = all.find(({ id: known }) => known === whole.stewardshipId);
    if (!one) return failed(noSuchStewardship);
    const until = whole.until ?? context.clock.today();
    if (until < one.from) return refuse([{ field: 'until', message: 'It cannot end before it begins.' }]);
    await endRow(transaction, one.id, until);
    return done(plan.id);
  });
}
