/** Handing over: begun, gone through record by record, offered and answered, noted, ended. */
import { acceptStewardship, declineStewardship } from '../../../commands/handover/answer-offer.ts';
import { beginHandover } from '../../../commands/handover/begin-handover.ts';
import {
  callOffHandover,
  finishHandover,
  writeHandoverNote,
} from '../../../commands/handover/finish-handover.ts';
import { offerRecord, withdrawOffer } from '../../../commands/handover/offer-record.ts';
import { settleRecord } from '../../../commands/handover/settle-record.ts';
import { HANDOVER_WAYS, needsAcceptance } from '../../../domain/partnership/handover.ts';
import { HELD_KINDS } from '../../../domain/partnership/holdings.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import {
  type HandoverPage,
  noSuchHandover,
  viewHandover,
  viewLeaving,
  viewRecord,
} from '../../../views/handover/handover-page.ts';
import { viewHandovers, viewOffer } from '../../../views/handover/handovers-page.ts';
import { viewOfferLinks } from '../../../views/link/door-link-page.ts';
import { handoverListAddress, handoverPart, handoversAddress } from '../../addresses.ts';
import { goTo } from '../../answer/notice.ts';
import { showPage } from '../../answer/page.tsx';
import { showProblem, statusOf } from '../../answer/problem.tsx';
import { partOf, show } from '../../answer/show.ts';
import { one, readForm } from '../../forms/read-form.ts';
import { handoverPage } from '../../pages/handover/handover-page.tsx';
import { handoversPage, offerPage } from '../../pages/handover/handovers-page.tsx';
import { notePage } from '../../pages/handover/note-page.tsx';
import { recordPage } from '../../pages/handover/record-page.tsx';
import { acting, viewing, type WebContext } from '../../web-parts.ts';
import type { NoticeName } from '../../words/notices.ts';
import { formRoutes } from '../form-way.ts';
import type { Route } from '../route.ts';

const idOf = (c: WebContext): string => partOf(c, 'id');

/** Where the list of a handover stands. */
const listOf = ({ why, from }: Pick<HandoverPage, 'why' | 'from'>): string =>
  handoverListAddress(why, from.id);

/** One that is done leads to its note. */
async function showLeaving(c: WebContext): Promise<Response> {
  const found = await viewLeaving(viewing(c), idOf(c));
  if (!found.ok) return showProblem(c, found.problem);
  const { handover } = found.value;
  if (handover?.state === 'done') return c.redirect(handoverPart(handover.id, 'note'), 302);
  return showPage(c, handoverPage(found.value));
}

async function begin(c: WebContext): Promise<Response> {
  const begun = await beginHandover(acting(c), { id: idOf(c) });
  if (!begun.ok) return showProblem(c, begun.problem);
  const found = await viewHandover(viewing(c), begun.value);
  return found.ok ? goTo(c, listOf(found.value), 'handoverBegun') : showProblem(c, found.problem);
}

async function showNote(c: WebContext): Promise<Response> {
  const found = await viewHandover(viewing(c), idOf(c));
  const isDone = found.ok && found.value.handover?.state === 'done';
  return isDone || !found.ok ? show(c, found, notePage) : showProblem(c, noSuchHandover);
}

/** A button of the list: done, and back to it, or the list again with what stands in the way. */
function button(notice: NoticeName, work: (c: WebContext) => Promise<Result<unknown>>, toNote = false) {
  return async (c: WebContext): Promise<Response> => {
    const done = await work(c);
    const found = await viewHandover(viewing(c), idOf(c));
    if (!found.ok) return showProblem(c, done.ok ? found.problem : done.problem);
    if (done.ok) return goTo(c, toNote ? handoverPart(idOf(c), 'note') : listOf(found.value), notice);
    if (found.value.handover?.state !== 'open') return showProblem(c, done.problem);
    return showPage(c, handoverPage(found.value, done.problem), statusOf(done.problem));
  };
}

const aboutRecord = (c: WebContext) => ({
  handoverId: idOf(c),
  kind: HELD_KINDS.find((kind) => kind === partOf(c, 'kind')) ?? 'plan',
  recordId: partOf(c, 'record'),
});

