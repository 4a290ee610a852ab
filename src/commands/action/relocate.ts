/** Moves an action with all that stands inside it; what every deed shares that gives an action another place. */

import { familyOf, faultOfNesting, inFamilies } from '../../domain/action/action-families.ts';
import { codesAfterMove, placesAfterMove, type Target } from '../../domain/action/moving.ts';
import type { ActionId, PlanId } from '../../domain/ids.ts';
import { codeToCountBehind } from '../../domain/plan/follow-codes.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { listCodes } from '../../store/plan/action-codes.ts';
import { type MovedAction, moveActions } from '../../store/plan/action-moves.ts';
import { type ActionPlace, listActionPlaces } from '../../store/plan/actions.ts';
import { listHeadings } from '../../store/plan/headings.ts';
import { placeRows } from '../../store/rows.ts';
import { nestingRefused, noSuchAction, noSuchHeading } from '../problems.ts';

type Way = { actionId: ActionId; from: PlanId; to: PlanId; target: Target };

/** Both plans must be held. The heading of an action to stand inside wins over the heading given. */
export async function relocate(transaction: Transaction, way: Way): Promise<Result<null>> {
  const { actionId, from, to } = way;
  const here = await listActionPlaces(transaction, from);
  const there = from === to ? here : await listActionPlaces(transaction, to);
  const family = familyOf(inFamilies(here), actionId);
  const [root] = family;
  if (!root) return failed(noSuchAction);
  const target = targetWithin(there, way.target);
  if (!target) return failed(noSuchAction);
  const fault = faultOfNesting(from === to ? here : [...here, ...there], actionId, target.parentId);
  if (fault) return failed(nestingRefused(fault));
  const headings = await listHeadings(transaction, to);
  if (target.headingId !== null && !headings.some(({ id }) => id === target.headingId)) {
    return failed(noSuchHeading);
  }
  const ids = headings.map(({ id }) => id);
  const places = placesAfterMove(there, { family, headings: ids, target });
  const codes = await codesOf(transaction, { way: { ...way, target }, root, family, there });
  const positions = new Map(places.map(({ id, position }) => [id, position]));
  const moved = family.map(
    (action): MovedAction => ({
      id: action.id,
      planId: to,
      headingId: target.headingId,
      parentId: action.id === root.id ? target.parentId : action.parentId,
      code: codes.get(action.id) ?? action.code,
      position: positions.get(action.id) ?? action.position,
    }),
  );
  await placeRows(
    transaction,
    'action',
    places.filter(({ id }) => !codes.has(id)),
  );
  await moveActions(transaction, moved);
  return done(null);
}

/** Null where the action to stand inside is not in the plan. */
function targetWithin(there: readonly ActionPlace[], target: Target): Target | null {
  if (target.parentId === null) return target;
  const parent = there.find(({ id }) => id === target.parentId);
  return parent ? { ...target, headingId: parent.headingId } : null;
}

type Around = { way: Way; root: ActionPlace; family: ActionPlace[]; there: ActionPlace[] };

async function codesOf(
  transaction: Transaction,
  { way, root, family, there }: Around,
): Promise<Map<ActionId, string>> {
  const { from, to, target } = way;
  const samePlan = from === to;
  if (samePlan && root.headingId === target.headingId && root.parentId === target.parentId) {
    return new Map(family.map(({ id, code }) => [id, code]));
  }
  const headings = await listHeadings(transaction, to);
  const parent = there.find(({ id }) => id === target.parentId);
  const others = there.filter(({ id }) => !family.some((one) => one.id === id));
  const behind = parent?.code ?? codeToCountBehind(headings, target.headingId, others);
  return codesAfterMove(family, { behind, held: await listCodes(transaction, to), samePlan });
}
