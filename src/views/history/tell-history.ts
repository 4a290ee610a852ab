/**
 * History told in sentences. What one command did in one moment is one event: who, when, what, and each value
 * before and after. Rows arrive as the database wrote them; nothing of them is left untold but inner keys.
 */
import { canUndo } from '../../domain/history/undo-tables.ts';
import type { PlanId } from '../../domain/ids.ts';
import type { HistoryEntry } from '../../store/history/history.ts';
import { withoutRewrittenLeads } from '../plan/rewritten-leads.ts';
import { said } from './change-line.ts';
import { HISTORY_NOUNS } from './history-nouns.ts';
import { deedWords } from './history-words.ts';
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
  deedId: string | null;
  /** The deed that this one undid, and the one that undid this one: it stands no more. */
  undoes: string | null;
  undoneBy: string | null;
  /** The plan that all of it was in; null where there were several or none. */
  planId: PlanId | null;
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

/** What is counted of a large deed; the rest only repeats it. */
const COUNTED = [
  'plan',
  'heading',
  'action',
  'section',
  'key_action',
  'abbreviation',
  'meeting',
  'plan_review',
  'scrutiny_question',
  'remark',
  'proposal',
  'comment',
];
const VERBS = { insert: 'Added', update: 'Changed', delete: 'Removed' } as const;

export type RowCount = Pick<HistoryEntry, 'table' | 'operation'> & { rows: number };

/** Reading a document in writes a row for everything: counts tell more than a thousand lines. */
export function countLines(counts: readonly RowCount[]): ChangeLine[] {
  const told = counts.filter(({ table }) => COUNTED.includes(table));
  return (told.length > 0 ? told : counts).map(({ table, operation, rows }) => {
    const noun = HISTORY_NOUNS[table] ?? ['record', 'records'];
    return said(`${VERBS[operation]} ${rows} ${rows === 1 ? noun[0] : noun[1]}.`);
  });
}

function summaryOf(group: readonly HistoryEntry[]): ChangeLine[] {
  const counts = new Map<string, RowCount>();
  for (const { table, operation } of group) {
    const key = `${operation} ${table}`;
    counts.set(key, { table, operation, rows: (counts.get(key)?.rows ?? 0) + 1 });
  }
  return countLines([...counts.values()]);
}

function aboutAction(group: readonly HistoryEntry[]): HistoryEvent['about'] {
  // Whatever was done to a plan or a heading was not about the action that it also touched.
  if (group.some((one) => one.table === 'heading' || one.table === 'plan')) return null;
  const [entry, another] = group.filter((one) => one.table === 'action');
  const row = entry?.after ?? entry?.before;
  return row && !another ? { code: String(row.code), text: String(row.text) } : null;
}

/** The lines of a deed that changed several actions say before each whose they are. */
export function linesOfGroup(group: readonly HistoryEntry[], codes: CodesOf): ChangeLine[] {
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

function planOf(group: Group): PlanId | null {
  const plans = new Set(group.flatMap(({ planId }) => planId ?? []));
  const [one = null] = plans;
  return plans.size === 1 ? one : null;
}

/** The name that the person has now; who has none any more has left. */
export const sayWho = ({ personName, personId }: Pick<HistoryEntry, 'personName' | 'personId'>): string =>
  personName ?? (personId === null ? 'Weft' : 'A person who has left');

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
        who: sayWho(first),
        did: deedWords(first.deed),
        about: aboutAction(group),
        lines: lines.slice(0, MOST_LINES),
        more: Math.max(0, lines.length - MOST_LINES),
        undo: group.some(({ table, deed }) => canUndo(table, deed)) ? first.deedId : null,
        deedId: first.deedId,
        undoes: first.undoes ?? null,
        undoneBy: null,
        planId: planOf(group),
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
