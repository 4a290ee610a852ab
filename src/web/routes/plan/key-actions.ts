/** The key actions of a plan: seen together, added to, changed, moved and taken out; their links are in `key-action-links.ts`. */

import { addKeyAction } from '../../../commands/key-action/add-key-action.ts';
import { editKeyAction } from '../../../commands/key-action/edit-key-action.ts';
import { moveKeyAction } from '../../../commands/key-action/move-key-action.ts';
import { removeKeyAction } from '../../../commands/key-action/remove-key-action.ts';
import type { Problem } from '../../../domain/problem.ts';
import { viewKeyActionForm, viewKeyActions } from '../../../views/key-action/key-actions-page.ts';
import { keyActionAddress, planPart } from '../../addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, statusOf } from '../../answer/problem.tsx';
import { partOf, show, showWith } from '../../answer/show.ts';
import { one, readForm, type Typed } from '../../forms/read-form.ts';
import {
  type KeyActionFields,
  keyActionFormPage,
  removeKeyActionPage,
} from '../../pages/key-action/key-action-form-page.tsx';
import { keyActionsPage } from '../../pages/key-action/key-actions-page.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import type { NoticeName } from '../../words/notices.ts';
import type { Route } from '../route.ts';

const slugOf = (c: WebContext): string => partOf(c, 'slug');
const idOf = (c: WebContext): string => partOf(c, 'id');
const back = (c: WebContext, notice: NoticeName): Response =>
  goTo(c, planPart(slugOf(c), 'key-actions'), notice);
const fieldsOf = (typed: Typed): KeyActionFields => ({
  version: one(typed, 'version'),
  letter: one(typed, 'letter'),
  text: one(typed, 'text'),
  year: one(typed, 'year'),
});

async function showAll(c: WebContext, problem: Problem | null = null): Promise<Response> {
  return showWith(c, await viewKeyActions(viewing(c), slugOf(c)), { page: keyActionsPage, problem });
}

async function showNew(c: WebContext): Promise<Response> {
  return show(c, await viewKeyActions(viewing(c), slugOf(c)), ({ plan, next }) => {
    const fields = { version: '1', letter: next.letter, text: '', year: next.year ?? '' };
    return keyActionFormPage({ plan, keyAction: null, fields, problem: null });
  });
}

async function saveNew(c: WebContext): Promise<Response> {
  const fields = fieldsOf(await readForm(c));
  const found = await viewKeyActions(viewing(c), slugOf(c));
  if (!found.ok) return showProblem(c, found.problem);
  const { plan } = found.value;
  const { letter, text, year } = fields;
  const made = await addKeyAction(acting(c), { planId: plan.id, letter, text, year });
  if (made.ok) return goTo(c, keyActionAddress(plan.slug, made.value.id), 'keyActionAdded');
  const page = keyActionFormPage({ plan, keyAction: null, fields, problem: made.problem });
  return showPage(c, page, statusOf(made.problem));
}

const formOf = (c: WebContext) => viewKeyActionForm(viewing(c), slugOf(c), idOf(c));

async function showChange(c: WebContext): Promise<Response> {
  return show(c, await formOf(c), ({ plan, keyAction }) => {
    const { version, letter, text, year } = keyAction;
    const fields = { version: String(version), letter, text, year: year ?? '' };
    return keyActionFormPage({ plan, keyAction, fields, problem: null });
  });
}

async function saveChange(c: WebContext): Promise<Response> {
  const fields = fieldsOf(await readForm(c));
  const found = await formOf(c);
  if (!found.ok) return showProblem(c, found.problem);
  const saved = await editKeyAction(acting(c), { keyActionId: found.value.keyAction.id, ...fields });
  if (saved.ok) return back(c, 'keyActionSaved');
  const page = keyActionFormPage({ ...found.value, fields, problem: saved.problem });
  return showPage(c, page, statusOf(saved.problem));
}

async function move(c: WebContext): Promise<Response> {
  const typed = await readForm(c);
  const direction = one(typed, 'direction') === 'up' ? 'up' : 'down';
  const given = { keyActionId: idOf(c), version: one(typed, 'version'), direction } as const;
  const moved = await moveKeyAction(acting(c), given);
  return moved.ok ? back(c, 'keyActionMoved') : showAll(c, moved.problem);
}

async function askRemoval(c: WebContext): Promise<Response> {
  return show(c, await formOf(c), ({ plan, keyAction }) => removeKeyActionPage(plan, keyAction));
}

async function remove(c: WebContext): Promise<Response> {
  const version = one(await readForm(c), 'version');
  const removed = await removeKeyAction(acting(c), { keyActionId: idOf(c), version });
  return removed.ok ? back(c, 'keyActionRemoved') : showAll(c, removed.problem);
}

const list = '/plans/:slug/key-actions';
export const keyActionRoutes: Route[] = [
  { method: 'GET', path: list, deed: 'seePlan', handle: (c) => showAll(c) },
  { method: 'GET', path: `${list}/new`, deed: 'changePlan', handle: showNew },
  { method: 'POST', path: `${list}/new`, deed: 'changePlan', handle: saveNew },
  { method: 'GET', path: `${list}/:id/edit`, deed: 'changePlan', handle: showChange },
  { method: 'POST', path: `${list}/:id/edit`, deed: 'changePlan', handle: saveChange },
  { method: 'POST', path: `${list}/:id/move`, deed: 'changePlan', handle: move },
  { method: 'GET', path: `${list}/:id/remove`, deed: 'changePlan', handle: askRemoval },
  { method: 'POST', path: `${list}/:id/remove`, deed: 'changePlan', handle: remove },
];
