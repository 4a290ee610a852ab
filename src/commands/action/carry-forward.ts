/**
 * Carries an action forward, to a later period of its plan or to another plan: a new action there, linked to the old
 * one, which stays where it is and says where it went. What is still open inside it goes along.
 */
import { z } from 'zod';
import { familyOf } from '../../domain/action/action-families.ts';
import { carriedForward, goingAlong, isEnded } from '../../domain/action/carrying-forward.ts';
import type { ActionId, PlanId } from '../../domain/ids.ts';
import type { Action, Plan } from '../../domain/plan/plan.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { emptyTimescale } from '../../domain/timescale/timescale.ts';
import type { Transaction } from '../../store/connection.ts';
import { insertLinks } from '../../store/plan/action-links.ts';
import { findAction, insertActions, listActions, updateAction } from '../../store/plan/actions.ts';
import { holdPlans } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, textOrNull, version } from '../inputs.ts';
import { noSuchAction, noSuchPlan } from '../problems.ts';
import { staleAction } from '../stale.ts';
import { givenTimescale, timescaleFrom } from './given-timescale.ts';
import { newPlace } from './new-place.ts';

const schema = z.object({
  actionId: id<'action'>(),
  version,
  /** The plan it goes to; its own for a later period. */
  planId: id<'plan'>(),
  headingId: id<'heading'>().nullable(),
  timescale: givenTimescale,
  /** Why it was not done in its time. */
  note: textOrNull.default(null),
});
export type CarryForwardInput = z.input<typeof schema>;
type Whole = z.infer<typeof schema>;

const ended: Problem = {
  code: 'conflict',
  message: 'This action was dropped, or has been carried forward already.',
  remedy: 'Bring it back first, if it should be carried forward now.',
};

/** The new action. */
export async function carryForward(
  context: CommandContext,
  given: CarryForwardInput,
): Promise<Result<Action>> {
  return carryOut(context, { deed: 'carryForward', schema, given }, async (transaction, whole) => {
    const before = await findAction(transaction, whole.actionId);
    if (!before) return failed(noSuchAction);
    const plans = await holdPlans(transaction, [before.planId, whole.planId as PlanId]);
    const action = await findAction(transaction, whole.actionId);
    const plan = plans.find(({ id }) => id === whole.planId);
    if (!action) return failed(noSuchAction);
    if (!plan) return failed(noSuchPlan);
    if (action.version !== whole.version) return staleAction(transaction, action, whole.version);
    if (isEnded(action.status.lifecycle)) return failed(ended);
    return carry(transaction, { context, action, plan, whole });
  });
}

type Around = { context: CommandContext; action: Action; plan: Plan; whole: Whole };

async function carry(transaction: Transaction, around: Around): Promise<Result<Action>> {
  const { action, plan, whole } = around;
  const family = familyOf(await listActions(transaction, action.planId), action.id);
  const news = new Map<ActionId, ActionId>();
  for (const old of goingAlong(family)) {
    const added = await addCarried(transaction, around, { old, news });
    if (!added.ok) return added;
    news.set(old.id, added.value.id);
    const why = old.id === action.id && whole.note !== null ? ` ${whole.note}` : '';
    const where = plan.id === action.planId ? '' : ` in ‘${plan.title}’`;
    const note = `Carried forward to ${added.value.code}${where}.${why}`;
    const status = { ...old.status, lifecycle: 'transferred' as const, rag: null, note };
    const on = around.context.clock.today();
    await updateAction(transaction, { id: old.id, version: old.version }, { status: { ...status, on } });
  }
  const made = news.get(action.id);
  const kept = made ? await findAction(transaction, made) : null;
  return kept ? done(kept) : failed(noSuchAction);
}

type Going = { old: Action; news: ReadonlyMap<ActionId, ActionId> };

async function addCarried(
  transaction: Transaction,
  { context, action, plan, whole }: Around,
  { old, news }: Going,
): Promise<Result<{ id: ActionId; code: string }>> {
  const isFirst = old.id === action.id;
  const newId = context.newId<'action'>();
  const parentId = isFirst || old.parentId === null ? null : (news.get(old.parentId) ?? null);
  const target = { headingId: whole.headingId, parentId };
  const place = await newPlace(transaction, { id: newId, planId: plan.id, target });
  if (!place.ok) return place;
  const timescale = isFirst ? timescaleFrom(whole.timescale, null, plan) : emptyTimescale('');
  await insertActions(transaction, [
    { ...carriedForward(old, timescale), ...place.value, id: newId, planId: plan.id },
  ]);
  const id = context.newId<'actionLink'>();
  const kind = 'carriedForwardFrom' as const;
  await insertLinks(transaction, [{ id, planId: plan.id, from: newId, kind, to: old.id }]);
  return done({ id: newId, code: place.value.code });
}
