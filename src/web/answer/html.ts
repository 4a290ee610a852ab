/**
 * Sends a page as text, with a tag of its content: a browser that already has this very page is told so in a
 * few bytes. Long pages are squeezed off the main thread. No browser keeps a copy of a page about people or how the
 * installation is kept, nor of one whose route said so.
 */
import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Deed } from '../../domain/access/may.ts';
import type { WebContext } from '../web-parts.ts';

const squeeze = promisify(gzip);
const WORTH_SQUEEZING = 1400;

export function tagOf(body: Html): string {
  return `W/"${hash('sha1', body, 'base64url')}"`;
}

/** True when the browser's own copy, named by its tag, is the one we would send. */
export function hasAlready(c: WebContext, tag: string): boolean {
  const known = c.req.header('if-none-match')?.split(',') ?? [];
  return known.some((one) => one.trim() === tag);
}

export function takesGzip(c: WebContext): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(c.req.header('accept-encoding') ?? '');
}

const ABOUT_PEOPLE: readonly (Deed | undefined)[] = ['seePeople', 'invite', 'administer'];

const mayBeKept = (c: WebContext): boolean =>
  !ABOUT_PEOPLE.includes(c.get('deed')) && !c.res.headers.get('cache-control')?.includes('no-store');

export type HtmlOptions = {
  status?: ContentfulStatusCode;
  /** What the page is made of, where that is known without looking at every letter of it. */
  madeOf?: string | undefined;
};

/** A page's text, or its bytes where parts of it were kept ready. */
export type Html = string | Uint8Array<ArrayBuffer>;

export async function sendHtml(
  c: WebContext,
  body: Html,
  { status = 200, madeOf }: HtmlOptions = {},
): Promise<Response> {
  const isKept = mayBeKept(c);
  c.header('Cache-Control', isKept ? 'private, no-cache' : 'private, no-store');
  c.header('Vary', 'Accept-Encoding');
  if (status === 200 && isKept) {
    const tag = tagOf(madeOf ?? body);
    c.header('ETag', tag);
    if (hasAlready(c, tag)) return c.body(null, 304);
  }
  c.header('Content-Type', 'text/html; charset=UTF-8');
  if (body.length < WORTH_SQUEEZING || !takesGzip(c)) return c.body(body, status);
  c.header('Content-Encoding', 'gzip');
  return c.body(new Uint8Array(await squeeze(body, { level: 5 })), status);
}
