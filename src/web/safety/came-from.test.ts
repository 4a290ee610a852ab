import { expect, it } from 'vitest';
import { type Asked, cameFrom, neighbourhood, plainAddress, trusts } from './came-from.ts';

const OURS = trusts(['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);
const NOTHING: Asked = {
  peer: '127.0.0.1',
  host: '127.0.0.1:3000',
  forwardedFor: undefined,
  forwardedProto: undefined,
  forwardedHost: undefined,
};

it.each<[string, Partial<Asked>, string]>([
  ['nothing between', { peer: '203.0.113.9' }, '203.0.113.9'],
  ['a stranger who claims to be a proxy', { peer: '203.0.113.9', forwardedFor: '192.0.2.1' }, '203.0.113.9'],
  ['our proxy', { forwardedFor: '203.0.113.9' }, '203.0.113.9'],
  ['our proxy, as a new address', { peer: '::ffff:127.0.0.1', forwardedFor: '203.0.113.9' }, '203.0.113.9'],
  ['a client who wrote ahead of our proxy', { forwardedFor: '192.0.2.1, 203.0.113.9' }, '203.0.113.9'],
  ['a client who claims to be our proxy', { forwardedFor: '10.1.1.1, 203.0.113.9' }, '203.0.113.9'],
  ['two proxies of ours', { forwardedFor: '203.0.113.9, 10.2.3.4' }, '203.0.113.9'],
  ['nobody but our own', { forwardedFor: '10.2.3.4' }, '10.2.3.4'],
  ['our proxy that says nothing', {}, '127.0.0.1'],
  ['our proxy with an empty list', { forwardedFor: '' }, '127.0.0.1'],
  ['a client who wrote no address', { forwardedFor: '<b>, unknown' }, '127.0.0.1'],
  ['no address behind a proxy of ours', { forwardedFor: 'unknown, 10.2.3.4' }, '10.2.3.4'],
  ['an address with its port', { forwardedFor: '203.0.113.9:4711' }, '203.0.113.9'],
  ['a new address with its port', { forwardedFor: '[2001:DB8::1]:4711' }, '2001:db8::1'],
  ['a line without an end', { peer: undefined, forwardedFor: '203.0.113.9' }, 'unknown'],
])('%s came from there', (_, asked, address) =>
  expect(cameFrom({ ...NOTHING, ...asked }, OURS).address).toBe(address),
);

it('believes nobody where no proxy is named', () => {
  const asked = {
    ...NOTHING,
    forwardedFor: '192.0.2.1',
    forwardedProto: 'https',
    forwardedHost: 'weft.example',
  };
  expect(cameFrom(asked, trusts([]))).toEqual({
    address: '127.0.0.1',
    scheme: 'http',
    host: '127.0.0.1:3000',
  });
});

it.each<[string, Partial<Asked>, string, string]>([
  ['says so', { forwardedProto: 'https', forwardedHost: 'weft.example' }, 'https', 'weft.example'],
  ['passes the host on', { forwardedProto: 'HTTPS', host: 'weft.example' }, 'https', 'weft.example'],
  ['was asked in the open', { forwardedProto: 'http' }, 'http', '127.0.0.1:3000'],
  ['says nothing', {}, 'http', '127.0.0.1:3000'],
  ['follows what a client wrote', { forwardedProto: 'https, http' }, 'http', '127.0.0.1:3000'],
  ['follows a client’s host', { forwardedHost: 'a.example, weft.example' }, 'http', 'weft.example'],
  ['is none of ours', { peer: '203.0.113.9', forwardedProto: 'https' }, 'http', '127.0.0.1:3000'],
])('the scheme and host of a proxy that %s', (_, asked, scheme, host) =>
  expect(cameFrom({ ...NOTHING, ...asked }, OURS)).toMatchObject({ scheme, host }),
);

it.each([
  [' 203.0.113.9 ', '203.0.113.9'],
  ['fe80::1%eth0', 'fe80::1'],
  ['::FFFF:10.0.0.1', '10.0.0.1'],
  ['203.0.113.999', null],
  ['weft.example', null],
  ['', null],
])('%o is the address %o', (text, address) => expect(plainAddress(text)).toBe(address));

it.each([
  ['203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::7', '2001:db8:1:2::/64'],
  ['2001:db8::7', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['unknown', 'unknown'],
])('%s counts with %s', (address, counted) => expect(neighbourhood(address)).toBe(counted));
