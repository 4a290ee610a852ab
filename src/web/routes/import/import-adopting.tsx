/** Making a live plan of a checked document, and undoing that. */
import { adoptPlan } from '../../../commands/import/adopt-plan.ts';
import { undoAdoption } from '../../../commands/import/undo-adoption.ts';
import { slugOf } from '../../../domain/plan/slug.ts';
import type { FieldProblem } from '../../../domain/problem.ts';
import { adoptPage, undoPage } from '../../../views/import/adopt-page.ts';
import { planAddress } from '../../addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem } from '../../answer/problem.tsx';
import { type AdoptionTyped, AdoptPage } from '../../pages/import/adopt-page.tsx';
import { UndoPage } from '../../pages/import/adopted-page.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import { undoing, adopting as words } from '../../words/import-adopting.ts';
import type { Route } from '../route.ts';
import { addressOfImport, IMPORT_CRUMBS, importIdOf, isBeingChecked, toItsPage } from './import-address.ts';

type Sent = { typed: AdoptionTyped; problems: FieldProblem[] };

async function showAdoption(c: WebContext, sent: Sent | null): Promise<Response> {
  const found = await adoptPage(viewing(c), importIdOf(c));
  if (!found.ok) return showProblem(c, found.problem);
  const page = found.value;
  if (!sent && !isBeingChecked(page.summary)) return toItsPage(c, page.summary);
  const typed = sent?.typed ?? { title: page.title, slug: page.slug, levels: page.levels.join('\n') };
  const problems = sent?.problems ?? [];
  const crumbs = [...IMPORT_CRUMBS, { label: page.summary.fileName, href: addressOfImport(page.summary.id) }];
  return showPage(
    c,
    {
      title: words.title,
      place: 'imports',
      crumbs,
      hasErrors: problems.length > 0,
      body: <AdoptPage page={page} typed={typed} problems={problems} />,
    },
    problems.length > 0 ? 422 : 200,
  );
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

async function adopt(c: WebContext): Promise<Response> {
  const body = await c.req.parseBody();
  const typed = { title: text(body.title), slug: text(body.slug), levels: text(body.levels) };
  const levels = typed.levels
    .split('\n')
    .map((level) => level.trim())
    .filter(Boolean);
  const adopted = await adoptPlan(acting(c), importIdOf(c), {
    title: typed.title,
    slug: typed.slug || slugOf(typed.title),
    ...(levels.length > 0 ? { levels } : {}),
  });
  if (adopted.ok) return goTo(c, planAddress(adopted.value.slug), 'planAdopted');
  const { problem } = adopted;
  if (problem.code !== 'invalid') return showProblem(c, problem);
  return showAdoption(c, { typed, problems: problem.all ?? [] });
}

async function showUndoing(c: WebContext, error: string | null): Promise<Response> {
  const found = await undoPage(viewing(c), importIdOf(c));
  if (!found.ok) return showProblem(c, found.problem);
  const { summary } = found.value;
  if (summary.state !== 'adopted') return toItsPage(c, summary);
  const crumbs = [...IMPORT_CRUMBS, { label: summary.fileName, href: addressOfImport(summary.id) }];
  const body = <UndoPage page={found.value} error={error} />;
  return showPage(
    c,
    { title: undoing.title, place: 'imports', crumbs, hasErrors: error !== null, body },
    error ? 409 : 200,
  );
}

async function undo(c: WebContext): Promise<Response> {
  const id = importIdOf(c);
  const isConfirmed = (await c.req.parseBody()).confirm === 'yes';
  const found = await undoPage(viewing(c), id);
  if (!found.ok) return showProblem(c, found.problem);
  if (found.value.changes > 0 && !isConfirmed) return showUndoing(c, undoing.sayYes);
  const undone = await undoAdoption(acting(c), id, { evenIfChanged: isConfirmed });
  return undone.ok ? goTo(c, addressOfImport(id), 'adoptionUndone') : showProblem(c, undone.problem);
}

export const importAdoptingRoutes: Route[] = [
  { method: 'GET', path: '/imports/:id/adopt', deed: 'adoptPlan', handle: (c) => showAdoption(c, null) },
  { method: 'POST', path: '/imports/:id/adopt', deed: 'adoptPlan', handle: adopt },
  { method: 'GET', path: '/imports/:id/undo', deed: 'adoptPlan', handle: (c) => showUndoing(c, null) },
  { method: 'POST', path: '/imports/:id/undo', deed: 'adoptPlan', handle: undo },
];
