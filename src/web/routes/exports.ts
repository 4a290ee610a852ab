/** The plan as a file, and on one page. `?status=yes` adds how each action stands and what was last said of it. */
import { writePlanFile as writeMarkedFile } from '../../commands/write-plan-file.ts';
import type { Result } from '../../domain/problem.ts';
import { viewOnePage, writeOnePageFile } from '../../views/one-page.ts';
import { FILE_KINDS, type FileKind, type PlanFile, writePlanFile } from '../../views/plan-file.ts';
import { showProblem } from '../answer/problem.tsx';
import { partOf, show } from '../answer/show.ts';
import { onePage } from '../pages/plan/one-page.tsx';
import { acting, viewing, type WebContext } from '../web-parts.ts';
import type { Route } from './route.ts';

const TYPES: Record<FileKind, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

async function sendFile(c: WebContext, kind: FileKind): Promise<Response> {
  const wanted = c.req.query('status') === 'yes';
  const columns = wanted ? { status: true, update: true } : {};
  const slug = partOf(c, 'slug');
  const file =
    kind === 'docx' || kind === 'xlsx'
      ? await writeMarkedFile(acting(c), slug, { kind, columns })
      : await writePlanFile(viewing(c), slug, { kind, columns });
  return sendIt(c, file, TYPES[kind]);
}

function sendIt(c: WebContext, file: Result<PlanFile>, type: string): Response | Promise<Response> {
  if (!file.ok) return showProblem(c, file.problem);
  const { name, content } = file.value;
  c.header('Content-Type', type);
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  c.header('Cache-Control', 'private, no-store');
  return c.body(typeof content === 'string' ? content : new Uint8Array(content));
}

const sendOnePage = async (c: WebContext): Promise<Response> =>
  sendIt(c, await writeOnePageFile(viewing(c), partOf(c, 'slug')), TYPES.pdf);

const planFileRoutes: Route[] = FILE_KINDS.map((kind) => ({
  method: 'GET',
  path: `/plans/:slug/export.${kind}`,
  deed: 'exportPlan',
  handle: (c) => sendFile(c, kind),
}));

export const exportRoutes: Route[] = [
  ...planFileRoutes,
  {
    method: 'GET',
    path: '/plans/:slug/one-page',
    deed: 'seePlan',
    handle: async (c) => show(c, await viewOnePage(viewing(c), partOf(c, 'slug')), onePage),
  },
  { method: 'GET', path: '/plans/:slug/one-page.pdf', deed: 'exportPlan', handle: sendOnePage },
];