const recordRoutes = formRoutes({
  path: '/handovers/:id/records/:kind/:record',
  deed: 'keepGroups',
  view: (c) => viewRecord(viewing(c), aboutRecord(c)),
  opened: ({ line }) => ({ way: line.ways[0] ?? '', to: line.to ?? '', code: '', words: '' }),
  typed: (typed) => ({
    ...{ way: one(typed, 'way'), to: one(typed, 'to'), code: one(typed, 'code'), words: one(typed, 'words') },
  }),
  page: recordPage,
  carryOut: (c, _form, { way, to, code, words }) => {
    const about = aboutRecord(c);
    if (way === 'handedOver') return offerRecord(acting(c), { ...about, to, words });
    const known = HANDOVER_WAYS.find((one) => one === way) ?? 'handedOver';
    return settleRecord(acting(c), { ...about, way: known, code, words });
  },
  goOn: (c, { page, line }) =>
    goTo(c, listOf(page), needsAcceptance(page.why, line.kind) ? 'recordOffered' : 'recordSettled'),
});

async function showOffer(c: WebContext, answer = '', problem: Problem | null = null): Promise<Response> {
  const found = await viewOffer(viewing(c), partOf(c, 'item'));
  if (!found.ok) return showProblem(c, problem ?? found.problem);
  const links = await viewOfferLinks(viewing(c), found.value.item.id);
  const beside = { links: links.ok ? links.value : [], mayGive: links.ok };
  return showPage(
    c,
    offerPage(found.value, { answer, problem, ...beside }),
    problem ? statusOf(problem) : 200,
  );
}

async function answerOffer(c: WebContext): Promise<Response> {
  const typed = await readForm(c);
  const given = { itemId: partOf(c, 'item'), answer: one(typed, 'answer') };
  const accepts = one(typed, 'say') === 'accept';
  const answered = await (accepts ? acceptStewardship : declineStewardship)(acting(c), given);
  if (!answered.ok) return showOffer(c, given.answer, answered.problem);
  return goTo(c, handoversAddress, accepts ? 'offerAccepted' : 'offerDeclined');
}

async function saveNote(c: WebContext): Promise<Result<null>> {
  const typed = await readForm(c);
  const given = { handoverId: idOf(c), version: one(typed, 'version'), note: one(typed, 'note') };
  return writeHandoverNote(acting(c), given);
}

const keeps = { deed: 'keepGroups' } as const;
const single = '/handovers/:id';
const offer = '/handovers/offers/:item';
export const handoverRoutes: Route[] = [
  { ...keeps, method: 'GET', path: '/groups/:id/dissolve', handle: showLeaving },
  { ...keeps, method: 'POST', path: '/groups/:id/dissolve', handle: begin },
  { ...keeps, method: 'GET', path: '/people/:id/leave', handle: showLeaving },
  { ...keeps, method: 'POST', path: '/people/:id/leave', handle: begin },
  {
    method: 'GET',
    path: handoversAddress,
    deed: 'acceptStewardship',
    handle: async (c) => show(c, await viewHandovers(viewing(c)), handoversPage),
  },
  { method: 'GET', path: offer, deed: 'acceptStewardship', handle: (c) => showOffer(c) },
  { method: 'POST', path: offer, deed: 'acceptStewardship', handle: answerOffer },
  { method: 'GET', path: `${single}/note`, deed: 'seeHistory', handle: showNote },
  { ...keeps, method: 'POST', path: `${single}/note`, handle: button('noteSaved', saveNote) },
  {
    ...keeps,
    method: 'POST',
    path: `${single}/finish`,
    handle: button('handoverDone', (c) => finishHandover(acting(c), { handoverId: idOf(c) }), true),
  },
  {
    ...keeps,
    method: 'POST',
    path: `${single}/call-off`,
    handle: button('handoverCalledOff', (c) => callOffHandover(acting(c), { handoverId: idOf(c) })),
  },
  ...recordRoutes,
  {
    ...keeps,
    method: 'POST',
    path: `${single}/records/:kind/:record/withdraw`,
    handle: button('offerWithdrawn', (c) => withdrawOffer(acting(c), aboutRecord(c))),
  },
];
