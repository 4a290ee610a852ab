/**
 * The directory of a partnership: its organisations, groups, teams, roles and people, by every name they are known
 * under. Rules:
 *
 * - What a plan wrote stays as it was written; the directory only says whom the words mean.
 * - One entry that was merged into another is kept, and points to it: a merge can be taken back at any later time.
 * - A person is in it by name alone, and only while some plan names them.
 * - Where an entry belongs is dated: a person in an organisation, a role in a group, a team of an organisation.
 */
import type { Day } from '../day.ts';
import type { MembershipId, PartyAliasId, PartyId, PartyMergeId, SuccessionId } from '../ids.ts';
import { PARTY_KINDS, type PartyKind } from '../reading/plan-reading.ts';
import { nameKey } from './name-words.ts';

export type EntryKind = PartyKind | 'team';
export const ENTRY_KINDS = ['organisation', 'group', 'team', 'role', 'person', 'unknown'] as const;

/** A team is a group to whoever reads a plan: documents do not tell them apart. */
export const leadKindOf = (kind: EntryKind): PartyKind =>
  PARTY_KINDS.find((known) => known === kind) ?? 'group';

/** The sector or interest that a body speaks for (DOMAIN 10: membership is by interest). */
export const SECTORS = [
  'council',
  'health',
  'statutory',
  'voluntary',
  'business',
  'education',
  'housing',
  'livedExperience',
  'other',
] as const;
export type Sector = (typeof SECTORS)[number];

export type Entry = {
  id: PartyId;
  name: string;
  kind: EntryKind;
  sector: Sector | null;
  /** The organisation as it was written beside the name, where one was. */
  of: string | null;
  /** What an abbreviation stands for, where somebody has said. */
  expansion: string | null;
  /** The entry that this one was merged into, never one that is itself merged. */
  mergedInto: PartyId | null;
  version: number;
};

export const ALIAS_KINDS = ['alias', 'abbreviation', 'formerName'] as const;
export type AliasKind = (typeof ALIAS_KINDS)[number];

export type Alias = {
  id: PartyAliasId;
  partyId: PartyId;
  name: string;
  kind: AliasKind;
  /** Where it was seen: a document, a letter, a meeting. */
  seenIn: string | null;
  /** Of a former name: the last day it was used, where known. */
  until: Day | null;
};

/** A dated belonging; either end may be unknown. */
export type Membership = {
  id: MembershipId;
  memberId: PartyId;
  bodyId: PartyId;
  /** 'Chair', 'carers’ seat'; null where it is simply part of it. */
  as: string | null;
  from: Day | null;
  until: Day | null;
};

export const SUCCESSION_WAYS = ['became', 'mergedInto', 'splitInto', 'handedTo'] as const;
export type SuccessionWay = (typeof SUCCESSION_WAYS)[number];

/** From that day on, `toId` stands where `fromId` stood. A body that was split has several. */
export type Succession = { id: SuccessionId; fromId: PartyId; toId: PartyId; way: SuccessionWay; on: Day };

/** Two that somebody has said are different: never proposed again until that is taken back. */
export type Apart = { oneId: PartyId; otherId: PartyId };

/** What one merge moved, so that it can be taken back. */
export type Merge = {
  id: PartyMergeId;
  fromId: PartyId;
  intoId: PartyId;
  moved: MovedLead[];
  /** Entries that had been merged into `fromId` before, and went with it. */
  alongIds: PartyId[];
  undone: boolean;
  on: Day;
  version: number;
};
/** A lead that went over: its row, and what it is known by if the row is written anew. */
export type MovedLead = { leadId: string; actionId: string; name: string };

export type Directory = {
  entries: Entry[];
  aliases: Alias[];
  memberships: Membership[];
  successions: Succession[];
};

/** The entry that stands for this one: itself, or the one it was merged into. */
export const standsFor = (entry: Entry): PartyId => entry.mergedInto ?? entry.id;

/**
 * Made once for a list of entries, and found again by the list itself: a long directory asks the same thousands of
 * times. A list that was looked into is never changed; whoever needs another makes another.
 */
