/**
 * What is told to somebody whose copy is not the newest: what the others changed meanwhile, field by field, worked
 * out from the history. What they typed themselves is with their page; nothing of it was written.
 */
import { longDay, parseDay } from '../domain/day.ts';
import { factChanges } from '../domain/facts/tell-facts.ts';
import type { EntryKind, Sector } from '../domain/partnership/directory.ts';
import { ENTRY_KIND_WORDS, SECTOR_WORDS } from '../domain/partnership/directory-words.ts';
import { COLUMN_WORDS, type Noun } from '../domain/plan/column-words.ts';
import { done, type FieldChange, failed, type Problem, type Result } from '../domain/problem.ts';
import { sayReading } from '../domain/reading/say-reading.ts';
import { sayOfReview } from '../domain/review/review-words.ts';
import type { Transaction } from '../store/connection.ts';
import { type HistoryEntry, listSince } from '../store/history/history.ts';
import type { Saved, Seen } from '../store/rows.ts';

const NAMES: Record<Noun, string> = {
  plan: 'plan',
  heading: 'heading',
  action: 'action',
  section: 'section',
  key_action: 'key action',
  meeting: 'meeting',
  plan_review: 'review',
  scrutiny_question: 'question',
  remark: 'comment',
  party: 'entry of the directory',
};

const gone = (noun: Noun): Problem => ({
  code: 'notFound',
  message: `This ${NAMES[noun]} is not there any more: somebody has removed it.`,
  remedy: 'The plan’s history tells who removed it and what it said.',
});

/** Done where the row was saved; else the problem that says why it was not. */
export async function savedOrStale(
  transaction: Transaction,
  { noun, seen }: { noun: Noun; seen: Seen },
  saved: Saved,
): Promise<Result<number>> {
  if (saved.state === 'saved') return done(saved.version);
  if (saved.state === 'gone') return failed(gone(noun));
  const entries = await listSince(transaction, { table: noun, id: seen.id, version: seen.version });
  const changes = [...rowChanges(noun, entries), ...leadChanges(entries)];
  const who = [...new Set(entries.map((entry) => entry.personName).filter((name) => name !== null))];
  return failed({
    code: 'stale',
    message: `${who.length > 0 ? who.join(' and ') : 'Somebody else'} changed this ${NAMES[noun]} while you were writing.`,
    remedy:
      'Look at what changed, then save again if what you wrote should stand. Nothing that you typed is lost.',
    changes,
    currentVersion: saved.currentVersion,
  });
}

/** The problem of somebody whose copy of an action is not the newest. */
export async function staleAction(
  transaction: Transaction,
  action: { id: string; version: number },
  version: number,
): Promise<{ ok: false; problem: Problem }> {
  const seen = { id: action.id, version };
  const stale = { state: 'stale', currentVersion: action.version } as const;
  const told = await savedOrStale(transaction, { noun: 'action', seen }, stale);
  return told.ok ? failed(gone('action')) : told;
}

function rowChanges(noun: Noun, entries: HistoryEntry[]): FieldChange[] {
  const own = entries.filter((entry) => entry.table === noun);
  const was = own[0]?.before ?? null;
  const is = own.at(-1)?.after ?? null;
  if (!was || !is) return [];
  const facts = noun === 'action' ? factChanges(was, is) : [];
  const columns = Object.entries(COLUMN_WORDS[noun]).flatMap(([column, field]) => {
    if (JSON.stringify(was[column]) === JSON.stringify(is[column])) return [];
    const [before, now] = [say(column, was[column]), say(column, is[column])];
    // Milestones and conditions are told apart from the timescale that they stand in.
    return column === 'timescale' && before === now ? [] : [{ field, before, now }];
  });
  return [
    ...columns,
    ...facts.map(({ name, before, after }) => ({
      field: name,
      before: before ?? 'Nothing',
      now: after ?? 'Nothing',
    })),
  ];
}

/** What a lead is called in the list of them. */
const leadName = (row: Record<string, unknown> | null): string =>
  `${row?.name}${row?.accountable ? ' (accountable)' : row?.support ? ' (supports)' : ''}`;

function leadChanges(entries: HistoryEntry[]): FieldChange[] {
  const own = entries.filter((entry) => entry.table === 'action_lead');
  const added = own.filter((entry) => entry.operation === 'insert');
  const removed = own.filter((entry) => entry.operation === 'delete');
  const of = (list: HistoryEntry[], others: HistoryEntry[]): HistoryEntry[] =>
    list.filter((entry) => !others.some((other) => other.rowId === entry.rowId));
  const before = of(removed, added).map((entry) => leadName(entry.before));
  const now = of(added, removed).map((entry) => leadName(entry.after));
  if (before.join('\n') === now.join('\n')) return [];
  return [{ field: 'Leads', before: before.join('; ') || 'Nobody', now: now.join('; ') || 'Nobody' }];
}

const WORDS: Readonly<Record<string, string>> = {
  named: 'named',
  toBeAgreed: 'to be agreed',
  notApplicable: 'does not apply',
  blank: 'nobody yet',
  proposed: 'proposed',
  agreed: 'agreed',
  notStarted: 'not started',
  inProgress: 'under way',
  continuing: 'continuing',
  waiting: 'waiting',
  complete: 'complete',
  dropped: 'dropped',
  merged: 'merged with another',
  transferred: 'carried forward',
};
const WORDED = new Set(['lead_state', 'lifecycle']);

/** A section of a plan has a kind too, told as it is. */
function wordOfEntry(column: string, value: unknown): string | undefined {
  if (column === 'kind') return ENTRY_KIND_WORDS[value as EntryKind];
  return column === 'sector' ? SECTOR_WORDS[value as Sector] : undefined;
}

function say(column: string, value: unknown): string {
  if (column === 'heading_id' || column === 'parent_id') return 'another place in the plan';
  if (column === 'position') return 'another place';
  if (column === 'action_ids') return `${Array.isArray(value) ? value.length : 0} linked`;
  const entryWord = wordOfEntry(column, value);
  if (entryWord) return entryWord;
  const ofReview = sayOfReview(column, value);
  if (ofReview !== null) return ofReview || 'Nothing';
  if (WORDED.has(column)) return WORDS[String(value)] ?? 'Nothing';
  if (column === 'timescale') return timescaleWords(value);
  if (column === 'doubts' && Array.isArray(value)) return `${value.length} open`;
  if (typeof value === 'string' && parseDay(value)) return longDay(parseDay(value) ?? (value as never));
  return sayReading('other', value);
}

function timescaleWords(value: unknown): string {
  const raw = typeof value === 'object' && value !== null && 'raw' in value ? String(value.raw).trim() : '';
  const meaning = sayReading('timescale', value);
  return raw === '' ? meaning : `“${raw}” (${meaning})`;
}
