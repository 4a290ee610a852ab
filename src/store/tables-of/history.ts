/** The tables of history: what happened, entry by entry, and the seals over it. */
import type { ColumnType, Generated } from 'kysely';

type Rows = ColumnType<Record<string, unknown> | null, string | null, string | null>;
type Instant = ColumnType<Date, Date | string | undefined, Date | string>;

/** Append-only, written by a trigger on every other table: no write can escape it. */
export type HistoryTable = {
  partnership_id: Generated<string>;
  id: Generated<number>;
  table_name: string;
  row_id: string;
  plan_id: string | null;
  action_id: string | null;
  operation: 'insert' | 'update' | 'delete';
  before: Rows;
  after: Rows;
  person_id: string | null;
  /** The deed that caused it, as the command names itself: 'adoptPlan', 'changeStatus'. */
  deed: string | null;
  /** The same for every row that one transaction wrote. */
  deed_id: string | null;
  /** The deed that this one undid. */
  undoes: string | null;
  at: Instant;
};

/** One for each entry, made as its transaction commits; never written by anything else. */
export type HistorySealTable = {
  partnership_id: string;
  number: number;
  entry_id: number;
  entry_hash: string;
  hash: string;
};

/** That a name was struck out of an entry: written by the database itself, never changed. */
export type HistoryStrikingTable = {
  partnership_id: string;
  entry_id: number;
  hash_before: string;
  hash_after: string;
  /** The entry of the directory whose name it was. */
  party_id: string;
  struck_by: string;
  struck_at: Instant;
  why: 'askedToBeForgotten';
};

export type HistoryTables = {
  history: HistoryTable;
  history_seal: HistorySealTable;
  history_striking: HistoryStrikingTable;
};
