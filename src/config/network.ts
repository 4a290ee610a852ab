/**
 * Where Weft may be reached from. Plain HTTP carries passwords and people's details for anybody on the way to read,
 * so:
 *
 * - without `WEFT_ORIGIN` Weft serves the machine it runs on, and nothing else;
 * - with an https origin a proxy in front of Weft holds the certificate, and Weft must know which addresses are that
 *   proxy's (`WEFT_TRUSTED_PROXIES`), since only what they say about the browser's side is believed;
 * - an http origin that is not this machine is taken only where `WEFT_INSECURE_HTTP=yes` says that it is meant.
 */
import { isIP } from 'node:net';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const LOOPBACK_NAMES = ['127.0.0.1', '[::1]', 'localhost'];

export type Network = {
  /** Where Weft listens. */
  host: string;
  /** The address people use, `https://weft.example`; null where only this machine is served. */
  origin: string | null;
  /** Addresses and ranges whose X-Forwarded headers are believed. */
  trustedProxies: readonly string[];
};

/** `https://weft.example`, with a port where it is not the usual one; no path, no name, no question mark. */
export function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, href, origin } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && href === `${origin}/`;
}

/** One address, or a range such as 10.0.0.0/8. */
export function isAddressOrRange(text: string): boolean {
  const [address, bits, ...more] = text.split('/');
  const family = isIP(address ?? '');
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

export const isHttps = (origin: string | null): boolean => origin?.startsWith('https://') ?? false;

export const isLoopback = (host: string): boolean => LOOPBACK.includes(host);

export const isThisMachine = (origin: string): boolean => LOOPBACK_NAMES.includes(new URL(origin).hostname);

/** Plain HTTP for other machines: what `WEFT_INSECURE_HTTP=yes` has to say is meant. */
export function isOpenToTheNetwork({ host, origin }: Pick<Network, 'host' | 'origin'>): boolean {
  return origin !== null && !isHttps(origin) && !(isLoopback(host) && isThisMachine(origin));
}

/** The setting that is at fault and what is wrong with it; null where they go together. */
export function faultOfNetwork(network: Network, insecure: boolean): { name: string; fault: string } | null {
  const { host, origin, trustedProxies } = network;
  if (origin === null && !isLoopback(host)) {
    const fault = `it lets other machines in, so WEFT_ORIGIN must say the address they use, such as https://weft.example; without one it must be one of ${LOOPBACK.join(', ')}`;
    return { name: 'HOST', fault };
  }
  if (isOpenToTheNetwork(network) && !insecure) {
    const fault =
      'it begins with http://, so passwords and people’s details would cross the network for anybody to read. Make it https://, with a proxy in front of Weft, or say that you mean it: WEFT_INSECURE_HTTP=yes';
    return { name: 'WEFT_ORIGIN', fault };
  }
  if (isHttps(origin) && trustedProxies.length === 0) {
    const fault =
      'it is empty, but WEFT_ORIGIN begins with https://. Weft holds no certificate itself: name the proxy in front of it, 127.0.0.1 where it runs on the same machine';
    return { name: 'WEFT_TRUSTED_PROXIES', fault };
  }
  return null;
}
