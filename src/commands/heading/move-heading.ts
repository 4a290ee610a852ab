/** Moves a heading, with all that stands under it, past its neighbour; at the end of its way it stays where it is. */
import { z } from 'zod';
import { movedPast } from '../../domain/heading/heading-places.ts';
import type { Heading } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { listActionPlaces } from '../../store/plan/actions.ts';
import { findHeading, listHeadings, updateHeading } from '../../store/plan/headings.ts';
import { holdPlanOf } from '../../store/plan/plans.ts';
import { placeRows } from '../../store/rows.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, version } from '../inputs.ts';
import { noSuchHeading } from '../problems.ts';
import { savedOrStale } from '../stale.ts';

const schema = z.object({ headingId: id<'heading'>(), version, direction: z.enum(['up', 'down']) });
export type MoveHeadingInput = z.input<typeof schema>;

export async function moveHeading(
  context: CommandContext,
  given: MoveHeadingInput,
): Promise<Result<Heading>> {
  return carryOut(context, { deed: 'moveHeading', schema, given }, async (transaction, whole) => {
    const plan = await holdPlanOf(transaction, 'heading', whole.headingId);
    if (!plan) return failed(noSuchHeading);
    const headings = await listHeadings(transaction, plan.id);
    const actions = await listActionPlaces(transaction, plan.id);
    const { headingId, direction } = whole;
    const moved = movedPast(headings, actions, { id: headingId, direction });
    const seen = { id: headingId, version: whole.version };
    const position = moved?.headings.find((one) => one.id === headingId)?.position;
    const row = await updateHeading(transaction, seen, position === undefined ? {} : { position });
    const saved = await savedOrStale(transaction, { noun: 'heading', seen }, row);
    if (!saved.ok) return saved;
    await placeRows(transaction, 'heading', moved?.headings ?? []);
    await placeRows(transaction, 'action', moved?.actions ?? []);
    const kept = await findHeading(transaction, headingId);
    return kept ? done(kept) : failed(noSuchHeading);
  });
}
