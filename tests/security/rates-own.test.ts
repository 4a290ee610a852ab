/** Whoever has signed in is counted by account, wherever they ask from; whoever has not, by address alone. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Route } from '../../src/web/routes/route.ts';
import type { visitorTo, WebContext } from '../../src/web/web-parts.ts';
import { ASHA, partsWithout, type Served, serveParts } from './serve.ts';

const routes: Route[] = [
  { method: 'GET', path: '/page', deed: 'seePlan', handle: (c) => c.text('a page') },
  { method: 'POST', path: '/page', deed: 'seePlan', handle: (c) => c.text('changed') },
  { method: 'GET', path: '/open', deed: 'anyone', handle: (c) => c.text('open') },
];
const FROM_HERE = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };

/** Signed in as whoever the cookie names. */
async function signedIn(c: WebContext): Promise<Awaited<ReturnType<typeof visitorTo>>> {
  const account = c.req.header('cookie');
  if (account) c.set('accountId', account);
  const as = account ? 'account' : 'public';
  return { person: ASHA, partnershipName: 'Calder', as, rests: [], mayLookAs: false };
}

let served: Served;
beforeAll(async () => {
  const limits = { ownLooksPerMinute: 3, ownChangesPerMinute: 1 };
  served = await serveParts(partsWithout([], { visitorOf: signedIn, limits }), routes);
});
afterAll(() => served.close());

const looks = async (path: string, cookie: string, times: number): Promise<number[]> => {
  const statuses: number[] = [];
  for (let n = 0; n < times; n += 1)
    statuses.push((await served.ask({ path, headers: cookie === '' ? {} : { cookie } })).status);
  return statuses;
};

it('stops an account that asks like a machine, and no other from the same address', async () => {
  expect(await looks('/page', 'maya', 5)).toEqual([200, 200, 200, 429, 429]);
  expect(await looks('/page', 'tom', 2)).toEqual([200, 200]);
  expect(await looks('/page', '', 9)).toEqual(Array.from({ length: 9 }, () => 200));
});

it('says how long to wait, and leaves what is for anybody open', async () => {
  const answer = await served.ask({ path: '/page', headers: { cookie: 'maya' } });
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  expect(answer.body.toString()).toContain('Wait a minute');
  expect(await looks('/open', 'maya', 1)).toEqual([200]);
});

it('counts changes apart from looks', async () => {
  const change = () =>
    served.ask({ method: 'POST', path: '/page', headers: { ...FROM_HERE, cookie: 'ann' }, body: 'a=1' });
  expect([(await change()).status, (await change()).status]).toEqual([200, 429]);
  expect(await looks('/page', 'ann', 1)).toEqual([200]);
});
