import { expect, it } from 'vitest';
import { isOurHost, mayChangeThings, type Provenance } from './origin.ts';

it.each<[string | undefined, boolean]>([
  ['localhost:3000', true],
  ['127.0.0.1', true],
  ['[::1]:3000', true],
  ['LOCALHOST:3000', true],
  ['weft.example', false],
  ['localhost.weft.example', false],
  ['127.0.0.1.weft.example:3000', false],
  ['', false],
  [undefined, false],
])('the host %s is ours: %s', (host, ours) => expect(isOurHost(host)).toBe(ours));

const here = {
  method: 'POST',
  host: 'localhost:3000',
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
  ['a very old browser on our page', { referer: 'http://localhost:3000/plans' }, true],
  ['a very old browser elsewhere', { referer: 'http://elsewhere.example/' }, false],
  ['a program that says nothing', {}, false],
])('%s', (_name, said, allowed) => expect(mayChangeThings({ ...here, ...said })).toBe(allowed));
