/** What happened to an entry of the directory, told in sentences: names in place of the ids that its rows hold. */
import type { Entry, EntryKind, SuccessionWay } from '../../domain/partnership/directory.ts';
import {
  ALIAS_KIND_WORDS,
  ENTRY_KIND_WORDS,
  SECTOR_WORDS,
  sayWay,
} from '../../domain/partnership/directory-words.ts';
import { COLUMN_WORDS } from '../../domain/plan/column-words.ts';
import type { HistoryEntry } from '../../store/history/history.ts';
import { type GroupNames, sayGroupRow } from './group-history.ts';
import { type ChangeLine, sayValue } from './tell-change.ts';
import { type HistoryEvent, tellGroups } from './tell-history.ts';

type Row = Record<string, unknown>;
type NameOf = (id: unknown) => string;
type Known = GroupNames & { nameOf: NameOf; kindOf: (id: unknown) => EntryKind | null };

const said = (text: string): ChangeLine => ({ kind: 'said', text });
const VERBS = { insert: 'Added', update: 'Changed', delete: 'Took out' } as const;

const wordOf = (column: string, value: unknown): string => {
  const words: Readonly<Record<string, string>> | null =
    column === 'kind' ? ENTRY_KIND_WORDS : column === 'sector' ? SECTOR_WORDS : null;
  return words?.[String(value)] ?? sayValue(column, value);
};

function partyLines({ operation, before, after }: HistoryEntry, nameOf: NameOf): ChangeLine[] {
  if (operation !== 'update') return [said(`${VERBS[operation]} “${(after ?? before)?.name}”.`)];
  const changed = Object.entries(COLUMN_WORDS.party).flatMap(([column, label]): ChangeLine[] => {
    const [was, is] = [wordOf(column, before?.[column]), wordOf(column, after?.[column])];
    return was === is ? [] : [{ kind: 'changed', label, before: was, after: is }];
  });
  const [was, is] = [before?.merged_into ?? null, after?.merged_into ?? null];
  if (was === is) return changed;
  return [...changed, said(is === null ? 'It stands by itself again.' : `It stands under “${nameOf(is)}”.`)];
}

const days = ({ from_day, until_day }: Row): string =>
  [
    from_day ? ` from ${sayValue('', from_day)}` : '',
    until_day ? ` until ${sayValue('', until_day)}` : '',
  ].join('');

function sayRow(table: HistoryEntry['table'], row: Row, known: Known): string {
  const { nameOf, kindOf } = known;
  switch (table) {
    case 'party_alias':
      return `${ALIAS_KIND_WORDS[row.kind as keyof typeof ALIAS_KIND_WORDS]?.toLowerCase()}: “${row.name}”`;
    case 'membership':
      return `“${nameOf(row.member_id)}” belongs to “${nameOf(row.body_id)}”${row.as_what ? ` as ${row.as_what}` : ''}${days(row)}`;
    case 'succession':
      return `“${nameOf(row.from_id)}” ${sayWay(row.way as SuccessionWay, kindOf(row.from_id))} “${nameOf(row.to_id)}” on ${sayValue('', row.on_day)}`;
    default:
      return sayGroupRow(table, row, known);
  }
}

function mergeLines({ operation, after }: HistoryEntry, nameOf: NameOf): ChangeLine[] {
  const moved = Array.isArray(after?.moved) ? after.moved.length : 0;
  const leads = `${moved} ${moved === 1 ? 'lead' : 'leads'}`;
  if (operation === 'insert')
    return [
      said(`“${nameOf(after?.from_id)}” was merged into “${nameOf(after?.into_id)}”: ${leads} went over.`),
    ];
  return after?.undone === true ? [said(`“${nameOf(after.from_id)}” was split off again.`)] : [];
}

/** One row of the directory or of a group. */
export function partyLinesOf(entry: HistoryEntry, known: Known): ChangeLine[] {
  if (entry.table === 'party') return partyLines(entry, known.nameOf);
  if (entry.table === 'party_merge') return mergeLines(entry, known.nameOf);
  const text = sayRow(entry.table, entry.after ?? entry.before ?? {}, known);
  return text === '' ? [] : [said(`${VERBS[entry.operation]}: ${text}.`)];
}

/** Entries newest first, as the store gives them; so are the events. `labels`: of seats and plans by their ids. */
export function tellPartyHistory(
  history: readonly HistoryEntry[],
  entries: readonly Pick<Entry, 'id' | 'name' | 'kind'>[],
  labels: ReadonlyMap<string, string> = new Map(),
): HistoryEvent[] {
  const byId = new Map<string, Pick<Entry, 'name' | 'kind'>>(entries.map((entry) => [entry.id, entry]));
  const known: Known = {
    nameOf: (id) => byId.get(String(id))?.name ?? 'an entry that is gone',
    labelOf: (id) => labels.get(String(id)) ?? 'what is there no more',
    kindOf: (id) => byId.get(String(id))?.kind ?? null,
  };
  return tellGroups(history, (group) => [...group].reverse().flatMap((entry) => partyLinesOf(entry, known)));
}
