/** Leads from a record's page, or its place in a list, to everything that was done to it. */
import { historyAddress, recordHistoryAddress } from '../addresses.ts';
import { history as words } from '../words/history.ts';
import { Deed } from './deeds.tsx';

type Of = { table: string; id: string };

export function HistoryLink({ table, id, label = words.itsHistory }: Of & { label?: string }) {
  return (
    <p class="quiet on-screen">
      <a href={recordHistoryAddress(table, id)}>{label}</a>
    </p>
  );
}

/** Among what can be done to one part of a list. */
export const HistoryDeed = ({ table, id, name }: Of & { name: string }) => (
  <Deed href={recordHistoryAddress(table, id)} label={words.title} whole={words.of(name)} />
);

/** Of a whole kind of record, below the list of them. */
export const HistoryOfKind = ({ noun }: { noun: string }) => (
  <p class="quiet on-screen">
    <a href={historyAddress({ noun })}>{words.ofThese}</a>
  </p>
);
