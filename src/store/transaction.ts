/**
 * Kysely over one connection that already stands in a transaction. Each statement's text becomes a prepared
 * statement of that connection, so that PostgreSQL parses and plans it once.
 */
import {
  type DatabaseConnection,
  DefaultQueryExecutor,
  PostgresAdapter,
  PostgresDialect,
  PostgresQueryCompiler,
  Transaction,
} from 'kysely';
import type pg from 'pg';
import type { Tables } from './tables.ts';

/** Texts beyond these are one-offs (inserts of many rows): preparing them would only fill the server's memory. */
const LONGEST_PREPARED = 6000;
const MOST_PREPARED = 300;

const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || text.length > LONGEST_PREPARED || names.size >= MOST_PREPARED) return known;
  const name = `weft_${names.size + 1}`;
  names.set(text, name);
  return name;
}

const COUNTED = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

function connectionOn(client: pg.ClientBase): DatabaseConnection {
  return {
    executeQuery: async (query) => {
      const name = nameOf(query.sql);
      const values = query.parameters as unknown[];
      const result = await client.query({ text: query.sql, values, ...(name === undefined ? {} : { name }) });
      return COUNTED.has(result.command)
        ? { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) }
        : { rows: result.rows };
    },
    // biome-ignore lint/correctness/useYield: the store never streams; pipelined connections cannot.
    streamQuery: async function* () {
      throw new Error('Read in pages instead: a pipelined connection cannot stream.');
    },
  } as DatabaseConnection;
}

const compiler = new PostgresQueryCompiler();
const adapter = new PostgresAdapter();
const dialect = new PostgresDialect({
  pool: async () => {
    throw new Error('Transactions bring their own connection.');
  },
});
const driver = dialect.createDriver();

/** The transaction that readers and writers are given. */
export function transactionOn(client: pg.ClientBase): Transaction<Tables> {
  const connection = connectionOn(client);
  const executor = new DefaultQueryExecutor(compiler, adapter, {
    provideConnection: (consumer) => consumer(connection),
  });
  return new Transaction<Tables>({ config: { dialect }, driver, executor, dialect });
}
