/** Splits an action into two parts or more: the first keeps its code, the others get new ones and a link to it. */
import { z } from 'zod';
import { type PartAction, splitParts } from '../../domain/action/splitting.ts';
import type { ActionId } from '../../domain/ids.ts';
import type { Action } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { insertLinks } from '../../store/plan/action-links.ts';
import {
  findAction,
  holdAction,
  insertActions,
  listActionPlaces,
  updateAction,
} from '../../store/plan/actions.ts';
import { replaceInKeyActions } from '../../store/plan/key-actions.ts';
import { replaceLeads } from '../../store/plan/leads.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, neededText, version } from '../inputs.ts';
import { noSuchAction } from '../problems.ts';
import { savedOrStale } from '../stale.ts';
import { newPlace } from './new-place.ts';
import { relocate } from './relocate.ts';

const MOST_PARTS = 12;
const places = z.array(z.number().int().min(0)).default([]);
const schema = z.object({
  actionId: id<'action'>(),
  version,
  /** The first is the action itself; what no other part takes stays with it. */
  parts: z
    .array(
      z.object({
        text: neededText('Write what this part will do.'),
        subActions: places,
        leads: places,
        milestones: places,
        /** Actions that stand inside the whole and go with this part. */
        inner: z.array(id<'action'>()).default([]),
      }),
    )
    .min(2, 'A split needs at least two parts.')
    .max(MOST_PARTS, `Split into up to ${MOST_PARTS} parts at once.`),
});
export type SplitActionInput = z.input<typeof schema>;
type Whole = z.infer<typeof schema>;

/** The parts in order, the first being the action itself. */
export async function splitAction(
  context: CommandContext,
  given: SplitActionInput,
): Promise<Result<Action[]>> {
  return carryOut(context, { deed: 'splitAction', schema, given }, async (transaction, whole) => {
    const [plan, action] = await holdAction(transaction, whole.actionId);
    if (!plan || !action) return failed(noSuchAction);
    const [first, ...others] = splitParts(action, whole.parts);
    if (!first) return failed(noSuchAction);
    const seen = { id: action.id, version: whole.version };
    const row = await updateAction(transaction, seen, firstOf(first));
    const saved = await savedOrStale(transaction, { noun: 'action', seen }, row);
    if (!saved.ok) return saved;
    await replaceLeads(transaction, { ...action, leads: first.leads });
    const added = await addParts(transaction, { context, action, parts: others });
    if (!added.ok) return added;
    const handed = await giveInner(transaction, { action, whole, ids: added.value });
    if (!handed.ok) return handed;
    const by = [action.id, ...added.value];
    await replaceInKeyActions(transaction, plan.id, { action: action.id, by });
    const kept = await Promise.all(by.map((one) => findAction(transaction, one)));
    return done(kept.filter((one) => one !== null));
  });
}

const firstOf = ({ text, subActions, leadState, timescale }: PartAction) => ({
  text,
  subActions,
  leadState,
  timescale,
});

type Adding = { context: CommandContext; action: Action; parts: PartAction[] };

async function addParts(
  transaction: Transaction,
  { context, action, parts }: Adding,
): Promise<Result<ActionId[]>> {
  const { planId, headingId, parentId } = action;
  const ids: ActionId[] = [];
  for (const part of parts) {
    const newId = context.newId<'action'>();
    const wish = { id: newId, planId, target: { headingId, parentId }, behind: ids.at(-1) ?? action.id };
    const place = await newPlace(transaction, wish);
    if (!place.ok) return place;
    await insertActions(transaction, [{ ...part, ...place.value, id: newId }]);
    const link = { id: context.newId<'actionLink'>(), planId, from: newId, kind: 'splitFrom' as const };
    await insertLinks(transaction, [{ ...link, to: action.id }]);
    ids.push(newId);
  }
  return done(ids);
}

type Giving = { action: Action; whole: Whole; ids: ActionId[] };

async function giveInner(transaction: Transaction, { action, whole, ids }: Giving): Promise<Result<null>> {
  const all = await listActionPlaces(transaction, action.planId);
  for (const [n, part] of whole.parts.slice(1).entries()) {
    const inner = part.inner.filter((one) =>
      all.some(({ id, parentId }) => id === one && parentId === action.id),
    );
    const parentId = ids[n] ?? null;
    for (const actionId of inner) {
      const target = { headingId: action.headingId, parentId, before: null };
      const moved = await relocate(transaction, { actionId, from: action.planId, to: action.planId, target });
      if (!moved.ok) return moved;
    }
  }
  return done(null);
}
