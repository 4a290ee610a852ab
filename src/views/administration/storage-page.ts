/** How much room everything takes: the partnership's own files, and the tables of the whole installation. */
import { may } from '../../domain/access/may.ts';
import { done, type Result } from '../../domain/problem.ts';
import { read } from '../../store/connection.ts';
import { listTableFacts, readDatabaseFacts, type TableFacts } from '../../store/health.ts';
import { type KeptBytes, measureFiles } from '../../store/upkeep.ts';
import type { ViewContext } from '../context.ts';
import { HISTORY_NOUNS } from '../history/history-nouns.ts';

export type StoragePage = {
  files: KeptBytes[];
  /** The largest first, each by what its rows are called; the rest is added up. */
  tables: TableFacts[];
  rest: number;
  /** Of the whole database, in bytes. */
  size: number;
};

const SHOWN = 12;

/** Tables that nobody writes to, and so has no history of. */
const OTHERS: Readonly<Record<string, string>> = {
  history: 'entries of the history',
  history_seal: 'seals of the history',
  search_entry: 'what the search looks through',
  search_word: 'words by which a misspelt search is put right',
  person_contact: 'how people can be reached',
  migration: 'steps of the database',
};

const wordsOf = (name: string): string => {
  if (name.startsWith('sign_in.')) return `signing in: ${name.slice('sign_in.'.length).toLowerCase()}`;
  return HISTORY_NOUNS[name]?.[1] ?? OTHERS[name] ?? name.replaceAll(/[_.]/g, ' ');
};

export async function viewStorage({ person, database }: ViewContext): Promise<Result<StoragePage>> {
  const allowed = may(person, 'administer');
  if (!allowed.ok) return allowed;
  return read(database, allowed.value, async (transaction) => {
    const [files, tables, { size }] = await Promise.all([
      measureFiles(transaction),
      listTableFacts(transaction),
      readDatabaseFacts(transaction),
    ]);
    return done({
      ...{ files, size },
      tables: tables.slice(0, SHOWN).map((table) => ({ ...table, name: wordsOf(table.name) })),
      rest: tables.slice(SHOWN).reduce((sum, table) => sum + table.size, 0),
    });
  });
}
