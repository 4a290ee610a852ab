/** Puts a page's content into the shell and sends it. */

import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Crumb, Shell } from '../pages/shell/shell.tsx';
import type { WebContext } from '../web-parts.ts';
import { type Html, sendHtml } from './html.ts';
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
  /**
   * All that the page depends on beside its address, where that is short to say (the plan's revision, the day): the
   * page's tag is then made of it and not of the whole text.
   */
  madeOf?: string;
  /** Bytes kept ready that stand in the body wherever it has `INSET`. */
  inset?: readonly Uint8Array[];
  body: ComponentChild;
};

/** A mark that no text of a person can be: theirs is escaped. */
export const INSET = '<!--inset-->';

function joined(html: string, inset: readonly Uint8Array[] | undefined): Html {
  if (!inset) return html;
  const [before = '', after = ''] = html.split(INSET);
  return Buffer.concat([Buffer.from(before), ...inset, Buffer.from(after)]);
}

export async function showPage(
  c: WebContext,
  page: Page,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const { assets, partnershipName } = c.get('parts');
  const notice = takeNotice(c);
  const shell = <Shell page={page} assets={assets} partnershipName={partnershipName} notice={notice} />;
  const around = `${partnershipName} ${notice} ${assets.styles} ${assets.scripts}`;
  const madeOf = page.madeOf === undefined ? undefined : `${page.madeOf} ${around} ${c.req.url}`;
  return sendHtml(c, joined(`<!doctype html>${renderToString(shell)}`, page.inset), { status, madeOf });
}
