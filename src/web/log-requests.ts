/**
 * One line a request in the log: its number, method, the pattern of its route, the answer and how long it took.
 * Never the address itself, the query or the body: they hold what people search for and write.
 */
import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { WebEnv, WebParts } from './web-parts.ts';

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
    parts.log.info({ requestId, method, route: c.get('route'), status: c.res.status, ms }, 'Answered');
  };
}
