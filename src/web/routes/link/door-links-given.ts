/** Giving links to people without an account, from whatever they are for; their list; and withdrawing one. */
import {
  deedToGive,
  giveDoorLink,
  giveDoorLinkToNew,
  withdrawDoorLink,
} from '../../../commands/link/give-door-link.ts';
import { longDay } from '../../../domain/day.ts';
import { done, type Result } from '../../../domain/problem.ts';
import { type Found, viewAction } from '../../../views/action/action-page.ts';
import { viewOffer } from '../../../views/handover/handovers-page.ts';
import { viewLinks, viewReceivers } from '../../../views/link/door-link-page.ts';
import { viewPlanDetails } from '../../../views/plan/plan-details.ts';
import { viewQuestion } from '../../../views/question/questions-page.ts';
import { actionAddress, actionPart, offerAddress, planPart, questionPart } from '../../addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, statusOf } from '../../answer/problem.tsx';
import { partOf, show } from '../../answer/show.ts';
import { one, readForm } from '../../forms/read-form.ts';
import {
  type Asked,
  type AskFields,
  askPage,
  linkMadePage,
  NO_ASK,
} from '../../pages/door-link/give-pages.tsx';
import { linksPage } from '../../pages/door-link/links-page.tsx';
import { acting, originHere, viewing, type WebContext } from '../../web-parts.ts';
import { showFound } from '../action/actions.ts';
import type { Route } from '../route.ts';

const slugOf = (c: WebContext): string => partOf(c, 'slug');
/** What is asked, all but the people who can be. */
type Subject = Omit<Asked, 'people'>;
type Find = (c: WebContext) => Promise<Result<Found<Subject>>>;

async function askAction(c: WebContext): Promise<Result<Found<Subject>>> {
  const found = await viewAction(viewing(c), slugOf(c), partOf(c, 'code'));
  if (!found.ok || found.value.kind !== 'found') return found as Result<Found<Subject>>;
  const { plan, action } = found.value.page;
  const page = {
    ...{ plan, purpose: 'updateAction' as const, subjectId: action.id },
    about: `${action.code} ${action.text}`,
    code: action.code,
    to: actionPart(plan.slug, action.code, 'ask'),
    back: actionAddress(plan.slug, action.code),
  };
  return done({ kind: 'found', page });
}

async function askForAnswer(c: WebContext): Promise<Result<Found<Subject>>> {
  const found = await viewQuestion(viewing(c), { slug: slugOf(c), id: partOf(c, 'id') });
  if (!found.ok) return found;
  const { plan, line } = found.value;
  const page = {
    ...{ plan, purpose: 'answerQuestion' as const, subjectId: line.question.id, about: line.question.text },
    to: questionPart(plan.slug, line.question.id, 'ask'),
    back: planPart(plan.slug, 'questions'),
  };
  return done({ kind: 'found', page });
}

async function askForComment(c: WebContext): Promise<Result<Found<Subject>>> {
  const found = await viewPlanDetails(viewing(c), slugOf(c));
  if (!found.ok) return found;
  const plan = found.value;
  const page = {
    ...{ plan, purpose: 'commentDraft' as const, subjectId: plan.id, about: plan.title },
    to: planPart(plan.slug, 'comments/ask'),
    back: planPart(plan.slug, 'comments'),
  };
  return done({ kind: 'found', page });
}

async function askToTakeOver(c: WebContext): Promise<Result<Found<Subject>>> {
  const found = await viewOffer(viewing(c), partOf(c, 'item'));
  if (!found.ok) return found;
  const { item, to } = found.value;
  const back = offerAddress(item.id);
  const page = {
    ...{ plan: null, purpose: 'acceptHandover' as const, subjectId: item.id },
    ...{ about: `${item.label} (${to})`, to: `${back}/ask`, back },
  };
  return done({ kind: 'found', page });
}

/** With the people who can be asked. */
async function withPeople(
  c: WebContext,
  subject: Subject,
  page: (asked: Asked) => Promise<Response>,
): Promise<Response> {
  const people = await viewReceivers(viewing(c), deedToGive(subject.purpose));
  return people.ok ? page({ ...subject, people: people.value }) : showProblem(c, people.problem);
}

async function showAsk(c: WebContext, find: Find): Promise<Response> {
  return showFound(c, await find(c), (subject) =>
    withPeople(c, subject, (asked) => {
      const first = asked.people[0]?.id ?? '';
      return showPage(c, askPage(asked, { ...NO_ASK, personId: first }, null));
    }),
  );
}

const give = (c: WebContext, { purpose, subjectId }: Asked, { personId, name, email, days }: AskFields) => {
  const link = { purpose, subjectId, days };
  return personId === ''
    ? giveDoorLinkToNew(acting(c), { ...link, person: { name, email, telephone: '' } })
    : giveDoorLink(acting(c), { ...link, personId });
};

async function ask(c: WebContext, find: Find): Promise<Response> {
  const form = await readForm(c);
  const read = (name: keyof AskFields): string => one(form, name);
  const fields = { personId: read('personId'), name: read('name'), email: read('email'), days: read('days') };
  return showFound(c, await find(c), (subject) =>
    withPeople(c, subject, async (asked) => {
      const given = await give(c, asked, fields);
      if (!given.ok) return showPage(c, askPage(asked, fields, given.problem), statusOf(given.problem));
      c.header('Cache-Control', 'no-store');
      const { path, until, name, mail } = given.value;
      const isHeld = mail === 'queued' && c.get('parts').mail == null;
      const made = { name, mail: isHeld ? ('noServer' as const) : mail, until: longDay(until) };
      return showPage(c, linkMadePage(asked, { ...made, address: originHere(c) + path }));
    }),
  );
}

const askRoutes = (path: string, find: Find, deed: Route['deed'] = 'changePlan'): Route[] => [
  { method: 'GET', path, deed, handle: (c) => showAsk(c, find) },
  { method: 'POST', path, deed, handle: (c) => ask(c, find) },
];

const withdraw = (back: (c: WebContext) => string) => async (c: WebContext) => {
  const gone = await withdrawDoorLink(acting(c), { linkId: partOf(c, 'id') });
  return gone.ok ? goTo(c, back(c), 'doorLinkWithdrawn') : showProblem(c, gone.problem);
};

const links = '/plans/:slug/links';
const offer = '/handovers/offers/:item';
export const doorLinkGivenRoutes: Route[] = [
  ...askRoutes('/plans/:slug/actions/:code/ask', askAction),
  ...askRoutes('/plans/:slug/questions/:id/ask', askForAnswer),
  ...askRoutes('/plans/:slug/comments/ask', askForComment),
  ...askRoutes(`${offer}/ask`, askToTakeOver, 'keepGroups'),
  {
    method: 'GET',
    path: links,
    deed: 'changePlan',
    handle: async (c) =>
      show(c, await viewLinks(viewing(c), slugOf(c)), (page, allowed) => linksPage(page, allowed.changePlan)),
  },
  {
    method: 'POST',
    path: `${links}/:id/withdraw`,
    deed: 'changePlan',
    handle: withdraw((c) => planPart(slugOf(c), 'links')),
  },
  {
    method: 'POST',
    path: `${offer}/links/:id/withdraw`,
    deed: 'keepGroups',
    handle: withdraw((c) => offerAddress(partOf(c, 'item'))),
  },
];
