/** What a deed would change, told as the history would tell it. */
import type { HistoryEntry } from '../../store/history/history.ts';
import { type ChangeLine, linesOf } from '../history/tell-change.ts';
import { withoutRewrittenLeads } from '../plan/rewritten-leads.ts';

const MOST_LINES = 60;

/** `actions`: those known before; the codes of new ones are in the entries themselves. */
export function tellRehearsal(
  entries: readonly HistoryEntry[],
  actions: readonly { id: string; code: string }[],
): ChangeLine[] {
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
  const lines = told.flatMap(([id, own]): ChangeLine[] => {
    const name = actions.find((one) => one.id === id)?.code;
    return told.length > 1 && name ? [{ kind: 'said', text: `${name}:` }, ...own] : own;
  });
  return lines.slice(0, MOST_LINES);
}
