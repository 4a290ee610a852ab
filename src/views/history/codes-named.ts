/** The codes of all actions that entries of the history name by their ids, in whatever plan they stand now. */
import type { Decision } from '../../domain/review/meeting.ts';
import type { Transaction } from '../../store/connection.ts';
import type { HistoryEntry } from '../../store/history/history.ts';
import { readDirectory } from '../../store/partnership/directory.ts';
import { listCodesByIds } from '../../store/plan/action-codes.ts';

const COLUMNS = ['action_id', 'to_id', 'parent_id', 'joined_into', 'action_ids'];

type Row = HistoryEntry['before'];
const decidedIn = (row: Row): unknown[] =>
  Array.isArray(row?.decisions) ? (row.decisions as Decision[]).flatMap((one) => one.actionIds) : [];
const idsIn = (row: Row): unknown[] => [...COLUMNS.flatMap((column) => row?.[column]), ...decidedIn(row)];

/** And the names of stewards by theirs. */
export async function codesNamed(
  transaction: Transaction,
  entries: readonly HistoryEntry[],
): Promise<Map<string, string>> {
  const ids = entries.flatMap(({ before, after }) => [...idsIn(before), ...idsIn(after)]);
  const named = [...new Set(ids)].filter((id) => typeof id === 'string');
  const stewards = entries.map(({ before, after }) => (after ?? before)?.steward_id);
  const codes = await listCodesByIds(transaction, named);
  if (stewards.every((id) => id === undefined)) return codes;
  const { entries: parties } = await readDirectory(transaction);
  return new Map([...codes, ...parties.map(({ id, name }): [string, string] => [id, name])]);
}
