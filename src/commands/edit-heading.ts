/**
 * Changes a heading's name or number. Another number takes along the numbers and the actions' codes that are built
 * on it; an action's old code goes on leading to it.
 */
import { z } from 'zod';
import { headingCodes } from '../domain/plan/codes.ts';
import { codesThatFollow } from '../domain/plan/follow-codes.ts';
import { numbersBehind, withinHeading } from '../domain/plan/heading-places.ts';
import type { Heading } from '../domain/plan/plan.ts';
import { done, failed, type Result } from '../domain/problem.ts';
import { changeCode, listCodes } from '../store/action-codes.ts';
import { listActionPlaces } from '../store/actions.ts';
import type { Transaction } from '../store/connection.ts';
import { findHeading, type HeadingChanges, listHeadings, updateHeading } from '../store/headings.ts';
import { holdPlanOf } from '../store/plans.ts';
import { carryOut } from './carry-out.ts';
import type { CommandContext } from './context.ts';
import { numberFor } from './heading-problems.ts';
import { id, lineOrNull, neededLine, version } from './inputs.ts';
import { noSuchHeading } from './problems.ts';
import { savedOrStale } from './stale.ts';

const schema = z.object({
  headingId: id<'heading'>(),
  version,
  number: lineOrNull.optional(),
  title: neededLine('Give it a name.').optional(),
});
export type EditHeadingInput = z.input<typeof schema>;

export async function editHeading(
  context: CommandContext,
  given: EditHeadingInput,
): Promise<Result<Heading>> {
  return carryOut(context, { deed: 'editHeading', schema, given }, async (transaction, whole) => {
    const plan = await holdPlanOf(transaction, 'heading', whole.headingId);
    const headings = plan ? await listHeadings(transaction, plan.id) : [];
    const heading = headings.find((one) => one.id === whole.headingId);
    if (!heading) return failed(noSuchHeading);
    const changes: HeadingChanges = whole.title === undefined ? {} : { title: whole.title };
    if (whole.number !== undefined) {
      const others = headings.filter((one) => one !== heading);
      const number = numberFor(whole.number, heading.parentId, others);
      if (!number.ok) return number;
      changes.number = number.value;
    }
    const seen = { id: heading.id, version: whole.version };
    const row = await updateHeading(transaction, seen, changes);
    const saved = await savedOrStale(transaction, { noun: 'heading', seen }, row);
    if (!saved.ok) return saved;
    const isRenumbered = changes.number !== undefined && changes.number !== heading.number;
    if (isRenumbered) await takeAlong(transaction, { headings, heading, number: changes.number ?? null });
    const kept = await findHeading(transaction, heading.id);
    return kept ? done(kept) : failed(noSuchHeading);
  });
}

type Renumbering = { headings: readonly Heading[]; heading: Heading; number: string | null };

async function takeAlong(transaction: Transaction, renumbering: Renumbering): Promise<void> {
  const { headings, heading, number } = renumbering;
  const within = withinHeading(headings, heading.id);
  const below = within.filter((one) => one !== heading);
  const behind = numbersBehind(below, heading.number, number);
  for (const one of behind) await updateHeading(transaction, one.heading, { number: one.number });
  const renumbered = headings.map((one) => {
    if (one === heading) return { ...one, number };
    return { ...one, number: behind.find((other) => other.heading === one)?.number ?? one.number };
  });
  const ids = new Set<string | null>(within.map((one) => one.id));
  const actions = await listActionPlaces(transaction, heading.planId);
  const codes = { before: headingCodes(headings), after: headingCodes(renumbered) };
  const under = actions.filter((action) => ids.has(action.headingId));
  for (const { action, code } of codesThatFollow(under, codes, await listCodes(transaction, heading.planId)))
    await changeCode(transaction, action, code);
}
