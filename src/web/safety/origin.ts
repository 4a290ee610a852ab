/**
 * Who may ask, judged by the request's own headers.
 *
 * - The host must be that of the address people use, or a name of this machine where Weft serves in the open: a page
 *   elsewhere that points its own name at 127.0.0.1 (DNS rebinding) is refused.
 * - Where the address people use is https, what did not come through the proxy by HTTPS is not answered.
 * - A request that changes something must come from one of our own pages. Browsers say so in Sec-Fetch-Site or
 *   Origin, and old ones in Referer; one that says nothing is refused, since a form elsewhere could be behind it.
 */
import type { CameFrom } from './came-from.ts';

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The name in a Host header, without the port. */
export function hostName(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}

/** `own` is the address people use, null where there is none but this machine's. */
export function judgeHost(from: Pick<CameFrom, 'scheme' | 'host'>, own: string | null): HostVerdict {
  const { scheme, host } = from;
  const isOwn = own !== null && host !== undefined && originOf(`${scheme}://${host}`) === own;
  if (isOwn) return 'ours';
  if (own?.startsWith('https://')) return scheme === 'https' ? 'foreign' : 'inTheOpen';
  return host !== undefined && LOOPBACK_NAMES.has(hostName(host)) ? 'ours' : 'foreign';
}

export type HostVerdict = 'ours' | 'foreign' | 'inTheOpen';

export type Provenance = {
  method: string;
  /** Our own origin, as it was asked for. */
  own: string;
  secFetchSite: string | undefined;
  origin: string | undefined;
  referer: string | undefined;
};

function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null;
}

export function mayChangeThings(from: Provenance): boolean {
  if (SAFE_METHODS.has(from.method)) return true;
  if (from.secFetchSite !== undefined)
    return from.secFetchSite === 'same-origin' || from.secFetchSite === 'none';
  const said = from.origin ?? from.referer;
  return said !== undefined && URL.canParse(said) && originOf(said) === originOf(from.own);
}
