/** Adds a section to the plan's prose: behind another one, or at the end. */
import { z } from 'zod';
import { positionAfter } from '../../domain/heading/list-places.ts';
import type { Section } from '../../domain/plan/plan.ts';
import { done, failed, type Result } from '../../domain/problem.ts';
import { holdPlan } from '../../store/plan/plans.ts';
import { insertSections, listSections } from '../../store/plan/sections.ts';
import { carryOut } from '../carry-out.ts';
import type { CommandContext } from '../context.ts';
import { id, lineOrNull, refuse, sectionKind, text } from '../inputs.ts';
import { noSuchPlan } from '../problems.ts';

const schema = z.object({
  planId: id<'plan'>(),
  kind: sectionKind.default('other'),
  heading: lineOrNull.default(null),
  text: text.default(''),
  after: id<'section'>().nullable().default(null),
});
export type AddSectionInput = z.input<typeof schema>;

export async function addSection(context: CommandContext, given: AddSectionInput): Promise<Result<Section>> {
  return carryOut(context, { deed: 'addSection', schema, given }, async (transaction, whole) => {
    const { after, ...fields } = whole;
    if (fields.heading === null && fields.text === '') {
      return refuse([{ field: 'text', message: 'Give the section a heading or some text.' }]);
    }
    if (!(await holdPlan(transaction, fields.planId))) return failed(noSuchPlan);
    const sections = await listSections(transaction, fields.planId);
    const id = context.newId<'section'>();
    const section = { ...fields, id, position: positionAfter(sections, after) };
    await insertSections(transaction, [section]);
    return done({ ...section, version: 1 });
  });
}
