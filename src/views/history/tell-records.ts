/** Rows of any table told in a line: what was added, changed or removed, with names in place of ids. */
import type { HistoryEntry } from '../../store/history/history.ts';
import { type ChangeLine, said } from './change-line.ts';
import { aNoun, nounOf } from './history-nouns.ts';
import { partyLinesOf } from './party-history.ts';
import { type NameOf, RECORD_TELLING, sayWord } from './record-columns.ts';
import { sayValue } from './tell-change.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ACCOUNT = 'one of their own';
const GONE = 'one that is gone';
const VERBS = { insert: 'Added', update: 'Changed', delete: 'Removed' } as const;

export const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

/** The ids that rows name: what has to be known of to tell them. */
export function idsNamed(entries: readonly HistoryEntry[]): string[] {
  const rows = entries.flatMap(({ before, after }) => [before ?? {}, after ?? {}]);
  return [...new Set(rows.flatMap((row) => Object.values(row).filter(isId)))];
}

const isCode = (value: string): boolean => /^[a-z]+([A-Z][a-z]+)+$/.test(value);

function say(column: string, value: unknown, nameOf: NameOf): string {
  // An account may open other partnerships too: which one it is, nobody here is told.
  if (column === 'account_id' && value !== null) return ACCOUNT;
  if (isId(value)) return nameOf(value);
  const words = sayValue(column, value);
  return isCode(words) ? sayWord(words) : words;
}

function changedLines(entry: HistoryEntry, nameOf: NameOf): ChangeLine[] {
  const columns = Object.entries(RECORD_TELLING[entry.table]?.columns ?? {});
  return columns.flatMap(([column, label]): ChangeLine[] => {
    const [was, is] = [entry.before?.[column] ?? null, entry.after?.[column] ?? null];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [{ kind: 'changed', label, before: say(column, was, nameOf), after: say(column, is, nameOf) }];
  });
}

/**
 * What an entry did, also where the history of its plan leaves it out. Empty only where nothing changed that somebody
 * could have meant: a counter, how far a reading has come.
 */
export function recordLines(entry: HistoryEntry, names: ReadonlyMap<string, string>): ChangeLine[] {
  const nameOf: NameOf = (id) => names.get(String(id)) ?? GONE;
  const telling = RECORD_TELLING[entry.table];
  if (!telling) return partyLinesOf(entry, { nameOf, labelOf: nameOf, kindOf: () => null });
  const { operation, before, after } = entry;
  const lines = operation === 'update' ? changedLines(entry, nameOf) : [];
  if (operation === 'update' && lines.length === 0) return [];
  const text = telling.say(after ?? before ?? {}, nameOf);
  return [said(`${VERBS[operation]} ${aNoun(nounOf(entry.table))}: ${text}.`), ...lines];
}
