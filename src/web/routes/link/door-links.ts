/** What stands at a link for people without an account, for each thing that one can be for. Opening it does nothing. */
import {
  answerByLink,
  commentByLink,
  handoverByLink,
  updateByLink,
} from '../../../commands/link/use-door-link.ts';
import { choiceOfStatus, STATUS_CHOICES, statusOfChoice } from '../../../domain/action/status-choice.ts';
import { linkOver, linkUnsigned, noSuchLink, type Purpose } from '../../../domain/link/door-link.ts';
import { failed, type Problem, type Result } from '../../../domain/problem.ts';
import type { ProvenLink } from '../../../services/link-address.ts';
import { type DoorLinkPage, viewDoorLink } from '../../../views/link/door-link-page.ts';
import { showPage } from '../../answer/page.tsx';
import { showPlainly, statusOf } from '../../answer/problem.tsx';
import { partOf } from '../../answer/show.ts';
import { one, readForm, type Typed } from '../../forms/read-form.ts';
import type { StatusFields } from '../../pages/action/status-page.tsx';
import {
  answerPage,
  closedPage,
  draftPage,
  handoverPage,
  type Shown,
  thanksPage,
  updatePage,
} from '../../pages/door-link/opened-page.tsx';
import type { AnswerFields } from '../../pages/question/question-forms.tsx';
import { NO_REMARK, type RemarkFields } from '../../pages/remark/remarks-page.tsx';
import type { Page } from '../../pages/shell/page.ts';
import { acting, type WebContext } from '../../web-parts.ts';
import { action as words } from '../../words/action.ts';
import { remarkFields } from '../question/remarks.ts';
import type { Route } from '../route.ts';

const AT = '/links/:token';
/** How addresses were written before they were signed. */
const UNSIGNED = '/links/:partnership/:secret';

const noChoice: Problem = { code: 'invalid', message: words.chooseStanding, remedy: '', field: 'choice' };

type PageFor<Kind extends Purpose> = Extract<DoorLinkPage, { kind: Kind }>;
/** What stands at the link, and its address, whose signature held. */
type At<Kind extends Purpose> = { page: PageFor<Kind>; link: ProvenLink };
/** The one form of a link: as it is opened, as it is typed, and what it does. */
type Way<Kind extends Purpose, Fields> = {
  opened: (page: PageFor<Kind>) => Fields;
  typed: (typed: Typed) => Fields;
  carryOut: (c: WebContext, at: At<Kind>, fields: Fields) => Promise<Result<unknown>>;
  show: (shown: Shown<Kind, Fields>) => Page;
};

const update: Way<'updateAction', StatusFields> = {
  opened: ({ action }) => ({
    ...{ version: String(action.version), note: '', list: '' },
    choice: choiceOfStatus(action.status) ?? '',
  }),
  typed: (typed) => ({
    ...{ version: one(typed, 'version'), choice: one(typed, 'choice') },
    ...{ note: one(typed, 'note'), list: '' },
  }),
  carryOut: async (c, { page, link }, fields) => {
    const choice = STATUS_CHOICES.find((value) => value === fields.choice);
    if (!choice) return failed(noChoice);
    const given = { version: fields.version, note: fields.note };
    const status = statusOfChoice(choice, page.action.status.lifecycle);
    return updateByLink(acting(c), link, { ...given, ...status });
  },
  show: updatePage,
};

const answer: Way<'answerQuestion', AnswerFields> = {
  opened: ({ line: { question } }) => ({
    ...{ version: String(question.version), answer: question.answer?.text ?? '' },
  }),
  typed: (typed) => ({ version: one(typed, 'version'), answer: one(typed, 'answer') }),
  carryOut: (c, { link }, fields) => answerByLink(acting(c), link, fields),
  show: answerPage,
};

const comment: Way<'commentDraft', RemarkFields> = {
  opened: () => NO_REMARK,
  typed: remarkFields,
  carryOut: (c, { link }, fields) => commentByLink(acting(c), link, fields),
  show: draftPage,
};

type OfferFields = { say: string; answer: string };
const handover: Way<'acceptHandover', OfferFields> = {
  opened: () => ({ say: '', answer: '' }),
  typed: (typed) => ({ say: one(typed, 'say'), answer: one(typed, 'answer') }),
  carryOut: (c, { link }, { say, answer: said }) =>
    handoverByLink(acting(c), link, { accepts: say === 'accept', answer: said }),
  show: handoverPage,
};

/** `typed`: null where the page is only opened. */
async function go<Kind extends Purpose, Fields>(
  c: WebContext,
  { typed, ...at }: At<Kind> & { typed: Typed | null },
  way: Way<Kind, Fields>,
): Promise<Response> {
  const { page } = at;
  const to = `/links/${partOf(c, 'token')}`;
  if (typed === null) return showPage(c, way.show({ page, to, fields: way.opened(page), problem: null }));
  const fields = way.typed(typed);
  const saved = await way.carryOut(c, at, fields);
  if (saved.ok) return showPage(c, thanksPage(page.link.purpose));
  return showPage(c, way.show({ page, to, fields, problem: saved.problem }), statusOf(saved.problem));
}

async function open(c: WebContext, link: ProvenLink, typed: Typed | null): Promise<Response> {
  const found = await viewDoorLink(c.get('parts'), link);
  if (!found.ok) return showPlainly(c, found.problem);
  if (found.value.kind === 'closed')
    return showPage(c, closedPage(found.value.link, found.value.problem), GONE);
  const { page } = found.value;
  switch (page.kind) {
    case 'updateAction':
      return go(c, { page, link, typed }, update);
    case 'answerQuestion':
      return go(c, { page, link, typed }, answer);
    case 'commentDraft':
      return go(c, { page, link, typed }, comment);
    case 'acceptHandover':
      return go(c, { page, link, typed }, handover);
  }
}

const GONE = 410;

/** What its address says is judged before any table is asked about it. */
async function at(c: WebContext, typed: () => Promise<Typed | null>): Promise<Response> {
  c.header('Cache-Control', 'no-store');
  c.header('Referrer-Policy', 'same-origin');
  const { links, clock } = c.get('parts');
  const proof = links.prove(partOf(c, 'token'), clock.today());
  switch (proof.is) {
    case 'nothing':
      return showPlainly(c, noSuchLink);
    case 'over':
      return showPlainly(c, linkOver, GONE);
    case 'ours':
      return open(c, proof.link, await typed());
  }
}

const tellUnsigned: Route['handle'] = (c) => showPlainly(c, linkUnsigned, GONE);

export const doorLinkRoutes: Route[] = [
  { method: 'GET', path: AT, deed: 'byAddress', handle: (c) => at(c, async () => null) },
  { method: 'POST', path: AT, deed: 'byAddress', handle: (c) => at(c, () => readForm(c)) },
  { method: 'GET', path: UNSIGNED, deed: 'byAddress', handle: tellUnsigned },
  { method: 'POST', path: UNSIGNED, deed: 'byAddress', handle: tellUnsigned },
];
