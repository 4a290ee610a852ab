/** Links between actions, their order, and undoing whatever was done. */
import { linkActions, unlinkActions } from '../../../commands/action/link-actions.ts';
import { reorderAction } from '../../../commands/action/reorder-action.ts';
import { undoDeed } from '../../../commands/history/undo-deed.ts';
import { CHOSEN_KINDS } from '../../../domain/action/action-links.ts';
import type { Action } from '../../../domain/plan/plan.ts';
import { done, failed, type Problem, type Result } from '../../../domain/problem.ts';
import { type DeedForm, findTyped, viewDeedForm } from '../../../views/action/action-deed.ts';
import { viewUndo } from '../../../views/history/undo-page.ts';
import { actionAddress, planPart } from '../../addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, statusOf } from '../../answer/problem.tsx';
import { partOf, show } from '../../answer/show.ts';
import { one, readForm, type Typed } from '../../forms/read-form.ts';
import { type LinkFields, linkPage } from '../../pages/action/link-page.tsx';
import { undoPage } from '../../pages/plan/undo-page.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import { link as words } from '../../words/action-deeds.ts';
import type { Route } from '../route.ts';
import { routesOf } from './action-deeds.ts';
import { showFound } from './actions.ts';

const openedLink = (form: DeedForm, c: WebContext): LinkFields => ({
  version: String(form.action.version),
  kind: c.req.query('to') === undefined ? '' : 'seeAlso',
  plan: form.target.plan.slug,
  to: c.req.query('to') ?? '',
});
const typedLink = (typed: Typed): LinkFields => ({
  version: one(typed, 'version'),
  kind: one(typed, 'kind'),
  plan: one(typed, 'plan'),
  to: one(typed, 'to'),
});

const noSuchNumber: Problem = { code: 'invalid', message: words.noSuch, remedy: '', field: 'to' };

const noKind: Problem = { code: 'invalid', message: words.chooseKind, remedy: '', field: 'kind' };

/** A number typed by hand becomes the action that it means. */
async function link(
  c: Parameters<typeof linkActions>[0],
  form: DeedForm,
  fields: LinkFields,
): Promise<Result<Action>> {
  const slug = form.plans.find((plan) => plan.slug === fields.plan)?.slug ?? form.plan.slug;
  const found = await findTyped(c, slug, fields.to);
  if (!found.ok) return found;
  if (found.value === null) return failed(noSuchNumber);
  const kind = CHOSEN_KINDS.find((one) => one === fields.kind);
  if (!kind) return failed(noKind);
  const linked = await linkActions(c, { actionId: form.action.id, kind, toId: found.value });
  return linked.ok ? done(form.action) : linked;
}

async function takeOut(c: WebContext): Promise<Response> {
  const gone = await unlinkActions(acting(c), { linkId: partOf(c, 'link') });
  if (!gone.ok) return showProblem(c, gone.problem);
  return goTo(c, actionAddress(partOf(c, 'slug'), partOf(c, 'code')), 'linkGone');
}

const STEPS = ['up', 'down', 'first', 'last'] as const;
const noStep: Problem = {
  code: 'invalid',
  message: 'This is not a place to move to.',
  remedy: 'Choose one of the buttons of the action’s page.',
  field: null,
};

async function reorder(c: WebContext): Promise<Response> {
  const typed = await readForm(c);
  const found = await viewDeedForm(viewing(c), { slug: partOf(c, 'slug'), code: partOf(c, 'code') });
  return showFound(c, found, async ({ action, plan }) => {
    const to = STEPS.find((step) => step === one(typed, 'to'));
    if (!to) return showProblem(c, noStep);
    const version = one(typed, 'version');
    const moved = await reorderAction(acting(c), { actionId: action.id, version, to });
    if (!moved.ok) return showProblem(c, moved.problem);
    const same = moved.value.position === action.position;
    return goTo(c, actionAddress(plan.slug, action.code), same ? 'nothingChanged' : 'actionReordered');
  });
}

async function showUndo(c: WebContext): Promise<Response> {
  return show(c, await viewUndo(viewing(c), partOf(c, 'deed')), (page) => undoPage(page));
}

async function undo(c: WebContext): Promise<Response> {
  const deedId = partOf(c, 'deed');
  const typed = await readForm(c);
  const page = await viewUndo(viewing(c), deedId);
  if (!page.ok) return showProblem(c, page.problem);
  const undone = await undoDeed(acting(c), { deedId, upTo: one(typed, 'upTo') });
  if (undone.ok) return goTo(c, planPart(page.value.plan.slug, 'history'), 'deedUndone');
  const again = await viewUndo(viewing(c), deedId);
  if (!again.ok) return showProblem(c, again.problem);
  return showPage(c, undoPage(again.value, undone.problem), statusOf(undone.problem));
}

const action = '/plans/:slug/actions/:code';
export const actionLinkRoutes: Route[] = [
  ...routesOf({
    part: 'link',
    notice: 'actionsLinked',
    opened: openedLink,
    typed: typedLink,
    page: linkPage,
    carryOut: link,
  }),
  { method: 'POST', path: `${action}/links/:link/remove`, deed: 'changePlan', handle: takeOut },
  { method: 'POST', path: `${action}/order`, deed: 'changePlan', handle: reorder },
  { method: 'GET', path: '/changes/:deed/undo', deed: 'changePlan', handle: showUndo },
  { method: 'POST', path: '/changes/:deed/undo', deed: 'changePlan', handle: undo },
];
