/** Links for people without an account: giving and withdrawing them, and what stands at one. Opening one does nothing. */
import { giveDoorLink, giveDoorLinkToNew, withdrawDoorLink } from '../../commands/give-door-link.ts';
import { updateByLink } from '../../commands/use-door-link.ts';
import { longDay } from '../../domain/day.ts';
import { choiceOfStatus, STATUS_CHOICES, statusOfChoice } from '../../domain/plan/status-choice.ts';
import { failed, type Problem } from '../../domain/problem.ts';
import { type DoorLinkPage, viewAsk, viewDoorLink, viewLinks } from '../../views/door-link-page.ts';
import { planPart } from '../addresses.ts';
import { goTo } from '../answer/notice.ts';
import { showPage } from '../answer/page.tsx';
import { showProblem, statusOf } from '../answer/problem.tsx';
import { partOf, show } from '../answer/show.ts';
import { one, readForm } from '../forms/read-form.ts';
import type { StatusFields } from '../pages/action/status-page.tsx';
import { type AskFields, askPage, linkMadePage, linksPage, NO_ASK } from '../pages/door-link/give-pages.tsx';
import { closedPage, openedPage, thanksPage } from '../pages/door-link/opened-page.tsx';
import { acting, originHere, viewing, type WebContext } from '../web-parts.ts';
import { action as words } from '../words/action.ts';
import { showFound } from './actions.ts';
import type { Route } from './route.ts';

const AT = '/links/:partnership/:secret';
const addressOf = (c: WebContext) => ({ partnership: partOf(c, 'partnership'), secret: partOf(c, 'secret') });

const noChoice: Problem = { code: 'invalid', message: words.chooseStanding, remedy: '', field: 'choice' };

type Filled = { page: DoorLinkPage; fields: StatusFields; problem: Problem | null };

const showForm = (c: WebContext, { page, fields, problem }: Filled): Promise<Response> => {
  const { partnership, secret } = addressOf(c);
  const shown = openedPage({ page, fields, problem, to: `/links/${partnership}/${secret}` });
  return showPage(c, shown, problem ? statusOf(problem) : 200);
};

async function open(c: WebContext): Promise<Response> {
  c.header('Cache-Control', 'no-store');
  c.header('Referrer-Policy', 'same-origin');
  const found = await viewDoorLink(c.get('parts'), addressOf(c));
  if (!found.ok) return showProblem(c, found.problem);
  if (found.value.kind === 'closed')
    return showPage(c, closedPage(found.value.link, found.value.problem), 410);
  const { page } = found.value;
  const fields = { version: String(page.action.version), note: '', list: '' };
  return showForm(c, {
    page,
    problem: null,
    fields: { ...fields, choice: choiceOfStatus(page.action.status) ?? '' },
  });
}

async function use(c: WebContext): Promise<Response> {
  const form = await readForm(c);
  const found = await viewDoorLink(c.get('parts'), addressOf(c));
  if (!found.ok) return showProblem(c, found.problem);
  if (found.value.kind === 'closed')
    return showPage(c, closedPage(found.value.link, found.value.problem), 410);
  const { page } = found.value;
  const fields = {
    version: one(form, 'version'),
    choice: one(form, 'choice'),
    note: one(form, 'note'),
    list: '',
  };
  const choice = STATUS_CHOICES.find((value) => value === fields.choice);
  const saved = choice
    ? await updateByLink(acting(c), addressOf(c), {
        ...{ version: fields.version, note: fields.note },
        ...statusOfChoice(choice, page.action.status.lifecycle),
      })
    : failed(noChoice);
  return saved.ok ? showPage(c, thanksPage()) : showForm(c, { page, fields, problem: saved.problem });
}

const place = (c: WebContext): [slug: string, code: string] => [partOf(c, 'slug'), partOf(c, 'code')];

async function showAsk(c: WebContext): Promise<Response> {
  const found = await viewAsk(viewing(c), ...place(c));
  return showFound(c, found, (page) => {
    const first = page.people[0]?.id ?? '';
    return showPage(c, askPage(page, { ...NO_ASK, personId: first }, null));
  });
}

const give = (c: WebContext, actionId: string, { personId, name, email, days }: AskFields) =>
  personId === ''
    ? giveDoorLinkToNew(acting(c), { actionId, days, person: { name, email, telephone: '' } })
    : giveDoorLink(acting(c), { actionId, personId, days });

async function ask(c: WebContext): Promise<Response> {
  const form = await readForm(c);
  const read = (name: keyof AskFields): string => one(form, name);
  const fields = { personId: read('personId'), name: read('name'), email: read('email'), days: read('days') };
  const found = await viewAsk(viewing(c), ...place(c));
  return showFound(c, found, async (page) => {
    const given = await give(c, page.action.id, fields);
    if (!given.ok) return showPage(c, askPage(page, fields, given.problem), statusOf(given.problem));
    c.header('Cache-Control', 'no-store');
    const { path, until, ...made } = given.value;
    return showPage(c, linkMadePage(page, { ...made, until: longDay(until), address: originHere(c) + path }));
  });
}

async function withdraw(c: WebContext): Promise<Response> {
  const gone = await withdrawDoorLink(acting(c), { linkId: partOf(c, 'id') });
  if (!gone.ok) return showProblem(c, gone.problem);
  return goTo(c, planPart(partOf(c, 'slug'), 'links'), 'doorLinkWithdrawn');
}

export const doorLinkRoutes: Route[] = [
  { method: 'GET', path: AT, deed: 'byAddress', handle: open },
  { method: 'POST', path: AT, deed: 'byAddress', handle: use },
  { method: 'GET', path: '/plans/:slug/actions/:code/ask', deed: 'changePlan', handle: showAsk },
  { method: 'POST', path: '/plans/:slug/actions/:code/ask', deed: 'changePlan', handle: ask },
  {
    method: 'GET',
    path: '/plans/:slug/links',
    deed: 'changePlan',
    handle: async (c) =>
      show(c, await viewLinks(viewing(c), partOf(c, 'slug')), (page, allowed) =>
        linksPage(page, allowed.changePlan),
      ),
  },
  { method: 'POST', path: '/plans/:slug/links/:id/withdraw', deed: 'changePlan', handle: withdraw },
];
