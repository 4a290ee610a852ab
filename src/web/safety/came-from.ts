/**
 * Where a request truly came from, where a proxy stands between. Anybody can write an X-Forwarded header, so they are
 * believed from the proxies that the deployer named and from nobody else:
 *
 * - Address: the list in X-Forwarded-For is read from its end, where our own proxy wrote; each proxy of ours is passed
 *   over, and the first address that is none of ours is the client. What stands before it the client may have written.
 * - Scheme and host: what our proxy says, the last where it names several.
 * - A peer that is none of ours came as it came: its own address, plain HTTP, its own Host.
 */
import { BlockList, isIP } from 'node:net';

export type CameFrom = { address: string; scheme: 'http' | 'https'; host: string | undefined };

export type Asked = {
  /** The address at the other end of the line. */
  peer: string | undefined;
  host: string | undefined;
  forwardedFor: string | undefined;
  forwardedProto: string | undefined;
  forwardedHost: string | undefined;
};

/** Whether an address is one of our proxies'. */
export type Trusts = (address: string) => boolean;

const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** The address by itself: no port, no brackets, no zone, and an old address not dressed as a new one; null for none. */
export function plainAddress(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[([^\]]*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=[\d.]+$)/i, '');
  return isIP(bare) === 0 ? null : bare.toLowerCase();
}

/** `proxies` are addresses and ranges, such as 127.0.0.1 and fd00::/8. */
export function trusts(proxies: readonly string[]): Trusts {
  const known = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    if (bits === undefined) known.addAddress(address, family(address));
    else known.addSubnet(address, Number(bits), family(address));
  }
  return (address) => isIP(address) !== 0 && known.check(address, family(address));
}

const last = (list: string | undefined): string | undefined => list?.split(',').at(-1)?.trim();

/** The peer, or what our proxies say of whom they serve; a word that is no address ends what can be believed. */
function clientOf(peer: string, forwardedFor: string | undefined, isOurs: Trusts): string {
  let client = peer;
  for (const hop of forwardedFor?.split(',').reverse() ?? []) {
    const address = plainAddress(hop);
    if (address === null) return client;
    client = address;
    if (!isOurs(address)) return client;
  }
  return client;
}

export function cameFrom(asked: Asked, isOurs: Trusts): CameFrom {
  const peer = plainAddress(asked.peer ?? '');
  if (peer === null || !isOurs(peer)) return { address: peer ?? 'unknown', scheme: 'http', host: asked.host };
  return {
    address: clientOf(peer, asked.forwardedFor, isOurs),
    scheme: last(asked.forwardedProto)?.toLowerCase() === 'https' ? 'https' : 'http',
    host: last(asked.forwardedHost) || asked.host,
  };
}

/** Eight groups of a new address, written out. */
function groupsOf(address: string): string[] {
  const [left = '', right] = address.split('::');
  const before = left === '' ? [] : left.split(':');
  const after = right === undefined || right === '' ? [] : right.split(':');
  const gap = right === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array.from({ length: Math.max(0, gap) }, () => '0'), ...after];
}

/** One household or office: an old address whole, of a new one the first half, since the rest changes at will. */
export function neighbourhood(address: string): string {
  if (isIP(address) !== 6) return address;
  return `${groupsOf(address)
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
