/** Takes a section out of the plan's prose. What it said stays in the history. */
import { z } from 'zod';
import { done, failed, type Result } from '../../domain/problem.ts';
import { holdPlanOf } from '../../store/plan/plans.ts';
import { removeSection as removeRow } from '../../store/plan/sections.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, version } from '../inputs.ts';
import { noSuchSection } from '../problems.ts';
import { savedOrStale } from '../stale.ts';

const schema = z.object({ sectionId: id<'section'>(), version });
export type RemoveSectionInput = z.input<typeof schema>;

export async function removeSection(
  context: CommandContext,
  given: RemoveSectionInput,
): Promise<Result<null>> {
  return carryOut(context, { deed: 'removeSection', schema, given }, async (transaction, whole) => {
    if (!(await holdPlanOf(transaction, 'section', whole.sectionId))) return failed(noSuchSection);
    const seen = { id: whole.sectionId, version: whole.version };
    const removed = await removeRow(transaction, seen);
    const saved = await savedOrStale(transaction, { noun: 'section', seen }, removed);
    return saved.ok ? done(null) : saved;
  });
}
