import { expect, it } from 'vitest';
import { type HostVerdict, judgeHost, mayChangeThings, type Provenance } from './origin.ts';

it.each<[string | undefined, HostVerdict]>([
  ['localhost:3000', 'ours'],
  ['127.0.0.1', 'ours'],
  ['[::1]:3000', 'ours'],
  ['LOCALHOST:3000', 'ours'],
  ['weft.example', 'foreign'],
  ['localhost.weft.example', 'foreign'],
  ['127.0.0.1.weft.example:3000', 'foreign'],
  ['', 'foreign'],
  [undefined, 'foreign'],
])('on this machine alone, the host %s is %s', (host, verdict) =>
  expect(judgeHost({ scheme: 'http', host }, null)).toBe(verdict),
);

it.each<['http' | 'https', string | undefined, HostVerdict]>([
  ['https', 'weft.example', 'ours'],
  ['https', 'WEFT.example:443', 'ours'],
  ['https', 'weft.example:8443', 'foreign'],
  ['https', 'other.example', 'foreign'],
  ['https', 'localhost', 'foreign'],
  ['https', 'weft.example@other.example', 'foreign'],
  ['https', undefined, 'foreign'],
  ['http', 'weft.example', 'inTheOpen'],
  ['http', 'localhost:3000', 'inTheOpen'],
])('behind https://weft.example, %s and %s is %s', (scheme, host, verdict) =>
  expect(judgeHost({ scheme, host }, 'https://weft.example')).toBe(verdict),
);

it.each<[string, HostVerdict]>([
  ['10.0.0.5:3000', 'ours'],
  ['localhost:3000', 'ours'],
  ['10.0.0.5', 'foreign'],
  ['other.example:3000', 'foreign'],
])('in the open at http://10.0.0.5:3000, %s is %s', (host, verdict) =>
  expect(judgeHost({ scheme: 'http', host }, 'http://10.0.0.5:3000')).toBe(verdict),
);

const here = {
  method: 'POST',
  own: 'http://localhost:3000',
  secFetchSite: undefined,
  origin: undefined,
  referer: undefined,
};

it.each<[string, Partial<Provenance>, boolean]>([
  ['a look from anywhere', { method: 'GET', origin: 'http://elsewhere.example' }, true],
  ['a post from our page', { secFetchSite: 'same-origin' }, true],
  ['a post typed by hand', { secFetchSite: 'none' }, true],
  ['a post from elsewhere', { secFetchSite: 'cross-site', origin: 'http://localhost:3000' }, false],
  ['a post from another port of this machine', { secFetchSite: 'same-site' }, false],
  ['an older browser on our page', { origin: 'http://localhost:3000' }, true],
  ['an older browser on another port', { origin: 'http://localhost:8080' }, false],
  ['a sandboxed page', { origin: 'null' }, false],
  ['our name, but not by HTTPS', { own: 'https://weft.example', origin: 'http://weft.example' }, false],
  ['our name by HTTPS', { own: 'https://weft.example', origin: 'https://weft.example' }, true],
  ['a very old browser on our page', { referer: 'http://localhost:3000/plans' }, true],
  ['a very old browser elsewhere', { referer: 'http://elsewhere.example/' }, false],
  ['a program that says nothing', {}, false],
])('%s', (_name, said, allowed) => expect(mayChangeThings({ ...here, ...said })).toBe(allowed));
