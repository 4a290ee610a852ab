/** What follows a heading that gets another number or another place: numbers, depths and codes under it. */

import { numbersBehind, withinHeading } from '../../domain/heading/heading-places.ts';
import { headingCodes } from '../../domain/plan/codes.ts';
import { codesThatFollow } from '../../domain/plan/follow-codes.ts';
import type { Heading } from '../../domain/plan/plan.ts';
import type { Transaction } from '../../store/connection.ts';
import { changeCode, listCodes } from '../../store/plan/action-codes.ts';
import { listActionPlaces } from '../../store/plan/actions.ts';
import { updateHeading } from '../../store/plan/headings.ts';

/** `headings` are all of the plan as they were; `changed` is the one that was changed, as it is now. */
type Change = { headings: readonly Heading[]; was: Heading; changed: Heading };

/** Numbers built on the old one, the depths below, and the codes built on any of these. */
export async function takeAlong(transaction: Transaction, { headings, was, changed }: Change): Promise<void> {
  const within = withinHeading(headings, was.id);
  const below = within.filter((one) => one.id !== was.id);
  const behind = numbersBehind(below, was.number, changed.number);
  const after = new Map<Heading['id'], Heading>([[was.id, changed]]);
  for (const one of below) {
    const number = behind.find((other) => other.heading === one)?.number ?? one.number;
    const depth = one.depth + changed.depth - was.depth;
    if (number !== one.number || depth !== one.depth)
      await updateHeading(transaction, one, { number, depth });
    after.set(one.id, { ...one, number, depth });
  }
  const renumbered = headings.map((one) => after.get(one.id) ?? one);
  const ids = new Set<string | null>(within.map((one) => one.id));
  const actions = await listActionPlaces(transaction, was.planId);
  const codes = { before: headingCodes(headings), after: headingCodes(renumbered) };
  const under = actions.filter((action) => ids.has(action.headingId));
  for (const { action, code } of codesThatFollow(under, codes, await listCodes(transaction, was.planId)))
    await changeCode(transaction, action, code);
}
