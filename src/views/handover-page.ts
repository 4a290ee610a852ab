/**
 * One handover: the list that is gone through while it is open, and the note that stays when it is done. The same for
 * a group that dissolves and a person who leaves. And the offers that wait for somebody's word.
 */
import { may, mayFor } from '../domain/access/may.ts';
import type { Day } from '../domain/day.ts';
import type { PartyId } from '../domain/ids.ts';
import { type Directory, type Entry, entryFor, tiesMoved } from '../domain/partnership/directory.ts';
import { holdOn } from '../domain/partnership/hand-on-leads.ts';
import {
  type Handover,
  type HandoverItem,
  type HandoverWay,
  type Hindrance,
  hindranceOf,
  linesOf,
  waysOf,
} from '../domain/partnership/handover.ts';
import { type Held, type HeldKind, type HoldingFacts, heldBy } from '../domain/partnership/holdings.ts';
import { isClosed } from '../domain/plan/standing.ts';
import { done, failed, type Problem, type Result } from '../domain/problem.ts';
import type { Transaction } from '../store/connection.ts';
import { readDirectory } from '../store/directory.ts';
import { findGroup } from '../store/groups.ts';
import { listHandovers, listItems } from '../store/handovers.ts';
import { readHoldingFacts } from '../store/holdings.ts';
import { listPersons } from '../store/people.ts';
import type { ViewContext } from './context.ts';
import { namesIn } from './group-page.ts';
import { looking } from './looking.ts';

export type RecordLine = {
  kind: HeldKind;
  recordId: string;
  label: string;
  /** As it stands now; null where it is not held any more. */
  held: Held | null;
  item: HandoverItem | null;
  to: string | null;
  answeredBy: string | null;
  hindrance: Hindrance | null;
  ways: readonly HandoverWay[];
};
export type HandoverPage = {
  /** Null before it was begun. */
  handover: Handover | null;
  why: Handover['why'];
  from: Pick<Entry, 'id' | 'name'>;
  today: Day;
  lines: RecordLine[];
  left: number;
  /** Open actions that others lead as well, which go on without it. */
  shared: number;
  /** Whether somebody of that name is known to Weft, whose roles end. */
  hasAccount: boolean;
  names: string[];
};

export const noSuchHandover: Problem = {
  code: 'notFound',
  message: 'There is nobody at this address who could hand anything over.',
  remedy: 'Begin on the page of the group, or of the person.',
};

/** Open actions that the facts' holder leads beside others. */
const sharedIn = ({ ids, actions }: HoldingFacts): number =>
  actions.filter(({ action }) => !isClosed(action) && holdOn(action.leads, ids) === 'withOthers').length;

type Leaver = Pick<Entry, 'id' | 'name' | 'kind'>;
type About = { handover: Handover | null; from: Leaver; directory: Directory; today: Day };

async function pageOf(transaction: Transaction, about: About): Promise<HandoverPage> {
  const { handover, from, directory, today } = about;
  const why = handover?.why ?? (from.kind === 'person' ? 'leaving' : 'dissolving');
  const facts = await readHoldingFacts(transaction, { directory, id: from.id, today });
  const held = handover && handover.state !== 'open' ? [] : heldBy(facts);
  const items = handover ? await listItems(transaction, handover.id) : [];
  const people = await listPersons(transaction);
  const ids = [...facts.ids, from.id] as string[];
  const lines = linesOf(held, items).map((line): RecordLine => {
    const kind = line.held?.kind ?? line.item?.subject.kind ?? 'plan';
    const { item } = line;
    return {
      kind,
      recordId: line.held?.id ?? item?.subject.id ?? '',
      label: item?.label ?? line.held?.label ?? '',
      held: line.held,
      item,
      to: item?.toId ? (entryFor(directory.entries, item.toId)?.name ?? null) : null,
      answeredBy: people.find((one) => one.id === item?.answeredBy)?.name ?? null,
      hindrance: handover && handover.state !== 'open' ? null : hindranceOf(line),
      ways: waysOf(why, kind),
    };
  });
  const left = lines.filter((line) => line.hindrance !== null).length;
  const shared = handover && handover.state !== 'open' ? 0 : sharedIn(facts);
  const hasAccount = people.some(
    (one) => one.leftOn === null && (ids.includes(one.id) || ids.includes(one.partyId ?? '')),
  );
  return { handover, why, from, today, lines, left, shared, hasAccount, names: namesIn(directory) };
}

