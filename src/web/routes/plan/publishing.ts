/** Publishing a plan and taking it back. */
import { publishPlan, takeBackPlan } from '../../../commands/plan/publish-plan.ts';
import { viewPublish } from '../../../views/plan/publish-page.ts';
import { planAddress } from '../../addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, statusOf } from '../../answer/problem.tsx';
import { partOf, show } from '../../answer/show.ts';
import { one, readForm } from '../../forms/read-form.ts';
import { publishPage } from '../../pages/plan/publish-page.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';

const look = (c: WebContext) => viewPublish(viewing(c), partOf(c, 'slug'));

async function publish(c: WebContext): Promise<Response> {
  const form = await readForm(c);
  const found = await look(c);
  if (!found.ok) return showProblem(c, found.problem);
  const { plan } = found.value;
  const done = await publishPlan(acting(c), { planId: plan.id, agreed: one(form, 'agreed') === 'yes' });
  if (done.ok) return goTo(c, planAddress(plan.slug), 'planPublished');
  return showPage(c, publishPage(found.value, done.problem), statusOf(done.problem));
}

async function takeBack(c: WebContext): Promise<Response> {
  const found = await look(c);
  if (!found.ok) return showProblem(c, found.problem);
  const { plan } = found.value;
  const done = await takeBackPlan(acting(c), { planId: plan.id });
  return done.ok ? goTo(c, planAddress(plan.slug), 'planTakenBack') : showProblem(c, done.problem);
}

const path = '/plans/:slug/publish';
export const publishingRoutes: Route[] = [
  {
    method: 'GET',
    path,
    deed: 'publishPlan',
    handle: async (c) => show(c, await look(c), (page) => publishPage(page)),
  },
  { method: 'POST', path, deed: 'publishPlan', handle: publish },
  { method: 'POST', path: `${path}/take-back`, deed: 'publishPlan', handle: takeBack },
];
