/** The forms of a plan as a whole: its details, and what its abbreviations stand for. */

import { editPlan } from '../../../commands/plan/edit-plan.ts';
import { explainAbbreviation } from '../../../commands/plan/explain-abbreviation.ts';
import type { PlanState } from '../../../domain/plan/plan.ts';
import { viewGlossary } from '../../../views/plan/glossary-page.ts';
import { viewPlanDetails } from '../../../views/plan/plan-details.ts';
import { planAddress, planPart } from '../../addresses.ts';
import { aboutOf } from '../../answer/about.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, statusOf } from '../../answer/problem.tsx';
import { partOf, show } from '../../answer/show.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { one, readForm } from '../../forms/read-form.ts';
import { fieldsOfPlan, levelsTyped, typedDetails } from '../../pages/plan/detail-fields.tsx';
import { detailsPage } from '../../pages/plan/details-page.tsx';
import { glossaryPage } from '../../pages/plan/glossary-page.tsx';
import { acting, allowedBy, viewing, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';

const slugOf = (c: WebContext): string => partOf(c, 'slug');

async function showDetails(c: WebContext): Promise<Response> {
  return show(c, await viewPlanDetails(viewing(c), slugOf(c)), (plan) =>
    detailsPage(plan, fieldsOfPlan(plan)),
  );
}

async function saveDetails(c: WebContext): Promise<Response> {
  const typed = await readForm(c);
  const found = await viewPlanDetails(viewing(c), slugOf(c));
  if (!found.ok) return showProblem(c, found.problem);
  const fields = typedDetails(typed);
  const { levels, state, ...same } = fields;
  const stands = state === '' ? {} : { state: state as PlanState };
  const given = { planId: found.value.id, ...same, ...stands, levels: levelsTyped(levels) };
  const saved = await editPlan(acting(c), given);
  if (saved.ok) return goTo(c, planAddress(slugOf(c)), 'planSaved');
  return showPage(c, detailsPage(found.value, fields, saved.problem), statusOf(saved.problem));
}

async function saveAbbreviation(c: WebContext): Promise<Response> {
  const typed = await readForm(c);
  const found = await viewGlossary(viewing(c), slugOf(c));
  if (!found.ok) return showProblem(c, found.problem);
  const [short, long] = [one(typed, 'short'), one(typed, 'long')];
  const saved = await explainAbbreviation(acting(c), { planId: found.value.plan.id, short, long });
  if (saved.ok) return goTo(c, planPart(slugOf(c), 'glossary'), 'abbreviationSaved');
  const returned = { short, long, problems: fieldProblems(saved.problem) };
  return showPage(
    c,
    glossaryPage(found.value, allowedBy(c, aboutOf(found.value)), returned),
    statusOf(saved.problem),
  );
}

export const planFormRoutes: Route[] = [
  { method: 'GET', path: '/plans/:slug/edit', deed: 'changePlan', handle: showDetails },
  { method: 'POST', path: '/plans/:slug/edit', deed: 'changePlan', handle: saveDetails },
  { method: 'POST', path: '/plans/:slug/glossary', deed: 'changePlan', handle: saveAbbreviation },
];
