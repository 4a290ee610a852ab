/** A plan gone through by who does it: as a page, and as a Word file. */
import { viewLeadsList, writeLeadsFile } from '../../../views/plan/leads-list.ts';
import { sendFile } from '../../answer/file.ts';
import { partOf, show } from '../../answer/show.ts';
import { leadsPage } from '../../pages/plan/leads-page.tsx';
import { viewing, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';

async function showLeads(c: WebContext): Promise<Response> {
  const apart = c.req.query('apart') === 'yes';
  return show(c, await viewLeadsList(viewing(c), partOf(c, 'slug')), (page) => leadsPage(page, apart));
}

const sendLeads = async (c: WebContext): Promise<Response> =>
  sendFile(c, await writeLeadsFile(viewing(c), partOf(c, 'slug')), 'docx');

export const leadsListRoutes: Route[] = [
  { method: 'GET', path: '/plans/:slug/leads', deed: 'seePlan', handle: showLeads },
  { method: 'GET', path: '/plans/:slug/leads.docx', deed: 'exportPlan', handle: sendLeads },
];
