/** Changing many actions at once: chosen in the table, previewed, then made in one deed. Every step keeps all that was typed. */
import { changeManyActions } from '../../../commands/action/change-many-actions.ts';
import { timescaleContextOf } from '../../../domain/action/typed-timescale.ts';
import { filterFromAddress } from '../../../domain/plan/filter.ts';
import type { FieldProblem, Problem } from '../../../domain/problem.ts';
import { readTimescale } from '../../../domain/timescale/read-timescale.ts';
import { type ManyPage, viewManyPage } from '../../../views/plan/many-page.ts';
import { chooseAddress, tableAddress } from '../../addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, statusOf } from '../../answer/problem.tsx';
import { partOf } from '../../answer/show.ts';
import {
  halfSaid,
  type ManyFields,
  manyFields,
  signatureOf,
  toChangeMany,
  wishOf,
} from '../../forms/many-fields.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { one, readForm } from '../../forms/read-form.ts';
import { manyPage } from '../../pages/plan/many-page.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import { many as words } from '../../words/many.ts';
import type { Route } from '../route.ts';

/** The command's names for fields, as the form calls them. */
const FIELDS = { change: 'choice', status: 'choice', leads: 'name-0', actions: 'chosen', place: 'heading' };

type Shown = { problems?: readonly FieldProblem[]; problem?: Problem | null };

/** What somebody changed meanwhile is left out until its person says otherwise. */
function withoutStale(fields: ManyFields, page: ManyPage): ManyFields {
  const stale = page.rows.filter((row) => row.meanwhile !== null).map((row) => row.action.id as string);
  return { ...fields, ticked: new Set([...fields.ticked].filter((id) => !stale.includes(id))) };
}

async function showMany(c: WebContext, fields: ManyFields, shown: Shown = {}): Promise<Response> {
  const { problems = [], problem = null } = shown;
  const wish =
    problems.length > 0 ? { status: null, leads: null, timescale: null, place: null } : wishOf(fields);
  const found = await viewManyPage(viewing(c), partOf(c, 'slug'), { chosen: fields.chosen, wish });
  if (!found.ok) return showProblem(c, found.problem);
  const page = found.value;
  const context = timescaleContextOf(page.plan);
  const read = readTimescale({ raw: fields.timescale }, context);
  const form = { page, fields: withoutStale(fields, page), read, problems, problem };
  const status = problem ? statusOf(problem) : problems.length > 0 ? 422 : 200;
  return showPage(c, manyPage(form), status);
}

const nobodyChosen = (c: WebContext, { back }: ManyFields): Response =>
  goTo(c, chooseAddress(partOf(c, 'slug'), filterFromAddress(new URLSearchParams(back))), 'nobodyChosen');

async function makeMany(c: WebContext): Promise<Response> {
  const typed = await readForm(c);
  const fields = manyFields(typed);
  if (fields.chosen.length === 0) return nobodyChosen(c, fields);
  const deed = one(typed, 'deed');
  if (deed !== 'preview' && deed !== 'apply') return showMany(c, fields);
  const problems = halfSaid(fields);
  if (problems.length > 0) return showMany(c, fields, { problems });
  if (deed === 'preview') return showMany(c, fields);
  if (fields.previewed !== signatureOf(fields)) return showMany(c, fields, { problem: lookAgain });
  return apply(c, fields);
}

const lookAgain: Problem = { code: 'conflict', message: words.lookAgainTitle, remedy: words.lookAgain };

async function apply(c: WebContext, fields: ManyFields): Promise<Response> {
  const slug = partOf(c, 'slug');
  const found = await viewManyPage(viewing(c), slug, { chosen: [], wish: wishOf(fields) });
  if (!found.ok) return showProblem(c, found.problem);
  const made = await changeManyActions(acting(c), toChangeMany(fields, found.value.plan.id));
  if (made.ok) {
    const filter = filterFromAddress(new URLSearchParams(fields.back));
    return goTo(c, tableAddress(slug, filter), made.value.changed > 0 ? 'manyChanged' : 'nothingChanged');
  }
  const { problem } = made;
  if (problem.code === 'invalid') return showMany(c, fields, { problems: fieldProblems(problem, FIELDS) });
  return problem.code === 'stale' ? showMany(c, fields, { problem }) : showProblem(c, problem);
}

const path = '/plans/:slug/many';
export const manyRoutes: Route[] = [
  {
    method: 'GET',
    path,
    deed: 'changePlan',
    handle: (c) => c.redirect(chooseAddress(partOf(c, 'slug'))),
  },
  { method: 'POST', path, deed: 'changePlan', handle: makeMany },
];
