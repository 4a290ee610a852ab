/** Says what an abbreviation of a plan stands for. The last explanation stands; the ones before are in the history. */
import { z } from 'zod';
import { done, failed, type Result } from '../../domain/problem.ts';
import { putAbbreviation } from '../../store/plan/abbreviations.ts';
import { holdPlan } from '../../store/plan/plans.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, neededLine } from '../inputs.ts';
import { noSuchPlan } from '../problems.ts';

const schema = z.object({
  planId: id<'plan'>(),
  short: neededLine('Give the abbreviation.'),
  long: neededLine('Write what it stands for.'),
});
export type ExplainAbbreviationInput = z.input<typeof schema>;

export async function explainAbbreviation(
  context: CommandContext,
  given: ExplainAbbreviationInput,
): Promise<Result<null>> {
  return carryOut(context, { deed: 'explainAbbreviation', schema, given }, async (transaction, whole) => {
    if (!(await holdPlan(transaction, whole.planId))) return failed(noSuchPlan);
    await putAbbreviation(transaction, whole.planId, whole);
    return done(null);
  });
}
