/** Puts a page's content into the shell and sends it. */
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { renderToString } from 'preact-render-to-string';
import { longDay } from '../../domain/day.ts';
import { INSET, type Page } from '../pages/shell/page.ts';
import { Shell } from '../pages/shell/shell.tsx';
import { allowedBy, settingsFor, visitorTo, type WebContext } from '../web-parts.ts';
import { type Html, sendHtml } from './html.ts';
import { takeNotice } from './notice.ts';

export function joined(html: string, inset: readonly Uint8Array[] | undefined): Html {
  const [before = '', after] = html.split(INSET);
  if (!inset || after === undefined) return html;
  return Buffer.concat([Buffer.from(before), ...inset, Buffer.from(after)]);
}

export async function showPage(
  c: WebContext,
  page: Page,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const { assets, clock } = c.get('parts');
  // A page that says what went wrong is shown even where nobody can be asked who has come.
  const visitor = await visitorTo(c).catch(() => null);
  const contact = (await settingsFor(c)).contact.value || null;
  const partnershipName = visitor?.partnershipName ?? '';
  const printed = { day: longDay(clock.today()), contact };
  const notice = takeNotice(c);
  const allowed = allowedBy(c);
  const shell = <Shell {...{ page, assets, visitor, notice, allowed, printed }} />;
  const around = `${partnershipName} ${visitor?.as} ${visitor?.person.name} ${visitor?.rests.length} ${notice?.text} ${notice?.undo} ${assets.styles} ${assets.scripts} ${JSON.stringify(allowed)} ${printed.day} ${contact}`;
  const madeOf = page.madeOf === undefined ? undefined : `${page.madeOf} ${around} ${c.req.url}`;
  return sendHtml(c, joined(`<!doctype html>${renderToString(shell)}`, page.inset), { status, madeOf });
}
