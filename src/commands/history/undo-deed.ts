/**
 * Undoes a deed out of the history: what it changed is written back as a new deed, as far as nothing was changed on
 * top of it. What was previewed is what is done: where the history has grown on it since, the person looks again.
 */
import { z } from 'zod';
import { may, outOfReach } from '../../domain/access/may.ts';
import { UNDO_TABLES } from '../../domain/history/undo-tables.ts';
import { type Undo, undoOf } from '../../domain/history/undoing.ts';
import { parseId } from '../../domain/ids.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { readDeedToUndo } from '../../store/history/undo-facts.ts';
import { putBack, signAsUndoing } from '../../store/history/undo-writing.ts';
import { holdPlans } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';

const schema = z.object({
  deedId: z.string().refine((given) => parseId(given) !== null, 'This address is not one of Weft’s.'),
  /** The newest entry of the history that the preview looked at. */
  upTo: z.coerce.number().int().min(0),
});
export type UndoDeedInput = z.input<typeof schema>;

export const noSuchDeed: Problem = {
  code: 'notFound',
  message: 'There is no such change that could be undone.',
  remedy: 'Choose it in the history of the plan. Adopting a plan is undone from the document’s own page.',
};
const nothingToUndo: Problem = {
  code: 'conflict',
  message: 'Nothing of this change can be put back: it was undone already, or changed again since.',
  remedy: 'Look below at what stands in the way.',
};
const lookAgain: Problem = {
  code: 'conflict',
  message: 'Somebody has changed something here since you looked, so nothing was put back yet.',
  remedy: 'Look again at what would be put back, and choose again.',
};
const keptApart: Problem = {
  code: 'conflict',
  message: 'This change cannot be undone by itself: something that was made since depends on it.',
  remedy: 'Undo the later changes first; the history lists them.',
};

/** What was put back, and what stays as it is. */
export async function undoDeed(context: CommandContext, given: UndoDeedInput): Promise<Result<Undo>> {
  return carryOut(context, { deed: 'undoDeed', schema, given }, async (transaction, whole) => {
    const before = await readDeedToUndo(transaction, whole.deedId);
    if (!before) return failed(noSuchDeed);
    await holdPlans(transaction, before.planIds);
    const deed = await readDeedToUndo(transaction, whole.deedId);
    if (!deed) return failed(noSuchDeed);
    if (deed.upTo !== whole.upTo) return failed(lookAgain);
    const undo = undoOf(deed.facts);
    if (undo.steps.length === 0) return failed(nothingToUndo);
    const isWide = undo.steps.some(({ table }) => UNDO_TABLES[table]?.ofPartnership);
    if (isWide && !may(context.person, 'keepDirectory').ok) return failed(outOfReach);
    try {
      await signAsUndoing(transaction, whole.deedId);
      await putBack(transaction, undo.steps);
    } catch (error) {
      if (isBrokenKey(error)) return failed(keptApart);
      throw error;
    }
    return done(undo);
  });
}

/** PostgreSQL's class of errors for what its keys and rules refuse. */
const isBrokenKey = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('23');
