/**
 * How much each address and each account has asked for, counted for all processes together. A count is asked for before anything else,
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

/** So much of what `key` names was counted, in a window of so many seconds. */
export type Counted = { key: string; points: number; seconds: number };
/** What all processes have counted of it, and how long that window still lasts. */
export type Sum = { key: string; points: number; msLeft: number };
export type AddUp = (counted: readonly Counted[]) => Promise<Sum[]>;

/** In the order of their keys, so that two processes that write the same rows never wait for each other in a ring. */
const ADD_UP = `
  with clock as (select (extract(epoch from clock_timestamp()) * 1000)::bigint as at)
  insert into machine.rate_count as kept (key, points, expire)
  select counted.key, counted.points, clock.at + counted.seconds * 1000
    from unnest($1::text[], $2::integer[], $3::bigint[]) as counted (key, points, seconds), clock order by counted.key
  on conflict (key) do update set
    points = case when kept.expire <= (select at from clock) then excluded.points else kept.points + excluded.points end,
    expire = case when kept.expire <= (select at from clock) then excluded.expire else kept.expire end
  returning key, points, (expire - (select at from clock))::integer as "msLeft"`;

/** Adds what one process has counted to what the others have; each key at most once. */
export function addUpIn(store: RateStore): AddUp {
  return async (counted) => {
    const values = [
      counted.map((one) => one.key),
      counted.map((one) => one.points),
      counted.map((one) => one.seconds),
    ];
    const { rows } = (await store.query({ name: 'add_up_rates', text: ADD_UP, values })) as { rows: Sum[] };
    return rows;
  };
}

/** How the processes on one database count together. */
export function countTogether(database: Pick<Database, 'pool'>): { store: RateStore; addUp: AddUp } {
  const store = rateStore(database);
  return { store, addUp: addUpIn(store) };
}
