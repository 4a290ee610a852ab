/** The search, as a page and as the few best for the palette. */
import { renderToString } from 'preact-render-to-string';
import { SEARCH_KINDS } from '../../../domain/search/query.ts';
import { PAGE_OF_HITS, viewSearch } from '../../../views/search-page.ts';
import { sendHtml } from '../../answer/html.ts';
import { showProblem } from '../../answer/problem.tsx';
import { show } from '../../answer/show.ts';
import { FoundRows } from '../../pages/search/found-rows.tsx';
import { searchPage } from '../../pages/search/search-page.tsx';
import { viewing, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';

const FEW = 8;
const typedIn = (c: WebContext): string => (c.req.query('q') ?? '').replaceAll('\0', ' ').slice(0, 400);

async function showSearch(c: WebContext): Promise<Response> {
  const kind = SEARCH_KINDS.find((one) => one === c.req.query('kind')) ?? null;
  return show(c, await viewSearch(viewing(c), { typed: typedIn(c), kind, most: PAGE_OF_HITS }), searchPage);
}

async function showFew(c: WebContext): Promise<Response> {
  const page = await viewSearch(viewing(c), { typed: typedIn(c), kind: null, most: FEW });
  if (!page.ok) return showProblem(c, page.problem);
  return sendHtml(c, renderToString(<FoundRows rows={page.value.rows} />));
}

export const searchRoutes: Route[] = [
  { method: 'GET', path: '/search', deed: 'seeDirectory', handle: showSearch },
  { method: 'GET', path: '/search/few', deed: 'seeDirectory', handle: showFew },
];
