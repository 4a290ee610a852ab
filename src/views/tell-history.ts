/**
 * History told in sentences. What one command did in one moment is one event: who, when, what, and each value
 * before and after. Rows arrive as the database wrote them; nothing of them is left untold but inner keys.
 */
import { canUndo } from '../domain/history/undo-tables.ts';
import type { HistoryEntry } from '../store/history.ts';
import { deedWords } from './history-words.ts';
import { withoutRewrittenLeads } from './rewritten-leads.ts';
import { type ChangeLine, type CodesOf, linesOf } from './tell-change.ts';

export type HistoryEvent = {
  id: number;
  /** 2026-11-14T15:04:05Z, for machines. */
  at: string;
  /** '14 November 2026 at 15:04' */
  when: string;
  who: string;
  /** 'changed how it stands' */
  did: string;
  /** The one action that it was about, as it was called then; null where there were several or none. */
  about: { code: string; text: string } | null;
  lines: ChangeLine[];
  /** Lines beyond those kept: reading a document in writes a row for everything. */
  more: number;
  /** The deed to undo; null where it has another way back, or none. */
  undo: string | null;
};

const MOST_LINES = 40;
const MANY = 60;
const whenFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

function sameMoment(a: HistoryEntry, b: HistoryEntry): boolean {
  return a.at.getTime() === b.at.getTime() && a.deed === b.deed && a.personId === b.personId;
}

function groupByMoment(entries: readonly HistoryEntry[]): [HistoryEntry, ...HistoryEntry[]][] {
  const groups: [HistoryEntry, ...HistoryEntry[]][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last && sameMoment(last[0], entry)) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

const NOUNS: Partial<Record<HistoryEntry['table'], [one: string, many: string]>> = {
  plan: ['plan', 'plans'],
  heading: ['heading', 'headings'],
  action: ['action', 'actions'],
  section: ['section of text', 'sections of text'],
  key_action: ['key action', 'key actions'],
  abbreviation: ['abbreviation', 'abbreviations'],
  meeting: ['meeting', 'meetings'],
  plan_review: ['review', 'reviews'],
  proposal: ['proposed change', 'proposed changes'],
  comment: ['comment', 'comments'],
};
const VERBS = { insert: 'Added', update: 'Changed', delete: 'Removed' } as const;

/** Reading a document in writes a row for everything: counts tell more than a thousand lines. */
function summaryOf(group: readonly HistoryEntry[]): ChangeLine[] {
  const counts = new Map<string, HistoryEntry[]>();
  for (const entry of group) {
    const key = `${entry.operation} ${entry.table}`;
    counts.set(key, [...(counts.get(key) ?? []), entry]);
  }
  return [...counts.values()].flatMap((entries) => {
    const [first] = entries;
    const noun = first && NOUNS[first.table];
    if (!first || !noun) return [];
    const text = `${VERBS[first.operation]} ${entries.length} ${entries.length === 1 ? noun[0] : noun[1]}.`;
    return [{ kind: 'said', text }];
  });
}

function aboutAction(group: readonly HistoryEntry[]): HistoryEvent['about'] {
  // Whatever was done to a plan or a heading was not about the action that it also touched.
  if (group.some((one) => one.table === 'heading' || one.table === 'plan')) return null;
  const [entry, another] = group.filter((one) => one.table === 'action');
  const row = entry?.after ?? entry?.before;
  return row && !another ? { code: String(row.code), text: String(row.text) } : null;
}

/** The lines of a deed that changed several actions say before each whose they are. */
function linesOfGroup(group: readonly HistoryEntry[], codes: CodesOf): ChangeLine[] {
  const changed = group.filter((one) => one.table === 'action' && one.operation === 'update');
  if (changed.length < 2) return [...group].reverse().flatMap((entry) => linesOf(entry, codes));
  const others = group.filter(
    (one) =>
      one.table === 'proposal' ||
      one.actionId === null ||
      !changed.some((own) => own.actionId === one.actionId),
  );
  return [
    ...[...others].reverse().flatMap((entry) => linesOf(entry, codes)),
    ...[...changed].reverse().flatMap((action): ChangeLine[] => {
      const own = [...group]
        .reverse()
        .filter((one) => one.actionId === action.actionId && one.table !== 'proposal');
      const lines = own.flatMap((entry) => linesOf(entry, codes));
      const text = `${action.after?.code}: ${action.after?.text}`;
      return lines.length === 0 ? [] : [{ kind: 'said', text }, ...lines];
    }),
  ];
}

/** A copy’s name is said once, however many of its changes were accepted. */
function eachOnce(lines: readonly ChangeLine[]): ChangeLine[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    if (line.kind !== 'said' || !line.text.includes('edited copy')) return true;
    return !seen.has(line.text) && seen.add(line.text);
  });
}

type Group = readonly HistoryEntry[];

/** Entries newest first, as the store gives them; so are the events. `linesFor` says what one moment changed. */
/** When something was done, as people of the partnership say it: '14 November 2026 at 15:04'. */
export const sayWhen = (at: Date): string => whenFormat.format(at);

export function tellGroups(
  entries: readonly HistoryEntry[],
  linesFor: (group: Group) => ChangeLine[],
): HistoryEvent[] {
  return groupByMoment(entries).flatMap((group) => {
    const [first] = group;
    const lines = eachOnce(linesFor(withoutRewrittenLeads(group)));
    if (lines.length === 0) return [];
    return [
      {
        id: first.id,
        at: first.at.toISOString(),
        when: whenFormat.format(first.at),
        who: first.personName ?? 'Weft',
        did: deedWords(first.deed),
        about: aboutAction(group),
        lines: lines.slice(0, MOST_LINES),
        more: Math.max(0, lines.length - MOST_LINES),
        undo: group.some(({ table, deed }) => canUndo(table, deed)) ? first.deedId : null,
      },
    ];
  });
}

/** `codes`: those of actions by their ids. */
export function tellHistory(entries: readonly HistoryEntry[], codes: CodesOf = new Map()): HistoryEvent[] {
  return tellGroups(entries, (group) =>
    group.length > MANY ? summaryOf(group) : linesOfGroup(group, codes),
  );
}
