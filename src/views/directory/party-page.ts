/** One entry of the directory with all that can be said of it in a meeting: what it leads, supports and owes today. */
import { may } from '../../domain/access/may.ts';
import type { Day } from '../../domain/day.ts';
import type { PartyId, PartyMergeId } from '../../domain/ids.ts';
import { bodiesOf, membersOf } from '../../domain/partnership/belonging.ts';
import {
  type Alias,
  type Directory,
  type Entry,
  idsOf,
  type Membership,
  type Merge,
  type SuccessionWay,
  shownEntries,
  tiesMoved,
} from '../../domain/partnership/directory.ts';
import { answerFinder } from '../../domain/partnership/leading.ts';
import { type LedAction, type Part, partOf } from '../../domain/partnership/leads-list.ts';
import { nameKey } from '../../domain/partnership/name-words.ts';
import { byDueDate, isSilent, OWINGS, type Owing, owingOf } from '../../domain/partnership/owing.ts';
import type { Action } from '../../domain/plan/plan.ts';
import { type Standing, type StandingCount, standingOf, tallyStandings } from '../../domain/plan/standing.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { read, type Transaction } from '../../store/connection.ts';
import { listPartyHistory } from '../../store/history/history.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import { listMerges } from '../../store/partnership/party-merges.ts';
import { type Contact, findContactOf } from '../../store/person/contacts.ts';
import {
  countNamed,
  type LedAction as Kept,
  listLedActions,
  type PlanName,
} from '../../store/plan/led-actions.ts';
import type { ViewContext } from '../context.ts';
import { readLabels } from '../history/group-history.ts';
import { tellPartyHistory } from '../history/party-history.ts';
import type { HistoryEvent } from '../history/tell-history.ts';
import { readSeatsHeld, type SeatsHeld } from './seats-held.ts';

export type PartyRow = LedAction<Action> & { plan: PlanName; standing: Standing; silent: boolean };
export type Tie = { membership: Membership | null; entry: Entry };
export type Step = { id: string; way: SuccessionWay; on: Day; from: Entry; to: Entry };
/** A name under which plans write it, and in which plans. */
export type WrittenName = { name: string; actions: number; plans: PlanName[] };
export type MergedEntry = { mergeId: PartyMergeId; name: string; on: Day; moved: number };

export type PartyPage = {
  entry: Entry;
  today: Day;
  aliases: Alias[];
  written: WrittenName[];
  merged: MergedEntry[];
  bodies: Tie[];
  formerBodies: Tie[];
  members: Tie[];
  steps: Step[];
  counts: StandingCount[];
  owed: { owing: Owing; rows: PartyRow[] }[];
  supports: PartyRow[];
  silent: number;
  names: string[];
  history: HistoryEvent[];
  held: SeatsHeld;
  /** How they can be reached: what they agreed to have known, and all of it for those who keep people. */
  contact: KeptWay | null;
};
type KeptWay = Contact & { published: boolean };
export type FoundParty = { kind: 'found'; page: PartyPage } | { kind: 'merged'; into: PartyId };

export const noSuchEntry: Problem = {
  code: 'notFound',
  message: 'There is nobody at this address in the directory.',
  remedy: 'Look for the name in the directory. People are in it only while a plan names them.',
};

const HISTORY_SHOWN = 200;
const PARTS: readonly Part[] = ['accountable', 'leads', 'supports'];

type Around = { directory: Directory; entry: Entry; today: Day; seesPeople: boolean };

/** The part of an entry in an action, and the names there that are not its own. */
function rowOf({ action, plan }: Kept, ids: ReadonlySet<PartyId>, { entry, today }: Around): PartyRow {
  const own = action.leads.filter((lead) => ids.has(lead.partyId));
  const part = PARTS.find((one) => own.some((lead) => partOf(lead) === one)) ?? 'supports';
  const others = own.filter((lead) => nameKey(lead.name) !== nameKey(entry.name));
  const namesOf = (itself: boolean): string[] => [
    ...new Set(others.filter((lead) => (lead.partyId === entry.id) === itself).map((lead) => lead.name)),
  ];
  return {
    action,
    plan,
    part,
    written: namesOf(true),
    through: namesOf(false),
    standing: standingOf(action, today),
    silent: isSilent(action, today),
  };
}

function writtenNames(kept: readonly Kept[], own: ReadonlySet<PartyId>): WrittenName[] {
  const names = new Map<string, WrittenName>();
  for (const { action, plan } of kept)
    for (const { name } of action.leads.filter((lead) => own.has(lead.partyId))) {
      const known = names.get(name) ?? { name, actions: 0, plans: [] };
      names.set(name, known);
      known.actions += 1;
      if (!known.plans.some((one) => one.id === plan.id)) known.plans.push(plan);
    }
  return [...names.values()].sort((a, b) => b.actions - a.actions);
}

