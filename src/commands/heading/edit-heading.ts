/**
 * Changes a heading's name or number. Another number takes along the numbers and the actions' codes that are built
 * on it; an action's old code goes on leading to it.
 */
import { z } from 'zod';
import type { Heading } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { findHeading, type HeadingChanges, listHeadings, updateHeading } from '../../store/plan/headings.ts';
import { holdPlanOf } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, lineOrNull, neededLine, version } from '../inputs.ts';
import { noSuchHeading } from '../problems.ts';
import { savedOrStale } from '../stale.ts';
import { numberFor } from './heading-problems.ts';
import { takeAlong } from './take-along.ts';

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
    if (isRenumbered)
      await takeAlong(transaction, { headings, was: heading, changed: { ...heading, ...changes } });
    const kept = await findHeading(transaction, heading.id);
    return kept ? done(kept) : failed(noSuchHeading);
  });
}
