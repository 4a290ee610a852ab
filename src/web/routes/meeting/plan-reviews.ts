/** The reviews of a plan: added, changed, held, ended and taken up again. They are seen beside its meetings. */
import { addReview } from '../../../commands/meeting/add-review.ts';
import { editReview, endReview, holdReview, resumeReview } from '../../../commands/meeting/change-review.ts';
import type { ReviewEvery } from '../../../domain/review/review.ts';
import { viewNewMeeting } from '../../../views/meeting/meeting-page.ts';
import { viewReviewForm } from '../../../views/meeting/meetings-page.ts';
import { meetingsAddress } from '../../addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showProblem } from '../../answer/problem.tsx';
import { partOf } from '../../answer/show.ts';
import { one, readForm, type Typed } from '../../forms/read-form.ts';
import {
  endReviewPage,
  heldReviewPage,
  type ReviewFields,
  reviewFormPage,
} from '../../pages/meeting/review-forms.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import type { NoticeName } from '../../words/notices.ts';
import { formRoutes } from '../form-way.ts';
import type { Route } from '../route.ts';

const slugOf = (c: WebContext): string => partOf(c, 'slug');
const view = (c: WebContext) => viewReviewForm(viewing(c), { slug: slugOf(c), id: partOf(c, 'id') });
const toList = (notice: NoticeName) => (c: WebContext) => goTo(c, meetingsAddress(slugOf(c)), notice);

const fieldsOf = (typed: Typed): ReviewFields => ({
  version: one(typed, 'version'),
  title: one(typed, 'title'),
  first: one(typed, 'first'),
  every: one(typed, 'every'),
});
/** What was chosen, as the command will check it. */
const given = ({ title, first, every }: ReviewFields) => ({ title, first, every: every as ReviewEvery });

const addRoutes = formRoutes({
  path: '/plans/:slug/reviews/new',
  view: (c) => viewNewMeeting(viewing(c), slugOf(c)),
  opened: (): ReviewFields => ({ version: '1', title: '', first: '', every: 'year' }),
  typed: fieldsOf,
  page: ({ plan }, fields, problem) => reviewFormPage({ plan, review: null }, fields, problem),
  carryOut: (c, { plan }, fields) => addReview(acting(c), { planId: plan.id, ...given(fields) }),
  goOn: toList('reviewAdded'),
});

const editRoutes = formRoutes({
  path: '/plans/:slug/reviews/:id/edit',
  view,
  opened: ({ review: { version, title, first, every } }): ReviewFields => ({
    ...{ version: String(version), title, first, every },
  }),
  typed: fieldsOf,
  page: reviewFormPage,
  carryOut: (c, { review }, fields) =>
    editReview(acting(c), { reviewId: review.id, version: fields.version, ...given(fields) }),
  goOn: toList('reviewSaved'),
});

const heldRoutes = formRoutes({
  path: '/plans/:slug/reviews/:id/held',
  view,
  opened: ({ review, today }) => ({ version: String(review.version), on: today as string, note: '' }),
  typed: (typed) => ({ version: one(typed, 'version'), on: one(typed, 'on'), note: one(typed, 'note') }),
  page: heldReviewPage,
  carryOut: (c, { review }, fields) => holdReview(acting(c), { reviewId: review.id, ...fields }),
  goOn: toList('reviewHeld'),
});

const endRoutes = formRoutes({
  path: '/plans/:slug/reviews/:id/end',
  view,
  opened: ({ review }) => ({ version: String(review.version), reason: '' }),
  typed: (typed) => ({ version: one(typed, 'version'), reason: one(typed, 'reason') }),
  page: endReviewPage,
  carryOut: (c, { review }, fields) => endReview(acting(c), { reviewId: review.id, ...fields }),
  goOn: toList('reviewEnded'),
});

async function resume(c: WebContext): Promise<Response> {
  const version = one(await readForm(c), 'version');
  const resumed = await resumeReview(acting(c), { reviewId: partOf(c, 'id'), version });
  return resumed.ok ? toList('reviewResumed')(c) : showProblem(c, resumed.problem);
}

export const planReviewRoutes: Route[] = [
  ...addRoutes,
  ...editRoutes,
  ...heldRoutes,
  ...endRoutes,
  { method: 'POST', path: '/plans/:slug/reviews/:id/resume', deed: 'changePlan', handle: resume },
];
