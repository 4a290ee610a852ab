/** The checks that every request passes before a route sees it; each refusal is a page in plain words. */
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Deed, may, outOfReach, type Permit } from '../../domain/access/may.ts';
import { LOOKING } from '../../domain/access/rules.ts';
import type { Visitor } from '../../domain/access/visitor.ts';
import type { Problem } from '../../domain/problem.ts';
import { planIdAt } from '../../views/plan/plan-at.ts';
import {
  askForSecondStep,
  askToSendAgain,
  askToSignIn,
  showProblem,
  showRefusal,
} from '../answer/problem.tsx';
import type { Route } from '../routes/route.ts';
import { originHere, type Serving, viewing, visitorTo, type WebContext, type WebEnv } from '../web-parts.ts';
import type { RefusalName } from '../words/refusals.ts';
import { cameFrom, trusts } from './came-from.ts';
import { refuseOverOwn } from './limit-asks.ts';
import { judgeHost, mayChangeThings } from './origin.ts';
import { sentOnce } from './sent-once.ts';

export const FORM_LIMIT = 512 * 1024;
export const UPLOAD_LIMIT = 32 * 1024 * 1024;
const LONGEST_ANSWER_MS = 30_000;

/** Notes where the request truly came from, for every check after it. */
export function noteWhereFrom({ trustedProxies }: Serving): MiddlewareHandler<WebEnv> {
  const isOurs = trusts(trustedProxies);
  return async (c, next) => {
    const asked = {
      peer: c.env.incoming.socket.remoteAddress,
      host: c.req.header('host'),
      forwardedFor: c.req.header('x-forwarded-for'),
      forwardedProto: c.req.header('x-forwarded-proto'),
      forwardedHost: c.req.header('x-forwarded-host'),
    };
    c.set('from', cameFrom(asked, isOurs));
    return next();
  };
}

/** Whoever watches over the process asks it past the proxy, by whatever name; what they are told is nobody's secret. */
const ASKED_PAST_THE_PROXY = ['/healthz', '/readyz'];

/** Asked for by programs, which would follow to the safe address each time and send the secret in the open each time. */
const ASKED_BY_PROGRAMS = '/calendars/';

/** A look in the open is sent to the address people use; a change in the open is refused, since it was readable. */
export function refuseForeignHosts({ origin }: Serving): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    if (ASKED_PAST_THE_PROXY.includes(c.req.path)) return next();
    const verdict = judgeHost(c.get('from'), origin);
    if (verdict === 'ours') return next();
    if (verdict === 'foreign') return showRefusal(c, 'foreignHost', 421);
    const isLook = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (!isLook || c.req.path.startsWith(ASKED_BY_PROGRAMS)) return showRefusal(c, 'inTheOpen', 403);
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`${origin}${pathname}${search}`, 308);
  };
}

/** A zero byte is in no address of ours, and PostgreSQL cannot even be asked about one. */
export const refuseZeroBytes: MiddlewareHandler<WebEnv> = async (c, next) =>
  c.req.url.includes('%00') ? showRefusal(c, 'notFound', 404) : next();

/** Mail programs post to it by themselves and say nothing of where from (RFC 8058); the address is the permission. */
const POSTED_BY_MACHINES = '/mail/unsubscribe/';

export const refuseForeignChanges: MiddlewareHandler<WebEnv> = async (c, next) => {
  const from = {
    method: c.req.method,
    own: originHere(c),
    secFetchSite: c.req.header('sec-fetch-site'),
    origin: c.req.header('origin'),
    referer: c.req.header('referer'),
  };
  if (c.req.path.startsWith(POSTED_BY_MACHINES) || mayChangeThings(from)) return next();
  return showRefusal(c, 'foreignPage', 403);
};

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

/**
 * Whether a deed that reaches some plans only reaches the one at the address: a form that would then be refused is not
 * shown. Where it reaches single actions of it, their own pages look.
 */
async function reachesPlan(c: WebContext, permit: Permit, deed: Deed): Promise<boolean> {
  const slug = c.req.param('slug');
  if (permit.whole === 'all' || LOOKING.includes(deed) || permit.parties.length > 0 || !slug) return true;
  const planId = await planIdAt(viewing(c), slug);
  return planId === null || permit.whole.includes(planId);
}

/** A form as pages send it, that says how long it is and may be read before anybody has allowed it. */
const isShortForm = (c: WebContext): boolean =>
  c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded') === true &&
  Number(c.req.header('content-length') ?? Number.NaN) <= FORM_LIMIT;

type Refused = { visitor: Visitor; deed: Deed; isLook: boolean; problem: Problem };

/** Says why not, and what leads on: signing in, the second step that a role rests for, or whom to ask. */
function refuse(c: WebContext, { visitor, deed, isLook, problem }: Refused): Response | Promise<Response> {
  const { person, rests } = visitor;
  const isResting = may({ ...person, grants: rests }, deed).ok;
  if (visitor.as !== 'public' && !isResting) return showProblem(c, problem);
  if (isLook) return isResting ? askForSecondStep(c) : askToSignIn(c);
  return isShortForm(c) ? askToSendAgain(c, isResting) : showProblem(c, problem);
}

/** Notes which route it is, asks whether the person may, and bounds the body. */
export function guardsOf(route: Route): MiddlewareHandler<WebEnv>[] {
  const asked: MiddlewareHandler<WebEnv> = async (c, next) => {
    c.set('route', route.path);
    if (route.deed !== 'anyone' && route.deed !== 'byAddress') c.set('deed', route.deed);
    if (route.deed === 'anyone') return next();
    const visitor = await visitorTo(c);
    if (!visitor) return showRefusal(c, 'notFound', 404);
    const over = await refuseOverOwn(c);
    if (over) return over;
    if (route.deed === 'byAddress') return next();
    const answer = may(visitor.person, route.deed);
    if (answer.ok)
      return (await reachesPlan(c, answer.value, route.deed)) ? next() : showProblem(c, outOfReach);
    const isLook = route.method === 'GET';
    return refuse(c, { visitor, deed: route.deed, isLook, problem: answer.problem });
  };
  if (route.method === 'GET') return [asked];
  const bounded = [asked, route.body === 'upload' ? limitUploads : limitForms, refuseBrokenForms];
  const { deed } = route;
  return deed === 'anyone' ? bounded : [...bounded, sentOnce(deed === 'byAddress' ? null : deed)];
}
