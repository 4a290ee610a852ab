/**
 * How much one address may ask for in a minute: generous to people, closed to a loop gone wrong. While Weft serves
 * its own machine only, every ask comes from the one address, so the limits are those of a whole office. Kept in
 * memory, since one process serves one partnership's machine.
 */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export type RateLimits = { looksPerMinute: number; changesPerMinute: number; uploadsPerMinute: number };

export const USUAL_LIMITS: RateLimits = {
  looksPerMinute: 200_000,
  changesPerMinute: 6_000,
  uploadsPerMinute: 120,
};

export type AskKind = 'look' | 'change' | 'upload';
export type Allowance = { allowed: true } | { allowed: false; retryAfterSeconds: number };

/** Counts one ask of an address; says how long to wait when it has asked too much. */
export function countAsks(limits: RateLimits): (kind: AskKind, address: string) => Promise<Allowance> {
  const perMinute = (points: number) => new RateLimiterMemory({ points, duration: 60 });
  const counters: Record<AskKind, RateLimiterMemory> = {
    look: perMinute(limits.looksPerMinute),
    change: perMinute(limits.changesPerMinute),
    upload: perMinute(limits.uploadsPerMinute),
  };
  return async (kind, address) => {
    try {
      await counters[kind].consume(address);
      return { allowed: true };
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(reason.msBeforeNext / 1000)) };
    }
  };
}
