/** When an action is to be done. A post may also only ask how the words read, or for words for a time put together. */
import { renderToString } from 'preact-render-to-string';
import { setTimescale } from '../../../commands/action/set-timescale.ts';
import { otherReadingsOf, timescaleContextOf } from '../../../domain/action/typed-timescale.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { FieldProblem, Problem } from '../../../domain/problem.ts';
import { readTimescale } from '../../../domain/timescale/read-timescale.ts';
import { type ChangeForm, viewChangeAction } from '../../../views/action/action-form.ts';
import { actionAddress } from '../../addresses.ts';
import { sendHtml } from '../../answer/html.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { statusOf } from '../../answer/problem.tsx';
import { partOf } from '../../answer/show.ts';
import { one, readForm } from '../../forms/read-form.ts';
import {
  fieldsOfTimescale,
  isOfOtherWords,
  meantBy,
  type TimescaleFields,
  together,
  typedTimescale,
} from '../../forms/timescale-fields.ts';
import { timescalePage } from '../../pages/action/timescale-page.tsx';
import { Readings, type ShownReadings } from '../../pages/action/timescale-readings.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';
import { showFound } from './actions.ts';

/** Another reading that was chosen for other words is none of these. */
function readingsOf(plan: Plan, { raw, meaning }: Pick<TimescaleFields, 'raw' | 'meaning'>): ShownReadings {
  const { timescale, doubts } = readTimescale({ raw }, timescaleContextOf(plan));
  const others = otherReadingsOf(raw, plan);
  const isThere = !meaning.startsWith('other-') || others[Number(meaning.slice(6))] !== undefined;
  return { raw, timescale, doubts, others, meaning: isThere ? meaning : 'asRead' };
}

type Shown = {
  fields: TimescaleFields;
  problem?: Problem;
  missing?: readonly FieldProblem[];
  preview?: boolean;
};

function showForm(c: WebContext, form: ChangeForm, shown: Shown): Promise<Response> {
  const { fields, problem = null, missing = [], preview = false } = shown;
  const page = timescalePage({ form, fields, readings: readingsOf(form.plan, fields), problem, missing });
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
    if (isOfOtherWords(fields))
      return showForm(c, form, { fields: { ...fields, meaning: 'asRead' }, preview: true });
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
  const meant = meantBy(fields);
  if (meant === null) return composed(c, form, fields);
  const { version, raw } = fields;
  const saved = await setTimescale(acting(c), { actionId: action.id, version, raw, meant });
  if (saved.ok) return goTo(c, actionAddress(plan.slug, action.code), 'timescaleKept');
  return showForm(c, form, { fields, problem: saved.problem });
}

/** What the words could mean, for showing beside the field while somebody types. */
async function showReadings(c: WebContext): Promise<Response> {
  // Another reading was chosen for the words as they were; what a person put together holds for any.
  const meaning = c.req.query('meaning') === 'said' ? 'said' : 'asRead';
  const raw = (c.req.query('timescale') ?? '').slice(0, 2000);
  return showFound(c, await find(c), async ({ plan }) =>
    sendHtml(c, renderToString(<Readings shown={readingsOf(plan, { raw, meaning })} />)),
  );
}

const path = '/plans/:slug/actions/:code/timescale';
export const timescaleRoutes: Route[] = [
  { method: 'GET', path, deed: 'changeAction', handle: showTimescale },
  { method: 'GET', path: `${path}/reads`, deed: 'changeAction', handle: showReadings },
  { method: 'POST', path, deed: 'changeAction', handle: saveTimescale },
];
