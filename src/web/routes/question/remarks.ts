/** The comments on a plan: seen together, made, answered. */
import { addRemark, answerRemark } from '../../../commands/question/remark-on-plan.ts';
import type { Verdict } from '../../../domain/remark/remark.ts';
import { viewRemark, viewRemarkForm, viewRemarks } from '../../../views/question/remarks-page.ts';
import { planPart } from '../../addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { partOf, show } from '../../answer/show.ts';
import { one, type Typed } from '../../forms/read-form.ts';
import {
  NO_REMARK,
  type RemarkFields,
  remarkAnswerPage,
  remarkFormPage,
  remarksPage,
} from '../../pages/remark/remarks-page.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import type { NoticeName } from '../../words/notices.ts';
import { formRoutes } from '../form-way.ts';
import type { Route } from '../route.ts';

const list = '/plans/:slug/comments';
const slugOf = (c: WebContext): string => partOf(c, 'slug');
const toList = (notice: NoticeName) => (c: WebContext) => goTo(c, planPart(slugOf(c), 'comments'), notice);

export const remarkFields = (typed: Typed): RemarkFields => ({
  ...{ code: one(typed, 'code'), passage: one(typed, 'passage'), text: one(typed, 'text') },
});

const addRoutes = formRoutes({
  path: `${list}/new`,
  deed: 'comment',
  view: (c) => viewRemarkForm(viewing(c), slugOf(c)),
  opened: (_, c) => ({ ...NO_REMARK, code: c.req.query('action') ?? '' }),
  typed: remarkFields,
  page: remarkFormPage,
  carryOut: (c, { plan }, fields) => addRemark(acting(c), { planId: plan.id, ...fields }),
  goOn: toList('remarkAdded'),
});

const answerRoutes = formRoutes({
  path: `${list}/:id/answer`,
  view: (c) => viewRemark(viewing(c), { slug: slugOf(c), id: partOf(c, 'id') }),
  opened: ({ line: { remark } }) => ({
    version: String(remark.version),
    ...{ verdict: remark.answer?.verdict ?? '', reason: remark.answer?.reason ?? '' },
  }),
  typed: (typed) => ({
    ...{ version: one(typed, 'version'), verdict: one(typed, 'verdict'), reason: one(typed, 'reason') },
  }),
  page: remarkAnswerPage,
  carryOut: (c, { line }, { verdict, ...fields }) =>
    answerRemark(acting(c), { remarkId: line.remark.id, verdict: verdict as Verdict, ...fields }),
  goOn: toList('remarkAnswered'),
});

export const remarkRoutes: Route[] = [
  {
    method: 'GET',
    path: list,
    deed: 'seeWorking',
    handle: async (c) => show(c, await viewRemarks(viewing(c), slugOf(c)), remarksPage),
  },
  ...addRoutes,
  ...answerRoutes,
];
