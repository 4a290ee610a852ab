/** The questions of scrutiny about a plan: their register, asking, answering, settling, publishing. */
import {
  answerScrutiny,
  publishQuestion,
  settleQuestion,
} from '../../../commands/question/answer-scrutiny.ts';
import { askQuestion } from '../../../commands/question/ask-question.ts';
import { viewAskForm, viewQuestion, viewQuestions } from '../../../views/question/questions-page.ts';
import { planPart } from '../../addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showProblem } from '../../answer/problem.tsx';
import { partOf, show } from '../../answer/show.ts';
import { one, readForm } from '../../forms/read-form.ts';
import {
  type AskFields,
  answerQuestionPage,
  askQuestionPage,
  settleQuestionPage,
} from '../../pages/question/question-forms.tsx';
import { questionsPage } from '../../pages/question/questions-page.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import type { NoticeName } from '../../words/notices.ts';
import { formRoutes } from '../form-way.ts';
import type { Route } from '../route.ts';

const list = '/plans/:slug/questions';
const slugOf = (c: WebContext): string => partOf(c, 'slug');
const placeOf = (c: WebContext) => ({ slug: slugOf(c), id: partOf(c, 'id') });
const toList = (notice: NoticeName) => (c: WebContext) => goTo(c, planPart(slugOf(c), 'questions'), notice);

const askRoutes = formRoutes({
  path: `${list}/new`,
  deed: 'askQuestion',
  view: (c) => viewAskForm(viewing(c), slugOf(c)),
  opened: ({ due }, c): AskFields => ({
    ...{ code: c.req.query('action') ?? '', text: '', askedOf: '', dueBy: due },
  }),
  typed: (typed): AskFields => ({
    ...{ code: one(typed, 'code'), text: one(typed, 'text') },
    ...{ askedOf: one(typed, 'askedOf'), dueBy: one(typed, 'dueBy') },
  }),
  page: askQuestionPage,
  carryOut: (c, { plan }, fields) => askQuestion(acting(c), { planId: plan.id, ...fields }),
  goOn: toList('questionAsked'),
});

const answerRoutes = formRoutes({
  path: `${list}/:id/answer`,
  deed: 'answerQuestion',
  view: (c) => viewQuestion(viewing(c), placeOf(c)),
  opened: ({ line: { question } }) => ({
    ...{ version: String(question.version), answer: question.answer?.text ?? '' },
  }),
  typed: (typed) => ({ version: one(typed, 'version'), answer: one(typed, 'answer') }),
  page: answerQuestionPage,
  carryOut: (c, { line }, fields) => answerScrutiny(acting(c), { questionId: line.question.id, ...fields }),
  goOn: toList('questionAnswered'),
});

const settleRoutes = formRoutes({
  path: `${list}/:id/settle`,
  deed: 'askQuestion',
  view: (c) => viewQuestion(viewing(c), placeOf(c)),
  opened: ({ line: { question } }) => ({ version: String(question.version), outcome: '', missing: '' }),
  typed: (typed) => ({
    ...{ version: one(typed, 'version'), outcome: one(typed, 'outcome'), missing: one(typed, 'missing') },
  }),
  page: settleQuestionPage,
  carryOut: (c, { line }, { outcome, ...fields }) => {
    const given = { questionId: line.question.id, outcome: outcome as 'satisfied', ...fields };
    return settleQuestion(acting(c), given);
  },
  goOn: toList('questionSettled'),
});

async function publish(c: WebContext): Promise<Response> {
  const typed = await readForm(c);
  const published = one(typed, 'published') as 'yes' | 'no';
  const given = { questionId: partOf(c, 'id'), version: one(typed, 'version'), published };
  const kept = await publishQuestion(acting(c), given);
  if (!kept.ok) return showProblem(c, kept.problem);
  return toList(kept.value.published ? 'questionPublished' : 'questionTakenBack')(c);
}

export const questionRoutes: Route[] = [
  {
    method: 'GET',
    path: list,
    deed: 'seePlan',
    handle: async (c) => show(c, await viewQuestions(viewing(c), slugOf(c)), questionsPage),
  },
  ...askRoutes,
  ...answerRoutes,
  ...settleRoutes,
  { method: 'POST', path: `${list}/:id/publish`, deed: 'publishPlan', handle: publish },
];
