/** Refuses, in plain words, whoever asks for more than `rates.ts` allows. */
import type { MiddlewareHandler } from 'hono';
import { showRefusal } from '../answer/problem.tsx';
import type { WebContext, WebEnv } from '../web-parts.ts';
import { neighbourhood } from './came-from.ts';
import type { Allowance } from './rate.ts';
import type { AskKind, Rates } from './rates.ts';

const kindOf = (c: WebContext): AskKind => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return 'look';
  return c.req.header('content-type')?.startsWith('multipart/') ? 'upload' : 'change';
};

const refuseMore = (c: WebContext, { retryAfterSeconds }: Allowance & { allowed: false }) => {
  c.header('Retry-After', String(retryAfterSeconds));
  return showRefusal(c, 'tooManyAsks', 429);
};

/** Counts by address, before anybody looks who it is. */
export function limitAddresses({ ofAddress }: Rates): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const allowance = await ofAddress(kindOf(c), neighbourhood(c.get('from').address));
    return allowance.allowed ? next() : refuseMore(c, allowance);
  };
}

/** Counts by account, where somebody has signed in; gives the refusal, or null where they may go on. */
export async function refuseOverOwn(c: WebContext): Promise<Response | null> {
  const account = c.get('accountId');
  const ask = c.get('parts').rates?.ofAccount;
  if (account === undefined || !ask) return null;
  const allowance = await ask(kindOf(c), account);
  return allowance.allowed ? null : refuseMore(c, allowance);
}
