/** Moves a section of the plan's prose one place up or down; at the end of its way it stays where it is. */
import { z } from 'zod';
import { positionMoved } from '../../domain/heading/list-places.ts';
import type { Section } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { holdPlanOf } from '../../store/plan/plans.ts';
import { findSection, listSections, updateSection } from '../../store/plan/sections.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, version } from '../inputs.ts';
import { noSuchSection } from '../problems.ts';
import { savedOrStale } from '../stale.ts';

const schema = z.object({ sectionId: id<'section'>(), version, direction: z.enum(['up', 'down']) });
export type MoveSectionInput = z.input<typeof schema>;

export async function moveSection(
  context: CommandContext,
  given: MoveSectionInput,
): Promise<Result<Section>> {
  return carryOut(context, { deed: 'moveSection', schema, given }, async (transaction, whole) => {
    const plan = await holdPlanOf(transaction, 'section', whole.sectionId);
    if (!plan) return failed(noSuchSection);
    const sections = await listSections(transaction, plan.id);
    const section = sections.find((one) => one.id === whole.sectionId);
    if (!section) return failed(noSuchSection);
    const seen = { id: section.id, version: whole.version };
    const position = positionMoved(sections, section.id, whole.direction) ?? section.position;
    const saved = await savedOrStale(
      transaction,
      { noun: 'section', seen },
      await updateSection(transaction, seen, { position }),
    );
    if (!saved.ok) return saved;
    const kept = await findSection(transaction, section.id);
    return kept ? done(kept) : failed(noSuchSection);
  });
}
