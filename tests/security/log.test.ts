/** What the log says of people: a pseudonym of the day, by which a series of tries can be followed; never a name. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SignInParts } from '../../src/commands/sign-in/parts.ts';
import { whoWasIt } from '../../src/commands/sign-in/who-was-it.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import { stoppedClock, systemClock } from '../../src/services/clock.ts';
import { pseudonyms } from '../../src/services/pseudonym.ts';
import { connect } from '../../src/store/connection.ts';
import { logKeyOf } from '../../src/store/log-keys.ts';
import { accountRoutes } from '../../src/web/routes/person/account.ts';
import { personDataRoutes } from '../../src/web/routes/person/person-data.ts';
import { signInRoutes } from '../../src/web/routes/person/sign-in.ts';
import { visitorsAt } from '../../src/web/sign-in/visitor.ts';
import { type Made, makeDatabase } from '../make.ts';
import { doorOf, makeMember, openSignInFor, PASSWORD } from '../sign-in/make.ts';
import { behind } from '../store/behind.ts';
import { type Answer, type Line, partsWithout, type Served, serveParts } from './serve.ts';

const lines: Line[] = [];
let made: Made;
let deeds: SignInParts;
let served: Served;
beforeAll(async () => {
  made = await makeDatabase();
  deeds = openSignInFor(made);
  const pseudonym = pseudonyms(systemClock, (day) => logKeyOf(made.database, day));
  const { database } = made;
  const changes = { database, pseudonym, signIn: doorOf(deeds), visitorOf: visitorsAt({ guise: null }) };
  const routes = [...signInRoutes, ...accountRoutes, ...personDataRoutes];
  served = await serveParts(partsWithout(lines, changes), routes);
});
beforeEach(() => void lines.splice(0));
afterAll(async () => {
  await served.close();
  await deeds.store.destroy();
  await made.close();
});

const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
const signIn = (email: string, password: string): Promise<Answer> =>
  served.ask({
    method: 'POST',
    path: '/sign-in',
    headers,
    body: String(new URLSearchParams({ email, password })),
  });
const factsOf = (message: string): Record<string, unknown>[] =>
  lines.filter((line) => line.message === message).map(({ facts }) => facts);
const MARK = /^[\w-]{12}$/;

describe('the log', () => {
  it('lets a series of tries be followed to the account that was opened', async () => {
    const { email, accountId } = await makeMember(deeds);
    await signIn(email, 'not it');
    await signIn(email.toUpperCase(), 'nor that');
    await signIn('somebody@else.example', 'x');
    const tries = factsOf('Signing in was refused');
    expect(tries).toHaveLength(3);
    for (const { tried, from } of tries)
      expect([tried, from]).toEqual([expect.stringMatching(MARK), tries[0]?.from]);
    expect(tries[1]?.tried).toBe(tries[0]?.tried);
    expect(tries[2]?.tried).not.toBe(tries[0]?.tried);
    const came = await signIn(email, PASSWORD);
    const [entered] = factsOf('Signed in');
    expect(entered).toMatchObject({ who: expect.stringMatching(MARK), from: tries[0]?.from });
    const cookie = (came.headers['set-cookie'] ?? '').split(';')[0] ?? '';
    await served.ask({ path: '/account', headers: { cookie } });
    await served.ask({ path: '/account/data.json', headers: { cookie } });
    expect(lines.at(-1)?.facts).toMatchObject({ who: entered?.who });
    const all = JSON.stringify(lines);
    for (const personal of [email, accountId, '127.0.0.1', 'Ann Lee']) expect(all).not.toContain(personal);
  });

  it('tells whoever runs Weft, today, whose a mark is', async () => {
    const { email } = await makeMember(deeds);
    const found = { name: 'Ann Lee', email };
    await signIn(email.toUpperCase(), 'not it');
    await signIn(email, PASSWORD);
    const [tried, who] = [factsOf('Signing in was refused')[0]?.tried, factsOf('Signed in')[0]?.who];
    const parts = { ...deeds, database: made.database };
    expect(await whoWasIt(parts, String(tried))).toEqual({ ...found, as: 'typed' });
    expect(await whoWasIt(parts, String(who))).toEqual({ ...found, as: 'account' });
    expect(await whoWasIt(parts, 'AAAAAAAAAAAA')).toBeNull();
    const tomorrow = stoppedClock(addDays(systemClock.today(), 1));
    expect(await whoWasIt({ ...parts, clock: tomorrow }, String(who))).toBeNull();
  });

  it('says that personal details went out as a file, and by whom', async () => {
    const { email } = await makeMember(deeds);
    const cookie = ((await signIn(email, PASSWORD)).headers['set-cookie'] ?? '').split(';')[0] ?? '';
    const path = personDataRoutes.find((route) => route.path.endsWith('.json'))?.path ?? '';
    expect((await served.ask({ path, headers: { cookie } })).status).toBe(200);
    const [entered] = factsOf('Signed in');
    expect(factsOf('Personal details were given out as a file')).toMatchObject([
      { own: true, who: entered?.who },
    ]);
  });

  it('says nothing of who looks at a page without having signed in', async () => {
    await served.ask({ path: '/sign-in' });
    expect(Object.keys(lines.at(-1)?.facts ?? {}).sort()).toEqual([
      'method',
      'ms',
      'requestId',
      'route',
      'status',
    ]);
    await served.ask({ path: '/no-such-page' });
    expect(lines.at(-1)?.facts).toMatchObject({ status: 404, from: expect.stringMatching(MARK) });
    expect(lines.at(-1)?.facts.who).toBeUndefined();
  });
});

describe('the key of a day', () => {
  it('is one for all processes, and gone the day after', async () => {
    const other = connect({ connection: { ...made.connection, max: 1 }, onIdleError: () => undefined });
    const day = '2026-03-02' as Day;
    const [one, two] = await Promise.all([logKeyOf(made.database, day), logKeyOf(other, day)]);
    expect(one.equals(two)).toBe(true);
    expect((await logKeyOf(other, addDays(day, 1))).equals(one)).toBe(false);
    await other.destroy();
    const kept = await behind(made.connection, (ask) =>
      ask<{ n: number }>('select count(*)::integer as n from machine.log_key where day = $1', [day]),
    );
    expect(kept).toEqual([{ n: 0 }]);
  });
});