/** By the handover's own id. The note of one that is done is for everybody who may see the history. */
export function viewHandover(context: ViewContext, id: string): Promise<Result<HandoverPage>> {
  const keeps = may(context.person, 'keepGroups');
  return looking(context, 'seeHistory', async (transaction) => {
    const handover = (await listHandovers(transaction)).find((one) => one.id === id) ?? null;
    if (handover?.state === 'open' && !keeps.ok) return keeps;
    const directory = tiesMoved(await readDirectory(transaction));
    const from = handover && entryFor(directory.entries, handover.fromId);
    if (!from) return failed(noSuchHandover);
    return done(await pageOf(transaction, { handover, from, directory, today: context.clock.today() }));
  });
}

/** The entry, or that of the person; a person whom the directory does not know yet holds nothing. */
async function leaverOf(
  transaction: Transaction,
  { entries }: Directory,
  id: string,
): Promise<Leaver | null> {
  const known = entryFor(entries, id as PartyId);
  if (known) return known;
  const person = (await listPersons(transaction)).find((one) => one.id === id);
  if (!person) return null;
  const own = person.partyId === null ? null : entryFor(entries, person.partyId);
  return own ?? { id: person.id as string as PartyId, name: person.name, kind: 'person' };
}

/** By the group that dissolves or the person who leaves: the open handover, or what there is to hand over. */
export function viewLeaving(context: ViewContext, id: string): Promise<Result<HandoverPage>> {
  return looking(context, 'keepGroups', async (transaction) => {
    const directory = tiesMoved(await readDirectory(transaction));
    const from = await leaverOf(transaction, directory, id);
    if (!from) return failed(noSuchHandover);
    if (from.kind !== 'person' && !(await findGroup(transaction, from.id))) return failed(noSuchHandover);
    const own = (await listHandovers(transaction)).filter((one) => one.fromId === from.id);
    const handover = own.find((one) => one.state !== 'calledOff') ?? null;
    return done(await pageOf(transaction, { handover, from, directory, today: context.clock.today() }));
  });
}

export type RecordForm = { page: HandoverPage; handover: Handover; line: RecordLine };

/** One record of an open handover, for the form that says what becomes of it. */
export async function viewRecord(
  context: ViewContext,
  { handoverId, kind, recordId }: { handoverId: string; kind: string; recordId: string },
): Promise<Result<RecordForm>> {
  const allowed = may(context.person, 'keepGroups');
  if (!allowed.ok) return allowed;
  const found = await viewHandover(context, handoverId);
  if (!found.ok) return found;
  const { handover, lines } = found.value;
  const line = lines.find((one) => one.kind === kind && one.recordId === recordId);
  if (!line || handover?.state !== 'open') return failed(noSuchHandover);
  return done({ page: found.value, handover, line });
}

export type OfferLine = { item: HandoverItem; from: string; to: string; why: Handover['why'] };
export type HandoversPage = {
  /** Those that the person may answer. */
  offers: OfferLine[];
  open: { handover: Handover; from: Pick<Entry, 'id' | 'name'>; waiting: number }[];
  ended: { handover: Handover; from: Pick<Entry, 'id' | 'name'> }[];
  mayKeep: boolean;
};

export function viewHandovers(context: ViewContext): Promise<Result<HandoversPage>> {
  const { person } = context;
  return looking(context, 'acceptStewardship', async (transaction) => {
    const { entries } = tiesMoved(await readDirectory(transaction));
    const [handovers, items] = await Promise.all([listHandovers(transaction), listItems(transaction)]);
    const known = handovers.flatMap((handover) => {
      const from = entryFor(entries, handover.fromId);
      const own = items.filter((item) => item.handoverId === handover.id);
      return from ? [{ handover, from, waiting: own.filter((one) => one.state === 'offered').length }] : [];
    });
    const offers = items.flatMap((item): OfferLine[] => {
      const of = known.find(({ handover }) => handover.id === item.handoverId);
      if (item.state !== 'offered' || !of || !mayFor(person, 'acceptStewardship', item.toId)) return [];
      const to = entryFor(entries, item.toId)?.name ?? '';
      return [{ item, from: of.from.name, to, why: of.handover.why }];
    });
    return done({
      offers,
      open: known.filter(({ handover }) => handover.state === 'open'),
      ended: known.filter(({ handover }) => handover.state === 'done'),
      mayKeep: may(person, 'keepGroups').ok,
    });
  });
}

/** One offer, for the page that accepts or declines it. */
export async function viewOffer(context: ViewContext, id: string): Promise<Result<OfferLine>> {
  const found = await viewHandovers(context);
  if (!found.ok) return found;
  const offer = found.value.offers.find(({ item }) => item.id === id);
  return offer ? done(offer) : failed(noOffer);
}

const noOffer: Problem = {
  code: 'notFound',
  message: 'There is no offer at this address that you could answer.',
  remedy: 'It may have been answered or taken back. Look at the list of handovers.',
};
