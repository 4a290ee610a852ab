/** The page of one document, whatever its state, and the answers given on it. */
import { answerQuestions, type GivenAnswer } from '../../../commands/import/answer-question.ts';
import type { Problem } from '../../../domain/problem.ts';
import { checkFilterAddress, checkFilterFrom } from '../../../views/import/check-filter.ts';
import { checkPage } from '../../../views/import/import-page.ts';
import type { ImportSummary } from '../../../views/import/import-summary.ts';
import { importSummary } from '../../../views/import/imports-page.ts';
import { type CopyChoice, viewCopyChoice } from '../../../views/proposal/copy-choice.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { markRefused, showProblem, statusOf } from '../../answer/problem.tsx';
import { AdoptedPage } from '../../pages/import/adopted-page.tsx';
import { AnswerProblemPage } from '../../pages/import/answer-problem-page.tsx';
import { IsAsidePage } from '../../pages/import/aside-page.tsx';
import { CheckPage } from '../../pages/import/check-page.tsx';
import { CopyChoicePage, TakenInPage } from '../../pages/import/copy-choice-page.tsx';
import { MeanwhilePage } from '../../pages/import/meanwhile-page.tsx';
import { RefusedPage } from '../../pages/import/refused-page.tsx';
import { WaitingPage } from '../../pages/import/waiting-page.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import { adoptedPage } from '../../words/import-adopting.ts';
import { checking as words } from '../../words/import-checking.ts';
import { meanwhile } from '../../words/import-correcting.ts';
import { importList, refusedImport, underWay } from '../../words/imports.ts';
import { copyChoice, takenInPage } from '../../words/proposals.ts';
import type { Route } from '../route.ts';
import { addressOfImport, IMPORT_CRUMBS, importIdOf } from './import-address.ts';
import { type AnswerForm, answerForm, givenAnswer, placeOf } from './import-answer.ts';
import { sayGiven, sayKept, sayQuestion, seenNow } from './import-meanwhile.ts';
import { answerStream, wantsStream } from './import-stream.tsx';

const filterOf = (c: WebContext) => checkFilterFrom(new URL(c.req.url).searchParams);

/** The page of a document that is not being checked. */
function standing(summary: ImportSummary) {
  switch (summary.state) {
    case 'queued':
    case 'reading':
      return { title: underWay.title(summary.fileName), body: <WaitingPage summary={summary} /> };
    case 'refused':
      return { title: refusedImport.title, body: <RefusedPage summary={summary} /> };
    case 'adopted':
      return { title: adoptedPage.title, body: <AdoptedPage summary={summary} /> };
    case 'discarded':
      return { title: importList.states.discarded, body: <IsAsidePage summary={summary} /> };
    case 'proposed':
      return { title: takenInPage.title, body: <TakenInPage summary={summary} /> };
    case 'ready':
    case 'undone':
      return null;
  }
}

const showChoice = (c: WebContext, choice: CopyChoice): Promise<Response> =>
  showPage(c, {
    title: copyChoice.title,
    place: 'imports',
    crumbs: IMPORT_CRUMBS,
    body: <CopyChoicePage choice={choice} />,
  });

async function showImport(c: WebContext): Promise<Response> {
  const found = await importSummary(viewing(c), importIdOf(c));
  if (!found.ok) return showProblem(c, found.problem);
  const page = standing(found.value);
  if (page) return showPage(c, { ...page, place: 'imports', crumbs: IMPORT_CRUMBS });
  if (found.value.isCopy) {
    const choice = await viewCopyChoice(viewing(c), importIdOf(c));
    if (!choice.ok) return showProblem(c, choice.problem);
    if (choice.value) return showChoice(c, choice.value);
  }
  const checked = await checkPage(viewing(c), importIdOf(c));
  if (!checked.ok) return showProblem(c, checked.problem);
  return showPage(c, {
    title: words.title,
    place: 'imports',
    crumbs: IMPORT_CRUMBS,
    body: <CheckPage page={checked.value} filter={filterOf(c)} />,
  });
}

/** Both answers, since somebody else answered meanwhile. */
async function showMeanwhile(c: WebContext, form: AnswerForm, given: GivenAnswer): Promise<Response> {
  const checked = await checkPage(viewing(c), importIdOf(c));
  if (!checked.ok) return showProblem(c, checked.problem);
  const kept = checkFilterAddress(filterOf(c));
  const here = addressOfImport(importIdOf(c));
  const { names, ...rest } = form;
  const single = Object.entries({ ...rest, seen: String(seenNow(checked.value, form.question)) });
  const fields = [...single, ...names.map((name): [string, string] => ['same', name])];
  const body = (
    <MeanwhilePage
      question={sayQuestion(checked.value, form.question)}
      theirs={sayKept(checked.value, form.question)}
      yours={{ said: sayGiven(checked.value, given), fields }}
      action={`${here}/answers${kept}`}
      back={`${here}${kept}#${placeOf(form.question)}`}
    />
  );
  return showPage(c, { title: meanwhile.title, place: 'imports', crumbs: IMPORT_CRUMBS, body }, 409);
}

/** An answer that cannot be taken: why, and the way back to its question. */
function showAnswerProblem(
  c: WebContext,
  problem: Problem,
  { question, text }: AnswerForm,
): Promise<Response> {
  markRefused(c);
  const back = `${addressOfImport(importIdOf(c))}${checkFilterAddress(filterOf(c))}#${placeOf(question)}`;
  const body = <AnswerProblemPage problem={problem} typed={text.trim()} back={back} />;
  return showPage(c, { title: problem.message, place: 'imports', hasErrors: true, body }, statusOf(problem));
}

async function answer(c: WebContext): Promise<Response> {
  const form = answerForm(await c.req.parseBody({ all: true }));
  const given = givenAnswer(form);
  if (!given.ok) return showAnswerProblem(c, given.problem, form);
  const saved = await answerQuestions(acting(c), importIdOf(c), [given.value]);
  if (!saved.ok)
    return saved.problem.code === 'stale'
      ? showMeanwhile(c, form, given.value)
      : showAnswerProblem(c, saved.problem, form);
  const kept = checkFilterAddress(filterOf(c));
  if (!wantsStream(c)) return goTo(c, `${addressOfImport(saved.value)}${kept}#${placeOf(form.question)}`);
  const checked = await checkPage(viewing(c), saved.value);
  return checked.ok
    ? answerStream(c, checked.value, { question: form.question, filter: filterOf(c) })
    : showProblem(c, checked.problem);
}

export const importCheckingRoutes: Route[] = [
  { method: 'GET', path: '/imports/:id', deed: 'seeImport', handle: showImport },
  { method: 'POST', path: '/imports/:id/answers', deed: 'importPlan', handle: answer },
];
