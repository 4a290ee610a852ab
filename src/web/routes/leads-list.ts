/** A plan gone through by who does it: as a page, and as a Word file. */
import { viewLeadsList, writeLeadsFile } from '../../views/leads-list.ts';
import { showProblem } from '../answer/problem.tsx';
import { partOf, show } from '../answer/show.ts';
import { leadsPage } from '../pages/plan/leads-page.tsx';
import { viewing, type WebContext } from '../web-parts.ts';
import type { Route } from './route.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function showLeads(c: WebContext): Promise<Response> {
  const apart = c.req.query('apart') === 'yes';
  return show(c, await viewLeadsList(viewing(c), partOf(c, 'slug')), (page) => leadsPage(page, apart));
}

async function sendLeads(c: WebContext): Promise<Response> {
  const file = await writeLeadsFile(viewing(c), partOf(c, 'slug'));
  if (!file.ok) return showProblem(c, file.problem);
  const { name, content } = file.value;
  c.header('Content-Type', WORD);
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  c.header('Cache-Control', 'private, no-store');
  return c.body(typeof content === 'string' ? content : new Uint8Array(content));
}

export const leadsListRoutes: Route[] = [
  { method: 'GET', path: '/plans/:slug/leads', deed: 'seePlan', handle: showLeads },
  { method: 'GET', path: '/plans/:slug/leads.docx', deed: 'exportPlan', handle: sendLeads },
];
