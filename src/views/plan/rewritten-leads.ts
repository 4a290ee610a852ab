/** The leads of an action are written all anew each time: those that are as they were before are no news. */
import type { HistoryEntry } from '../../store/history/history.ts';

function nameOf({ before, after }: HistoryEntry): string {
  const row = after ?? before ?? {};
  const { action_id, party_id, name, of_name, accountable, support } = row;
  return JSON.stringify([action_id, party_id, name, of_name, accountable, support]);
}

/** The entries of one deed without the leads that were taken out and named again just as they were. */
export function withoutRewrittenLeads<Entry extends HistoryEntry>(entries: readonly Entry[]): Entry[] {
  const leads = entries.filter(({ table }) => table === 'action_lead');
  const of = (operation: HistoryEntry['operation']): Set<string> =>
    new Set(leads.filter((entry) => entry.operation === operation).map(nameOf));
  const [gone, named] = [of('delete'), of('insert')];
  return entries.filter(
    (entry) => !(leads.includes(entry) && gone.has(nameOf(entry)) && named.has(nameOf(entry))),
  );
}
