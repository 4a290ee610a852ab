/** A plan's headings: seen together, added to, renamed, renumbered, moved and removed. */

import { addHeading } from '../../../commands/heading/add-heading.ts';
import { editHeading } from '../../../commands/heading/edit-heading.ts';
import { moveHeading } from '../../../commands/heading/move-heading.ts';
import { moveHeadingUnder } from '../../../commands/heading/move-heading-under.ts';
import { removeHeading } from '../../../commands/heading/remove-heading.ts';
import { failed, type Problem } from '../../../domain/problem.ts';
import {
  type HeadingPage,
  viewHeading,
  viewHeadingPlace,
  viewHeadings,
  viewNewHeading,
} from '../../../views/heading/headings-page.ts';
import { planPart } from '../../addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, statusOf } from '../../answer/problem.tsx';
import { partOf, show, showWith } from '../../answer/show.ts';
import { one, readForm, type Typed } from '../../forms/read-form.ts';
import {
  type HeadingFields,
  headingFormPage,
  removeHeadingPage,
} from '../../pages/heading/heading-form-page.tsx';
import { headingPlacePage, OUTERMOST } from '../../pages/heading/heading-place-page.tsx';
import { headingsPage } from '../../pages/heading/headings-page.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import { heading as words } from '../../words/heading.ts';
import type { NoticeName } from '../../words/notices.ts';
import type { Route } from '../route.ts';

const slugOf = (c: WebContext): string => partOf(c, 'slug');
const idOf = (c: WebContext): string => partOf(c, 'id');
const back = (c: WebContext, notice: NoticeName): Response =>
  goTo(c, planPart(slugOf(c), 'headings'), notice);
const fieldsOf = (typed: Typed): HeadingFields => ({
  version: one(typed, 'version'),
  number: one(typed, 'number'),
  title: one(typed, 'title'),
});

async function showAll(c: WebContext, problem: Problem | null = null): Promise<Response> {
  return showWith(c, await viewHeadings(viewing(c), slugOf(c)), { page: headingsPage, problem });
}

const newOf = (c: WebContext) => viewNewHeading(viewing(c), slugOf(c), c.req.query('under') ?? '');

async function showNew(c: WebContext): Promise<Response> {
  return show(c, await newOf(c), (page) => {
    const fields = { version: '1', number: page.number ?? '', title: '' };
    return headingFormPage({ ...page, headingId: null, fields, problem: null });
  });
}

async function saveNew(c: WebContext): Promise<Response> {
  const fields = fieldsOf(await readForm(c));
  const found = await newOf(c);
  if (!found.ok) return showProblem(c, found.problem);
  const { plan, parent } = found.value;
  const { title, number } = fields;
  const made = await addHeading(acting(c), { planId: plan.id, parentId: parent?.id ?? null, number, title });
  if (made.ok) return back(c, 'headingAdded');
  const page = headingFormPage({ ...found.value, headingId: null, fields, problem: made.problem });
  return showPage(c, page, statusOf(made.problem));
}

const formOf = (page: HeadingPage, fields: HeadingFields, problem: Problem | null = null) =>
  headingFormPage({ ...page, headingId: page.heading.id, fields, problem });

async function showChange(c: WebContext): Promise<Response> {
  return show(c, await viewHeading(viewing(c), slugOf(c), idOf(c)), (page) => {
    const { version, number, title } = page.heading;
    return formOf(page, { version: String(version), number: number ?? '', title });
  });
}

async function saveChange(c: WebContext): Promise<Response> {
  const fields = fieldsOf(await readForm(c));
  const found = await viewHeading(viewing(c), slugOf(c), idOf(c));
  if (!found.ok) return showProblem(c, found.problem);
  const saved = await editHeading(acting(c), { headingId: found.value.heading.id, ...fields });
  if (saved.ok) return back(c, 'headingSaved');
  return showPage(c, formOf(found.value, fields, saved.problem), statusOf(saved.problem));
}

async function move(c: WebContext): Promise<Response> {
  const typed = await readForm(c);
  const direction = one(typed, 'direction') === 'up' ? 'up' : 'down';
  const version = one(typed, 'version');
  const moved = await moveHeading(acting(c), { headingId: idOf(c), version, direction });
  return moved.ok ? back(c, 'headingMoved') : showAll(c, moved.problem);
}

async function showPlace(c: WebContext): Promise<Response> {
  return show(c, await viewHeadingPlace(viewing(c), slugOf(c), idOf(c)), (page) => {
    const { version } = page.heading;
    const fields = { version: String(version), parent: '', numbering: page.numbering };
    return headingPlacePage(page, fields, null);
  });
}

const noPlaceChosen: Problem = {
  code: 'invalid',
  field: 'parentId',
  message: words.choosePlaceFirst,
  remedy: words.choosePlaceFirst,
};

async function savePlace(c: WebContext): Promise<Response> {
  const typed = await readForm(c);
  const [version, parent] = [one(typed, 'version'), one(typed, 'parentId')];
  const numbering = one(typed, 'numbering') === 'next' ? 'next' : 'keep';
  const found = await viewHeadingPlace(viewing(c), slugOf(c), idOf(c));
  if (!found.ok) return showProblem(c, found.problem);
  const parentId = parent === OUTERMOST ? null : parent;
  const given = { headingId: idOf(c), version, parentId, numbering } as const;
  const moved = parent === '' ? failed(noPlaceChosen) : await moveHeadingUnder(acting(c), given);
  if (moved.ok) return back(c, 'headingMoved');
  const page = headingPlacePage(found.value, { version, parent, numbering }, moved.problem);
  return showPage(c, page, statusOf(moved.problem));
}

async function askRemoval(c: WebContext): Promise<Response> {
  return show(c, await viewHeading(viewing(c), slugOf(c), idOf(c)), removeHeadingPage);
}

async function remove(c: WebContext): Promise<Response> {
  const version = one(await readForm(c), 'version');
  const removed = await removeHeading(acting(c), { headingId: idOf(c), version });
  return removed.ok ? back(c, 'headingRemoved') : showAll(c, removed.problem);
}

const headings = '/plans/:slug/headings';
export const headingRoutes: Route[] = [
  { method: 'GET', path: headings, deed: 'seePlan', handle: (c) => showAll(c) },
  { method: 'GET', path: `${headings}/new`, deed: 'changePlan', handle: showNew },
  { method: 'POST', path: `${headings}/new`, deed: 'changePlan', handle: saveNew },
  { method: 'GET', path: `${headings}/:id/edit`, deed: 'changePlan', handle: showChange },
  { method: 'POST', path: `${headings}/:id/edit`, deed: 'changePlan', handle: saveChange },
  { method: 'POST', path: `${headings}/:id/move`, deed: 'changePlan', handle: move },
  { method: 'GET', path: `${headings}/:id/place`, deed: 'changePlan', handle: showPlace },
  { method: 'POST', path: `${headings}/:id/place`, deed: 'changePlan', handle: savePlace },
  { method: 'GET', path: `${headings}/:id/remove`, deed: 'changePlan', handle: askRemoval },
  { method: 'POST', path: `${headings}/:id/remove`, deed: 'changePlan', handle: remove },
];
