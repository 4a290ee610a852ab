/** The history of a whole partnership told: what the history of a plan tells, and every other table beside. */
import type { HistoryEntry } from '../../store/history/history.ts';
import type { MomentCount } from '../../store/history/partnership-history.ts';
import type { ChangeLine, CodesOf } from './change-line.ts';
import { linesOf } from './tell-change.ts';
import { countLines, type HistoryEvent, linesOfGroup, tellGroups } from './tell-history.ts';
import { recordLines } from './tell-records.ts';

/** They repeat what another row of the same deed tells, and are told only where there is none. */
const REPEATS = ['action_code', 'attachment_file', 'plan_writing', 'party', 'party_alias', 'import_answer'];

export type ToldBy = {
  /** Codes of actions by their ids. */
  codes: CodesOf;
  /** What records are called, by their ids. */
  names: ReadonlyMap<string, string>;
  /** Of moments that wrote more rows than were read. */
  counts: readonly MomentCount[];
};

/** One row, whatever its table. */
export function linesOfAny(entry: HistoryEntry, { codes, names }: Omit<ToldBy, 'counts'>): ChangeLine[] {
  const lines = linesOf(entry, codes);
  return lines.length > 0 ? lines : recordLines(entry, names);
}

function linesFor(group: readonly HistoryEntry[], by: ToldBy): ChangeLine[] {
  const at = group[0]?.at.getTime();
  const counts = by.counts.filter((one) => one.at.getTime() === at);
  if (counts.length > 0) return countLines(counts);
  const beside = [...group].reverse().filter((entry) => linesOf(entry, by.codes).length === 0);
  const tell = (entries: readonly HistoryEntry[]): ChangeLine[] =>
    entries.flatMap((entry) => recordLines(entry, by.names));
  const lines = [
    ...linesOfGroup(group, by.codes),
    ...tell(beside.filter(({ table }) => !REPEATS.includes(table))),
  ];
  return lines.length > 0 ? lines : tell(beside.filter(({ table }) => REPEATS.includes(table)));
}

/** Entries newest first; so are the events. */
export const tellPartnership = (entries: readonly HistoryEntry[], by: ToldBy): HistoryEvent[] =>
  tellGroups(entries, (group) => linesFor(group, by));
