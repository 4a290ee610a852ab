/** The second step on a real database: which codes it takes, what it keeps, and going over to another secret. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askerFor, enterByPassword, sessionOf } from '../../src/commands/sign-in/enter.ts';
import { confirmCodes, newRecoveryCodes, startCodes } from '../../src/commands/sign-in/keep-keys.ts';
import { loseSecondStep } from '../../src/commands/sign-in/lose-second-step.ts';
import type { Asker, SignInParts } from '../../src/commands/sign-in/parts.ts';
import { takeSecondStep } from '../../src/commands/sign-in/take-second-step.ts';
import type { HeldSession } from '../../src/store/sign-in/sessions.ts';
import { type Made, makeDatabase } from '../make.ts';
import { kept, refused } from '../outcomes.ts';
import { behind } from '../store/behind.ts';
import { askerFrom, cookiesOf, mailTo, makeMember, openSignInFor, PASSWORD, SECRET } from './make.ts';
import { codeBeside, codeNow } from './totp.ts';

const NEXT = 'the secret that comes after it, as long as it must be';

let made: Made;
let parts: SignInParts;
let next: SignInParts;
beforeAll(async () => {
  made = await makeDatabase();
  parts = openSignInFor(made);
  next = openSignInFor(made, { secret: NEXT, secretBefore: SECRET });
});
afterAll(async () => {
  await parts.store.destroy();
  await next.store.destroy();
  await made.close();
});

type Member = { email: string; accountId: string; asker: Asker; key: string; recovery: string[] };

async function heldBy(by: SignInParts, asker: Asker): Promise<HeldSession> {
  const session = await sessionOf(by, asker.headers.get('cookie'));
  if (!session) throw new Error('There is no session.');
  return session;
}

/** Somebody whose app is set up, signed in. */
async function withApp(): Promise<Member> {
  const { email, accountId } = await makeMember(parts);
  const first = askerFrom('192.0.2.1', await enter(parts, email));
  const session = await heldBy(parts, first);
  const { uri, recovery } = kept(await startCodes(parts, first, { session, current: PASSWORD }));
  const key = new URL(uri).searchParams.get('secret') ?? '';
  const cookies = kept(await confirmCodes(parts, first, { session, code: await codeNow(key) }));
  return { email, accountId, key, recovery, asker: askerFrom('192.0.2.1', cookies) };
}

const enter = async (by: SignInParts, email: string): Promise<string[]> =>
  cookiesOf(await enterByPassword(by, askerFrom(), { email, password: PASSWORD }));

/** What comes of typing a code after a password. */
async function type(by: SignInParts, { email }: Member, code: string): Promise<string> {
  const asker = askerFrom('192.0.2.1', await enter(by, email));
  return (await takeSecondStep(by, asker, { session: await heldBy(by, asker), code })).kind;
}
const storedOf = async ({ accountId }: Member): Promise<{ secret: string; backupCodes: string }> => {
  const rows = await behind(made.connection, (ask) =>
    ask<{ secret: string; backupCodes: string }>(
      'select secret, "backupCodes" from sign_in."twoFactor" where "userId" = $1',
      [accountId],
    ),
  );
  return rows[0] ?? { secret: '', backupCodes: '' };
};

describe('the second step', () => {
  it('takes an app’s code in its own half minute alone', async () => {
    const member = await withApp();
    await codeNow(member.key);
    expect(await type(parts, member, codeBeside(member.key, -1))).toBe('refused');
    expect(await type(parts, member, codeBeside(member.key, 1))).toBe('refused');
    expect(await type(parts, member, await codeNow(member.key))).toBe('in');
  });

  it('keeps recovery codes as hashes, and takes each once, however it is typed', async () => {
    const member = await withApp();
    const { backupCodes } = await storedOf(member);
    expect(JSON.parse(backupCodes)).toHaveLength(10);
    for (const code of member.recovery) expect(backupCodes).not.toContain(code);
    const [first = '', second = ''] = member.recovery;
    expect(await type(parts, member, first)).toBe('in');
    expect(await type(parts, member, first)).toBe('refused');
    expect(await type(parts, member, second.replaceAll('-', '').toUpperCase())).toBe('in');
    expect(JSON.parse((await storedOf(member)).backupCodes)).toHaveLength(8);
    expect(await type(parts, member, (JSON.parse(backupCodes) as string[])[4] ?? '')).toBe('refused');
  });
});

describe('whoever lost their app and their codes', () => {
  it('is let in by whoever runs Weft, without the second step, and hears of it', async () => {
    const member = await withApp();
    const told = (await mailTo(made, member.email)).length;
    expect(refused(await loseSecondStep(parts, 'nobody@lee.example')).code).toBe('notFound');
    expect(kept(await loseSecondStep(parts, ` ${member.email.toUpperCase()}`))).toBe('Ann Lee');
    expect(await sessionOf(parts, member.asker.headers.get('cookie'))).toBeNull();
    const asker = askerFrom('192.0.2.1', await enter(parts, member.email));
    expect(await heldBy(parts, asker)).toMatchObject({ pending: false, secondFactor: false });
    expect(await storedOf(member)).toEqual({ secret: '', backupCodes: '' });
    expect(await mailTo(made, member.email)).toHaveLength(told + 1);
    expect(refused(await loseSecondStep(parts, member.email)).code).toBe('notFound');
  });
});

describe('going over to another secret', () => {
  it('keeps people signed in, also for what the library must believe', async () => {
    const { asker } = await withApp();
    const session = await heldBy(next, asker);
    expect(session.secondFactor).toBe(true);
    const again = await newRecoveryCodes(next, askerFor(next, asker), { session, current: PASSWORD });
    expect(kept(again)).toHaveLength(10);
    const only = openSignInFor(made, { secret: NEXT });
    expect(await sessionOf(only, asker.headers.get('cookie'))).toBeNull();
    await only.store.destroy();
  });

  it('refuses the codes of whoever comes too late for it, and keeps nobody else from going over', async () => {
    const [late, other] = [await withApp(), await withApp()];
    const third = openSignInFor(made, { secret: 'a third one, which knew neither of the two before' });
    expect(await type(third, late, await codeNow(late.key))).toBe('refused');
    await third.store.destroy();
    await behind(made.connection, (ask) =>
      ask(`update sign_in."twoFactor" set secret = 'what nobody can open' where "userId" = $1`, [
        late.accountId,
      ]),
    );
    expect(await type(next, other, await codeNow(other.key))).toBe('in');
    expect(await type(next, late, await codeNow(late.key))).toBe('refused');
  });

  it('lets apps and recovery codes go on, and then needs the old secret no more', async () => {
    const [early, late] = [await withApp(), await withApp()];
    const before = await storedOf(early);
    // The first is met when its owner signs in; the other by the start of the program.
    expect(await type(next, early, await codeNow(early.key))).toBe('in');
    expect((await storedOf(early)).secret).not.toBe(before.secret);
    await (await next.engine()).goOver();
    expect(await (await next.engine()).goOver()).toBe(0);
    const only = openSignInFor(made, { secret: NEXT });
    expect(await type(only, late, await codeNow(late.key))).toBe('in');
    expect(await type(only, late, late.recovery[0] ?? '')).toBe('in');
    await only.store.destroy();
  });
});
