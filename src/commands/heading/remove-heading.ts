/** Takes a heading out of the plan, where nothing stands under it. What it was stays in the history. */
import { z } from 'zod';
import { done, failed, type Result } from '../../domain/problem.ts';
import { listActionPlaces } from '../../store/plan/actions.ts';
import { listHeadings, removeHeading as removeRow } from '../../store/plan/headings.ts';
import { holdPlanOf } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, version } from '../inputs.ts';
import { noSuchHeading } from '../problems.ts';
import { savedOrStale } from '../stale.ts';
import { stillHolds } from './heading-problems.ts';

const schema = z.object({ headingId: id<'heading'>(), version });
export type RemoveHeadingInput = z.input<typeof schema>;

export async function removeHeading(
  context: CommandContext,
  given: RemoveHeadingInput,
): Promise<Result<null>> {
  return carryOut(context, { deed: 'removeHeading', schema, given }, async (transaction, whole) => {
    const plan = await holdPlanOf(transaction, 'heading', whole.headingId);
    const headings = plan ? await listHeadings(transaction, plan.id) : [];
    const heading = headings.find((one) => one.id === whole.headingId);
    if (!plan || !heading) return failed(noSuchHeading);
    const below = headings.filter((one) => one.parentId === heading.id).length;
    const places = await listActionPlaces(transaction, plan.id);
    const actions = places.filter((one) => one.headingId === heading.id).length;
    if (below + actions > 0) return failed(stillHolds(heading.title, below, actions));
    const seen = { id: heading.id, version: whole.version };
    const removed = await removeRow(transaction, seen);
    const saved = await savedOrStale(transaction, { noun: 'heading', seen }, removed);
    return saved.ok ? done(null) : saved;
  });
}
