/** An open page hangs on its session: it ends with it, and does not keep it alive. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SignInParts } from '../../src/commands/sign-in/parts.ts';
import { endSessions } from '../../src/store/sign-in/sessions.ts';
import { visitorsAt } from '../../src/web/sign-in/visitor.ts';
import { type App, serveApp } from '../journeys/serve-app.ts';
import { followersOf, listenTo } from '../live.ts';
import { makePlan } from '../make.ts';
import { until } from '../several/built-apps.ts';
import { behind } from '../store/behind.ts';
import { doorOf, makeMember, openSignInFor } from './make.ts';

let app: App;
let deeds: SignInParts;
let stopHearing: () => Promise<void>;
let accountId = '';
let cookie = '';
beforeAll(async () => {
  app = await serveApp((made) => {
    deeds = openSignInFor(made);
    const { followers, stop } = followersOf(made);
    stopHearing = stop;
    return { followers, signIn: doorOf(deeds), visitorOf: visitorsAt({ guise: null }) };
  });
  await makePlan(app.made, { slug: 'mine', actions: 2 });
  ({ accountId } = await makeMember(deeds, { password: null }));
  const engine = await deeds.engine();
  const [given = ''] = await engine.begin(accountId, 'link', new Headers());
  cookie = given.split(';')[0] ?? '';
});
afterAll(async () => {
  await stopHearing();
  await deeds.store.destroy();
  await app.close();
});

const follow = () => listenTo(`${app.address}/plans/mine/changes`, { cookie });
const ask = <T>(sql: string) => behind(app.made.connection, (run) => run<T & object>(sql, [accountId]));
/** Whether the session was used within the last ten minutes, as far as it is noted. */
const isFresh = async (): Promise<boolean> => {
  const [row] = await ask<{ fresh: boolean }>(
    `select "updatedAt" > now() - interval '10 minutes' as fresh from sign_in.session where "userId" = $1`,
  );
  return row?.fresh ?? false;
};

it('does not keep a session alive that nobody uses', async () => {
  await ask(`update sign_in.session set "updatedAt" = now() - interval '11 hours' where "userId" = $1`);
  const line = await follow();
  await until(
    async () => line.text(),
    (text) => text.includes('\n:\n'),
  );
  const itself = { cookie, 'x-weft-by-itself': 'yes' };
  expect((await fetch(`${app.address}/plans/mine/table`, { headers: itself })).status).toBe(200);
  expect(await isFresh()).toBe(false);
  expect((await fetch(`${app.address}/plans/mine/table`, { headers: { cookie } })).status).toBe(200);
  expect(await isFresh()).toBe(true);
  line.leave();
});

it('ends with the session, and cannot be opened again', async () => {
  const line = await follow();
  expect(line.status).toBe(200);
  await endSessions(deeds.store, accountId);
  await line.ended;
  const again = await follow();
  await again.ended;
  // To the sign-in page, where the script of a page does not follow.
  expect([again.status, again.words]).toEqual([303, []]);
});
