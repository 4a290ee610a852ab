/** Changes a section of the plan's prose. Only the fields given are touched. */
import { z } from 'zod';
import type { Section } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { holdPlanOf } from '../../store/plan/plans.ts';
import { findSection, type SectionChanges, updateSection } from '../../store/plan/sections.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, lineOrNull, sectionKind, text, version } from '../inputs.ts';
import { noSuchSection } from '../problems.ts';
import { savedOrStale } from '../stale.ts';

const schema = z.object({
  sectionId: id<'section'>(),
  version,
  kind: sectionKind.optional(),
  heading: lineOrNull.optional(),
  text: text.optional(),
});
export type EditSectionInput = z.input<typeof schema>;

export async function editSection(
  context: CommandContext,
  given: EditSectionInput,
): Promise<Result<Section>> {
  return carryOut(context, { deed: 'editSection', schema, given }, async (transaction, whole) => {
    const { sectionId, version: seenVersion, ...fields } = whole;
    if (!(await holdPlanOf(transaction, 'section', sectionId))) return failed(noSuchSection);
    const changes: SectionChanges = Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== undefined),
    );
    const seen = { id: sectionId, version: seenVersion };
    const saved = await savedOrStale(
      transaction,
      { noun: 'section', seen },
      await updateSection(transaction, seen, changes),
    );
    if (!saved.ok) return saved;
    const kept = await findSection(transaction, sectionId);
    return kept ? done(kept) : failed(noSuchSection);
  });
}
