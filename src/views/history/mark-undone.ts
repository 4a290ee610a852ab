/** Marks which events were undone since, and by which. */
import { standingUndone } from '../../domain/history/standing-undone.ts';
import type { Transaction } from '../../store/connection.ts';
import { listUndoings } from '../../store/history/partnership-history.ts';
import type { HistoryEvent } from './tell-history.ts';

export async function markUndone(
  transaction: Transaction,
  events: readonly HistoryEvent[],
): Promise<HistoryEvent[]> {
  const deeds = events.flatMap(({ deedId }) => deedId ?? []);
  const undone = standingUndone(await listUndoings(transaction, [...new Set(deeds)]));
  return events.map((event) => {
    const undoneBy = undone.get(event.deedId ?? '') ?? null;
    // What was undone is undone; undoing the undoing is offered beside that.
    return { ...event, undoneBy, undo: undoneBy === null ? event.undo : null };
  });
}
