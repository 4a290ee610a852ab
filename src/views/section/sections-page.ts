/** The plan's text around its actions, in order, and one section of it for its form. */
import type { Plan, Section } from '../../domain/plan/plan.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import type { ViewContext } from '../context.ts';
import { withPlan } from '../plan/with-plan.ts';

export type SectionsPage = { plan: Plan; sections: Section[] };
export type SectionPage = { plan: Plan; section: Section };

const noSuchSection: Problem = {
  code: 'notFound',
  message: 'There is no such section in the plan.',
  remedy: 'Somebody may have removed it; the history of the plan says so. Go back to the plan’s text.',
};

export function viewSections(context: ViewContext, slug: string): Promise<Result<SectionsPage>> {
  return withPlan(context, slug, ({ plan, sections }) => ({ plan, sections }));
}

export async function viewSection(
  context: ViewContext,
  slug: string,
  id: string,
): Promise<Result<SectionPage>> {
  const found = await viewSections(context, slug);
  if (!found.ok) return found;
  const section = found.value.sections.find((one) => one.id === id);
  return section ? done({ plan: found.value.plan, section }) : failed(noSuchSection);
}
