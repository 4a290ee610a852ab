/** The directory: everybody whom the plans name, by name, with what each leads and owes today. */
import { may } from '../../domain/access/may.ts';
import type { Day } from '../../domain/day.ts';
import type { PartyId } from '../../domain/ids.ts';
import { bodiesOf } from '../../domain/partnership/belonging.ts';
import {
  type Directory,
  ENTRY_KINDS,
  type Entry,
  type EntryKind,
  entriesAs,
  entryFor,
  shownEntries,
  tiesMoved,
} from '../../domain/partnership/directory.ts';
import { type CountedLead, type Counts, countLeads, NO_COUNTS } from '../../domain/partnership/leading.ts';
import { nameKey } from '../../domain/partnership/name-words.ts';
import { meansOn } from '../../domain/partnership/successors.ts';
import { done, type Result } from '../../domain/problem.ts';
import { read } from '../../store/connection.ts';
import { listApart, readDirectory } from '../../store/partnership/directory.ts';
import { countNamed, listExplained, listPartyLeads } from '../../store/plan/led-actions.ts';
import type { ViewContext } from '../context.ts';
import { openQuestions } from './open-questions.ts';

export type DirectoryFilter = { words: string; kind: EntryKind | null };

export type DirectoryRow = {
  entry: Entry;
  /** Other names, those of entries merged into it among them. */
  otherNames: string[];
  /** The bodies it belongs to today; what followed it, where it is gone. */
  within: Entry[];
  became: Entry[];
  counts: Counts;
};
export type DirectoryPage = {
  filter: DirectoryFilter;
  letters: { letter: string; rows: DirectoryRow[] }[];
  shown: number;
  total: number;
  /** How many questions about names that may be one are open. */
  questions: number;
};

/** What of the address narrows the list; what makes no sense is ignored. */
export function directoryFilterFrom(parts: { get(name: string): string | null }): DirectoryFilter {
  const kind = ENTRY_KINDS.find((known) => known === parts.get('kind')) ?? null;
  return { words: (parts.get('words') ?? '').trim().slice(0, 200), kind };
}

/** Every other name of an entry, each once, its own left out. */
export function otherNamesOf(directory: Directory, entry: Entry): string[] {
  const merged = entriesAs(directory.entries, entry.id).flatMap((one) =>
    one.id === entry.id ? [] : [one.name],
  );
  const aliases = directory.aliases.filter((one) => one.partyId === entry.id).map((one) => one.name);
  const all = [...(entry.expansion ? [entry.expansion] : []), ...merged, ...aliases];
  const byKey = new Map(all.map((name) => [nameKey(name), name]));
  byKey.delete(nameKey(entry.name));
  return [...byKey.values()];
}

function rowOf(directory: Directory, entry: Entry, day: Day): Omit<DirectoryRow, 'counts'> {
  const became = meansOn(entry.id, day, directory.successions).filter((id) => id !== entry.id);
  return {
    entry,
    otherNames: otherNamesOf(directory, entry),
    within: bodiesOf(directory, entry.id, day),
    became: became.flatMap((id) => entryFor(directory.entries, id) ?? []),
  };
}

function fits(row: Omit<DirectoryRow, 'counts'>, { words, kind }: DirectoryFilter): boolean {
  if (kind !== null && row.entry.kind !== kind) return false;
  const text = nameKey(
    [row.entry.name, row.entry.of ?? '', ...row.otherNames, ...row.within.map((one) => one.name)].join(' '),
  );
  return nameKey(words)
    .split(' ')
    .every((word) => text.includes(word));
}

/** Letters without their accents; what begins with none stands under '#'. */
const letterOf = (name: string): string => {
  const first =
    name
      .normalize('NFKD')
      .replace(/^[^\p{L}\p{N}]+/u, '')[0]
      ?.toUpperCase() ?? '#';
  return /\p{L}/u.test(first) ? first : '#';
};

/** Made once: a comparison that names its language anew costs a hundred times as much. */
const byName = new Intl.Collator('en-GB');

export type Shaping = {
  leads: readonly CountedLead[];
  filter: DirectoryFilter;
  today: Day;
  questions: number;
};

type Counted = { of: string; counts: ReadonlyMap<PartyId, Counts> };
/** By the leads counted, which are the same list for as long as the plans stand. */
const counted = new WeakMap<readonly CountedLead[], Counted>();

/** Counted once for as long as plans, directory and day are the same. */
function countsOf(directory: Directory, leads: readonly CountedLead[], today: Day): Counted['counts'] {
  const of = JSON.stringify([today, directory]);
  const last = counted.get(leads);
  if (last?.of === of) return last.counts;
  const counts = countLeads(directory, leads, today);
  counted.set(leads, { of, counts });
  return counts;
}

export function shapeDirectory(kept: Directory, { leads, filter, today, questions }: Shaping): DirectoryPage {
  const directory = tiesMoved(kept);
  const counts = countsOf(directory, leads, today);
  const entries = shownEntries(directory, new Set(leads.map((lead) => lead.partyId)));
  const rows = entries
    .map((entry) => rowOf(directory, entry, today))
    .filter((row) => fits(row, filter))
    .map((row) => ({ ...row, counts: counts.get(row.entry.id) ?? NO_COUNTS }))
    .sort((a, b) => byName.compare(a.entry.name, b.entry.name));
  const letters = new Map<string, DirectoryRow[]>();
  for (const row of rows) {
    const letter = letterOf(row.entry.name);
    letters.set(letter, [...(letters.get(letter) ?? []), row]);
  }
  return {
    filter,
    letters: [...letters].map(([letter, own]) => ({ letter, rows: own })),
    shown: rows.length,
    total: entries.length,
    questions,
  };
}

export async function viewDirectory(
  context: ViewContext,
  filter: DirectoryFilter,
): Promise<Result<DirectoryPage>> {
  const allowed = may(context.person, 'seeDirectory');
  if (!allowed.ok) return allowed;
  return read(context.database, allowed.value, async (transaction) => {
    const [directory, leads, named, apart, explained] = await Promise.all([
      readDirectory(transaction),
      listPartyLeads(transaction),
      countNamed(transaction),
      listApart(transaction),
      listExplained(transaction),
    ]);
    const questions = openQuestions(directory, named, { apart, explained }).length;
    return done(shapeDirectory(directory, { leads, filter, today: context.clock.today(), questions }));
  });
}
