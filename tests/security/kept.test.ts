/** What browsers keep of Weft and where they are led: pages about people never kept, cookies of the one host alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disposition } from '../../src/web/answer/file.ts';
import { goTo } from '../../src/web/answer/notice.ts';
import { showPage } from '../../src/web/answer/page.tsx';
import { signOutPage } from '../../src/web/pages/sign-in/step-pages.tsx';
import { signInRoutes } from '../../src/web/routes/person/sign-in.ts';
import type { Route } from '../../src/web/routes/route.ts';
import type { WhoKnows } from '../../src/web/sign-in/who.ts';
import { type Ask, partsWithout, type Served, serveParts } from './serve.ts';

const handle: Route['handle'] = (c) => showPage(c, { title: 'A page', body: 'x' });
const ROUTES: Route[] = [
  { method: 'GET', path: '/plan', deed: 'seePlan', handle },
  { method: 'GET', path: '/people', deed: 'seePeople', handle },
  { method: 'GET', path: '/settings', deed: 'administer', handle },
  { method: 'GET', path: '/invite', deed: 'invite', handle },
  {
    method: 'GET',
    path: '/own',
    deed: 'anyone',
    handle: (c) => {
      c.header('Cache-Control', 'no-store');
      return handle(c);
    },
  },
  { method: 'GET', path: '/leave', deed: 'anyone', handle: (c) => showPage(c, signOutPage) },
  { method: 'POST', path: '/plan', deed: 'changePlan', handle: (c) => goTo(c, '/plan', 'actionSaved') },
];
const BY_PROXY = {
  'X-Forwarded-Proto': 'https',
  'X-Forwarded-Host': 'weft.example',
  'sec-fetch-site': 'same-origin',
};

let open: Served;
let secure: Served;
beforeAll(async () => {
  open = await serveParts(partsWithout([]), ROUTES);
  const serving = { origin: 'https://weft.example', trustedProxies: ['127.0.0.1'] };
  secure = await serveParts(partsWithout([], { serving }), ROUTES);
});
afterAll(async () => {
  await open.close();
  await secure.close();
});

describe('a page', () => {
  it.each([
    ['/plan', 'private, no-cache', true],
    ['/people', 'private, no-store', false],
    ['/invite', 'private, no-store', false],
    ['/settings', 'private, no-store', false],
    ['/own', 'private, no-store', false],
  ])('%s is answered with %s', async (path, kept, hasTag) => {
    const { headers } = await open.ask({ path });
    expect([headers['cache-control'], headers.etag !== undefined]).toEqual([kept, hasTag]);
  });

  it('is left behind by the form that signs out: Turbo would keep it in memory', async () => {
    const html = (await open.ask({ path: '/leave' })).body.toString();
    expect(html.match(/<form[^>]*action="\/sign-out"[^>]*>/g)).toHaveLength(2);
    expect(html.match(/<form[^>]*action="\/sign-out"[^>]*data-turbo="false"/g)).toHaveLength(2);
  });
});

describe('the cookie of a notice', () => {
  const change: Ask = { method: 'POST', path: '/plan', headers: BY_PROXY };

  it('is bound to the one host over HTTPS, read there, and forgotten', async () => {
    const given = (await secure.ask(change)).headers['set-cookie'] ?? '';
    expect(given).toMatch(/^__Host-weft-notice=actionSaved/);
    for (const rule of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(given).toContain(rule);
    const cookie = given.split(';')[0] ?? '';
    const next = await secure.ask({ path: '/plan', headers: { ...BY_PROXY, cookie } });
    expect(next.body.toString()).toContain('The action is saved.');
    expect(next.headers['set-cookie']).toMatch(/^__Host-weft-notice=;.*Max-Age=0.*Secure/);
  });

  it('is not taken from a neighbour, who could only have set one of the plain name', async () => {
    const headers = { ...BY_PROXY, cookie: 'weft-notice=actionSaved' };
    const next = await secure.ask({ path: '/plan', headers });
    expect(next.body.toString()).not.toContain('The action is saved.');
  });

  it('goes without where only this machine is served', async () => {
    const given = (await open.ask({ ...change, headers: { 'sec-fetch-site': 'same-origin' } })).headers;
    expect(given['set-cookie']).toMatch(/^weft-notice=(?!.*Secure)/);
  });
});

it.each([
  ['cross-site', '/sign-in'],
  ['same-site', '/sign-in'],
  ['same-origin', 'https://login.example/'],
  ['none', 'https://login.example/'],
])('signs nobody in at the provider who came from elsewhere: %s', async (site, to) => {
  const engine = async () => ({
    toProvider: async () => ({
      ok: true,
      cookies: [],
      location: null,
      body: { url: 'https://login.example/' },
    }),
  });
  const signIn = {
    deeds: { engine },
    who: async () => null,
    anybody: async () => true,
  } as unknown as WhoKnows;
  const door = await serveParts(partsWithout([], { signIn }), signInRoutes);
  const answer = await door.ask({ path: '/sign-in/provider', headers: { 'sec-fetch-site': site } });
  await door.close();
  expect([answer.status, answer.headers.location]).toEqual([303, to]);
});

it('repeats nothing of a request to whoever traces it', async () => {
  const answer = await open.ask({ method: 'TRACE', path: '/plan', headers: { cookie: 'a=secret' } });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.body.toString()).not.toContain('secret');
});

it.each([
  ['plan.docx', 'plan.docx'],
  [`it's (1)*.csv`, 'it%27s%20%281%29%2a.csv'],
  ['a"; filename=b.exe\r\nSet-Cookie: c=d', 'a%22%3B%20filename%3Db.exe%0D%0ASet-Cookie%3A%20c%3Dd'],
  ['half a pair \ud83e.txt', 'half%20a%20pair%20.txt'],
])('names a file %j safely', (name, written) => {
  expect(disposition('attachment', name)).toBe(`attachment; filename*=UTF-8''${written}`);
});
