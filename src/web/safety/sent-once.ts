/**
 * A form that carries a mark of its own (`parts/once.tsx`) counts once. Pressed twice, or sent again because nobody
 * knew whether it had arrived, the very same form gets the answer that it got the first time, or is told that it is
 * saved; with anything else in it, it is a form of its own. The deed is named after the form, so that the history
 * knows, also after the process was killed between saving and answering.
 */
import { createHash } from 'node:crypto';
import type { MiddlewareHandler, Next } from 'hono';
import type { Deed } from '../../domain/access/may.ts';
import { isDeedDone } from '../../views/history/deed-done.ts';
import { showRefusal } from '../answer/problem.tsx';
import { readForm } from '../forms/read-form.ts';
import { ONCE } from '../parts/once.tsx';
import { personOf, viewing, type WebContext, type WebEnv } from '../web-parts.ts';

/** The answer to the first sending, as it was: where it led, or what is shown once. */
type Answer = { status: number; headers: Headers; body: ArrayBuffer };
const MOST_KEPT = 100;
/** A page that was shown is shown again to whoever pressed twice; to whoever comes back to its form it is made anew. */
const KEPT_MS: Record<number, number> = { 303: 10 * 60_000, 200: 5_000 };

async function fieldsOf(c: WebContext): Promise<[string, string][]> {
  const isMultipart = c.req.header('content-type')?.startsWith('multipart/');
  const fields: Iterable<[string, string | File]> = isMultipart ? await c.req.formData() : await readForm(c);
  const texts = [...fields].map(
    async ([name, value]): Promise<[string, string]> => [
      name,
      value instanceof File ? `${value.name} ${await digestOf(value)}` : value,
    ],
  );
  return Promise.all(texts);
}

async function digestOf(file: File): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())).toString('hex');
}

/** The deed that this form, with just this in it, is; null where it carries no mark. */
async function deedOfForm(c: WebContext): Promise<string | null> {
  const fields = await fieldsOf(c);
  if (!fields.some(([name, value]) => name === ONCE && value !== '')) return null;
  const whole = JSON.stringify([personOf(c).id, c.req.path, fields]);
  const digits = createHash('sha256').update(whole).digest('hex');
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
}

/** Null where nothing was done, so that the form may be put right and sent again. */
async function answerOf(response: Response): Promise<Answer | null> {
  const { status, headers } = response;
  if (KEPT_MS[status] === undefined) return null;
  return { status, headers: new Headers(headers), body: await response.clone().arrayBuffer() };
}

const repeat = ({ status, headers, body }: Answer): Response =>
  new Response(status === 303 ? null : body, { status, headers });

type Sending = { deed: Deed | null; deedId: string; earlier: Promise<Answer | null> | undefined };
/** `response`: left out where the route itself has answered. */
type Sent = { answer: Answer | null; response?: Response | Promise<Response> };

/** Waits for an earlier sending of the same form, and only then sees whether there is anything left to do. */
async function inTurn(c: WebContext, next: Next, { deed, deedId, earlier }: Sending): Promise<Sent> {
  const first = await earlier;
  if (first) return { answer: first, response: repeat(first) };
  if (deed !== null && (await isDeedDone(viewing(c), { deed, deedId })))
    return { answer: null, response: showRefusal(c, 'savedAlready', 409) };
  c.set('formDeedId', deedId);
  await next();
  return { answer: await answerOf(c.res) };
}

/** @param deed what the route asks of its person; null where the address itself is the permission */
export function sentOnce(deed: Deed | null): MiddlewareHandler<WebEnv> {
  const answers = new Map<string, Promise<Answer | null>>();
  return async (c, next) => {
    const deedId = await deedOfForm(c);
    if (deedId === null) return next();
    const sent = inTurn(c, next, { deed, deedId, earlier: answers.get(deedId) });
    const none = (): null => null;
    answers.set(
      deedId,
      sent.then(({ answer }) => answer, none),
    );
    const [oldest] = answers.keys();
    if (answers.size > MOST_KEPT && oldest !== undefined) answers.delete(oldest);
    const { answer, response } = await sent;
    setTimeout(() => answers.delete(deedId), KEPT_MS[answer?.status ?? 200]).unref();
    return response;
  };
}
