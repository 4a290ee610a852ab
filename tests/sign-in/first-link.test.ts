/** The first administrator of one more partnership, who has an account already: it is theirs to bring, and nobody else's. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sessionOf } from '../../src/commands/sign-in/enter.ts';
import { makeFirstLink, useFirstLink, useFirstLinkSignedIn } from '../../src/commands/sign-in/first-link.ts';
import { unlinkAccount } from '../../src/commands/sign-in/join-person.ts';
import type { Asker, SignInParts } from '../../src/commands/sign-in/parts.ts';
import { listPlaces } from '../../src/store/sign-in/accounts.ts';
import { type Made, makeDatabase } from '../make.ts';
import { PARTNERSHIP } from '../servers.ts';
import { behind } from '../store/behind.ts';
import { urlOf, weft } from '../verbs.ts';
import { askerFrom, makeMember, openSignInFor, PASSWORD } from './make.ts';

let made: Made;
let parts: SignInParts;
const ask = (sql: string, values: unknown[] = []) => behind(made.connection, (run) => run(sql, values));
const secretIn = (said: string): string => /\/first\/([\w-]{43})/.exec(said)?.[1] ?? '';
async function signedIn({ accountId }: { accountId: string }): Promise<Asker> {
  const engine = await parts.engine();
  return askerFrom('192.0.2.1', await engine.begin(accountId, 'link', new Headers()));
}
const rolesOf = async (personId: string): Promise<unknown[]> =>
  (await ask('select role from role_grant where person_id = $1 order by role', [personId])).map(
    (one) => one.role,
  );

beforeAll(async () => {
  made = await makeDatabase();
  parts = openSignInFor(made);
  vi.stubEnv('DATABASE_URL', urlOf(made.connection));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await parts.store.destroy();
  await made.close();
});

describe('the link of a partnership founded at a terminal', () => {
  it('makes no account where there is one, and opens none that is another’s', async () => {
    const { code, said } = await weft('partnership', 'Calder Vale Carers');
    expect(code).toBe(0);
    expect(said).toContain('with a new account or your own');
    const secret = secretIn(said);
    const { email } = await makeMember(parts);
    const given = { secret, name: 'Ann', email, way: 'password', password: PASSWORD };
    expect(await useFirstLink(parts, askerFrom(), given)).toMatchObject({ problem: { field: 'email' } });
    expect(await useFirstLinkSignedIn(parts, askerFrom(), secret)).toMatchObject({
      problem: { code: 'notAllowed' },
    });
  });

  it('adds the partnership to the account that somebody has signed in to, once', async () => {
    const secret = secretIn((await weft('first-link', 'calder-vale-carers')).said);
    const member = await makeMember(parts);
    const asker = await signedIn(member);
    expect(await useFirstLinkSignedIn(parts, asker, secret)).toMatchObject({ ok: true });
    const [, place] = await listPlaces(parts.store, member.accountId);
    expect(await rolesOf(place?.personId ?? '')).toEqual(['administrator', 'coordinator']);
    expect(await rolesOf(member.personId)).toEqual(['reader']);
    const session = await sessionOf(parts, asker.headers.get('cookie'));
    expect(session).toMatchObject({ placeId: place?.partnershipId, personId: place?.personId });
    expect((await useFirstLinkSignedIn(parts, asker, secret)).ok).toBe(false);
  });

  it('waits for the second step of an account that has one', async () => {
    const secret = secretIn((await weft('first-link', 'calder-vale-carers')).said);
    const member = await makeMember(parts);
    const asker = await signedIn(member);
    await ask('update sign_in."user" set "twoFactorEnabled" = true where id = $1', [member.accountId]);
    expect((await useFirstLinkSignedIn(parts, asker, secret)).ok).toBe(false);
  });
});

it('makes whoever belongs there already an administrator as the person they are', async () => {
  const member = await makeMember(parts, { name: 'Ivo Reed' });
  const secret = await makeFirstLink(parts, PARTNERSHIP);
  expect((await useFirstLinkSignedIn(parts, await signedIn(member), secret)).ok).toBe(true);
  expect(await rolesOf(member.personId)).toEqual(['administrator', 'coordinator', 'reader']);
  expect(await listPlaces(parts.store, member.accountId)).toHaveLength(1);
  await unlinkAccount(parts, { partnershipId: PARTNERSHIP, personId: member.personId });
});

it('is made for a partnership that is there, and for no other', async () => {
  expect((await weft('first-link')).said).toContain('Three Rivers Partnership');
  const none = await weft('first-link', 'nowhere');
  expect(none.code).toBe(2);
  expect(none.complained).toContain('three-rivers, calder-vale-carers');
});
