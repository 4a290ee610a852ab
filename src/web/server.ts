/**
 * The web server, joined from its parts. A request passes, in order: a number and a line in the log, the safe
 * headers, the checks of where it came from, host, origin and rate, a time-out; then its route's own check of access and body.
 */
import { Hono } from 'hono';
import { isOutOfReach, isStorageFull } from '../store/failures.ts';
import { settingsHere } from '../views/administration/settings-here.ts';
import { showRefusal } from './answer/problem.tsx';
import { openFollowers } from './live/followers.ts';
import { noteRequests } from './log-requests.ts';
import type { Route } from './routes/route.ts';
import { ROUTES } from './routes/table.ts';
import {
  guardsOf,
  noteWhereFrom,
  refuseForeignChanges,
  refuseForeignHosts,
  refuseZeroBytes,
  withinTime,
} from './safety/guards.ts';
import { withSafeHeaders } from './safety/headers.ts';
import { endLinesWhenLeaving } from './safety/leaving.ts';
import { limitAddresses } from './safety/limit-asks.ts';
import { countAsks, USUAL_LIMITS } from './safety/rates.ts';
import { THIS_MACHINE, type WebContext, type WebEnv, type WebParts } from './web-parts.ts';

/** For `node:http`: how long a client may take to send its request, and how long an idle line is kept. */
export const HTTP_TIMES = {
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 10_000,
} as const;

function addRoutes(app: Hono<WebEnv>, routes: readonly Route[]): void {
  for (const route of routes) app.on(route.method, [route.path], ...guardsOf(route), route.handle);
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map((route) => route.method);
    const allow = methods.includes('GET') ? ['GET', 'HEAD', ...methods.filter((m) => m !== 'GET')] : methods;
    app.all(path, (c) => {
      c.header('Allow', allow.join(', '));
      return showRefusal(c, 'wrongMethod', 405);
    });
  }
}

/** At once: whoever has not been met by now is not asked for again, as that would wait for the database once more. */
function showOutOfReach(c: WebContext): Promise<Response> {
  if (c.get('visitor') === undefined) c.set('visitor', null);
  c.header('Retry-After', '10');
  return showRefusal(c, 'outOfReach', 503);
}

export function createServer(given: WebParts, routes: readonly Route[] = ROUTES): Hono<WebEnv> {
  const rates = countAsks({ ...USUAL_LIMITS, ...given.limits }, given.together);
  const usual = { settings: settingsHere(given.database), followers: openFollowers() };
  const parts = { ...usual, rates, ...given };
  const app = new Hono<WebEnv>();
  const serving = parts.serving ?? THIS_MACHINE;
  app.use(noteRequests(parts));
  app.use(withSafeHeaders(serving), endLinesWhenLeaving);
  app.use(
    noteWhereFrom(serving),
    refuseForeignHosts(serving),
    refuseZeroBytes,
    refuseForeignChanges,
    limitAddresses(rates),
    withinTime,
  );
  addRoutes(app, routes);
  app.notFound((c) => showRefusal(c, 'notFound', 404));
  app.onError((error, c) => {
    const { name, message, stack } = error;
    if (isStorageFull(error)) {
      parts.log.error({ requestId: c.get('requestId') }, 'The storage is full: nothing can be saved');
      return showRefusal(c, 'storageFull', 507);
    }
    if (isOutOfReach(error)) {
      parts.log.error({ requestId: c.get('requestId'), error: message }, 'The database could not be reached');
      return showOutOfReach(c);
    }
    parts.log.error({ requestId: c.get('requestId'), error: { name, message, stack } }, 'A request failed');
    return showRefusal(c, 'ourFault', 500);
  });
  return app;
}
