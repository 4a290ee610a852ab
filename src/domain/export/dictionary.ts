/**
 * The data dictionary of an export: what each table and each of its columns means, in plain English, with its type and
 * unit. The meanings are written in `meanings.ts`; a test fails when a column of the database has none.
 */
import type { Meaning } from './meaning.ts';
import { MEANINGS, SHARED_MEANINGS } from './meanings.ts';

export type DictionaryLine = { table: string; column: string; meaning: string; type: string; unit: string };

/** PostgreSQL's types in words for people; any other stands as it is. */
const TYPES: Readonly<Record<string, string>> = {
  uuid: 'identifier (UUID)',
  text: 'text',
  boolean: 'true or false',
  smallint: 'whole number',
  integer: 'whole number',
  bigint: 'whole number',
  'double precision': 'number',
  numeric: 'number',
  date: 'day, YYYY-MM-DD',
  'timestamp with time zone': 'moment, ISO 8601 in UTC',
  jsonb: 'structured value (JSON)',
  bytea: 'a file in the folder “files”',
};

const NO_MEANING = 'No meaning has been written for this yet.';

/** What a table holds. */
export const meaningOfTable = (table: string): string | null => MEANINGS[table]?.about ?? null;

function meaningOf(table: string, column: string): Meaning | null {
  return MEANINGS[table]?.columns[column] ?? SHARED_MEANINGS[column] ?? null;
}

/** One line of the dictionary; `meant` is false where nobody has written what the column means. */
export function describeColumn(
  table: string,
  { name, type }: { name: string; type: string },
): DictionaryLine & { meant: boolean } {
  const meaning = meaningOf(table, name);
  const [text, unit = ''] = typeof meaning === 'string' ? [meaning] : (meaning ?? [NO_MEANING]);
  return { table, column: name, meaning: text, type: TYPES[type] ?? type, unit, meant: meaning !== null };
}
