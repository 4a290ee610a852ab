/** The checks that every request passes before a route sees it; each refusal is a page in plain words. */
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { may } from '../../domain/access/may.ts';
import { showProblem, showRefusal } from '../answer/problem.tsx';
import type { Route } from '../routes/route.ts';
import type { WebContext, WebEnv } from '../web-parts.ts';
import type { RefusalName } from '../words/refusals.ts';
import { isOurHost, mayChangeThings } from './origin.ts';
import { type AskKind, countAsks, type RateLimits, USUAL_LIMITS } from './rates.ts';

export const FORM_LIMIT = 512 * 1024;
export const UPLOAD_LIMIT = 32 * 1024 * 1024;
const LONGEST_ANSWER_MS = 30_000;

export const refuseForeignHosts: MiddlewareHandler<WebEnv> = async (c, next) => {
  if (!isOurHost(c.req.header('host'))) return showRefusal(c, 'foreignHost', 421);
  return next();
};

/** A zero byte is in no address of ours, and PostgreSQL cannot even be asked about one. */
export const refuseZeroBytes: MiddlewareHandler<WebEnv> = async (c, next) =>
  c.req.url.includes('%00') ? showRefusal(c, 'notFound', 404) : next();

export const refuseForeignChanges: MiddlewareHandler<WebEnv> = async (c, next) => {
  const from = {
    method: c.req.method,
    host: c.req.header('host'),
    secFetchSite: c.req.header('sec-fetch-site'),
    origin: c.req.header('origin'),
    referer: c.req.header('referer'),
  };
  if (!mayChangeThings(from)) return showRefusal(c, 'foreignPage', 403);
  return next();
};

const kindOf = (c: WebContext): AskKind => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return 'look';
  return c.req.header('content-type')?.startsWith('multipart/') ? 'upload' : 'change';
};

export function limitRates(limits: Partial<RateLimits>): MiddlewareHandler<WebEnv> {
  const ask = countAsks({ ...USUAL_LIMITS, ...limits });
  return async (c, next) => {
    const allowance = await ask(kindOf(c), c.env.incoming.socket.remoteAddress ?? 'unknown');
    if (allowance.allowed) return next();
    c.header('Retry-After', String(allowance.retryAfterSeconds));
    return showRefusal(c, 'tooManyAsks', 429);
  };
}

/** Answers with a page when the work behind a request takes too long; the work's own time-out ends it. */
export const withinTime: MiddlewareHandler<WebEnv> = async (c, next) => {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<'tooLong'>((resolve) => {
    timer = setTimeout(() => resolve('tooLong'), LONGEST_ANSWER_MS);
  });
  const outcome = await Promise.race([next(), tooLong]);
  clearTimeout(timer);
  if (outcome === 'tooLong') c.res = await showRefusal(c, 'tookTooLong', 503);
};

/**
 * A body that says it is too long is refused unread, so that the line stays clean for the next request; one that
 * does not say is counted as it comes, and its line closed.
 */
function limitBody(maxSize: number, refusal: RefusalName): MiddlewareHandler<WebEnv> {
  const refuse = (c: WebContext) => {
    c.header('Connection', 'close');
    return showRefusal(c, refusal, 413);
  };
  const count = bodyLimit({ maxSize, onError: (c) => refuse(c as WebContext) });
  return async (c, next) => {
    const length = c.req.header('content-length');
    if (length === undefined) return count(c, next);
    return Number(length) > maxSize ? showRefusal(c, refusal, 413) : next();
  };
}

const limitForms = limitBody(FORM_LIMIT, 'formTooLarge');
const limitUploads = limitBody(UPLOAD_LIMIT, 'uploadTooLarge');

/**
 * A form with documents that was cut short, or that no browser would write, is refused in words. What was read of
 * it here is kept by the request for its route.
 */
const refuseBrokenForms: MiddlewareHandler<WebEnv> = async (c, next) => {
  if (!c.req.header('content-type')?.startsWith('multipart/')) return next();
  try {
    await c.req.formData();
  } catch {
    return showRefusal(c, 'brokenForm', 400);
  }
  return next();
};

/** Notes which route it is, asks whether the person may, and bounds the body. */
export function guardsOf(route: Route): MiddlewareHandler<WebEnv>[] {
  const asked: MiddlewareHandler<WebEnv> = async (c, next) => {
    c.set('route', route.path);
    if (route.deed === 'anyone' || route.deed === 'byAddress') return next();
    const answer = may(c.get('parts').person, route.deed);
    return answer.ok ? next() : showProblem(c, answer.problem);
  };
  if (route.method === 'GET') return [asked];
  return [asked, route.body === 'upload' ? limitUploads : limitForms, refuseBrokenForms];
}
