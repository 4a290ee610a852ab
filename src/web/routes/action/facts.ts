/** What is known of an action: its milestones, conditions, occurrences, resources, levers, measures, and its labels. */
import { keepFact } from '../../../commands/fact/keep-fact.ts';
import { keepLabels } from '../../../commands/fact/keep-labels.ts';
import { becameOf, type Entry, entriesOf, FACT_KINDS } from '../../../domain/facts/fact-lists.ts';
import { type FactPage, viewFacts, viewLabels } from '../../../views/action/fact-page.ts';
import { actionAddress, actionPart } from '../../addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showRefusal, statusOf } from '../../answer/problem.tsx';
import { partOf } from '../../answer/show.ts';
import {
  emptyFact,
  type FactFields,
  fieldsOfFact,
  toGiven,
  toTakeOut,
  typedFact,
} from '../../forms/fact-fields.ts';
import { fieldsOfLabels, toLabels, typedLabels } from '../../forms/label-fields.ts';
import { listNamed, nextPlace } from '../../forms/next-place.ts';
import { one, readForm } from '../../forms/read-form.ts';
import { type FactShown, factPage } from '../../pages/action/fact-page.tsx';
import { labelsPage } from '../../pages/action/labels-page.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';
import { showFound } from './actions.ts';

const kindOf = (c: WebContext) => FACT_KINDS.find((kind) => kind === partOf(c, 'kind'));
const askedBy = (c: WebContext) => ({ slug: partOf(c, 'slug'), code: partOf(c, 'code') });

/** The entry that the address asks to change; a new one where it names none. */
function fieldsAsked(c: WebContext, { action, kind }: FactPage): FactFields {
  const at = c.req.query('entry');
  const entry = at === undefined ? undefined : (entriesOf(action, kind) as Entry[])[Number(at)];
  const fields = entry ? fieldsOfFact(kind, entry, action.version) : emptyFact(kind, action.version);
  return { ...fields, list: listNamed(c.req.query('then')) };
}

async function showFacts(c: WebContext): Promise<Response> {
  const kind = kindOf(c);
  if (!kind) return showRefusal(c, 'notFound', 404);
  const found = await viewFacts(viewing(c), askedBy(c), kind);
  return showFound(c, found, (page) =>
    showPage(c, factPage(page, { fields: fieldsAsked(c, page), problem: null })),
  );
}

async function saveFact(c: WebContext): Promise<Response> {
  const kind = kindOf(c);
  if (!kind) return showRefusal(c, 'notFound', 404);
  const typed = await readForm(c);
  const found = await viewFacts(viewing(c), askedBy(c), kind);
  return showFound(c, found, async (page) => {
    const fields = typedFact(kind, typed);
    const deed = one(typed, 'deed');
    const make = deed === 'takeOut' ? toTakeOut : toGiven;
    const saved = await keepFact(acting(c), make(kind, page.action.id, fields));
    if (saved.ok) return goTo(c, nextAfter(deed, page, fields), deed === 'takeOut' ? 'factGone' : 'factKept');
    return again(c, page, {
      fields: deed === 'takeOut' ? { ...emptyFact(kind, page.action.version), list: fields.list } : fields,
      problem: saved.problem,
    });
  });
}

/** A number kept or refused leads back to the action, where it was offered; all else to the list it was added to. */
function nextAfter(deed: string, { plan, action, kind }: FactPage, { list }: FactFields): string {
  const place =
    deed === 'settle'
      ? actionAddress(plan.slug, action.code)
      : actionPart(plan.slug, action.code, `facts/${kind}`);
  return nextPlace(plan.slug, list, place);
}

/** With all that was typed; after somebody else's change, saving again is about what the entry has become. */
async function again(c: WebContext, page: FactPage, { fields, problem }: FactShown): Promise<Response> {
  const kept =
    problem?.code === 'stale'
      ? {
          ...fields,
          version: String(problem.currentVersion),
          was: fields.was === '' ? '' : becameOf(entriesOf(page.action, page.kind) as Entry[], fields.was),
        }
      : fields;
  return showPage(c, factPage(page, { fields: kept, problem }), problem ? statusOf(problem) : 200);
}

async function showLabels(c: WebContext): Promise<Response> {
  const found = await viewLabels(viewing(c), askedBy(c));
  return showFound(c, found, (page) => showPage(c, labelsPage(page, fieldsOfLabels(page.action))));
}

async function saveLabels(c: WebContext): Promise<Response> {
  const fields = typedLabels(await readForm(c));
  const found = await viewLabels(viewing(c), askedBy(c));
  return showFound(c, found, async (page) => {
    const saved = await keepLabels(acting(c), toLabels(page.action.id, fields));
    if (saved.ok) return goTo(c, actionAddress(page.plan.slug, page.action.code), 'labelsKept');
    return showPage(c, labelsPage(page, fields, saved.problem), statusOf(saved.problem));
  });
}

const action = '/plans/:slug/actions/:code';
export const factRoutes: Route[] = [
  { method: 'GET', path: `${action}/facts/:kind`, deed: 'changeAction', handle: showFacts },
  { method: 'POST', path: `${action}/facts/:kind`, deed: 'changeAction', handle: saveFact },
  { method: 'GET', path: `${action}/labels`, deed: 'changeAction', handle: showLabels },
  { method: 'POST', path: `${action}/labels`, deed: 'changeAction', handle: saveLabels },
];
