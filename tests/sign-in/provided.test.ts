/** Coming by a real provider: what its token must say, what that counts for, and how long such a session lives. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asCookieHeader, enterFromProvider, sessionOf } from '../../src/commands/sign-in/enter.ts';
import { invitePerson } from '../../src/commands/sign-in/invite-person.ts';
import { confirmCodes, startCodes } from '../../src/commands/sign-in/keep-keys.ts';
import type { Entering, SignInParts } from '../../src/commands/sign-in/parts.ts';
import type { ProviderWants } from '../../src/domain/access/provider-word.ts';
import type { SessionTimes } from '../../src/domain/access/session-times.ts';
import { findAccountByEmail } from '../../src/store/sign-in/accounts.ts';
import { listSessions, sweep } from '../../src/store/sign-in/sessions.ts';
import { type Made, makeDatabase } from '../make.ts';
import { kept } from '../outcomes.ts';
import { behind } from '../store/behind.ts';
import { askerFrom, cookiesOf, makeMember, openSignInFor, PASSWORD } from './make.ts';
import { type Running, settingsFor, startProvider, walkThrough } from './provider.ts';
import { codeNow } from './totp.ts';

const WEFT = 'http://localhost:3000';
const HOUR = 60 * 60;

let made: Made;
let provider: Running;
const opened: SignInParts[] = [];
const ask = (sql: string, values: unknown[] = []) => behind(made.connection, (run) => run(sql, values));
beforeAll(async () => {
  [made, provider] = await Promise.all([makeDatabase(), startProvider()]);
  provider.open(WEFT);
});
afterAll(async () => {
  for (const { store } of opened) await store.destroy();
  await made.close();
  await provider.close();
});

function wanting(wants: Partial<ProviderWants>, times?: SessionTimes): SignInParts {
  const parts = openSignInFor(made, { oidc: settingsFor(provider.issuer, wants, times) });
  opened.push(parts);
  return parts;
}

/** Goes to the provider, through it as `login`, and back; `asked` is what Weft asked of it. */
async function come(parts: SignInParts, login: string): Promise<{ asked: URL; entered: Entering }> {
  const engine = await parts.engine();
  const sent = await engine.toProvider(askerFrom().headers);
  const asked = String(sent.body.url);
  const back = await walkThrough(asked, login);
  expect(back.origin + back.pathname).toBe(`${WEFT}/sign-in/callback/oidc`);
  const asker = askerFrom('192.0.2.1', sent.cookies);
  const entered = await enterFromProvider(parts, asker, Object.fromEntries(back.searchParams));
  return { asked: new URL(asked), entered };
}

const heldBy = (parts: SignInParts, entered: Entering) =>
  sessionOf(parts, asCookieHeader(cookiesOf(entered)));

describe('what its token must say', () => {
  const strong = { acr: ['two-steps'] };
  const methods = { amr: ['otp', 'hwk'] };
  it.each<[string, Partial<ProviderWants>, string, string]>([
    ['nothing', {}, '', 'one step'],
    ['nothing', {}, 'strong.', 'one step'],
    ['a strength', { ...strong, isRequired: true }, '', 'weak'],
    ['a strength', { ...strong, isRequired: true }, 'strong.', 'one step'],
    ['a strength that counts', { ...strong, isSecondStep: true }, '', 'one step'],
    ['a strength that counts', { ...strong, isSecondStep: true }, 'strong.', 'two steps'],
    ['methods', { ...methods, isRequired: true }, '', 'weak'],
    ['methods that count', { ...methods, isRequired: true, isSecondStep: true }, 'strong.', 'two steps'],
    ['other methods', { amr: ['hwk'], isRequired: true }, 'strong.', 'weak'],
    ['to have asked within an hour', { maxAge: HOUR }, '', 'one step'],
    ['to have asked within an hour', { maxAge: HOUR }, 'early.', 'old'],
    ['to have asked within three', { maxAge: 3 * HOUR }, 'early.', 'one step'],
    ['both', { ...strong, isRequired: true, isSecondStep: true, maxAge: HOUR }, 'strong.early.', 'old'],
  ])('where %s is wanted (%j), %s brings %s', async (_title, wants, before, outcome) => {
    const parts = wanting(wants);
    const { email } = await makeMember(parts);
    const { entered } = await come(parts, before + email);
    const session = await heldBy(parts, entered);
    const steps = session?.secondFactor ? 'two steps' : 'one step';
    expect(entered.kind === 'refused' ? entered.why : steps).toBe(outcome);
    expect(session === null).toBe(entered.kind === 'refused');
  });

  it('is asked for outright', async () => {
    const parts = wanting({ acr: ['two-steps', 'gold'], isRequired: true, maxAge: 600 });
    const { email } = await makeMember(parts);
    const { searchParams } = (await come(parts, email)).asked;
    expect(searchParams.get('acr_values')).toBe('two-steps gold');
    expect(searchParams.get('max_age')).toBe('600');
    const plain = (await come(wanting({}), email)).asked.searchParams;
    expect([plain.get('acr_values'), plain.get('max_age')]).toEqual([null, null]);
  });

  it('is judged before an invitation is used up', async () => {
    const parts = wanting({ acr: ['two-steps'], isRequired: true });
    const { personId } = await makeMember(parts, { hasAccount: false });
    const email = 'omar@reed.example';
    kept(await invitePerson(parts, made.person, { personId, name: 'Omar Reed', as: 'a reader', email }));
    expect((await come(parts, email)).entered).toEqual({ kind: 'refused', why: 'weak' });
    expect(await findAccountByEmail(parts.store, email)).toBeNull();
    expect((await come(parts, `strong.${email}`)).entered.kind).toBe('in');
  });

  it('stands for the second step of an account that has one with us, only where it counts', async () => {
    const counts = wanting({ acr: ['two-steps'], isSecondStep: true });
    const { email, accountId } = await makeMember(counts);
    await ask('update sign_in."user" set "twoFactorEnabled" = true where id = $1', [accountId]);
    expect(await heldBy(counts, (await come(counts, `strong.${email}`)).entered)).toMatchObject({
      pending: false,
    });
    expect(await heldBy(counts, (await come(counts, email)).entered)).toMatchObject({ pending: true });
    const plain = wanting({});
    expect(await heldBy(plain, (await come(plain, `strong.${email}`)).entered)).toMatchObject({
      pending: true,
    });
  });
});

