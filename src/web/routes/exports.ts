/** The plan as a file, and on one page. `?status=yes` adds how each action stands and what was last said of it. */
import { EDITABLE_KINDS, type EditableKind, writeEditableFile } from '../../commands/write-editable-file.ts';
import type { WantedColumns } from '../../documents/write/written-columns.ts';
import type { Result } from '../../domain/problem.ts';
import { viewOnePage, writeOnePageFile } from '../../views/one-page.ts';
import { FILE_KINDS, type FileKind, type PlanFile, writePlanFile } from '../../views/plan-file.ts';
import { showProblem } from '../answer/problem.tsx';
import { partOf, show } from '../answer/show.ts';
import { onePage } from '../pages/plan/one-page.tsx';
import { acting, viewing, type WebContext } from '../web-parts.ts';
import type { Route } from './route.ts';

const TYPES: Record<FileKind | EditableKind, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

const columnsOf = (c: WebContext): WantedColumns =>
  c.req.query('status') === 'yes' ? { status: true, update: true } : {};

async function sendFile(c: WebContext, kind: FileKind): Promise<Response> {
  const file = await writePlanFile(viewing(c), partOf(c, 'slug'), { kind, columns: columnsOf(c) });
  return sendIt(c, file, TYPES[kind]);
}

async function sendEditable(c: WebContext, kind: EditableKind): Promise<Response> {
  const file = await writeEditableFile(acting(c), partOf(c, 'slug'), { kind, columns: columnsOf(c) });
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

const fileRoute = (kind: string, handle: Route['handle']): Route => ({
  method: 'GET',
  path: `/plans/:slug/export.${kind}`,
  deed: 'exportPlan',
  handle,
});

export const exportRoutes: Route[] = [
  ...EDITABLE_KINDS.map((kind) => fileRoute(kind, (c) => sendEditable(c, kind))),
  ...FILE_KINDS.map((kind) => fileRoute(kind, (c) => sendFile(c, kind))),
  {
    method: 'GET',
    path: '/plans/:slug/one-page',
    deed: 'seePlan',
    handle: async (c) => show(c, await viewOnePage(viewing(c), partOf(c, 'slug')), onePage),
  },
  { method: 'GET', path: '/plans/:slug/one-page.pdf', deed: 'exportPlan', handle: sendOnePage },
];
