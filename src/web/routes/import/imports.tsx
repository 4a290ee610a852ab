/** Bringing documents in, and what became of each. The checking itself is in `import-checking.tsx`. */
import { discardImport, readImportAgain, takeUpImport } from '../../../commands/import/discard-import.ts';
import { startImport } from '../../../commands/import/start-import.ts';
import type { FieldProblem } from '../../../domain/problem.ts';
import type { ImportSummary } from '../../../views/import/import-summary.ts';
import { importDocument, importSummary, importsPage } from '../../../views/import/imports-page.ts';
import { disposition } from '../../answer/file.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, statusOf } from '../../answer/problem.tsx';
import { AsidePage } from '../../pages/import/aside-page.tsx';
import { ImportListPage } from '../../pages/import/list-page.tsx';
import { type BroughtText, NewImportPage, NOTHING_TYPED } from '../../pages/import/new-page.tsx';
import type { WebContext } from '../../web-parts.ts';
import { acting, settingsFor, viewing } from '../../web-parts.ts';
import { aside, bringIn, importList } from '../../words/imports.ts';
import type { Route } from '../route.ts';
import { addressOfImport, IMPORT_CRUMBS, importIdOf, isBeingChecked, toItsPage } from './import-address.ts';
import { readUpload } from './import-upload.ts';

/** Most documents are read before anybody has looked: so long is waited before the page of waiting is shown. */
const SHORT_WAIT_MS = 1200;

/** Before its checking a document can be put aside too. */
const ON_THE_WAY: readonly ImportSummary['state'][] = ['queued', 'refused'];

function showNew(c: WebContext, typed: BroughtText, problems: readonly FieldProblem[]): Promise<Response> {
  const page = {
    title: bringIn.title,
    place: 'imports' as const,
    hasErrors: problems.length > 0,
    body: <NewImportPage typed={typed} problems={problems} />,
  };
  return showPage(c, page, problems.length > 0 ? 422 : 200);
}

async function bring(c: WebContext): Promise<Response> {
  const upload = await readUpload(c);
  if (!upload.ok) return showNew(c, upload.typed, upload.problems);
  const started = await startImport(acting(c), upload.document);
  if (!started.ok) return showProblem(c, started.problem);
  const { readings } = c.get('parts');
  readings.wake();
  await Promise.race([readings.idle(), new Promise((resolve) => setTimeout(resolve, SHORT_WAIT_MS))]);
  return goTo(c, addressOfImport(started.value));
}

async function showList(c: WebContext): Promise<Response> {
  const imports = await importsPage(viewing(c));
  if (!imports.ok) return showProblem(c, imports.problem);
  return showPage(c, {
    title: importList.title,
    place: 'imports',
    body: <ImportListPage imports={imports.value} />,
  });
}

async function tellProgress(c: WebContext): Promise<Response> {
  const found = await importSummary(viewing(c), importIdOf(c));
  c.header('Cache-Control', 'no-store');
  if (!found.ok) return c.json({ state: 'gone', share: 0 }, statusOf(found.problem));
  return c.json({ state: found.value.state, share: found.value.progress.share });
}

/** Always as a file to keep, never to be shown or run in the browser as a page of ours. */
async function giveBack(c: WebContext): Promise<Response> {
  const found = await importDocument(viewing(c), importIdOf(c));
  if (!found.ok) return showProblem(c, found.problem);
  const { fileName, bytes } = found.value;
  c.header('Content-Type', 'application/octet-stream');
  c.header('Content-Disposition', disposition('attachment', fileName));
  c.header('Cache-Control', 'private, no-store');
  return c.body(new Uint8Array(bytes));
}

async function askAside(c: WebContext): Promise<Response> {
  const found = await importSummary(viewing(c), importIdOf(c));
  if (!found.ok) return showProblem(c, found.problem);
  if (!isBeingChecked(found.value) && !ON_THE_WAY.includes(found.value.state))
    return toItsPage(c, found.value);
  return showPage(c, {
    title: aside.title(found.value.fileName),
    place: 'imports',
    crumbs: IMPORT_CRUMBS,
    body: <AsidePage summary={found.value} />,
  });
}

async function putAside(c: WebContext): Promise<Response> {
  const changed = await discardImport(acting(c), importIdOf(c));
  return changed.ok ? goTo(c, '/imports', 'importDiscarded') : showProblem(c, changed.problem);
}

async function takeUp(c: WebContext): Promise<Response> {
  const changed = await takeUpImport(acting(c), importIdOf(c));
  if (!changed.ok) return showProblem(c, changed.problem);
  c.get('parts').readings.wake();
  return goTo(c, addressOfImport(changed.value));
}

async function readAgain(c: WebContext): Promise<Response> {
  const changed = await readImportAgain(acting(c), importIdOf(c));
  if (!changed.ok) return showProblem(c, changed.problem);
  c.get('parts').readings.wake();
  return goTo(c, addressOfImport(changed.value));
}

export const importRoutes: Route[] = [
  { method: 'GET', path: '/imports', deed: 'seeImport', handle: showList },
  { method: 'POST', path: '/imports', deed: 'importPlan', body: 'upload', handle: bring },
  {
    method: 'GET',
    path: '/imports/new',
    deed: 'importPlan',
    handle: async (c) => {
      const locale = (await settingsFor(c)).locale.value;
      return showNew(c, { ...NOTHING_TYPED, locale, copyOf: c.req.query('copy-of') ?? '' }, []);
    },
  },
  { method: 'GET', path: '/imports/:id/progress', deed: 'seeImport', handle: tellProgress },
  { method: 'GET', path: '/imports/:id/document', deed: 'seeImport', handle: giveBack },
  { method: 'GET', path: '/imports/:id/aside', deed: 'importPlan', handle: askAside },
  { method: 'POST', path: '/imports/:id/aside', deed: 'importPlan', handle: putAside },
  { method: 'POST', path: '/imports/:id/take-up', deed: 'importPlan', handle: takeUp },
  { method: 'POST', path: '/imports/:id/again', deed: 'importPlan', handle: readAgain },
];
