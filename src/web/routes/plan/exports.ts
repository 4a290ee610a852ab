/** The plan as a file, and on one page. `?status=yes` adds how each action stands and what was last said of it. */
import {
  EDITABLE_KINDS,
  type EditableKind,
  writeEditableFile,
} from '../../../commands/proposal/write-editable-file.ts';
import type { WantedColumns } from '../../../documents/write/written-columns.ts';
import { viewOnePage, writeOnePageFile } from '../../../views/plan/one-page.ts';
import { FILE_KINDS, type FileKind, writePlanFile } from '../../../views/plan/plan-file.ts';
import { sendFile } from '../../answer/file.ts';
import { partOf, show } from '../../answer/show.ts';
import { onePage } from '../../pages/plan/one-page.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';

const columnsOf = (c: WebContext): WantedColumns =>
  c.req.query('status') === 'yes' ? { status: true, update: true } : {};

async function sendWritten(c: WebContext, kind: FileKind): Promise<Response> {
  const file = await writePlanFile(viewing(c), partOf(c, 'slug'), { kind, columns: columnsOf(c) });
  return sendFile(c, file, kind);
}

async function sendEditable(c: WebContext, kind: EditableKind): Promise<Response> {
  const file = await writeEditableFile(acting(c), partOf(c, 'slug'), { kind, columns: columnsOf(c) });
  return sendFile(c, file, kind);
}

const sendOnePage = async (c: WebContext): Promise<Response> =>
  sendFile(c, await writeOnePageFile(viewing(c), partOf(c, 'slug')), 'pdf');

const fileRoute = (kind: string, handle: Route['handle']): Route => ({
  method: 'GET',
  path: `/plans/:slug/export.${kind}`,
  deed: 'exportPlan',
  handle,
});

export const exportRoutes: Route[] = [
  ...EDITABLE_KINDS.map((kind) => fileRoute(kind, (c) => sendEditable(c, kind))),
  ...FILE_KINDS.map((kind) => fileRoute(kind, (c) => sendWritten(c, kind))),
  {
    method: 'GET',
    path: '/plans/:slug/one-page',
    deed: 'seePlan',
    handle: async (c) => show(c, await viewOnePage(viewing(c), partOf(c, 'slug')), onePage),
  },
  { method: 'GET', path: '/plans/:slug/one-page.pdf', deed: 'exportPlan', handle: sendOnePage },
];
