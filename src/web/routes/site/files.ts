/** Styles, scripts, the font and the mark. Names hold a hash of the content, so they are kept for ever. */
import { takesGzip } from '../../answer/html.ts';
import { showRefusal } from '../../answer/problem.tsx';
import { MARK_SVG } from '../../pages/shell/mark.tsx';
import type { WebContext } from '../../web-parts.ts';
import type { Route } from '../route.ts';

function sendAsset(c: WebContext): Response | Promise<Response> {
  const asset = c.get('parts').assets.find(c.req.path);
  if (!asset) return showRefusal(c, 'notFound', 404);
  c.header('Cache-Control', 'public, max-age=31536000, immutable');
  c.header('Content-Type', asset.type);
  c.header('Vary', 'Accept-Encoding');
  if (!asset.gzip || !takesGzip(c)) return c.body(asset.bytes);
  c.header('Content-Encoding', 'gzip');
  return c.body(asset.gzip);
}

function sendMark(c: WebContext): Response {
  c.header('Cache-Control', 'public, max-age=86400');
  c.header('Content-Type', 'image/svg+xml; charset=utf-8');
  return c.body(MARK_SVG);
}

export const fileRoutes: Route[] = [
  { method: 'GET', path: '/assets/:name', deed: 'anyone', handle: sendAsset },
  { method: 'GET', path: '/mark.svg', deed: 'anyone', handle: sendMark },
];