describe('a session that it began', () => {
  const TWO_HOURS = { longest: 2 * HOUR, idle: HOUR };
  it.each([
    ['by the provider', 'oidc', `"createdAt" = now() - interval '2 hours 1 minute'`, false],
    ['by the provider', 'oidc', `"createdAt" = now() - interval '1 hour 59 minutes'`, true],
    ['by the provider', 'oidc', `"updatedAt" = now() - interval '61 minutes'`, false],
    ['by the provider', 'oidc', `"updatedAt" = now() - interval '59 minutes'`, true],
    ['by a link', 'link', `"createdAt" = now() - interval '29 days'`, true],
    ['by a link', 'link', `"updatedAt" = now() - interval '11 hours'`, true],
  ])('%s (%s), with %s, lives on: %s', async (_title, how, change, livesOn) => {
    const parts = wanting({}, TWO_HOURS);
    const { email, accountId } = await makeMember(parts);
    const { entered } = await come(parts, email);
    await ask(`update sign_in.session set how = $2, ${change} where "userId" = $1`, [accountId, how]);
    expect(await listSessions(parts.store, accountId)).toHaveLength(livesOn ? 1 : 0);
    expect((await heldBy(parts, entered)) !== null).toBe(livesOn);
    await sweep(parts.store);
    expect(await ask('select id from sign_in.session where "userId" = $1', [accountId])).toHaveLength(
      livesOn ? 1 : 0,
    );
  });

  it('ends after 12 hours unless somebody says otherwise', async () => {
    const parts = wanting({});
    const { email, accountId } = await makeMember(parts);
    const { entered } = await come(parts, email);
    await ask(`update sign_in.session set "createdAt" = now() - interval '11 hours' where "userId" = $1`, [
      accountId,
    ]);
    expect(await heldBy(parts, entered)).not.toBeNull();
    await ask(`update sign_in.session set "createdAt" = now() - interval '12 hours' where "userId" = $1`, [
      accountId,
    ]);
    expect(await heldBy(parts, entered)).toBeNull();
  });

  it('stays one that it began, and lasts no longer, where its owner sets up a second step', async () => {
    const parts = wanting({}, TWO_HOURS);
    const { email, accountId } = await makeMember(parts);
    const { entered } = await come(parts, email);
    await ask(`update sign_in.session set "createdAt" = now() - interval '10 minutes' where "userId" = $1`, [
      accountId,
    ]);
    const session = await heldBy(parts, entered);
    if (!session) throw new Error('There is no session.');
    const asker = askerFrom('192.0.2.1', cookiesOf(entered));
    const { uri } = kept(await startCodes(parts, asker, { session, current: PASSWORD }));
    const code = await codeNow(new URL(uri).searchParams.get('secret') ?? '');
    const cookies = kept(await confirmCodes(parts, asker, { session, code }));
    const { signedInAt } = session;
    const next = await sessionOf(parts, asCookieHeader(cookies));
    expect(next).toMatchObject({ secondFactor: true, signedInAt });
    expect(next?.sessionId).not.toBe(session.sessionId);
    expect((await listSessions(parts.store, accountId)).map(({ how }) => how)).toEqual(['oidc']);
  });
});
