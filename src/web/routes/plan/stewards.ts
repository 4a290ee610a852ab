/** Who answers for a plan: seen, named, ended. */
import { endStewardship, giveStewardship } from '../../../commands/plan/give-stewardship.ts';
import { STEWARD_ROLES } from '../../../domain/partnership/stewardship.ts';
import type { Problem } from '../../../domain/problem.ts';
import { viewStewards } from '../../../views/plan/plan-stewards.ts';
import { stewardsAddress } from '../../addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, statusOf } from '../../answer/problem.tsx';
import { partOf } from '../../answer/show.ts';
import { one, readForm } from '../../forms/read-form.ts';
import { stewardsPage } from '../../pages/group/stewards-page.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';

const NOBODY = { steward: '', role: 'steward', from: '' };

async function showStewards(
  c: WebContext,
  fields: Record<string, string> = NOBODY,
  problem: Problem | null = null,
): Promise<Response> {
  const found = await viewStewards(viewing(c), partOf(c, 'slug'));
  if (!found.ok) return showProblem(c, found.problem);
  return showPage(c, stewardsPage(found.value, fields, problem), problem ? statusOf(problem) : 200);
}

async function give(c: WebContext): Promise<Response> {
  const typed = await readForm(c);
  const fields = { steward: one(typed, 'steward'), role: one(typed, 'role'), from: one(typed, 'from') };
  const found = await viewStewards(viewing(c), partOf(c, 'slug'));
  if (!found.ok) return showProblem(c, found.problem);
  const given = await giveStewardship(acting(c), {
    planId: found.value.plan.id,
    ...fields,
    role: STEWARD_ROLES.find((known) => known === fields.role) ?? 'steward',
  });
  return given.ok
    ? goTo(c, stewardsAddress(found.value.plan.slug), 'stewardSaved')
    : showStewards(c, fields, given.problem);
}

async function end(c: WebContext): Promise<Response> {
  const found = await viewStewards(viewing(c), partOf(c, 'slug'));
  if (!found.ok) return showProblem(c, found.problem);
  const { id: planId, slug } = found.value.plan;
  const ended = await endStewardship(acting(c), { planId, stewardshipId: partOf(c, 'id') });
  return ended.ok ? goTo(c, stewardsAddress(slug), 'stewardSaved') : showStewards(c, NOBODY, ended.problem);
}

const path = '/plans/:slug/stewards';
export const stewardRoutes: Route[] = [
  { method: 'GET', path, deed: 'seeDirectory', handle: (c) => showStewards(c) },
  { method: 'POST', path, deed: 'keepGroups', handle: give },
  { method: 'POST', path: `${path}/:id/end`, deed: 'keepGroups', handle: end },
];
