/** What a deed would change, told as the history would tell it. */
import type { HistoryEntry } from '../../store/history/history.ts';
import { type ChangeLine, linesOf } from '../history/tell-change.ts';
import { withoutRewrittenLeads } from '../plan/rewritten-leads.ts';

const MOST_LINES = 60;

/** What would be done to one action; `code` is null where it need not be said, or is new. */
export type ToldOfAction = { code: string | null; lines: ChangeLine[] };

/** `actions`: those known before; the codes of new ones are in the entries themselves. */
export function tellRehearsal(
  entries: readonly HistoryEntry[],
  actions: readonly { id: string; code: string }[],
): ToldOfAction[] {
  const codes = new Map<string, string>(actions.map(({ id, code }) => [id, code]));
  const ordered = withoutRewrittenLeads(entries).reverse();
  for (const { table, rowId, after } of ordered)
    if (table === 'action' && after) codes.set(rowId, String(after.code));
  const groups = new Map<string, ChangeLine[]>();
  for (const entry of ordered) {
    const key = entry.actionId ?? '';
    groups.set(key, [...(groups.get(key) ?? []), ...linesOf(entry, codes)]);
  }
  const told = [...groups].filter(([, lines]) => lines.length > 0);
  const codeOf = (id: string): string | null => actions.find((one) => one.id === id)?.code ?? null;
  let room = MOST_LINES;
  return told.flatMap(([id, own]): ToldOfAction[] => {
    const lines = own.slice(0, room);
    room -= lines.length;
    return lines.length > 0 ? [{ code: told.length > 1 ? codeOf(id) : null, lines }] : [];
  });
}
