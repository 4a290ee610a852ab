/** Signing in on real databases: what opens, what does not, and what nobody can tell from the outside. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterByPassword, sessionOf } from '../../src/commands/sign-in/enter.ts';
import { confirmCodes, startCodes } from '../../src/commands/sign-in/keep-keys.ts';
import { countFailure, countsOfPassword } from '../../src/commands/sign-in/limits.ts';
import type { SignInParts } from '../../src/commands/sign-in/parts.ts';
import { signOutEverywhere } from '../../src/commands/sign-in/sign-out.ts';
import { takeSecondStep } from '../../src/commands/sign-in/take-second-step.ts';
import { warnOwner } from '../../src/commands/sign-in/warn-owner.ts';
import { listSessions } from '../../src/store/sign-in/sessions.ts';
import { type Made, makeDatabase } from '../make.ts';
import { PARTNERSHIP, serversHere } from '../servers.ts';
import { behind } from '../store/behind.ts';
import {
  askerFrom,
  askLink,
  cookiesOf,
  mailedSecret,
  mailTo,
  makeMember,
  openLink,
  openSignInFor,
  PASSWORD,
  SECRET,
} from './make.ts';
import { codeNow } from './totp.ts';

const header = (cookies: readonly string[]): string => cookies.map((one) => one.split(';')[0]).join('; ');

describe.each(serversHere())('signing in on the %s server', (server) => {
  let made: Made;
  let parts: SignInParts;
  const ask = (sql: string, values: unknown[] = []) => behind(made.connection, (run) => run(sql, values));
  beforeAll(async () => {
    made = await makeDatabase({ server });
    parts = openSignInFor(made);
  });
  afterAll(async () => {
    await parts.store.destroy();
    await made.close();
  });

  it('opens a session for the right password, in the only partnership they belong to', async () => {
    const { email, accountId, personId } = await makeMember(parts);
    const entered = await enterByPassword(parts, askerFrom(), {
      email: email.toUpperCase(),
      password: PASSWORD,
    });
    expect(entered.kind).toBe('in');
    const [cookie = ''] = cookiesOf(entered);
    expect(cookie).toMatch(/^weft\.session_token=.+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await sessionOf(parts, header([cookie]))).toMatchObject({
      accountId,
      personId,
      placeId: PARTNERSHIP,
      secondFactor: false,
      pending: false,
    });
  });

  it('keeps no password, link or cookie that could be used by who reads the database', async () => {
    const { email } = await makeMember(parts);
    await askLink(parts, askerFrom(), email);
    const secret = await mailedSecret(made, email);
    expect(secret.length).toBeGreaterThan(20);
    const entered = await enterByPassword(parts, askerFrom(), { email, password: PASSWORD });
    const cookie = header(cookiesOf(entered));
    const rows = JSON.stringify(
      await ask(
        'select s, (select json_agg(v) from sign_in.verification v) v, (select json_agg(a) from sign_in.account a) a from sign_in.session s',
      ),
    );
    expect(rows).not.toContain(PASSWORD);
    expect(rows).not.toContain(secret);
    expect(rows).not.toContain(SECRET);
    const [token] = await ask('select token from sign_in.session order by "createdAt" desc limit 1');
    expect(await sessionOf(parts, `weft.session_token=${token?.token}`)).toBeNull();
    expect(await sessionOf(parts, cookie)).not.toBeNull();
  });

  it('refuses a wrong password and an address nobody has alike', async () => {
    const { email } = await makeMember(parts);
    const wrong = await enterByPassword(parts, askerFrom('192.0.2.50'), { email, password: 'not this one' });
    const unknown = await enterByPassword(parts, askerFrom('192.0.2.51'), {
      email: 'nobody@nowhere.example',
      password: 'not this one',
    });
    expect(wrong).toEqual({ kind: 'refused' });
    expect(unknown).toEqual(wrong);
  });

  it('makes who fails wait, and nobody else: not even for the same account', async () => {
    const { email } = await makeMember(parts);
    const kinds: string[] = [];
    for (let n = 0; n < 6; n += 1)
      kinds.push(
        (await enterByPassword(parts, askerFrom('192.0.2.66'), { email, password: `wrong ${n}` })).kind,
      );
    expect(kinds).toEqual(['refused', 'refused', 'refused', 'refused', 'refused', 'wait']);
    const right = { email, password: PASSWORD };
    expect((await enterByPassword(parts, askerFrom('192.0.2.66'), right)).kind).toBe('wait');
    expect((await enterByPassword(parts, askerFrom('192.0.2.7'), right)).kind).toBe('in');
    await askLink(parts, askerFrom('192.0.2.66'), email);
    const secret = await mailedSecret(made, email);
    expect((await openLink(parts, askerFrom('192.0.2.66'), secret)).kind).toBe('in');
  });

  it('counts an unknown address the same way, so that waiting tells nothing', async () => {
    const kinds: string[] = [];
    for (let n = 0; n < 6; n += 1)
      kinds.push(
        (await enterByPassword(parts, askerFrom('192.0.2.67'), { email: 'no@one.example', password: 'x' }))
          .kind,
      );
    expect(kinds.at(-1)).toBe('wait');
    expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(5);
  });

  it('makes a place wait that tries account after account', async () => {
    const tried = askerFrom('198.51.100.1');
    for (let n = 0; n < 30; n += 1)
      await countFailure(parts, countsOfPassword(parts, tried, `a${n}@b.example`));
    const { email } = await makeMember(parts);
    const right = { email, password: PASSWORD };
    expect((await enterByPassword(parts, tried, right)).kind).toBe('wait');
    expect((await enterByPassword(parts, askerFrom('198.51.100.2'), right)).kind).toBe('in');
  });

  it('tells the owner, once, that many tries failed, and makes nobody wait for it', async () => {
    const { email } = await makeMember(parts);
    for (let n = 0; n < 19; n += 1) await warnOwner(parts, email);
    expect(await mailTo(made, email)).toEqual([]);
    for (let n = 0; n < 5; n += 1) await warnOwner(parts, email.toUpperCase());
    expect((await mailTo(made, email)).map((mail) => mail.content.facts.event)).toEqual(['manyFailedTries']);
    expect(
      (await enterByPassword(parts, askerFrom('203.0.113.80'), { email, password: PASSWORD })).kind,
    ).toBe('in');
  });

  it('opens a link once, for ten minutes', async () => {
    const { email, accountId } = await makeMember(parts);
    await askLink(parts, askerFrom(), ` ${email.toUpperCase()} `);
    const secret = await mailedSecret(made, email);
    const first = await openLink(parts, askerFrom(), secret);
    expect(first.kind).toBe('in');
    expect((await sessionOf(parts, header(cookiesOf(first))))?.accountId).toBe(accountId);
    expect((await openLink(parts, askerFrom(), secret)).kind).toBe('refused');
    await ask('delete from sign_in.attempt');
    await askLink(parts, askerFrom(), email);
    await ask(`update sign_in.verification set "expiresAt" = "expiresAt" - interval '10 minutes'`);
    expect((await openLink(parts, askerFrom(), await mailedSecret(made, email))).kind).toBe('refused');
  });

  it('mails nobody without an account, and one link a minute at most', async () => {
    await askLink(parts, askerFrom(), 'stranger@nowhere.example');
    expect(await mailTo(made, 'stranger@nowhere.example')).toEqual([]);
    const { email } = await makeMember(parts);
    await askLink(parts, askerFrom(), email);
    await askLink(parts, askerFrom('203.0.113.9'), email);
    expect(await mailTo(made, email)).toHaveLength(1);
  });

  it('leaves the session that somebody came with', async () => {
    const { email } = await makeMember(parts);
    const first = cookiesOf(await enterByPassword(parts, askerFrom(), { email, password: PASSWORD }));
    const second = cookiesOf(
      await enterByPassword(parts, askerFrom('192.0.2.1', first), { email, password: PASSWORD }),
    );
    expect(await sessionOf(parts, header(first))).toBeNull();
    expect(await sessionOf(parts, header(second))).not.toBeNull();
  });

  it.each([
    ['12 hours after it was last used', `"updatedAt" = now() - interval '12 hours 1 minute'`],
    ['30 days after it began', `"createdAt" = now() - interval '30 days 1 minute'`],
  ])('ends a session %s', async (_title, change) => {
    const { email, accountId } = await makeMember(parts);
    const cookies = cookiesOf(await enterByPassword(parts, askerFrom(), { email, password: PASSWORD }));
    expect(await sessionOf(parts, header(cookies))).not.toBeNull();
    await ask(`update sign_in.session set ${change} where "userId" = $1`, [accountId]);
    expect(await sessionOf(parts, header(cookies))).toBeNull();
  });

  it('keeps a session that is used, noting it every few minutes', async () => {
    const { email, accountId } = await makeMember(parts);
    const cookies = cookiesOf(await enterByPassword(parts, askerFrom(), { email, password: PASSWORD }));
    await ask(`update sign_in.session set "updatedAt" = now() - interval '11 hours' where "userId" = $1`, [
      accountId,
    ]);
    await sessionOf(parts, header(cookies));
    const [row] = await ask(
      `select "updatedAt" > now() - interval '1 minute' as noted from sign_in.session where "userId" = $1`,
      [accountId],
    );
    expect(row?.noted).toBe(true);
  });

  it('asks for the second step after a link too, and makes who guesses it wait', async () => {
    const { email } = await makeMember(parts);
    const first = cookiesOf(await enterByPassword(parts, askerFrom(), { email, password: PASSWORD }));
    const session = await sessionOf(parts, header(first));
    if (!session) throw new Error('no session');
    const asker = askerFrom('192.0.2.1', first);
    const started = await startCodes(parts, asker, { session, current: PASSWORD });
    if (!started.ok) throw new Error(started.problem.message);
    const key = new URL(started.value.uri).searchParams.get('secret') ?? '';
    expect((await confirmCodes(parts, asker, { session, code: await codeNow(key) })).ok).toBe(true);
    await askLink(parts, askerFrom(), email);
    const entered = cookiesOf(await openLink(parts, askerFrom(), await mailedSecret(made, email)));
    const pending = await sessionOf(parts, header(entered));
    if (!pending) throw new Error('no pending session');
    expect(pending.pending).toBe(true);
    const type = (code: string) =>
      takeSecondStep(parts, askerFrom('192.0.2.1', entered), { session: pending, code });
    for (let n = 0; n < 10; n += 1) expect((await type('000000')).kind).toBe('refused');
    // As after a few more, so that the wait is longer than a busy machine needs for the next try.
    await ask('update sign_in.attempt set failures = failures + 5');
    expect((await type(await codeNow(key))).kind).toBe('wait');
    await ask('delete from sign_in.attempt');
    const raised = await type(await codeNow(key));
    expect(await sessionOf(parts, header(entered))).toBeNull();
    expect(await sessionOf(parts, header(cookiesOf(raised)))).toMatchObject({
      pending: false,
      secondFactor: true,
    });
  });

  it('forgets who does not take the second step within ten minutes', async () => {
    const { email, accountId } = await makeMember(parts);
    const cookies = cookiesOf(await enterByPassword(parts, askerFrom(), { email, password: PASSWORD }));
    await ask('update sign_in."user" set "twoFactorEnabled" = true where id = $1', [accountId]);
    expect(await sessionOf(parts, header(cookies))).toMatchObject({ pending: true });
    await ask(`update sign_in.session set "createdAt" = now() - interval '11 minutes' where "userId" = $1`, [
      accountId,
    ]);
    expect(await sessionOf(parts, header(cookies))).toBeNull();
  });

  it('binds its cookies to the one host over HTTPS, whoever sets them', async () => {
    const secure = openSignInFor(made, { origin: 'https://plans.example' });
    const { email } = await makeMember(secure);
    const bound =
      /^__Host-weft\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; (Secure; SameSite=Lax|SameSite=Lax; Secure)$/;
    const byPassword = await enterByPassword(secure, askerFrom(), { email, password: PASSWORD });
    expect(cookiesOf(byPassword)[0]).toMatch(bound);
    await askLink(secure, askerFrom(), email);
    const byLink = await openLink(secure, askerFrom(), await mailedSecret(made, email));
    expect(cookiesOf(byLink)[0]).toMatch(bound);
    expect(await sessionOf(secure, header(cookiesOf(byLink)))).not.toBeNull();
    await secure.store.destroy();
  });

  it('signs out everywhere at once', async () => {
    const { email, accountId } = await makeMember(parts);
    const all = [];
    for (const place of ['192.0.2.1', '192.0.2.2'])
      all.push(cookiesOf(await enterByPassword(parts, askerFrom(place), { email, password: PASSWORD })));
    expect(await listSessions(parts.store, accountId)).toHaveLength(2);
    await signOutEverywhere(parts, accountId);
    for (const cookies of all) expect(await sessionOf(parts, header(cookies))).toBeNull();
  });
});
