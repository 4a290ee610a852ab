/** Adding an action and changing one. A post may also only ask how a timescale reads, or for room for more leads. */
import { renderToString } from 'preact-render-to-string';
import { createAction } from '../../../commands/action/create-action.ts';
import { editAction } from '../../../commands/action/edit-action.ts';
import { timescaleContextOf } from '../../../commands/action/given-timescale.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Problem } from '../../../domain/problem.ts';
import { readTimescale } from '../../../domain/timescale/read-timescale.ts';
import {
  type ActionForm,
  type ChangeForm,
  viewChangeAction,
  viewNewAction,
} from '../../../views/action/action-form.ts';
import { actionAddress } from '../../addresses.ts';
import { sendHtml } from '../../answer/html.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, statusOf } from '../../answer/problem.tsx';
import { partOf } from '../../answer/show.ts';
import {
  type ActionFields,
  changesNothing,
  emptyFields,
  fieldsOfAction,
  toCreate,
  toEdit,
  typedFields,
  withMoreLeads,
  withTheirs,
} from '../../forms/action-fields.ts';
import { listNamed, nextPlace } from '../../forms/next-place.ts';
import { one, readForm } from '../../forms/read-form.ts';
import { actionFormPage } from '../../pages/action/action-form-page.tsx';
import { Meaning, type ReadTimescale } from '../../pages/action/timescale-field.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';
import { showFound } from './actions.ts';

const reads = (plan: Plan, raw: string): ReadTimescale => readTimescale({ raw }, timescaleContextOf(plan));

/** What stands under the field before anything is typed is the meaning that is kept, not a new reading. */
function readBeside(form: ActionForm | ChangeForm, fields: ActionFields): ReadTimescale {
  if ('action' in form && form.action.timescale.raw.trim() === fields.timescale.trim())
    return { timescale: form.action.timescale, doubts: [] };
  return reads(form.plan, fields.timescale);
}

type Shown = { fields: ActionFields; problem?: Problem; preview?: boolean };

function showForm(c: WebContext, form: ActionForm | ChangeForm, shown: Shown): Promise<Response> {
  const { fields, problem = null, preview = false } = shown;
  const code = 'action' in form ? form.action.code : null;
  const page = actionFormPage({ form, code, fields, read: readBeside(form, fields), problem });
  // A post that saves nothing must not answer 200, or Turbo would take it for a mistake of ours.
  return showPage(c, page, problem ? statusOf(problem) : preview ? 422 : 200);
}

async function showNew(c: WebContext): Promise<Response> {
  const form = await viewNewAction(viewing(c), partOf(c, 'slug'), c.req.query('inside') ?? null);
  if (!form.ok) return showProblem(c, form.problem);
  const heading = form.value.headings.find((one) => one.id === c.req.query('heading'));
  return showForm(c, form.value, { fields: emptyFields(heading, form.value.plan) });
}

async function showChange(c: WebContext): Promise<Response> {
  const found = await viewChangeAction(viewing(c), partOf(c, 'slug'), partOf(c, 'code'));
  const list = listNamed(c.req.query('then'));
  return showFound(c, found, (form) =>
    showForm(c, form, { fields: { ...fieldsOfAction(form.action, form.plan), list } }),
  );
}

async function saveNew(c: WebContext): Promise<Response> {
  const typed = await readForm(c);
  const form = await viewNewAction(viewing(c), partOf(c, 'slug'), one(typed, 'inside'));
  if (!form.ok) return showProblem(c, form.problem);
  const fields = typedFields(typed);
  const preview = previewOf(one(typed, 'deed'), fields);
  if (preview) return showForm(c, form.value, preview);
  const made = await createAction(acting(c), {
    ...toCreate(fields, form.value.plan.id),
    insideId: form.value.inside?.id ?? null,
  });
  if (!made.ok) return showForm(c, form.value, { fields, problem: made.problem });
  return goTo(c, actionAddress(form.value.plan.slug, made.value.code), 'actionAdded');
}

function previewOf(deed: string, fields: ActionFields): Shown | null {
  if (deed === 'more') return { fields: withMoreLeads(fields), preview: true };
  return deed === 'preview' ? { fields, preview: true } : null;
}

async function saveChange(c: WebContext): Promise<Response> {
  const typed = await readForm(c);
  const found = await viewChangeAction(viewing(c), partOf(c, 'slug'), partOf(c, 'code'));
  return showFound(c, found, async (form) => {
    const fields = typedFields(typed);
    const preview = previewOf(one(typed, 'deed'), fields);
    if (preview) return showForm(c, form, preview);
    const edit = toEdit(fields, form.action);
    const next = (code: string) =>
      nextPlace(form.plan.slug, fields.list, actionAddress(form.plan.slug, code));
    if (changesNothing(edit)) return goTo(c, next(form.action.code), 'nothingChanged');
    const saved = await editAction(acting(c), edit);
    if (saved.ok) return goTo(c, next(saved.value.code), 'actionSaved');
    const kept = saved.problem.code === 'stale' ? withTheirs(fields, form.action) : fields;
    return showForm(c, form, { fields: kept, problem: saved.problem });
  });
}

/** What Weft reads in a timescale, for showing beside the field while somebody types. */
async function showReading(c: WebContext): Promise<Response> {
  const form = await viewNewAction(viewing(c), partOf(c, 'slug'));
  if (!form.ok) return showProblem(c, form.problem);
  const read = reads(form.value.plan, (c.req.query('timescale') ?? '').slice(0, 2000));
  return sendHtml(c, renderToString(<Meaning read={read} />));
}

const action = '/plans/:slug/actions/:code';
export const actionFormRoutes: Route[] = [
  { method: 'GET', path: '/plans/:slug/reads', deed: 'seePlan', handle: showReading },
  { method: 'GET', path: '/plans/:slug/actions/new', deed: 'changePlan', handle: showNew },
  { method: 'POST', path: '/plans/:slug/actions/new', deed: 'changePlan', handle: saveNew },
  { method: 'GET', path: `${action}/edit`, deed: 'changeAction', handle: showChange },
  { method: 'POST', path: `${action}/edit`, deed: 'changeAction', handle: saveChange },
];
