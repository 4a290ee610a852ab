/**
 * Headers that every answer carries. No script or style may stand inside a page, so a value that slipped through
 * as markup could still run nothing. HSTS only where the address people use is https: on loopback Weft speaks plain HTTP, and a
 * name remembered as secure would lock its own people out.
 */
import type { MiddlewareHandler } from 'hono';
import type { Serving, WebEnv } from '../web-parts.ts';

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'X-Permitted-Cross-Domain-Policies': 'none',
};

const REMEMBERED_AS_SECURE = 'max-age=31536000; includeSubDomains';

export function withSafeHeaders({ origin }: Pick<Serving, 'origin'>): MiddlewareHandler<WebEnv> {
  const secure = origin?.startsWith('https://') ?? false;
  const headers = secure
    ? { ...SAFE_HEADERS, 'Strict-Transport-Security': REMEMBERED_AS_SECURE }
    : SAFE_HEADERS;
  return async (c, next) => {
    for (const name in headers) c.header(name, headers[name as keyof typeof headers]);
    await next();
  };
}
