/** Word for open pages that their plan was changed. */
import { planIdAt } from '../../../views/plan/plan-at.ts';
import { noSuchPlan } from '../../../views/plan/with-plan.ts';
import { planAddress } from '../../addresses.ts';
import { showProblem, showRefusal } from '../../answer/problem.tsx';
import { partOf } from '../../answer/show.ts';
import { openStream } from '../../live/stream.ts';
import { viewing, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';

const TRY_AGAIN = '60';

/**
 * Only for the script of a page: whoever opens the address by itself is sent to the plan. The public is told nothing:
 * what it may see changes seldom, and a line for everybody on the network is a line too many.
 */
async function follow(c: WebContext): Promise<Response> {
  const slug = partOf(c, 'slug');
  const planId = await planIdAt(viewing(c), slug);
  if (planId === null) return showProblem(c, noSuchPlan);
  if (!c.req.header('accept')?.includes('text/event-stream')) return c.redirect(planAddress(slug), 303);
  if (c.get('visitor')?.as === 'public') return showRefusal(c, 'notFollowed', 403);
  const opened = openStream(c, planId);
  if (opened instanceof Response) return opened;
  c.header('Retry-After', TRY_AGAIN);
  return showRefusal(c, opened, opened === 'tooManyOfYours' ? 429 : 503);
}

export const changeRoutes: Route[] = [
  { method: 'GET', path: '/plans/:slug/changes', deed: 'seePlan', handle: follow },
];
