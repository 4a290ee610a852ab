/** The place of an action that is about to be added: under its heading or inside another, with a code nobody had. */

import { depthsOf, familyOf, MOST_LEVELS } from '../../domain/action/action-families.ts';
import { placesAfterMove, type Target } from '../../domain/action/moving.ts';
import type { ActionId, HeadingId, PlanId } from '../../domain/ids.ts';
import { nextCode } from '../../domain/plan/codes.ts';
import { codeToCountBehind } from '../../domain/plan/follow-codes.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { listCodes } from '../../store/plan/action-codes.ts';
import { listActionPlaces } from '../../store/plan/actions.ts';
import { listHeadings } from '../../store/plan/headings.ts';
import { placeRows } from '../../store/rows.ts';
import { nestingRefused, noSuchAction, noSuchHeading } from '../problems.ts';

export type NewPlace = {
  headingId: HeadingId | null;
  parentId: ActionId | null;
  code: string;
  position: number;
};
/** `behind`: the action right behind whose family it stands; left out, it stands at the end. */
type Wish = { id: ActionId; planId: PlanId; target: Omit<Target, 'before'>; behind?: ActionId };

/** The plan must be held. Others make room where there is none between two. */
export async function newPlace(transaction: Transaction, wish: Wish): Promise<Result<NewPlace>> {
  const { id, planId, target } = wish;
  const headings = await listHeadings(transaction, planId);
  const all = await listActionPlaces(transaction, planId);
  const parent = all.find((one) => one.id === target.parentId);
  if (target.parentId !== null && !parent) return failed(noSuchAction);
  if (parent && (depthsOf(all).get(parent.id) ?? 0) + 1 >= MOST_LEVELS)
    return failed(nestingRefused('tooDeep'));
  const headingId = parent ? parent.headingId : target.headingId;
  if (headingId !== null && !headings.some((one) => one.id === headingId)) return failed(noSuchHeading);
  const held = (await listCodes(transaction, planId)).map(({ code }) => code);
  const code = nextCode(parent?.code ?? codeToCountBehind(headings, headingId, all), held);
  const place = { id, code, reference: null, headingId, parentId: target.parentId, position: 0 };
  const family = wish.behind === undefined ? [] : familyOf(all, wish.behind);
  const at = all.findIndex((one) => one.id === family.at(-1)?.id);
  const positions = placesAfterMove(all, {
    family: [place],
    headings: headings.map((one) => one.id),
    target: { headingId, parentId: target.parentId, before: at === -1 ? null : (all[at + 1]?.id ?? null) },
  });
  await placeRows(
    transaction,
    'action',
    positions.filter((one) => one.id !== id),
  );
  const position = positions.find((one) => one.id === id)?.position ?? 0;
  return done({ headingId, parentId: target.parentId, code, position });
}
