/** Changing one's own account: what it asks for, who hears of it, and what ends with it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptInvitation } from '../../src/commands/sign-in/accept-invitation.ts';
import {
  askNewAddress,
  changePassword,
  confirmNewAddress,
} from '../../src/commands/sign-in/change-account.ts';
import { enterByPassword, sessionOf } from '../../src/commands/sign-in/enter.ts';
import { makeFirstLink, useFirstLink } from '../../src/commands/sign-in/first-link.ts';
import { invitePerson } from '../../src/commands/sign-in/invite-person.ts';
import { unlinkAccount } from '../../src/commands/sign-in/join-person.ts';
import { askNewPasskey, startCodes } from '../../src/commands/sign-in/keep-keys.ts';
import type { Asker, SignInParts } from '../../src/commands/sign-in/parts.ts';
import { signOutPerson } from '../../src/commands/sign-in/sign-out.ts';
import { everywhere } from '../../src/domain/access/person.ts';
import { newId } from '../../src/services/new-id.ts';
import type { HeldSession } from '../../src/store/sign-in/sessions.ts';
import { type Made, makeDatabase } from '../make.ts';
import { PARTNERSHIP } from '../servers.ts';
import { behind } from '../store/behind.ts';
import { askerFrom, mailedSecret, mailTo, makeMember, openSignInFor, PASSWORD } from './make.ts';

let made: Made;
let parts: SignInParts;
const NEW = 'quiet harbour lantern';
beforeAll(async () => {
  made = await makeDatabase();
  parts = openSignInFor(made);
});
afterAll(async () => {
  await parts.store.destroy();
  await made.close();
});

const ask = (sql: string, values: unknown[] = []) => behind(made.connection, (run) => run(sql, values));

async function signedIn(
  email: string,
  password = PASSWORD,
): Promise<{ cookie: string; session: HeldSession }> {
  const entered = await enterByPassword(parts, askerFrom(), { email, password });
  const cookie = entered.kind === 'in' ? (entered.cookies[0]?.split(';')[0] ?? '') : '';
  const session = await sessionOf(parts, cookie);
  if (!session) throw new Error(`${email} could not sign in`);
  return { cookie, session };
}

describe('a new password', () => {
  it('asks for the old one, ends every other session, and is told to its owner', async () => {
    const { email } = await makeMember(parts);
    const [here, elsewhere] = [await signedIn(email), await signedIn(email)];
    for (const current of ['', 'not mine'])
      expect(await changePassword(parts, here.session, { current, password: NEW })).toMatchObject({
        ok: false,
        problem: { field: 'current' },
      });
    const weak = await changePassword(parts, here.session, { current: PASSWORD, password: 'password1234' });
    expect(weak).toMatchObject({ ok: false, problem: { field: 'password' } });
    expect((await changePassword(parts, here.session, { current: PASSWORD, password: NEW })).ok).toBe(true);
    expect(await sessionOf(parts, here.cookie)).not.toBeNull();
    expect(await sessionOf(parts, elsewhere.cookie)).toBeNull();
    expect((await enterByPassword(parts, askerFrom(), { email, password: PASSWORD })).kind).toBe('refused');
    expect((await mailTo(made, email))[0]?.content.facts).toMatchObject({ event: 'passwordChanged' });
  });

  it('wants whoever has none to have signed in just now', async () => {
    const { email, accountId } = await makeMember(parts, { password: null });
    const engine = await parts.engine();
    const [cookie = ''] = await engine.begin(accountId, 'link', new Headers());
    const fresh = await sessionOf(parts, cookie.split(';')[0]);
    if (!fresh) throw new Error('no session');
    const stale = { ...fresh, signedInAt: new Date(Date.now() - 16 * 60_000) };
    const given = { current: '', password: NEW };
    expect(await changePassword(parts, stale, given)).toMatchObject({ problem: { code: 'notAllowed' } });
    expect((await changePassword(parts, fresh, given)).ok).toBe(true);
    await signedIn(email, NEW);
  });
});

describe('a new address', () => {
  it('stands once its mailbox has proved it, and the old one is told', async () => {
    const { email, accountId } = await makeMember(parts);
    const { session } = await signedIn(email);
    const next = `new.${email}`;
    expect((await askNewAddress(parts, session, { current: PASSWORD, email: next })).ok).toBe(true);
    expect((await enterByPassword(parts, askerFrom(), { email: next, password: PASSWORD })).kind).toBe(
      'refused',
    );
    const secret = await mailedSecret(made, next);
    expect(await confirmNewAddress(parts, secret)).toEqual({ ok: true, value: next });
    expect((await confirmNewAddress(parts, secret)).ok).toBe(false);
    expect((await signedIn(next)).session.accountId).toBe(accountId);
    expect((await mailTo(made, email))[0]?.content.facts).toMatchObject({ event: 'addressChanged' });
  });

  it('does not take another account’s, and says nothing of it', async () => {
    const [mine, theirs] = [await makeMember(parts), await makeMember(parts)];
    const { session } = await signedIn(mine.email);
    const asked = await askNewAddress(parts, session, { current: PASSWORD, email: theirs.email });
    expect(asked).toEqual({ ok: true, value: null });
    expect((await confirmNewAddress(parts, await mailedSecret(made, theirs.email))).ok).toBe(false);
    expect((await signedIn(theirs.email)).session.accountId).toBe(theirs.accountId);
  });
});

describe('keys', () => {
  it('need the password, or for a passkey to have signed in just now', async () => {
    const { email } = await makeMember(parts);
    const { session, cookie } = await signedIn(email);
    const asker = askerFrom('192.0.2.1', [cookie]);
    expect((await startCodes(parts, asker, { session, current: 'wrong' })).ok).toBe(false);
    const started = await startCodes(parts, asker, { session, current: PASSWORD });
    expect(started.ok && started.value.recovery).toHaveLength(10);
    const [kept] = await ask('select secret, "backupCodes" from sign_in."twoFactor" where "userId" = $1', [
      session.accountId,
    ]);
    if (started.ok)
      for (const code of started.value.recovery) expect(JSON.stringify(kept)).not.toContain(code);
    const stale = { ...session, signedInAt: new Date(Date.now() - 16 * 60_000) };
    expect((await askNewPasskey(parts, asker, stale)).ok).toBe(false);
    expect((await askNewPasskey(parts, asker, session)).ok).toBe(true);
  });
});

describe('invitations and first links', () => {
  const chosen = { way: 'password', password: PASSWORD };

  it('may be made by who may invite, and by nobody else', async () => {
    const { personId } = await makeMember(parts);
    const given = { personId, name: 'Lena', as: 'a reader', email: 'lena@lee.example' };
    const reader = { ...made.person, grants: [everywhere('reader')] };
    expect(await invitePerson(parts, reader, given)).toMatchObject({ problem: { code: 'notAllowed' } });
    expect(await invitePerson(parts, made.person, { ...given, email: 'none' })).toMatchObject({
      problem: { field: 'email' },
    });
  });

  it('are accepted once, and for an account that is there by its owner alone', async () => {
    const known = await makeMember(parts);
    const other = await makeMember(parts);
    const engine = await parts.engine();
    const as = async ({ accountId }: { accountId: string }) =>
      askerFrom('192.0.2.1', await engine.begin(accountId, 'link', new Headers()));
    const invite = async () => {
      const { personId } = await makeMember(parts, { name: 'Somebody else' });
      const made1 = await invitePerson(parts, made.person, {
        personId,
        name: 'Ann',
        as: 'a reader',
        email: known.email,
      });
      return made1.ok ? (made1.value.path.split('/').at(-1) ?? '') : '';
    };
    const secret = await invite();
    const accept = (asker: Asker) => acceptInvitation(parts, asker, { ...chosen, secret });
    for (const asker of [askerFrom(), await as(other)])
      expect(await accept(asker)).toMatchObject({ problem: { code: 'notAllowed' } });
    const owner = await as(known);
    expect(await accept(owner)).toEqual({ ok: true, value: [] });
    expect((await accept(owner)).ok).toBe(false);
    const session = await sessionOf(parts, owner.headers.get('cookie'));
    expect(session).toMatchObject({ accountId: known.accountId, placeId: PARTNERSHIP });
  });

  it('end the session that somebody came with, where they make a new account', async () => {
    const { accountId, personId } = await makeMember(parts);
    const engine = await parts.engine();
    const asker = askerFrom('192.0.2.1', await engine.begin(accountId, 'link', new Headers()));
    const given = { personId, name: 'Ida', as: 'a reader', email: 'ida.new@lee.example' };
    const made1 = await invitePerson(parts, made.person, given);
    const secret = made1.ok ? (made1.value.path.split('/').at(-1) ?? '') : '';
    expect((await acceptInvitation(parts, asker, { ...chosen, secret })).ok).toBe(true);
    expect(await sessionOf(parts, asker.headers.get('cookie'))).toBeNull();
  });

  it('open once for whoever comes first, also where two come together', async () => {
    const secret = await makeFirstLink(parts, PARTNERSHIP);
    const use = (n: number) =>
      useFirstLink(parts, askerFrom(), { ...chosen, secret, name: 'Asha', email: `asha${n}@bright.example` });
    const both = await Promise.all([use(1), use(2)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const grants = await ask(`select role from role_grant where given_by is null and role = 'administrator'`);
    expect(grants).toHaveLength(1);
  });

  it('are replaced by the next, and end after a day', async () => {
    const [first, second] = [
      await makeFirstLink(parts, PARTNERSHIP),
      await makeFirstLink(parts, PARTNERSHIP),
    ];
    const use = (secret: string) =>
      useFirstLink(parts, askerFrom(), { ...chosen, secret, name: 'Ola', email: 'ola@bright.example' });
    expect((await use(first)).ok).toBe(false);
    await ask(`update sign_in.first_link set expires_at = expires_at - interval '24 hours'`);
    expect((await use(second)).ok).toBe(false);
  });
});

describe('somebody who leaves', () => {
  it('opens the partnership no more, and stays what they are elsewhere', async () => {
    const { email, personId } = await makeMember(parts);
    const { cookie } = await signedIn(email);
    await unlinkAccount(parts, { partnershipId: PARTNERSHIP, personId });
    expect(await sessionOf(parts, cookie)).toMatchObject({ placeId: null, personId: null });
  });
});

describe('somebody whose device is lost', () => {
  it('is signed out everywhere by an administrator, and by nobody else, and hears of it', async () => {
    const { email, personId } = await makeMember(parts);
    const { cookie } = await signedIn(email);
    const coordinator = { ...made.person, grants: [everywhere('coordinator')] };
    expect((await signOutPerson(parts, coordinator, personId)).ok).toBe(false);
    expect(await sessionOf(parts, cookie)).not.toBeNull();
    const elsewhere = {
      ...made.person,
      partnershipId: newId<'partnership'>(),
      grants: [everywhere('administrator')],
    };
    expect((await signOutPerson(parts, elsewhere, personId)).ok).toBe(false);
    const administrator = { ...made.person, grants: [everywhere('administrator')] };
    expect((await signOutPerson(parts, administrator, personId)).ok).toBe(true);
    expect(await sessionOf(parts, cookie)).toBeNull();
    expect(await mailTo(made, email)).toHaveLength(1);
  });
});
