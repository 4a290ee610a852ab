/** Beginning a plan from nothing. It stands before the routes of one plan, whose addresses would take it for a name. */
import { createPlan } from '../../../commands/plan/create-plan.ts';
import type { PlanState } from '../../../domain/plan/plan.ts';
import { planAddress } from '../../addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { statusOf } from '../../answer/problem.tsx';
import { readForm } from '../../forms/read-form.ts';
import { EMPTY_DETAILS, levelsTyped, typedDetails } from '../../pages/plan/detail-fields.tsx';
import { newPlanPage } from '../../pages/plan/new-plan-page.tsx';
import { acting, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';

async function savePlan(c: WebContext): Promise<Response> {
  const fields = typedDetails(await readForm(c));
  const { version: _, levels, state, ...same } = fields;
  const stands = state === '' ? {} : { state: state as PlanState };
  const made = await createPlan(acting(c), { ...same, ...stands, levels: levelsTyped(levels) });
  if (made.ok) return goTo(c, planAddress(made.value.slug), 'planBegun');
  return showPage(c, newPlanPage(fields, made.problem), statusOf(made.problem));
}

export const newPlanRoutes: Route[] = [
  {
    method: 'GET',
    path: '/plans/new',
    deed: 'changePlan',
    handle: (c) => showPage(c, newPlanPage(EMPTY_DETAILS)),
  },
  { method: 'POST', path: '/plans/new', deed: 'changePlan', handle: savePlan },
];
