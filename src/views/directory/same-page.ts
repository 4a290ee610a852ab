/** Entries of the directory that may be one, as questions; and what was answered before, so that it can be taken back. */
import { may } from '../../domain/access/may.ts';
import type { Day } from '../../domain/day.ts';
import type { PartyId, PartyMergeId } from '../../domain/ids.ts';
import {
  type Apart,
  type Directory,
  type Entry,
  findByName,
  type Merge,
  shownEntries,
  tiesMoved,
} from '../../domain/partnership/directory.ts';
import { fullestOf, type SameCluster } from '../../domain/partnership/same-parties.ts';
import { done, failed, type Problem, type Result } from '../../domain/problem.ts';
import { read, type Transaction } from '../../store/connection.ts';
import { listApart, readDirectory } from '../../store/partnership/directory.ts';
import { listMerges } from '../../store/partnership/party-merges.ts';
import { countNamed, listExplained } from '../../store/plan/led-actions.ts';
import type { ViewContext } from '../context.ts';
import { openQuestions } from './open-questions.ts';

export type SameMember = { entry: Entry; actions: number };
export type SameQuestion = {
  key: string;
  /** Whose name would be kept, unless the person says otherwise. */
  keepId: PartyId | null;
  members: SameMember[];
  reasons: { a: string; b: string; aId: PartyId; bId: PartyId; reason: string }[];
};
export type RefusedPair = { one: Entry; other: Entry };
export type MergeDone = { id: PartyMergeId; from: Entry; into: Entry; on: Day; moved: number };
export type SamePage = {
  questions: SameQuestion[];
  refused: RefusedPair[];
  merges: MergeDone[];
  all: Entry[];
};

function questionOf(cluster: SameCluster, members: ReadonlyMap<PartyId, SameMember>): SameQuestion {
  const nameOf = (id: PartyId): string => {
    const entry = members.get(id)?.entry;
    return entry?.of ? `${entry.name} (${entry.of})` : (entry?.name ?? '');
  };
  const own = cluster.ids.flatMap((id) => members.get(id) ?? []);
  const fullest = fullestOf(
    own.map(({ entry, actions }) => ({ id: entry.id, name: entry.name, count: actions })),
  );
  return {
    key: cluster.ids[0] ?? '',
    keepId: fullest?.id ?? null,
    members: own,
    reasons: cluster.pairs.map(({ aId, bId, reason }) => ({
      a: nameOf(aId),
      b: nameOf(bId),
      aId,
      bId,
      reason,
    })),
  };
}

function refusedOf({ entries }: Directory, apart: readonly Apart[]): RefusedPair[] {
  const byId = new Map(entries.filter((one) => one.mergedInto === null).map((one) => [one.id, one]));
  return apart.flatMap(({ oneId, otherId }) => {
    const [one, other] = [byId.get(oneId), byId.get(otherId)];
    return one && other ? [{ one, other }] : [];
  });
}

function doneOf({ entries }: Directory, merges: readonly Merge[]): MergeDone[] {
  const byId = new Map(entries.map((one) => [one.id, one]));
  return merges.flatMap(({ id, fromId, on, moved }) => {
    const from = byId.get(fromId);
    const into = from?.mergedInto ? byId.get(from.mergedInto) : undefined;
    return from && into ? [{ id, from, into, on, moved: moved.length }] : [];
  });
}

export async function readSame(transaction: Transaction): Promise<SamePage> {
  const [kept, named, apart, explained, merges] = await Promise.all([
    readDirectory(transaction),
    countNamed(transaction),
    listApart(transaction),
    listExplained(transaction),
    listMerges(transaction),
  ]);
  const directory = tiesMoved(kept);
  const entries = shownEntries(directory, named);
  const members = new Map(entries.map((entry) => [entry.id, { entry, actions: named.get(entry.id) ?? 0 }]));
  const clusters = openQuestions(kept, named, { apart, explained });
  return {
    questions: clusters.map((cluster) => questionOf(cluster, members)),
    refused: refusedOf(directory, apart),
    merges: doneOf(directory, merges),
    all: entries,
  };
}

export async function viewSame(context: ViewContext): Promise<Result<SamePage>> {
  const allowed = may(context.person, 'seeDirectory');
  if (!allowed.ok) return allowed;
  return read(context.database, allowed.value, async (transaction) => done(await readSame(transaction)));
}

const wrongName = (message: string): Problem => ({
  code: 'invalid',
  message,
  remedy: 'Choose one from the directory, spelt as it stands there.',
  field: 'named',
});

/** The entry that a typed name means, where it is another than the one asked about. */
export async function findOtherNamed(
  context: ViewContext,
  { id, named }: { id: PartyId; named: string },
): Promise<Result<PartyId>> {
  const allowed = may(context.person, 'seeDirectory');
  if (!allowed.ok) return allowed;
  return read(context.database, allowed.value, async (transaction) => {
    if (named.trim() === '') return failed(wrongName('Say which other entry it is.'));
    const entry = findByName(await readDirectory(transaction), named);
    if (!entry) return failed(wrongName('No entry has that name, or several have.'));
    return entry.id === id ? failed(wrongName('That is this entry itself.')) : done(entry.id);
  });
}
