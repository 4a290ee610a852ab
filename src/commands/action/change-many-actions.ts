/**
 * Makes one change to many actions of a plan, all or none, in one deed, so that it can be undone at once. Every action
 * comes with the version its person saw: where somebody has changed one of them meanwhile, nothing is written, and
 * the preview tells what changed there and leaves it to the person.
 */
import { z } from 'zod';
import {
  type After,
  asksNothing,
  changeOne,
  LEAD_DEEDS,
  type ManyChange,
} from '../../domain/action/change-many.ts';
import { STATUS_CHOICES } from '../../domain/action/status-choice.ts';
import type { Action, ActionLead, Plan } from '../../domain/plan/plan.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { type ActionChanges, listActions, updateActions } from '../../store/plan/actions.ts';
import { replaceLeadsOf } from '../../store/plan/leads.ts';
import { holdPlan } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, neededLine, neededText, refuse, textOrNull, version } from '../inputs.ts';
import { noSuchPlan } from '../problems.ts';
import { knownLeads, leadsFrom } from './given-leads.ts';
import { relocate } from './relocate.ts';

const MOST_ACTIONS = 5000;
const MOST_NAMES = 20;
/** Each that moves finds its place and its code by itself. */
const MOST_MOVED = 300;

const names = z
  .array(neededLine('Name who it is about.'))
  .min(1, 'Name who it is about.')
  .max(MOST_NAMES, `Name up to ${MOST_NAMES} at once.`)
  .transform((given) => given.filter((one, place) => given.findIndex((other) => same(one, other)) === place));
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const schema = z.object({
  planId: id<'plan'>(),
  actions: z
    .array(z.object({ id: id<'action'>(), version }))
    .min(1, 'Choose at least one action.')
    .max(MOST_ACTIONS, `Choose up to ${MOST_ACTIONS.toLocaleString('en-GB')} actions at once.`),
  status: z
    .object({ choice: z.enum(STATUS_CHOICES), note: textOrNull.default(null) })
    .nullable()
    .default(null),
  leads: z
    .object({ how: z.enum(LEAD_DEEDS), names })
    .nullable()
    .default(null),
  timescale: z
    .object({ raw: neededText('Write by when, in words or as a date.') })
    .nullable()
    .default(null),
  place: z.object({ headingId: id<'heading'>().nullable() }).nullable().default(null),
});
export type ChangeManyInput = z.input<typeof schema>;
type Whole = z.infer<typeof schema>;
export type ChangedMany = { changed: number };

const meanwhile = (count: number): Problem => ({
  code: 'stale',
  message:
    count === 1
      ? 'Somebody changed one of these actions while you were choosing.'
      : `Somebody changed ${count} of these actions while you were choosing.`,
  remedy: 'Nothing was changed yet. Look at what is different now, and say of each whether it should change.',
  changes: [],
  currentVersion: 0,
});

export async function changeManyActions(
  context: CommandContext,
  given: ChangeManyInput,
): Promise<Result<ChangedMany>> {
  return carryOut(context, { deed: 'changeManyActions', schema, given }, async (transaction, whole) => {
    const plan = await holdPlan(transaction, whole.planId);
    if (!plan) return failed(noSuchPlan);
    const change = await changeGiven(transaction, whole, context);
    if (asksNothing(change))
      return refuse([
        { field: 'change', message: 'Say what should change: how they stand, who leads or by when.' },
      ]);
    if (change.place !== null && whole.actions.length > MOST_MOVED)
      return refuse([{ field: 'place', message: `Move up to ${MOST_MOVED} actions at once.` }]);
    const seen = new Map(whole.actions.map((one) => [one.id as string, one.version]));
    const chosen = (await listActions(transaction, plan.id)).filter((action) => seen.has(action.id));
    const others = seen.size - chosen.filter((action) => action.version === seen.get(action.id)).length;
    if (others > 0) return failed(meanwhile(others));
    return writeAll(transaction, { chosen, change, plan, context });
  });
}

async function changeGiven(
  transaction: Transaction,
  { status, leads, timescale, place }: Whole,
  context: CommandContext,
): Promise<ManyChange<ActionLead>> {
  if (leads === null) return { status, leads, timescale, place };
  const given = leads.names.map((name) => ({ name, role: 'lead' as const }));
  // Whoever is taken out is not thereby made known to the partnership.
  const find = leads.how === 'remove' ? knownLeads : leadsFrom;
  return {
    status,
    leads: { how: leads.how, named: await find(transaction, given, context.newId) },
    timescale,
    place,
  };
}

type Work = { chosen: Action[]; change: ManyChange<ActionLead>; plan: Plan; context: CommandContext };

/** Returns how many the change made any difference to: the others are not written. */
async function writeAll(
  transaction: Transaction,
  { chosen, change, plan, context }: Work,
): Promise<Result<ChangedMany>> {
  const changing = chosen.flatMap((action) => {
    const outcome = changeOne<ActionLead>(action, change, plan);
    return outcome.kind === 'changes' ? [{ action, ...outcome }] : [];
  });
  const inside = changing.filter(({ parts }) => parts.some((part) => part !== 'place'));
  const written = await updateActions(
    transaction,
    inside.map(({ action, after, doubts }) => ({
      seen: action,
      changes: { ...changesOf(action, after, context), doubts },
    })),
  );
  if (written !== inside.length) throw new Error('An action was written to while its plan was held.');
  const led = changing.flatMap(({ action, after }) =>
    after.leads ? [{ ...action, leads: after.leads.leads }] : [],
  );
  await replaceLeadsOf(transaction, led);
  for (const { action, after } of changing) {
    if (!after.place) continue;
    const target = { headingId: after.place.headingId, parentId: null, before: null };
    const moved = await relocate(transaction, { actionId: action.id, from: plan.id, to: plan.id, target });
    if (!moved.ok) return moved;
  }
  return done({ changed: changing.length });
}

/** Every part of each, changed or not, so that all rows are written alike. */
function changesOf(action: Action, after: After<ActionLead>, context: CommandContext): ActionChanges {
  const said = after.status && { ...action.status, ...after.status, on: context.clock.today() };
  return {
    status: said ?? action.status,
    leadState: after.leads?.leadState ?? action.leadState,
    timescale: after.timescale ?? action.timescale,
  };
}
