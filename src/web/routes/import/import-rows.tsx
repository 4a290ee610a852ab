/** Correcting one row of a document that is being checked. */
import { answerQuestions } from '../../../commands/import/answer-question.ts';
import type { FieldProblem, Problem, Result } from '../../../domain/problem.ts';
import { readQuestionKey } from '../../../domain/reading/questions.ts';
import { checkFilterAddress, checkFilterFrom } from '../../../views/import/check-filter.ts';
import type { CheckRow } from '../../../views/import/check-rows.ts';
import { type CheckPage, checkPage } from '../../../views/import/import-page.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, showRefusal } from '../../answer/problem.tsx';
import { rowId } from '../../pages/import/check-row.tsx';
import { type CorrectionTyped, CorrectPage } from '../../pages/import/correct-page.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import { correcting as words } from '../../words/import-correcting.ts';
import type { Route } from '../route.ts';
import { addressOfImport, IMPORT_CRUMBS, importIdOf, isBeingChecked, toItsPage } from './import-address.ts';
import {
  allTakenBack,
  correctionsIn,
  typedIn,
  versionsNow,
  wordsNow,
  wrongCorrections,
} from './import-correction.ts';

type AskedRow = { page: CheckPage; row: CheckRow };
type Shown = { typed: CorrectionTyped; problems: FieldProblem[]; status: 200 | 409 | 422 };

const keptOf = (c: WebContext): string =>
  checkFilterAddress(checkFilterFrom(new URL(c.req.url).searchParams));

/** The row that the address names, counted from 1; null where the document has no such row. */
async function findRow(c: WebContext): Promise<Result<AskedRow | null>> {
  const page = await checkPage(viewing(c), importIdOf(c));
  if (!page.ok) return page;
  const row = page.value.rows[Number(c.req.param('row')) - 1];
  return { ok: true, value: row ? { page: page.value, row } : null };
}

function showRow(c: WebContext, { page, row }: AskedRow, shown: Shown): Promise<Response> {
  const here = addressOfImport(page.summary.id);
  const crumbs = [...IMPORT_CRUMBS, { label: page.summary.fileName, href: here }];
  const body = (
    <CorrectPage
      row={row}
      here={here}
      kept={keptOf(c)}
      typed={shown.typed}
      was={wordsNow(row, page.kept)}
      versions={versionsNow(row, page.kept)}
      problems={shown.problems}
    />
  );
  const title = words.title(row.index + 1);
  return showPage(
    c,
    { title, place: 'imports', crumbs, hasErrors: shown.problems.length > 0, body },
    shown.status,
  );
}

async function askCorrection(c: WebContext): Promise<Response> {
  const found = await findRow(c);
  if (!found.ok) return showProblem(c, found.problem);
  if (!found.value) return showRefusal(c, 'notFound', 404);
  const { page, row } = found.value;
  if (!isBeingChecked(page.summary)) return toItsPage(c, page.summary);
  return showRow(c, { page, row }, { typed: wordsNow(row, page.kept), problems: [], status: 200 });
}

/** Somebody corrected the same field meanwhile: what this person typed stays in the form, theirs is told. */
async function showMeanwhile(c: WebContext, problem: Problem, typed: CorrectionTyped): Promise<Response> {
  const found = await findRow(c);
  if (!found.ok) return showProblem(c, found.problem);
  if (!found.value) return showRefusal(c, 'notFound', 404);
  const { page, row } = found.value;
  const about = readQuestionKey(problem.code === 'stale' ? (problem.changes[0]?.field ?? '') : '');
  const field = about?.about === 'field' ? about.field : 'parts';
  const problems = [{ field, message: words.meanwhile(wordsNow(row, page.kept)[field]) }];
  return showRow(c, { page, row }, { typed, problems, status: 409 });
}

async function correct(c: WebContext): Promise<Response> {
  const body = await c.req.parseBody();
  const found = await findRow(c);
  if (!found.ok) return showProblem(c, found.problem);
  if (!found.value) return showRefusal(c, 'notFound', 404);
  const { row } = found.value;
  const typed = typedIn(body);
  const isTakenBack = body.do === 'takeBack';
  const wrong = isTakenBack ? [] : wrongCorrections(typed);
  if (wrong.length > 0) return showRow(c, found.value, { typed, problems: wrong, status: 422 });
  const given = isTakenBack ? allTakenBack(row, body) : correctionsIn(body, row.index);
  const saved = await answerQuestions(acting(c), importIdOf(c), given);
  if (!saved.ok)
    return saved.problem.code === 'stale'
      ? showMeanwhile(c, saved.problem, typed)
      : showProblem(c, saved.problem);
  return goTo(c, `${addressOfImport(importIdOf(c))}${keptOf(c)}#${rowId(row.index)}`);
}

export const importRowRoutes: Route[] = [
  { method: 'GET', path: '/imports/:id/rows/:row', deed: 'importPlan', handle: askCorrection },
  { method: 'POST', path: '/imports/:id/rows/:row', deed: 'importPlan', handle: correct },
];
