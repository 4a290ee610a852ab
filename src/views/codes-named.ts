/** The codes of all actions that entries of the history name by their ids, in whatever plan they stand now. */
import { listCodesByIds } from '../store/action-codes.ts';
import type { Transaction } from '../store/connection.ts';
import type { HistoryEntry } from '../store/history.ts';

const COLUMNS = ['action_id', 'to_id', 'parent_id', 'joined_into', 'action_ids'];

export function codesNamed(
  transaction: Transaction,
  entries: readonly HistoryEntry[],
): Promise<Map<string, string>> {
  const ids = entries.flatMap(({ before, after }) =>
    COLUMNS.flatMap((column) => [before?.[column], after?.[column]].flat()),
  );
  const named = [...new Set(ids)].filter((id) => typeof id === 'string');
  return listCodesByIds(transaction, named);
}
