/** One action: its page, its old addresses, how it stands, and the questions still open about it. */

import { answerDoubt } from '../../../commands/action/answer-doubt.ts';
import { changeStatus } from '../../../commands/action/change-status.ts';
import { outOfReach } from '../../../domain/access/may.ts';
import { choiceOfStatus, STATUS_CHOICES, statusOfChoice } from '../../../domain/action/status-choice.ts';
import { failed, type Problem, type Result } from '../../../domain/problem.ts';
import { type ChangeForm, viewChangeAction } from '../../../views/action/action-form.ts';
import { type Found, viewAction } from '../../../views/action/action-page.ts';
import { actionAddress } from '../../addresses.ts';
import { aboutOf, reaches } from '../../answer/about.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, statusOf } from '../../answer/problem.tsx';
import { partOf } from '../../answer/show.ts';
import { listNamed, nextPlace } from '../../forms/next-place.ts';
import { one, readForm, type Typed } from '../../forms/read-form.ts';
import { following } from '../../live/following.ts';
import { actionPage, type NotTaken } from '../../pages/action/action-page.tsx';
import { type StatusFields, statusPage } from '../../pages/action/status-page.tsx';
import type { Page } from '../../pages/shell/page.ts';
import { acting, allowedBy, viewing, type WebContext } from '../../web-parts.ts';
import { action as words } from '../../words/action.ts';
import type { Route } from '../route.ts';

/** The present address of an action asked for by an old code, in whatever plan: /plans/SLUG/actions/CODE/… */
function addressNow(c: WebContext, { slug, code }: { slug: string; code: string }): string {
  const rest = c.req.path.split('/').slice(5);
  return [actionAddress(slug, code), ...rest].join('/');
}

/**
 * Shows what was found; an old code sends the person on to the action's present address. A form goes there with all
 * that was typed in it; and no browser may remember the way, since an action can move back.
 */
export function showFound<T>(
  c: WebContext,
  found: Result<Found<T>>,
  page: (value: T) => Promise<Response>,
): Response | Promise<Response> {
  if (!found.ok) return showProblem(c, found.problem);
  if (found.value.kind !== 'found') return c.redirect(addressNow(c, found.value), 307);
  return reaches(c, found.value.page) ? page(found.value.page) : showProblem(c, outOfReach);
}

const place = (c: WebContext): [slug: string, code: string] => [partOf(c, 'slug'), partOf(c, 'code')];

async function showAction(c: WebContext, notTaken: NotTaken | null = null): Promise<Response> {
  const found = await viewAction(viewing(c), ...place(c));
  const status = notTaken ? statusOf(notTaken.problem) : 200;
  return showFound(c, found, (page) =>
    showPage(c, following(c, page, actionPage(page, allowedBy(c, aboutOf(page)), notTaken)), status),
  );
}

async function showStatus(c: WebContext): Promise<Response> {
  const found = await viewChangeAction(viewing(c), ...place(c));
  return showFound(c, found, (form) =>
    showPage(c, statusPage(form, statusOfAction(form, listNamed(c.req.query('then'))))),
  );
}

function statusOfAction({ action }: ChangeForm, list: string): StatusFields {
  const { version, status } = action;
  // The last word stands above the form; the sentence is a new one each time.
  return { version: String(version), choice: choiceOfStatus(status) ?? '', note: '', list };
}

const noChoice: Problem = {
  code: 'invalid',
  message: words.chooseStanding,
  remedy: '',
  field: 'choice',
};

async function saveStatus(c: WebContext): Promise<Response> {
  const typed = await readForm(c);
  const found = await viewChangeAction(viewing(c), ...place(c));
  return showFound(c, found, async (form) => {
    const [version, choice, note] = [one(typed, 'version'), one(typed, 'choice'), one(typed, 'note')];
    const fields = { version, choice, note, list: listNamed(one(typed, 'then')) };
    const saved = await changed(c, form, fields);
    const { slug } = form.plan;
    const place = nextPlace(slug, fields.list, actionAddress(slug, form.action.code));
    if (saved.ok) return goTo(c, place, 'statusSaved');
    return again(c, statusPage(form, fields, saved.problem), saved.problem);
  });
}

function changed(c: WebContext, { action }: ChangeForm, fields: StatusFields) {
  const choice = STATUS_CHOICES.find((value) => value === fields.choice);
  if (!choice) return failed(noChoice);
  const stage = statusOfChoice(choice, action.status.lifecycle);
  const { version, note } = fields;
  return changeStatus(acting(c), { actionId: action.id, version, note, ...stage });
}

/** The page of a form that was not saved, with all that was typed. */
export const again = (c: WebContext, page: Page, problem: Problem): Promise<Response> =>
  showPage(c, page, statusOf(problem));

function answerOf(typed: Typed) {
  const reading = one(typed, 'reading');
  if (reading === 'own') return { kind: 'own', text: one(typed, 'own') } as const;
  return reading === 'asRead'
    ? ({ kind: 'asRead' } as const)
    : ({ kind: 'reading', index: reading } as const);
}

async function saveAnswer(c: WebContext): Promise<Response> {
  const typed = await readForm(c);
  const found = await viewChangeAction(viewing(c), ...place(c));
  return showFound(c, found, async ({ action, plan }) => {
    const given = { actionId: action.id, version: one(typed, 'version'), doubt: one(typed, 'doubt') };
    const saved = await answerDoubt(acting(c), { ...given, answer: answerOf(typed) });
    const asTyped = { doubt: given.doubt, reading: one(typed, 'reading'), own: one(typed, 'own') };
    if (!saved.ok) return showAction(c, { problem: saved.problem, typed: asTyped });
    return goTo(c, actionAddress(plan.slug, saved.value.code), 'doubtAnswered');
  });
}

const action = '/plans/:slug/actions/:code';
export const actionRoutes: Route[] = [
  { method: 'GET', path: action, deed: 'seePlan', handle: (c) => showAction(c) },
  { method: 'GET', path: `${action}/status`, deed: 'reportProgress', handle: showStatus },
  { method: 'POST', path: `${action}/status`, deed: 'reportProgress', handle: saveStatus },
  { method: 'POST', path: `${action}/answer`, deed: 'changePlan', handle: saveAnswer },
];
