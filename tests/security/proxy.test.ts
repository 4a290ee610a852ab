/** Weft behind a proxy that holds the certificate, over real HTTP: what is answered, refused, redirected and believed. */
import { afterEach, expect, it } from 'vitest';
import type { Route } from '../../src/web/routes/route.ts';
import { healthRoutes } from '../../src/web/routes/site/health.ts';
import { originHere, type Serving } from '../../src/web/web-parts.ts';
import { type Ask, partsWithout, type Served, serveParts } from './serve.ts';

const ORIGIN = 'https://weft.example';
const BY_PROXY = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'weft.example' };
const PROXY_HERE: Serving = { origin: ORIGIN, trustedProxies: ['127.0.0.1'] };
const PROXY_ELSEWHERE: Serving = { origin: ORIGIN, trustedProxies: ['10.9.9.9'] };

const ROUTES: Route[] = [
  ...healthRoutes,
  {
    method: 'GET',
    path: '/where',
    deed: 'anyone',
    handle: (c) => c.json({ from: c.get('from').address, origin: originHere(c) }),
  },
  { method: 'POST', path: '/where', deed: 'anyone', handle: (c) => c.text('changed') },
];

let served: Served;
const serving = async (how: Serving, limits = {}): Promise<Served> => {
  served = await serveParts(partsWithout([], { serving: how, limits }), ROUTES);
  return served;
};
afterEach(() => served.close());

it('answers what came through the proxy, and knows who asked', async () => {
  const { ask } = await serving(PROXY_HERE);
  const headers = { ...BY_PROXY, 'X-Forwarded-For': '192.0.2.1, 203.0.113.9' };
  const answer = await ask({ path: '/where', headers });
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body.toString())).toEqual({ from: '203.0.113.9', origin: ORIGIN });
  expect(answer.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
});

it.each<[string, Serving, Ask, number]>([
  ['another host', PROXY_HERE, { headers: { ...BY_PROXY, 'X-Forwarded-Host': 'other.example' } }, 421],
  ['this machine’s own name', PROXY_HERE, { headers: { ...BY_PROXY, 'X-Forwarded-Host': 'localhost' } }, 421],
  ['a change in the open', PROXY_HERE, { method: 'POST', headers: { Host: 'weft.example' } }, 403],
  [
    'a calendar in the open',
    PROXY_HERE,
    { path: '/calendars/x/y.ics', headers: { Host: 'weft.example' } },
    403,
  ],
  ['a change by a stranger', PROXY_ELSEWHERE, { method: 'POST', headers: BY_PROXY }, 403],
])('refuses %s', async (_, how, what, status) => {
  const { ask } = await serving(how);
  expect((await ask({ path: '/where', ...what })).status).toBe(status);
});

it.each<[string, Serving, Record<string, string>]>([
  ['a look in the open', PROXY_HERE, { Host: 'weft.example' }],
  ['a look at the machine itself', PROXY_HERE, {}],
  ['a stranger who claims to be the proxy', PROXY_ELSEWHERE, BY_PROXY],
])('sends %s to the address people use, and nowhere else', async (_, how, headers) => {
  const { ask } = await serving(how);
  const answer = await ask({ path: '/where?a=1', headers });
  expect([answer.status, answer.headers.location]).toEqual([308, `${ORIGIN}/where?a=1`]);
});

it.each(['/healthz', '/readyz'])('answers %s past the proxy, for whoever watches', async (path) => {
  const { ask } = await serving(PROXY_HERE);
  expect((await ask({ path, headers: { Host: '10.0.0.7:3000' } })).status).toBe(200);
});

it('takes a change from a page of its own alone, by HTTPS', async () => {
  const { ask } = await serving(PROXY_HERE);
  const change = (origin: string) =>
    ask({ method: 'POST', path: '/where', headers: { ...BY_PROXY, Origin: origin } });
  expect((await change(ORIGIN)).status).toBe(200);
  expect((await change('http://weft.example')).status).toBe(403);
  expect((await change('https://other.example')).status).toBe(403);
});

it('counts the people behind one proxy apart', async () => {
  const { ask } = await serving(PROXY_HERE, { looksPerMinute: 2 });
  const look = async (address: string) =>
    (await ask({ path: '/where', headers: { ...BY_PROXY, 'X-Forwarded-For': address } })).status;
  const statuses = [await look('203.0.113.9'), await look('203.0.113.9'), await look('203.0.113.9')];
  expect(statuses).toEqual([200, 200, 429]);
  expect(await look('203.0.113.10')).toBe(200);
  expect(await look('2001:db8::1')).toBe(200);
  expect(await look('2001:db8::2')).toBe(200);
  expect(await look('2001:db8::3')).toBe(429);
});

it('tells no browser to remember a machine of its own as secure', async () => {
  const { ask } = await serving({ origin: null, trustedProxies: [] });
  const answer = await ask({ path: '/where' });
  expect(answer.status).toBe(200);
  expect(answer.headers['strict-transport-security']).toBeUndefined();
});

it('keeps the proxy’s line, and ends it with the answer once it was told to stop', async () => {
  let isStopping = false;
  const parts = partsWithout([], { serving: PROXY_HERE, isStopping: () => isStopping });
  served = await serveParts(parts, ROUTES);
  const paths = ['/where', '/healthz', '/readyz', '/nowhere'];
  const lines = async (): Promise<(string | undefined)[]> =>
    Promise.all(
      paths.map(async (path) => (await served.ask({ path, headers: BY_PROXY })).headers.connection),
    );
  expect(await lines()).toEqual(paths.map(() => 'keep-alive'));
  isStopping = true;
  expect(await lines()).toEqual(paths.map(() => 'close'));
});
