/** Joins actions of one plan into one of them: nothing they said is lost, and their codes lead to the one that stays. */
import { z } from 'zod';
import { faultOfJoining, type JoinChoices, joinedFields } from '../../domain/action/joining.ts';
import type { ActionId, PartyId, PlanId } from '../../domain/ids.ts';
import type { Action } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { handLinksOver } from '../../store/plan/action-links.ts';
import { markJoined } from '../../store/plan/action-moves.ts';
import { findAction, holdAction, listActionPlaces, updateAction } from '../../store/plan/actions.ts';
import { replaceInKeyActions } from '../../store/plan/key-actions.ts';
import { replaceLeads } from '../../store/plan/leads.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, neededText, version } from '../inputs.ts';
import { joiningRefused, noSuchAction } from '../problems.ts';
import { savedOrStale, staleAction } from '../stale.ts';
import { relocate } from './relocate.ts';

const seen = z.object({ id: id<'action'>(), version });
const schema = z.object({
  /** The one that stays. */
  actionId: id<'action'>(),
  version,
  others: z.array(seen).max(20, 'Join up to 20 actions at once.'),
  text: neededText('Write what will be done.'),
  /** The party that answers for it; null for nobody. */
  accountable: id<'party'>().nullable().default(null),
  /** The action whose timescale stands; 'whole' for the earliest start to the last date. */
  timescale: z.union([z.literal('whole'), id<'action'>()]),
});
export type JoinActionsInput = z.input<typeof schema>;

export async function joinActions(context: CommandContext, given: JoinActionsInput): Promise<Result<Action>> {
  return carryOut(context, { deed: 'joinActions', schema, given }, async (transaction, whole) => {
    const [plan, survivor] = await holdAction(transaction, whole.actionId);
    if (!plan || !survivor) return failed(noSuchAction);
    const others = await othersOf(transaction, {
      planId: plan.id,
      survivor: survivor.id,
      seen: whole.others,
    });
    if (!others.ok) return others;
    const all: [Action, ...Action[]] = [survivor, ...others.value];
    const fault = faultOfJoining(all, await aboveOf(transaction, survivor));
    if (fault) return failed(joiningRefused(fault));
    const { leads, ...fields } = joinedFields(all, choicesOf(whole));
    const own = { id: survivor.id, version: whole.version };
    const saved = await savedOrStale(
      transaction,
      { noun: 'action', seen: own },
      await updateAction(transaction, own, fields),
    );
    if (!saved.ok) return saved;
    await replaceLeads(transaction, { ...survivor, leads });
    for (const other of others.value) {
      const taken = await takeIn(transaction, survivor, other);
      if (!taken.ok) return taken;
    }
    const kept = await findAction(transaction, survivor.id);
    return kept ? done(kept) : failed(noSuchAction);
  });
}

const choicesOf = ({ text, accountable, timescale }: z.infer<typeof schema>): JoinChoices => ({
  text,
  accountable: accountable as PartyId | null,
  timescale: timescale as ActionId | 'whole',
});

type Seen = { id: string; version: number };
type Around = { planId: PlanId; survivor: ActionId; seen: readonly Seen[] };

/** Those named, once each, if all are of the plan and nobody changed them meanwhile. */
async function othersOf(
  transaction: Transaction,
  { planId, survivor, seen }: Around,
): Promise<Result<Action[]>> {
  const found: Action[] = [];
  for (const { id, version } of seen) {
    const action = await findAction(transaction, id as ActionId);
    if (!action) return failed(noSuchAction);
    if (action.version !== version) return staleAction(transaction, action, version);
    if (action.planId !== planId) return failed(noSuchAction);
    if (action.id !== survivor && !found.some((one) => one.id === action.id)) found.push(action);
  }
  return done(found);
}

async function aboveOf(transaction: Transaction, action: Action): Promise<ActionId[]> {
  const places = await listActionPlaces(transaction, action.planId);
  const above: ActionId[] = [];
  for (let at = action.parentId; at !== null && !above.includes(at); ) {
    above.push(at);
    at = places.find(({ id }) => id === at)?.parentId ?? null;
  }
  return above;
}

async function takeIn(transaction: Transaction, survivor: Action, other: Action): Promise<Result<null>> {
  const { planId, headingId } = survivor;
  const inner = (await listActionPlaces(transaction, planId)).filter(({ parentId }) => parentId === other.id);
  for (const { id: actionId } of inner) {
    const target = { headingId, parentId: survivor.id, before: null };
    const moved = await relocate(transaction, { actionId, from: planId, to: planId, target });
    if (!moved.ok) return moved;
  }
  await handLinksOver(transaction, other.id, survivor.id);
  await replaceInKeyActions(transaction, planId, { action: other.id, by: [survivor.id] });
  await markJoined(transaction, other.id, survivor.id);
  return done(null);
}
