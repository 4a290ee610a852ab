/** When an action is to be done. A post may also only ask how the words read, or for words for a time put together. */
import { timescaleContextOf } from '../../commands/given-timescale.ts';
import { setTimescale } from '../../commands/set-timescale.ts';
import type { FieldProblem, Problem } from '../../domain/problem.ts';
import { readTimescale } from '../../domain/timescale/read-timescale.ts';
import { type ChangeForm, viewChangeAction } from '../../views/action-form.ts';
import { actionAddress } from '../addresses.ts';
import { goTo } from '../answer/notice.ts';
import { showPage } from '../answer/page.tsx';
import { statusOf } from '../answer/problem.tsx';
import { partOf } from '../answer/show.ts';
import { one, readForm } from '../forms/read-form.ts';
import {
  fieldsOfTimescale,
  type TimescaleFields,
  together,
  typedTimescale,
} from '../forms/timescale-fields.ts';
import { timescalePage } from '../pages/action/timescale-page.tsx';
import { acting, viewing, type WebContext } from '../web-parts.ts';
import { showFound } from './actions.ts';
import type { Route } from './route.ts';

type Shown = {
  fields: TimescaleFields;
  problem?: Problem;
  missing?: readonly FieldProblem[];
  preview?: boolean;
};

function showForm(c: WebContext, form: ChangeForm, shown: Shown): Promise<Response> {
  const { fields, problem = null, missing = [], preview = false } = shown;
  const read = readTimescale({ raw: fields.raw }, timescaleContextOf(form.plan));
  const page = timescalePage({ form, fields, read, problem, missing });
  // A post that saves nothing must not answer 200, or Turbo would take it for a mistake of ours.
  return showPage(c, page, problem ? statusOf(problem) : preview || missing.length > 0 ? 422 : 200);
}

const find = (c: WebContext) => viewChangeAction(viewing(c), partOf(c, 'slug'), partOf(c, 'code'));

async function showTimescale(c: WebContext): Promise<Response> {
  return showFound(c, await find(c), (form) => showForm(c, form, { fields: fieldsOfTimescale(form.action) }));
}

async function saveTimescale(c: WebContext): Promise<Response> {
  const typed = await readForm(c);
  return showFound(c, await find(c), (form) => {
    const fields = typedTimescale(typed);
    const deed = one(typed, 'deed');
    if (deed === 'preview') return showForm(c, form, { fields, preview: true });
    if (deed === 'compose') return composed(c, form, fields);
    return save(c, form, fields);
  });
}

/** The words of what was put together stand in the field, to be saved or typed over. */
function composed(c: WebContext, form: ChangeForm, fields: TimescaleFields): Promise<Response> {
  const written = together(fields);
  if ('problems' in written) return showForm(c, form, { fields, missing: written.problems });
  return showForm(c, form, { fields: { ...fields, raw: written.text, meaning: 'asRead' }, preview: true });
}

async function save(c: WebContext, form: ChangeForm, fields: TimescaleFields): Promise<Response> {
  const { action, plan } = form;
  const written = fields.meaning === 'said' ? together(fields) : null;
  if (written && 'problems' in written) return showForm(c, form, { fields, missing: written.problems });
  const { version, raw } = fields;
  const saved = await setTimescale(acting(c), {
    actionId: action.id,
    version,
    raw,
    meant: written?.text ?? null,
  });
  if (saved.ok) return goTo(c, actionAddress(plan.slug, action.code), 'timescaleKept');
  return showForm(c, form, { fields, problem: saved.problem });
}

const path = '/plans/:slug/actions/:code/timescale';
export const timescaleRoutes: Route[] = [
  { method: 'GET', path, deed: 'changePlan', handle: showTimescale },
  { method: 'POST', path, deed: 'changePlan', handle: saveTimescale },
];
