/** The plan on one page, to look at and as a PDF to hand round. */
import { may } from '../../domain/access/may.ts';
import { type PlanOnAPage, planOnAPage } from '../../domain/plan/on-a-page.ts';
import { done, type Result } from '../../domain/problem.ts';
import { typefaces } from '../../services/fonts.ts';
import type { ViewContext } from '../context.ts';
import type { PlanFile } from './plan-file.ts';
import { withPlanBody } from './with-plan.ts';

/** As many lines as a side of A4 holds under the bars of the themes. */
const FITS = 8;

export function viewOnePage(context: ViewContext, slug: string): Promise<Result<PlanOnAPage>> {
  const today = context.clock.today();
  return withPlanBody(context, slug, (body) => planOnAPage({ ...body, fits: FITS, today }));
}

export async function writeOnePageFile(context: ViewContext, slug: string): Promise<Result<PlanFile>> {
  const allowed = may(context.person, 'exportPlan');
  if (!allowed.ok) return allowed;
  const page = await viewOnePage(context, slug);
  if (!page.ok) return page;
  const { plan, today } = page.value;
  // Large, and loaded when the first is asked for.
  const { writeOnePage } = await import('../../documents/write/pdf/one-page.ts');
  const content = await writeOnePage(page.value, typefaces());
  return done({ name: `${plan.slug}-on-a-page-${today}.pdf`, content });
}
