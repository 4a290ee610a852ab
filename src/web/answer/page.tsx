/** Puts a page's content into the shell and sends it. */

import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Crumb, Shell } from '../pages/shell/shell.tsx';
import type { WebContext } from '../web-parts.ts';
import { sendHtml } from './html.ts';
import { takeNotice } from './notice.ts';

export type Page = {
  /** The page's own name; the browser's tab shows it first. */
  title: string;
  /** Which part of the main navigation it belongs to. */
  place?: 'plans' | 'imports';
  crumbs?: Crumb[];
  /** A page of wide tables uses the whole window. */
  wide?: boolean;
  /** True when a form was sent back: the title then says so first, for people who hear it. */
  hasErrors?: boolean;
  body: ComponentChild;
};

export async function showPage(
  c: WebContext,
  page: Page,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const { assets, partnershipName } = c.get('parts');
  const shell = (
    <Shell page={page} assets={assets} partnershipName={partnershipName} notice={takeNotice(c)} />
  );
  return sendHtml(c, `<!doctype html>${renderToString(shell)}`, status);
}
