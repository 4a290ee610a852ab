/** Takes a heading, with all that stands under it, to another place: under another heading, or to the outermost level. */
import { z } from 'zod';
import { movedUnder, placesFor } from '../../domain/heading/heading-moves.ts';
import { nextNumber, withinHeading } from '../../domain/heading/heading-places.ts';
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
import { noPlaceFor, numberFor } from './heading-problems.ts';
import { takeAlong } from './take-along.ts';

const schema = z.object({
  headingId: id<'heading'>(),
  version,
  /** Null: the outermost level. */
  parentId: id<'heading'>().nullable(),
  /** The number that it has, or the next one of its new neighbours. */
  numbering: z.enum(['keep', 'next']).default('keep'),
});
export type MoveHeadingUnderInput = z.input<typeof schema>;

export async function moveHeadingUnder(
  context: CommandContext,
  given: MoveHeadingUnderInput,
): Promise<Result<Heading>> {
  return carryOut(context, { deed: 'moveHeading', schema, given }, async (transaction, whole) => {
    const plan = await holdPlanOf(transaction, 'heading', whole.headingId);
    const headings = plan ? await listHeadings(transaction, plan.id) : [];
    const heading = headings.find((one) => one.id === whole.headingId);
    if (!plan || !heading) return failed(noSuchHeading);
    const { parentId } = whole;
    const places = placesFor(headings, { id: heading.id, levels: plan.levels.length });
    const parent = places.find((one) => (one?.id ?? null) === parentId);
    if (parent === undefined) return noPlaceFor(heading.title);
    const number = numberThere(headings, heading, whole);
    if (!number.ok) return number;
    const depth = parent === null ? 0 : parent.depth + 1;
    const seen = { id: heading.id, version: whole.version };
    const changes = { parentId, depth, number: number.value };
    const row = await updateHeading(transaction, seen, changes);
    const saved = await savedOrStale(transaction, { noun: 'heading', seen }, row);
    if (!saved.ok) return saved;
    await takeAlong(transaction, { headings, was: heading, changed: { ...heading, ...changes } });
    const actions = await listActionPlaces(transaction, plan.id);
    const moved = movedUnder(headings, actions, { id: heading.id, parentId });
    await placeRows(transaction, 'heading', moved.headings);
    await placeRows(transaction, 'action', moved.actions);
    const kept = await findHeading(transaction, heading.id);
    return kept ? done(kept) : failed(noSuchHeading);
  });
}

type Wish = { parentId: Heading['parentId']; numbering: 'keep' | 'next' };

function numberThere(
  headings: readonly Heading[],
  heading: Heading,
  { parentId, numbering }: Wish,
): Result<string | null> {
  const others = headings.filter((one) => one !== heading);
  const within = withinHeading(headings, heading.id);
  const next =
    numbering === 'next'
      ? nextNumber(
          others.filter((one) => !within.includes(one)),
          parentId,
        )
      : null;
  return numberFor(next ?? heading.number, parentId, others);
}
