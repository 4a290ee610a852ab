/**
 * How much may be asked for in a minute: generous to people, closed to a loop gone wrong. An address has the limits of
 * a whole office, which often has one; an account has those of one person who works fast, so that nobody who signed in
 * copies all they may see, or fills a plan, by machine.
 *
 * Where several processes share a database, all of them count together: changes and documents of an address in the
 * database, one by one; looks, and all of an account, in memory and added up once a second (`tally.ts`), since a write
 * for every page that is read would cost more than it guards. A database that does not answer closes nobody out and
 * lets no loop through: each process then counts by itself.
 */
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { type AddUp, RATE_TABLE, type RateStore } from '../../store/rate-counts.ts';
import type { Allowance, Count, CountBy, Rate } from './rate.ts';
import { tallyTogether } from './tally.ts';

/** Of an address; and of an account (`own`). */
export type RateLimits = {
  looksPerMinute: number;
  changesPerMinute: number;
  uploadsPerMinute: number;
  ownLooksPerMinute: number;
  ownChangesPerMinute: number;
  ownUploadsPerMinute: number;
};

export const USUAL_LIMITS: RateLimits = {
  looksPerMinute: 200_000,
  changesPerMinute: 6_000,
  uploadsPerMinute: 120,
  ownLooksPerMinute: 1_200,
  ownChangesPerMinute: 300,
  ownUploadsPerMinute: 30,
};

export type AskKind = 'look' | 'change' | 'upload';
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

/** How the processes of an installation count together; left out where there is one. */
export type Together = { store: RateStore; addUp: AddUp };

type AskCount = (kind: AskKind, of: string) => Allowance | Promise<Allowance>;
/** Count one ask, of an address and of an account; they say how long to wait where that has asked too much. */
export type Rates = { ofAddress: AskCount; ofAccount: AskCount };

const MINUTE = 60;

export function countAsks(limits: RateLimits, together?: Together): Rates {
  const tally = tallyTogether({ addUp: together?.addUp ?? null });
  const each = together ? countInDatabase(together.store) : countInMemory;
  const rate = (name: string, points: number): Rate => ({ name, points, seconds: MINUTE });
  const ofAddress: Record<AskKind, Count> = {
    look: tally(rate('look', limits.looksPerMinute)),
    change: each(rate('change', limits.changesPerMinute)),
    upload: each(rate('upload', limits.uploadsPerMinute)),
  };
  const ofAccount: Record<AskKind, Count> = {
    look: tally(rate('own look', limits.ownLooksPerMinute)),
    change: tally(rate('own change', limits.ownChangesPerMinute)),
    upload: tally(rate('own upload', limits.ownUploadsPerMinute)),
  };
  return {
    ofAddress: (kind, address) => ofAddress[kind](address),
    ofAccount: (kind, account) => ofAccount[kind](account),
  };
}