function madeOnce<List extends object, Made>(make: (list: List) => Made): (list: List) => Made {
  const known = new WeakMap<List, Made>();
  return (list) => {
    const made = known.get(list) ?? make(list);
    known.set(list, made);
    return made;
  };
}

function grouped<One, Key>(all: readonly One[], keyOf: (one: One) => Key): Map<Key, One[]> {
  const groups = new Map<Key, One[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

const byId = madeOnce((entries: readonly Entry[]) => new Map(entries.map((entry) => [entry.id, entry])));
const byName = madeOnce((entries: readonly Entry[]) => grouped(entries, ({ name }) => nameKey(name)));
const byAlias = madeOnce((aliases: readonly Alias[]) => grouped(aliases, ({ name }) => nameKey(name)));
const byMember = madeOnce((all: readonly Membership[]) => grouped(all, ({ memberId }) => memberId));
const standingFor = madeOnce((entries: readonly Entry[]) => grouped(entries, standsFor));

/** Finds the entry that stands for an id; null where the partnership has none. */
export function entryFor(entries: readonly Entry[], id: PartyId): Entry | null {
  const known = byId(entries);
  const entry = known.get(id);
  if (!entry?.mergedInto) return entry ?? null;
  return known.get(entry.mergedInto) ?? null;
}

/** The entry itself and those that were merged into it. */
export const entriesAs = (entries: readonly Entry[], id: PartyId): readonly Entry[] =>
  standingFor(entries).get(id) ?? [];

/** The same with each name and tie of a merged entry at the one that stands for it. */
export function tiesMoved(directory: Directory): Directory {
  const { entries, aliases, memberships, successions } = directory;
  const root = new Map(entries.map((entry) => [entry.id, standsFor(entry)]));
  const of = (id: PartyId): PartyId => root.get(id) ?? id;
  return {
    entries,
    aliases: aliases.map((one) => ({ ...one, partyId: of(one.partyId) })),
    memberships: memberships
      .map((one) => ({ ...one, memberId: of(one.memberId), bodyId: of(one.bodyId) }))
      .filter((one) => one.memberId !== one.bodyId),
    successions: successions
      .map((one) => ({ ...one, fromId: of(one.fromId), toId: of(one.toId) }))
      .filter((one) => one.fromId !== one.toId),
  };
}

/** What an entry belongs to, at any time. */
export const membershipsOf = (all: readonly Membership[], id: PartyId): readonly Membership[] =>
  byMember(all).get(id) ?? [];

/** The ids that stand for one entry: its own and those of the entries merged into it. */
export function idsOf(entries: readonly Entry[], id: PartyId): Set<PartyId> {
  return new Set(entriesAs(entries, id).map((entry) => entry.id));
}

/** The entry known under a name, by its own name first and then by an alias; null where none or several are. */
export function findByName(directory: Pick<Directory, 'entries' | 'aliases'>, name: string): Entry | null {
  const key = nameKey(name);
  const ids = new Set((byName(directory.entries).get(key) ?? []).map(standsFor));
  if (ids.size === 0)
    for (const alias of byAlias(directory.aliases).get(key) ?? []) {
      const entry = entryFor(directory.entries, alias.partyId);
      if (entry) ids.add(entry.id);
    }
  const [id] = ids;
  return ids.size === 1 && id !== undefined ? entryFor(directory.entries, id) : null;
}

/** What a form saw of a belonging or a step: where it is not so any more, somebody has changed it meanwhile. */
export const markOf = (one: Membership | Succession): string =>
  JSON.stringify('way' in one ? [one.way, one.on] : [one.as, one.from, one.until]);

/** True on a day between the ends of a belonging, both included. */
export const isMemberOn = ({ from, until }: Pick<Membership, 'from' | 'until'>, day: Day): boolean =>
  (from === null || from <= day) && (until === null || until >= day);

/**
 * The entries that are shown: not those merged into another, and people only while a plan names them.
 * `named`: the parties of every lead there is.
 */
export function shownEntries(directory: Directory, named: { has: (id: PartyId) => boolean }): Entry[] {
  return directory.entries.filter(
    (entry) => entry.mergedInto === null && (entry.kind !== 'person' || named.has(entry.id)),
  );
}
