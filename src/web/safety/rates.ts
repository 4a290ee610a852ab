/**
 * How much one address may ask for in a minute: generous to people, closed to a loop gone wrong. The limits are those
 * of a whole office, which often has one address.
 *
 * Where several processes share a database, changes and documents are counted there for all of them together. Looks
 * are counted by each process for itself: a write to the database for every page that is read would cost more than
 * it guards. A database that does not answer closes nobody out and lets no loop through: each process then counts by
 * itself.
 */
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { RATE_TABLE, type RateStore } from '../../store/rate-counts.ts';

export type RateLimits = { looksPerMinute: number; changesPerMinute: number; uploadsPerMinute: number };

export const USUAL_LIMITS: RateLimits = {
  looksPerMinute: 200_000,
  changesPerMinute: 6_000,
  uploadsPerMinute: 120,
};

export type AskKind = 'look' | 'change' | 'upload';
export type Allowance = { allowed: true } | { allowed: false; retryAfterSeconds: number };

/** So many of what `name` counts, in so many seconds, for each key. */
export type Rate = { name: string; points: number; seconds: number };
/** Counts one ask of a key. */
export type Count = (key: string) => Promise<Allowance>;
/** Makes the counter of a rate: in memory, or in the database for all processes together. */
export type CountBy = (rate: Rate) => Count;

async function consume(limiter: RateLimiterAbstract, key: string): Promise<Allowance> {
  try {
    await limiter.consume(key);
    return { allowed: true };
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(reason.msBeforeNext / 1000)) };
  }
}

const inMemory = ({ name, points, seconds }: Rate): RateLimiterMemory =>
  new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });

export const countInMemory: CountBy = (rate) => {
  const limiter = inMemory(rate);
  return (key) => consume(limiter, key);
};

/** Whoever is over the limit is refused from memory, so that a loop gone wrong does not reach the database. */
export function countInDatabase(store: RateStore): CountBy {
  return (rate) => {
    const limiter = new RateLimiterPostgres({
      ...RATE_TABLE,
      storeClient: store,
      storeType: 'client',
      tableCreated: true,
      keyPrefix: rate.name,
      points: rate.points,
      duration: rate.seconds,
      inMemoryBlockOnConsumed: rate.points + 1,
      insuranceLimiter: inMemory(rate),
    });
    return (key) => consume(limiter, key);
  };
}

/** Counts one ask of an address; says how long to wait when it has asked too much. */
export function countAsks(
  limits: RateLimits,
  countBy: CountBy = countInMemory,
): (kind: AskKind, address: string) => Promise<Allowance> {
  const counters: Record<AskKind, Count> = {
    look: countInMemory({ name: 'look', points: limits.looksPerMinute, seconds: 60 }),
    change: countBy({ name: 'change', points: limits.changesPerMinute, seconds: 60 }),
    upload: countBy({ name: 'upload', points: limits.uploadsPerMinute, seconds: 60 }),
  };
  return (kind, address) => counters[kind](address);
}
