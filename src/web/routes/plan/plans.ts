/** Reading plans: all of them, one's front page, its table, what it still needs, its abbreviations, its history. */
import type { Allowed } from '../../../domain/access/may.ts';
import { NEED_KINDS } from '../../../domain/need/need-words.ts';
import { filterFromAddress } from '../../../domain/plan/filter.ts';
import { parseMonth, ZOOMS } from '../../../domain/timeline/window.ts';
import { viewPlanHistory } from '../../../views/history/plan-history.ts';
import { viewOwnWork } from '../../../views/person/own-work.ts';
import { viewGlossary } from '../../../views/plan/glossary-page.ts';
import { viewNeed, viewNeeds } from '../../../views/plan/needs-page.ts';
import { viewPlan } from '../../../views/plan/plan-page.ts';
import { type PlanTable, viewPlanTable } from '../../../views/plan/plan-table.ts';
import { viewPlans } from '../../../views/plan/plans-page.ts';
import { viewResources } from '../../../views/plan/resources-page.ts';
import { viewTimeline } from '../../../views/plan/timeline-page.ts';
import { plansAddress } from '../../addresses.ts';
import { showProblem, showRefusal } from '../../answer/problem.tsx';
import { partOf, show } from '../../answer/show.ts';
import { choosePage } from '../../pages/plan/choose-page.tsx';
import { glossaryPage } from '../../pages/plan/glossary-page.tsx';
import { historyPage } from '../../pages/plan/history-page.tsx';
import { needPage } from '../../pages/plan/need-page.tsx';
import { needsPage } from '../../pages/plan/needs-page.tsx';
import { planPage } from '../../pages/plan/plan-page.tsx';
import { plansPage } from '../../pages/plan/plans-page.tsx';
import { resourcesPage } from '../../pages/plan/resources-page.tsx';
import { tablePage } from '../../pages/plan/table-page.tsx';
import { timelinePage } from '../../pages/plan/timeline-page.tsx';
import type { Page } from '../../pages/shell/page.ts';
import { viewing, visitorTo, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';

const slugOf = (c: WebContext): string => partOf(c, 'slug');

async function showNeed(c: WebContext): Promise<Response> {
  const kind = NEED_KINDS.find((one) => one === partOf(c, 'kind'));
  if (!kind) return showRefusal(c, 'notFound', 404);
  return show(c, await viewNeed(viewing(c), slugOf(c), kind), needPage);
}

async function showHistory(c: WebContext): Promise<Response> {
  const before = Number(c.req.query('before'));
  const from = Number.isSafeInteger(before) && before > 0 ? before : null;
  return show(c, await viewPlanHistory(viewing(c), slugOf(c), from), historyPage);
}

/** `?choose=all` ticks all that are shown, `?choose=CODE` that one. */
const choosing =
  (said: string) =>
  (page: PlanTable, allowed: Allowed): Page =>
    choosePage(page, allowed, { all: said === 'all', code: said });

async function showTable(c: WebContext): Promise<Response> {
  const filter = filterFromAddress(new URL(c.req.url).searchParams);
  const choose = c.req.query('choose');
  const draw = (page: PlanTable, allowed: Allowed): Page =>
    choose && allowed.changePlan ? choosing(choose)(page, allowed) : tablePage(page, allowed);
  return show(c, await viewPlanTable(viewing(c), slugOf(c), filter), draw);
}

async function showTimeline(c: WebContext): Promise<Response> {
  const parts = new URL(c.req.url).searchParams;
  const zoom = ZOOMS.find((one) => one === parts.get('zoom')) ?? 'year';
  const wish = { zoom, from: parseMonth(parts.get('from') ?? ''), filter: filterFromAddress(parts) };
  return show(c, await viewTimeline(viewing(c), slugOf(c), wish), timelinePage);
}

async function showPlans(c: WebContext): Promise<Response> {
  const isPublic = (await visitorTo(c))?.as === 'public';
  const signIn = c.get('parts').signIn;
  const hasAccounts = !isPublic || !signIn || (await signIn.anybody());
  const looking = !isPublic ? 'member' : hasAccounts ? 'public' : 'publicWithoutAccounts';
  const [found, work] = await Promise.all([viewPlans(viewing(c)), viewOwnWork(viewing(c))]);
  if (!work.ok) return showProblem(c, work.problem);
  return show(c, found, (cards, allowed) => plansPage({ cards, work: work.value, allowed, looking }));
}

const look = { method: 'GET', deed: 'seePlan' } as const;

export const planRoutes: Route[] = [
  { ...look, path: '/', handle: (c) => c.redirect(plansAddress) },
  { ...look, path: '/plans', handle: showPlans },
  {
    ...look,
    path: '/plans/:slug',
    handle: async (c) => show(c, await viewPlan(viewing(c), slugOf(c)), planPage),
  },
  { ...look, path: '/plans/:slug/table', handle: showTable },
  { ...look, path: '/plans/:slug/timeline', handle: showTimeline },
  {
    ...look,
    path: '/plans/:slug/needs',
    handle: async (c) => show(c, await viewNeeds(viewing(c), slugOf(c)), needsPage),
  },
  {
    ...look,
    path: '/plans/:slug/resources',
    handle: async (c) => show(c, await viewResources(viewing(c), slugOf(c)), resourcesPage),
  },
  { ...look, path: '/plans/:slug/needs/:kind', handle: showNeed },
  {
    ...look,
    path: '/plans/:slug/glossary',
    handle: async (c) => show(c, await viewGlossary(viewing(c), slugOf(c)), glossaryPage),
  },
  { ...look, deed: 'seeHistory', path: '/plans/:slug/history', handle: showHistory },
];
