/**
 * One line a request in the log: its number, method, the pattern of its route, the answer and how long it took; of
 * whoever has signed in and of where a refused request came from, the day's pseudonym.
 * Never the address itself, the query or the body: they hold what people search for and write.
 */
import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { whereFrom, whoOf } from './log-who.ts';
import type { WebEnv, WebParts } from './web-parts.ts';

const FIRST_REFUSAL = 400;

export function noteRequests(parts: WebParts): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const began = performance.now();
    const requestId = randomUUID();
    c.set('parts', parts);
    c.set('requestId', requestId);
    c.set('route', 'none');
    c.header('X-Request-Id', requestId);
    await next();
    const ms = Math.round((performance.now() - began) * 10) / 10;
    const { method } = c.req;
    const { status } = c.res;
    const who = c.get('accountId') === undefined ? {} : await whoOf(c);
    const from = status < FIRST_REFUSAL ? {} : await whereFrom(c);
    parts.log.info({ requestId, method, route: c.get('route'), status, ms, ...who, ...from }, 'Answered');
  };
}
