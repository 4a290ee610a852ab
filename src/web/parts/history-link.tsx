/** Leads from a record's page to everything that was done to it. */
import { recordHistoryAddress } from '../addresses.ts';
import { history as words } from '../words/history.ts';

export function HistoryLink({
  table,
  id,
  label = words.itsHistory,
}: {
  table: string;
  id: string;
  label?: string;
}) {
  return (
    <p class="quiet on-screen">
      <a href={recordHistoryAddress(table, id)}>{label}</a>
    </p>
  );
}
