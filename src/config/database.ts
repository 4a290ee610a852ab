/**
 * How a PostgreSQL server is reached. On the same machine (a socket, or the loopback) nobody can listen; to another
 * one the way must be encrypted and the server must prove who it is, or somebody must say that the way is safe in
 * itself (`WEFT_INSECURE_DATABASE=yes`): the network of one machine's containers, or a tunnel.
 */
import { isLoopback } from './network.ts';

/** Both make `pg` look at the server's certificate and its name. */
const PROVEN = ['verify-full', 'require'];

function isHere(url: URL): boolean {
  const host = decodeURIComponent(url.searchParams.get('host') ?? url.hostname).replace(/^\[|\]$/g, '');
  return host === '' || host.startsWith('/') || isLoopback(host);
}

/** The last word counts, as it does for `pg`; asked to be like libpq, it would take any certificate. */
function isProven({ searchParams }: URL): boolean {
  const mode = searchParams.getAll('sslmode').at(-1) ?? '';
  const likeLibpq = searchParams.get('uselibpqcompat') === 'true';
  return PROVEN.includes(mode) && (mode === 'verify-full' || !likeLibpq);
}

/** What is wrong with the address of a server; null where nothing is. */
export function faultOfDatabase(address: string, insecure: boolean): string | null {
  const url = new URL(address);
  if (insecure || isHere(url) || isProven(url)) return null;
  return 'its server is another machine, and the way there is not encrypted or the server need not prove who it is. Put ?sslmode=verify-full at its end (and &sslrootcert=/path/to/ca.pem where the certificate is your own authority’s), or say that the way is safe in itself: WEFT_INSECURE_DATABASE=yes';
}
