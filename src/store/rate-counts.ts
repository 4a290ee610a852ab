/**
 * How much each address has asked for, counted for all processes together. A count is asked for before anything else,
 * so it may not keep people waiting: a database that takes longer than a moment is taken for one that does not answer,
 * and the process counts by itself meanwhile.
 */
import type { Database } from './connection.ts';

const A_MOMENT = 500;

/** What `rate-limiter-flexible` asks its questions of. */
export type RateStore = {
  query: (question: unknown) => Promise<unknown>;
};

export const RATE_TABLE = { schemaName: 'machine', tableName: 'rate_count' } as const;

export function rateStore(database: Pick<Database, 'pool'>, moment = A_MOMENT): RateStore {
  return {
    query: (question) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('The database took too long to count.')), moment);
        database.pool
          .query(question as Parameters<Database['pool']['query']>[0])
          .then(resolve, reject)
          .finally(() => clearTimeout(late));
      }),
  };
}
