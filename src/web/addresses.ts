/** Where everything is: one function an address, so that a link cannot be misspelt. */
import { ALL_HISTORY, type HistoryFilter, historyFilterTo } from '../domain/history/history-filter.ts';
import { filterToAddress, NO_FILTER, type PlanFilter } from '../domain/plan/filter.ts';

const part = encodeURIComponent;

export const plansAddress = '/plans';
export const newPlanAddress = '/plans/new';
export const newImportAddress = '/imports/new';
export const planAddress = (slug: string): string => `/plans/${part(slug)}`;
export const newCopyAddress = (slug: string): string => `${newImportAddress}?copy-of=${part(slug)}`;
export const planPart = (slug: string, name: string): string => `${planAddress(slug)}/${name}`;

export function tableAddress(slug: string, filter: Partial<PlanFilter> = {}): string {
  const query = filterToAddress({ ...NO_FILTER, ...filter });
  return `${planPart(slug, 'table')}${query ? `?${query}` : ''}`;
}

/** The table while actions are chosen; `ticked`: 'all' that are shown, or the code of one. */
export function chooseAddress(slug: string, filter: Partial<PlanFilter> = {}, ticked = '1'): string {
  const query = filterToAddress({ ...NO_FILTER, ...filter });
  return `${planPart(slug, 'table')}?${query ? `${query}&` : ''}choose=${part(ticked)}`;
}
export const manyAddress = (slug: string): string => planPart(slug, 'many');

export const needAddress = (slug: string, kind: string): string => planPart(slug, `needs/${part(kind)}`);

export type TimelineWish = { zoom: string; from?: string; filter: PlanFilter };

export function timelineAddress(slug: string, { zoom, from, filter }: TimelineWish): string {
  const parts = [`zoom=${zoom}`, from ? `from=${from.slice(0, 7)}` : '', filterToAddress(filter)];
  return `${planPart(slug, 'timeline')}?${parts.filter(Boolean).join('&')}`;
}

export const actionAddress = (slug: string, code: string): string => planPart(slug, `actions/${part(code)}`);
export const actionPart = (slug: string, code: string, name: string): string =>
  `${actionAddress(slug, code)}/${name}`;
/** What is kept with an action; `/file`, `/picture`, `/remove` and `/back` stand below it. */
export const attachmentAddress = (slug: string, code: string, id: string): string =>
  actionPart(slug, code, `kept/${part(id)}`);
export const cellAddress = (slug: string, code: string, cell: string): string =>
  cell === 'status' ? actionPart(slug, code, 'status') : actionPart(slug, code, `cells/${cell}`);
export const calendarAddress = ({
  partnershipId,
  secret,
}: {
  partnershipId: string;
  secret: string;
}): string => `/calendars/${partnershipId}/${secret}.ics`;

export function newActionAddress(
  slug: string,
  headingId: string | null = null,
  insideId: string | null = null,
): string {
  const query = [headingId ? `heading=${part(headingId)}` : '', insideId ? `inside=${part(insideId)}` : ''];
  const said = query.filter((one) => one !== '').join('&');
  return `${planPart(slug, 'actions/new')}${said === '' ? '' : `?${said}`}`;
}

/** Where mail like one can be refused; the address is the permission. */
export const refuseMailAddress = (partnershipId: string, secret: string): string =>
  `/mail/unsubscribe/${partnershipId}/${part(secret)}`;

export const outboxAddress = '/administration/outbox';
export const outboxPart = (id: string, name: string): string => `${outboxAddress}/${part(id)}/${name}`;

/** The history of the partnership, narrowed; `before`: the moment that the page begins at. */
export function historyAddress(filter: Partial<HistoryFilter> = {}, before: string | null = null): string {
  const said = [
    historyFilterTo({ ...ALL_HISTORY, ...filter }),
    before === null ? '' : `before=${part(before)}`,
  ];
  const query = said.filter((one) => one !== '').join('&');
  return `/history${query === '' ? '' : `?${query}`}`;
}
export function historyFileAddress(kind: 'csv' | 'json', filter: Partial<HistoryFilter> = {}): string {
  return historyAddress(filter).replace('/history', `/history.${kind}`);
}
/** The history of one record and what hangs on it. */
export const recordHistoryAddress = (table: string, id: string): string =>
  historyAddress({ record: { table, id } });

