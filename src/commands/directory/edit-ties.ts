/**
 * Puts right what the directory says of a belonging (as what, from when, until when) or of a step from one body to the
 * next (what happened, on which day). Who belongs to whom, and what followed what, is another line: that is taken out
 * and added anew. Where somebody has changed the line since it was looked at, nothing is written over theirs.
 */
import { z } from 'zod';
import { type Membership, markOf, type Succession } from '../../domain/partnership/directory.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import {
  holdMembership,
  holdSuccession,
  putMembership,
  putSuccession,
} from '../../store/partnership/directory.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { dayOrNull, id, lineOrNull, neededDay, refuse } from '../inputs.ts';
import { successionWay } from './directory-inputs.ts';
import { changedMeanwhile, endedEarly, endsEarly, noSuchPart } from './directory-problems.ts';

const tieSchema = z.object({
  id: id<'membership'>(),
  /** As `markOf` gave it when the form was filled. */
  seen: z.string(),
  as: lineOrNull,
  from: dayOrNull,
  until: dayOrNull,
});
const stepSchema = z.object({
  id: id<'succession'>(),
  seen: z.string(),
  way: successionWay,
  on: neededDay('Give the day: until then the old name counts.'),
});
export type EditMembershipInput = z.input<typeof tieSchema>;
export type EditSuccessionInput = z.input<typeof stepSchema>;

/** Why it may not be written; null where it may. */
function standsInTheWay(kept: Membership | Succession | null, seen: string): Problem | null {
  if (!kept) return noSuchPart;
  return markOf(kept) === seen ? null : changedMeanwhile;
}

export async function editMembership(
  context: CommandContext,
  given: EditMembershipInput,
): Promise<Result<null>> {
  const command = { deed: 'editMembership', asks: 'keepDirectory', schema: tieSchema, given } as const;
  return carryOut(context, command, async (transaction, { id: tieId, seen, ...fields }) => {
    const kept = await holdMembership(transaction, tieId);
    const problem = standsInTheWay(kept, seen);
    if (!kept || problem) return failed(problem ?? noSuchPart);
    if (endsEarly(fields)) return refuse([endedEarly]);
    await putMembership(transaction, { ...kept, ...fields });
    return done(null);
  });
}

export async function editSuccession(
  context: CommandContext,
  given: EditSuccessionInput,
): Promise<Result<null>> {
  const command = { deed: 'editSuccession', asks: 'keepDirectory', schema: stepSchema, given } as const;
  return carryOut(context, command, async (transaction, { id: stepId, seen, ...fields }) => {
    const kept = await holdSuccession(transaction, stepId);
    const problem = standsInTheWay(kept, seen);
    if (!kept || problem) return failed(problem ?? noSuchPart);
    await putSuccession(transaction, { ...kept, ...fields });
    return done(null);
  });
}
