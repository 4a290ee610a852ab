/** What a person sees when something cannot be done: what is wrong and what to do, never the machine's words. */
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '../../domain/problem.ts';
import { readForm } from '../forms/read-form.ts';
import { ProblemPage } from '../pages/shell/problem-page.tsx';
import { restingPage } from '../pages/sign-in/resting-page.tsx';
import { typedPage } from '../pages/sign-in/typed-page.tsx';
import type { WebContext } from '../web-parts.ts';
import { type RefusalName, refusals } from '../words/refusals.ts';
import { showPage } from './page.tsx';

/** Tells a script of ours that the answer is no form: what was typed is then left where it is. */
export const markRefused = (c: WebContext): void => c.header('X-Weft-Refused', 'yes');

const STATUS_OF: Record<Problem['code'], ContentfulStatusCode> = {
  notFound: 404,
  notAllowed: 403,
  invalid: 422,
  stale: 409,
  conflict: 409,
  documentUnreadable: 422,
  unavailable: 503,
};

export const statusOf = (problem: Problem): ContentfulStatusCode => STATUS_OF[problem.code];

/** Whoever has not signed in is asked to, and then goes on to where they wanted. */
export function askToSignIn(c: WebContext): Response {
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`, 303);
}

/** Whoever has a role that would let them, and has not shown the second step that it asks for. */
export const askForSecondStep = (c: WebContext): Promise<Response> => showPage(c, restingPage, 403);

const isKept = (name: string): boolean => !/password/i.test(name);

/** The same, where they have typed something: a session may have ended while a form was open. */
export async function askToSendAgain(c: WebContext, isResting = false): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const fields = [...(await readForm(c))].filter(([name]) => isKept(name));
  return showPage(c, typedPage({ address: pathname + search, fields, isResting }), 403);
}

/** A whole page for a problem that no form can show beside its field. */
export async function showProblem(c: WebContext, problem: Problem): Promise<Response> {
  // Whether there is such a thing is nobody's business who has not signed in.
  if (problem.code === 'notFound' && c.req.method === 'GET' && c.get('visitor')?.as === 'public')
    return askToSignIn(c);
  return showPlainly(c, problem);
}

/** The same, also to whoever has not signed in and need not. */
export async function showPlainly(
  c: WebContext,
  problem: Problem,
  status: ContentfulStatusCode = statusOf(problem),
): Promise<Response> {
  markRefused(c);
  const { message, remedy } = problem;
  const title = problem.code === 'notFound' ? refusals.notFound.title : refusals.cannot.title;
  const isRole = problem.code === 'notAllowed' && c.get('visitor')?.as !== 'public';
  const body = <ProblemPage {...{ title, message, remedy, isRole }} requestId={null} />;
  return showPage(c, { title, body }, status);
}

/** A whole page for a request that is refused before anything was tried. */
export function showRefusal(
  c: WebContext,
  name: RefusalName,
  status: ContentfulStatusCode,
): Promise<Response> {
  markRefused(c);
  const { title, message, remedy } = refusals[name];
  const requestId = name === 'ourFault' || name === 'tookTooLong' ? c.get('requestId') : null;
  const body = <ProblemPage title={title} message={message} remedy={remedy} requestId={requestId} />;
  return showPage(c, { title, body }, status);
}
