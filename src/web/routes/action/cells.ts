/** One cell of an action, changed by itself. Everything of the kind is one route: what differs is in the form. */

import { editAction } from '../../../commands/action/edit-action.ts';
import { outOfReach } from '../../../domain/access/may.ts';
import { timescaleContextOf } from '../../../domain/action/typed-timescale.ts';
import type { Problem } from '../../../domain/problem.ts';
import { readTimescale } from '../../../domain/timescale/read-timescale.ts';
import { type ChangeForm, viewChangeAction } from '../../../views/action/action-form.ts';
import { actionAddress, actionPart } from '../../addresses.ts';
import { aboutOf } from '../../answer/about.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, showRefusal, statusOf } from '../../answer/problem.tsx';
import { partOf } from '../../answer/show.ts';
import {
  type ActionFields,
  changesNothing,
  fieldsOfAction,
  withMoreLeads,
  withTheirs,
} from '../../forms/action-fields.ts';
import { cellFields, cellNamed, toEditCell, type WrittenCell } from '../../forms/cell-fields.ts';
import { one, readForm } from '../../forms/read-form.ts';
import { cellPage } from '../../pages/action/cell-page.tsx';
import { rowPage } from '../../pages/action/row-page.tsx';
import type { ReadTimescale } from '../../pages/action/timescale-field.tsx';
import { acting, allowedBy, viewing, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';
import { showFound } from './actions.ts';

const place = (c: WebContext): [slug: string, code: string] => [partOf(c, 'slug'), partOf(c, 'code')];

/** What stands there before anything is typed is the meaning that is kept, not a new reading. */
function readBeside({ action, plan }: ChangeForm, { timescale: raw }: ActionFields): ReadTimescale {
  if (action.timescale.raw.trim() === raw.trim()) return { timescale: action.timescale, doubts: [] };
  return readTimescale({ raw }, timescaleContextOf(plan));
}

type Shown = { cell: WrittenCell; fields: ActionFields; problem?: Problem; preview?: boolean };

function showCell(c: WebContext, form: ChangeForm, shown: Shown): Promise<Response> {
  const { cell, fields, problem = null, preview = false } = shown;
  const page = cellPage({ form, cell, fields, read: readBeside(form, fields), problem });
  return showPage(c, page, problem ? statusOf(problem) : preview ? 422 : 200);
}

async function askCell(c: WebContext): Promise<Response> {
  const cell = cellNamed(partOf(c, 'cell'));
  if (cell === null) return showRefusal(c, 'notFound', 404);
  if (cell === 'status') return c.redirect(actionPart(...place(c), 'status'));
  const found = await viewChangeAction(viewing(c), ...place(c));
  return showFound(c, found, (form) => {
    if (cell === 'place' && form.ownAlone) return showProblem(c, outOfReach);
    return showCell(c, form, { cell, fields: fieldsOfAction(form.action, form.plan) });
  });
}

async function saveCell(c: WebContext): Promise<Response> {
  const cell = cellNamed(partOf(c, 'cell'));
  if (cell === null || cell === 'status') return showRefusal(c, 'notFound', 404);
  const typed = await readForm(c);
  const found = await viewChangeAction(viewing(c), ...place(c));
  return showFound(c, found, async (form) => {
    const { action, plan } = form;
    const fields = cellFields(form, cell, typed);
    const deed = one(typed, 'deed');
    if (deed === 'more') return showCell(c, form, { cell, fields: withMoreLeads(fields), preview: true });
    if (deed === 'preview') return showCell(c, form, { cell, fields, preview: true });
    const edit = toEditCell(fields, action, cell);
    if (changesNothing(edit)) return goTo(c, actionAddress(plan.slug, action.code), 'nothingChanged');
    const saved = await editAction(acting(c), edit);
    if (saved.ok) return goTo(c, actionAddress(plan.slug, saved.value.code), 'actionSaved');
    const kept = saved.problem.code === 'stale' ? withTheirs(fields, action) : fields;
    return showCell(c, form, { cell, fields: kept, problem: saved.problem });
  });
}

async function showRow(c: WebContext): Promise<Response> {
  const found = await viewChangeAction(viewing(c), ...place(c));
  const today = c.get('parts').clock.today();
  return showFound(c, found, (form) => showPage(c, rowPage(form, today, allowedBy(c, aboutOf(form)))));
}

const action = '/plans/:slug/actions/:code';
export const cellRoutes: Route[] = [
  { method: 'GET', path: `${action}/row`, deed: 'seePlan', handle: showRow },
  { method: 'GET', path: `${action}/cells/:cell`, deed: 'changeAction', handle: askCell },
  { method: 'POST', path: `${action}/cells/:cell`, deed: 'changeAction', handle: saveCell },
];
