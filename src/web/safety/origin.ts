/**
 * Who may ask, judged by the request's own headers.
 *
 * - The Host must be a name of this machine: a page elsewhere that points its own name at 127.0.0.1 (DNS
 *   rebinding) is refused.
 * - A request that changes something must come from one of our own pages. Browsers say so in Sec-Fetch-Site or
 *   Origin, and old ones in Referer; one that says nothing is refused, since a form elsewhere could be behind it.
 */

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The name in a Host header, without the port. */
export function hostName(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}

export function isOurHost(host: string | undefined): boolean {
  return host !== undefined && LOOPBACK_NAMES.has(hostName(host));
}

export type Provenance = {
  method: string;
  host: string | undefined;
  secFetchSite: string | undefined;
  origin: string | undefined;
  referer: string | undefined;
};

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null;
}

export function mayChangeThings(from: Provenance): boolean {
  if (SAFE_METHODS.has(from.method)) return true;
  if (from.secFetchSite !== undefined)
    return from.secFetchSite === 'same-origin' || from.secFetchSite === 'none';
  const said = from.origin ?? from.referer;
  return said !== undefined && from.host !== undefined && hostOf(said) === from.host.toLowerCase();
}