function tiesOf({ directory, entry, today }: Around, named: ReadonlyMap<PartyId, number>) {
  const byId = new Map(shownEntries(directory, named).map((one) => [one.id, one]));
  const tie = (membership: Membership | null, id: PartyId): Tie[] => {
    const other = byId.get(id);
    return other ? [{ membership, entry: other }] : [];
  };
  const own = directory.memberships.filter((one) => one.memberId === entry.id);
  const its = directory.memberships.filter((one) => one.bodyId === entry.id);
  const written = bodiesOf(directory, entry.id, today).filter(
    (body) => !own.some((one) => one.bodyId === body.id),
  );
  const others = membersOf(directory, entry.id, today).filter(
    (member) => !its.some((one) => one.memberId === member.id),
  );
  const isPast = ({ until }: Membership): boolean => until !== null && until < today;
  const bodies = own.flatMap((one) => tie(one, one.bodyId));
  return {
    bodies: [
      ...bodies.filter((one) => one.membership && !isPast(one.membership)),
      ...written.flatMap((body) => tie(null, body.id)),
    ],
    formerBodies: bodies.filter((one) => one.membership && isPast(one.membership)),
    members: [
      ...its.flatMap((one) => tie(one, one.memberId)),
      ...others.flatMap((member) => tie(null, member.id)),
    ],
    steps: directory.successions.flatMap(({ id, fromId, toId, way, on }): Step[] => {
      const [from, to] = [byId.get(fromId), byId.get(toId)];
      return from && to && (fromId === entry.id || toId === entry.id) ? [{ id, way, on, from, to }] : [];
    }),
  };
}

function owedBy(rows: readonly PartyRow[], today: Day): PartyPage['owed'] {
  const sorted = byDueDate(rows);
  return OWINGS.flatMap((owing) => {
    const own = sorted.filter(({ action }) => owingOf(action, today) === owing);
    return own.length === 0 ? [] : [{ owing, rows: own }];
  });
}

const mergedInto = ({ directory, entry }: Around, merges: readonly Merge[]): MergedEntry[] =>
  merges.flatMap(({ id, fromId, on, moved }) => {
    const from = directory.entries.find((one) => one.id === fromId);
    return from?.mergedInto === entry.id ? [{ mergeId: id, name: from.name, on, moved: moved.length }] : [];
  });

async function pageOf(transaction: Transaction, around: Around): Promise<PartyPage | null> {
  const { directory, entry, today } = around;
  const named = await countNamed(transaction);
  if (!shownEntries(directory, named).some((one) => one.id === entry.id)) return null;
  const answer = answerFinder(directory, today);
  const ids = new Set([...named.keys()].filter((id) => answer(id).has(entry.id)));
  const [kept, merges, history, labels, held, contact] = await Promise.all([
    listLedActions(transaction, [...ids]),
    listMerges(transaction),
    listPartyHistory(transaction, entry.id, { size: HISTORY_SHOWN }),
    readLabels(transaction),
    readSeatsHeld(transaction, entry.id, today),
    findContactOf(transaction, entry.id, { all: around.seesPeople }),
  ]);
  const rows = kept.map((one) => rowOf(one, ids, around));
  const led = rows.filter((row) => row.part !== 'supports');
  return {
    entry,
    today,
    aliases: directory.aliases.filter((one) => one.partyId === entry.id),
    written: writtenNames(kept, idsOf(directory.entries, entry.id)),
    merged: mergedInto(around, merges),
    ...tiesOf(around, named),
    counts: tallyStandings(
      led.map((row) => row.action),
      today,
    ),
    owed: owedBy(led, today),
    supports: byDueDate(rows.filter((row) => row.part === 'supports')),
    silent: led.filter((row) => row.silent).length,
    names: shownEntries(directory, named).map((one) => one.name),
    held,
    contact,
    history: tellPartyHistory(history, directory.entries, labels),
  };
}

export async function viewParty(context: ViewContext, id: PartyId): Promise<Result<FoundParty>> {
  const allowed = may(context.person, 'seeDirectory');
  if (!allowed.ok) return allowed;
  return read(context.database, allowed.value, async (transaction) => {
    const directory = tiesMoved(await readDirectory(transaction));
    const entry = directory.entries.find((one) => one.id === id);
    if (!entry) return failed(noSuchEntry);
    if (entry.mergedInto !== null) return done({ kind: 'merged', into: entry.mergedInto });
    const seesPeople = may(context.person, 'seePeople').ok;
    const page = await pageOf(transaction, { directory, entry, today: context.clock.today(), seesPeople });
    return page ? done({ kind: 'found', page }) : failed(noSuchEntry);
  });
}
