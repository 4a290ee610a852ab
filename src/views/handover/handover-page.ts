/**
 * One handover: the list that is gone through while it is open, and the note that stays when it is done. The same for
 * a group that dissolves and a person who leaves. And the offers that wait for somebody's word.
 */
import { may } from '../../domain/access/may.ts';
import type { Day } from '../../domain/day.ts';
import type { PartyId, PersonId } from '../../domain/ids.ts';
import {
  type Directory,
  type Entry,
  entryFor,
  findByName,
  tiesMoved,
} from '../../domain/partnership/directory.ts';
import { holdOn } from '../../domain/partnership/hand-on-leads.ts';
import {
  type Handover,
  type HandoverItem,
  type HandoverWay,
  type Hindrance,
  hindranceOf,
  linesOf,
  waysOf,
} from '../../domain/partnership/handover.ts';
import { type Held, type HeldKind, type HoldingFacts, heldBy } from '../../domain/partnership/holdings.ts';
import { isClosed } from '../../domain/plan/standing.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import type { Transaction } from '../../store/connection.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import { findGroup } from '../../store/partnership/groups.ts';
import { listHandovers, listItems } from '../../store/partnership/handovers.ts';
import { readHoldingFacts } from '../../store/partnership/holdings.ts';
import { listPersons } from '../../store/person/people.ts';
import type { ViewContext } from '../context.ts';
import { namesIn } from '../group/group-page.ts';
import { looking } from '../looking.ts';

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
  asked: string;
  today: Day;
  lines: RecordLine[];
  left: number;
  /** Open actions that others lead as well, which go on without it. */
  shared: number;
  /** Whether somebody of that name is known to Weft, whose roles end. */
  hasAccount: boolean;
  /** Somebody of the same name whom nobody has said to be the entry. */
  sameName: PersonId | null;
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
/** `asked`: the id by which it was asked for, of the entry or of the person. */
type About = {
  handover: Handover | null;
  from: Leaver;
  asked: string;
  directory: Directory;
  today: Day;
};

async function pageOf(transaction: Transaction, about: About): Promise<HandoverPage> {
  const { handover, from, asked, directory, today } = about;
  const why = handover?.why ?? (from.kind === 'person' ? 'leaving' : 'dissolving');
  const facts = await readHoldingFacts(transaction, { directory, id: from.id, today });
  const held = handover && handover.state !== 'open' ? [] : heldBy(facts);
  const items = handover ? await listItems(transaction, handover.id) : [];
  const people = await listPersons(transaction);
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
  const here = people.filter((one) => one.leftOn === null);
  const ids = [...facts.ids, from.id, asked] as string[];
  const hasAccount = here.some((one) => ids.includes(one.id) || ids.includes(one.partyId ?? ''));
  const sameName = here.find((one) => one.partyId === null && one.name === from.name)?.id ?? null;
  return {
    handover,
    why,
    from,
    asked,
    today,
    lines,
    left,
    shared,
    hasAccount,
    sameName,
    names: namesIn(directory),
  };
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
    return done(
      await pageOf(transaction, { handover, from, asked: id, directory, today: context.clock.today() }),
    );
  });
}

/** The entry, or that of the person; a person whom the directory does not know yet holds nothing. */
async function leaverOf(transaction: Transaction, directory: Directory, id: string): Promise<Leaver | null> {
  const { entries } = directory;
  const known = entryFor(entries, id as PartyId);
  if (known) return known;
  const person = (await listPersons(transaction)).find((one) => one.id === id);
  if (!person) return null;
  const own =
    person.partyId === null ? findByName(directory, person.name) : entryFor(entries, person.partyId);
  if (own?.kind === 'person') return own;
  return { id: person.id as string as PartyId, name: person.name, kind: 'person' };
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
    return done(
      await pageOf(transaction, { handover, from, asked: id, directory, today: context.clock.today() }),
    );
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