/** The page that tells what undoing a deed would put back. */
export const undoAddress = (deedId: string): string => `/changes/${part(deedId)}/undo`;

export const headingPart = (slug: string, id: string, name: string): string =>
  planPart(slug, `headings/${part(id)}/${name}`);
export const newHeadingAddress = (slug: string, parentId: string | null = null): string =>
  `${planPart(slug, 'headings/new')}${parentId ? `?under=${part(parentId)}` : ''}`;

export const keyActionAddress = (slug: string, id: string): string =>
  planPart(slug, `key-actions/${part(id)}`);

export const keyActionPart = (slug: string, id: string, name: string): string =>
  `${keyActionAddress(slug, id)}/${name}`;

/** The meetings and reviews of a plan. */
export const meetingsAddress = (slug: string): string => planPart(slug, 'meetings');
export const meetingAddress = (slug: string, id: string): string => `${meetingsAddress(slug)}/${part(id)}`;
export const meetingPart = (slug: string, id: string, name: string): string =>
  `${meetingAddress(slug, id)}/${name}`;
export const decisionPart = (slug: string, meetingId: string, place: { id: string; name: string }): string =>
  meetingPart(slug, meetingId, `decisions/${part(place.id)}/${place.name}`);
export const newReviewAddress = (slug: string): string => planPart(slug, 'reviews/new');
export const reviewPart = (slug: string, id: string, name: string): string =>
  planPart(slug, `reviews/${part(id)}/${name}`);

export const questionPart = (slug: string, id: string, name: string): string =>
  planPart(slug, `questions/${part(id)}/${name}`);
export const remarkPart = (slug: string, id: string, name: string): string =>
  planPart(slug, `comments/${part(id)}/${name}`);

export const sectionPart = (slug: string, id: string, name: string): string =>
  planPart(slug, `sections/${part(id)}/${name}`);

export const searchAddress = (typed: string, kind: string | null = null): string =>
  `/search?q=${part(typed)}${kind ? `&kind=${part(kind)}` : ''}`;

export const directoryAddress = '/directory';
export const newEntryAddress = '/directory/new';
export const sameAddress = '/directory/same';
export const mergeAddress = '/directory/merge';
export const entryAddress = (id: string): string => `/directory/${part(id)}`;
export const entryPart = (id: string, name: string): string => `${entryAddress(id)}/${name}`;
export const undoMergeAddress = (id: string): string => `/directory/merges/${part(id)}/undo`;

export const groupsAddress = '/groups';
export const newGroupAddress = '/groups/new';
export const groupAddress = (id: string): string => `/groups/${part(id)}`;
export const groupPart = (id: string, name: string): string => `${groupAddress(id)}/${name}`;
export const seatPart = (groupId: string, seatId: string, name: string): string =>
  groupPart(groupId, `seats/${part(seatId)}/${name}`);
export const stewardsAddress = (slug: string): string => planPart(slug, 'stewards');
export const handoversAddress = '/handovers';
export const handoverAddress = (id: string): string => `/handovers/${part(id)}`;
export const handoverPart = (id: string, name: string): string => `${handoverAddress(id)}/${name}`;
/** The record of a handover; `/withdraw` stands below it. */
export const recordAddress = (id: string, record: { kind: string; id: string }): string =>
  handoverPart(id, `records/${record.kind}/${part(record.id)}`);
export const offerAddress = (id: string): string => `${handoversAddress}/offers/${part(id)}`;
export const leavingAddress = (id: string): string => `/people/${part(id)}/leave`;
/** Where all that a group or a person hands over is gone through. */
export const handoverListAddress = (why: 'dissolving' | 'leaving', id: string): string =>
  why === 'dissolving' ? groupPart(id, 'dissolve') : leavingAddress(id);
