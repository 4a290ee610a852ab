/** A mailed link belongs to the browser that asked for it: what another needs to use it, and how often it may guess. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asCookieHeader, sessionOf } from '../../src/commands/sign-in/enter.ts';
import type { SignInParts } from '../../src/commands/sign-in/parts.ts';
import { enterByLink, isAskedHere } from '../../src/commands/sign-in/use-link.ts';
import { codeOf } from '../../src/services/sign-in/bound-link.ts';
import { visitorsAt } from '../../src/web/sign-in/visitor.ts';
import { type App, serveApp } from '../journeys/serve-app.ts';
import type { Made } from '../make.ts';
import { behind } from '../store/behind.ts';
import {
  askerFrom,
  askLink,
  cookiesOf,
  doorOf,
  MARK,
  mailedSecret,
  makeMember,
  OTHER_MARK,
  openLink,
  openSignInFor,
  SECRET,
} from './make.ts';

let app: App;
let made: Made;
let parts: SignInParts;
beforeAll(async () => {
  app = await serveApp((itsOwn) => {
    made = itsOwn;
    parts = openSignInFor(made);
    return { signIn: doorOf(parts), visitorOf: visitorsAt({ guise: null }) };
  });
});
afterAll(async () => {
  await parts.store.destroy();
  await app.close();
});

const CODE = codeOf(MARK, { now: SECRET });
const WRONG = String((Number(CODE) + 1) % 1_000_000).padStart(6, '0');

async function mailedTo(): Promise<{ accountId: string; secret: string }> {
  const { email, accountId } = await makeMember(parts);
  await askLink(parts, askerFrom(), email);
  return { accountId, secret: await mailedSecret(made, email) };
}

/** Elsewhere: in a browser that asked for another link, or for none. */
const elsewhere = (secret: string, code: string, mark = '') =>
  enterByLink(parts, askerFrom('203.0.113.5'), { secret, mark, code });

describe('elsewhere than where it was asked for', () => {
  it.each([
    ['', ''],
    ['', WRONG],
    ['', '1'],
    [OTHER_MARK, ''],
    [OTHER_MARK, codeOf(OTHER_MARK, { now: SECRET })],
  ])('with the mark %j, it is not opened by %j, and not used up', async (mark, code) => {
    const { accountId, secret } = await mailedTo();
    expect(isAskedHere(parts, { secret, mark })).toBe(false);
    expect(await elsewhere(secret, code, mark)).toEqual({ kind: 'code' });
    const entered = await openLink(parts, askerFrom(), secret);
    expect(await sessionOf(parts, asCookieHeader(cookiesOf(entered)))).toMatchObject({ accountId });
  });

  it('opens once for whoever types the code that stands there, however they space it', async () => {
    const { accountId, secret } = await mailedTo();
    const entered = await elsewhere(secret, ` ${CODE.slice(0, 3)} ${CODE.slice(3)} `);
    expect(await sessionOf(parts, asCookieHeader(cookiesOf(entered)))).toMatchObject({ accountId });
    expect((await elsewhere(secret, CODE)).kind).toBe('refused');
  });

  it('makes who guesses wait, for that link and for no other, and not where it was asked for', async () => {
    const [guessed, other] = [await mailedTo(), await mailedTo()];
    for (let n = 0; n < 10; n += 1) expect((await elsewhere(guessed.secret, WRONG)).kind).toBe('code');
    // As after a few more, so that the wait is longer than a busy machine needs for the next try.
    await behind(made.connection, (ask) => ask('update sign_in.attempt set failures = failures + 5'));
    expect((await elsewhere(guessed.secret, CODE)).kind).toBe('wait');
    expect((await elsewhere(other.secret, CODE)).kind).toBe('in');
    expect((await openLink(parts, askerFrom(), guessed.secret)).kind).toBe('in');
  });
});

it.each([
  ['without what binds it', (secret: string) => secret.split('.')[0] ?? ''],
  ['with too much', (secret: string) => `${secret}x`],
  ['as none of ours', () => 'x'],
])('%s it opens nothing, and asks for nothing', async (_title, alter) => {
  const { secret } = await mailedTo();
  const altered = alter(secret);
  expect(isAskedHere(parts, { secret: altered, mark: '' })).toBe(true);
  expect((await openLink(parts, askerFrom(), altered)).kind).toBe('refused');
  expect((await elsewhere(altered, CODE)).kind).toBe('refused');
});

describe('on its pages', () => {
  /** As a browser that keeps the cookie it is given under `cookie`. */
  async function ask(path: string, cookie = '', form?: Record<string, string>) {
    const answer = await fetch(app.address + path, {
      redirect: 'manual',
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    const cookies = answer.headers.getSetCookie();
    return { status: answer.status, text: await answer.text(), cookies };
  }
  const FIELD = 'name="code"';

  it('shows the code where it was asked for, and asks for it elsewhere alone', async () => {
    const { email } = await makeMember(parts);
    const asked = await ask('/sign-in/link', '', { address: email });
    expect(asked.cookies).toEqual([expect.stringMatching(/^weft_asked=[\w-]{22}; Max-Age=600; .*HttpOnly/)]);
    const cookie = asked.cookies[0]?.split(';')[0] ?? '';
    const [, code = ''] =
      /<code class="code-key">(\d{3} \d{3})</.exec((await ask('/sign-in/sent', cookie)).text) ?? [];
    expect((await ask('/sign-in/sent')).text).not.toContain('code-key');
    await expect.poll(() => mailedSecret(made, email)).not.toBe('');
    const link = `/sign-in/link/${await mailedSecret(made, email)}`;
    expect((await ask(link, cookie)).text).not.toContain(FIELD);
    const shown = await ask(link);
    expect([shown.text.includes(FIELD), shown.cookies]).toEqual([true, []]);
    const wrong = await ask(link, '', { code: WRONG });
    expect([wrong.status, wrong.cookies]).toEqual([422, []]);
    expect(wrong.text).toContain('This is not the code');
    const right = await ask(link, '', { code });
    expect([right.status, right.cookies.some((one) => one.startsWith('weft.session_token='))]).toEqual([
      303,
      true,
    ]);
    expect((await ask(link, cookie, {})).text).toContain('This link opens nothing');
  });

  it('keeps the mark of a browser that asks again, whether or not there is such an account', async () => {
    const first = await ask('/sign-in/link', '', { address: 'nobody@nowhere.example' });
    const mark = first.cookies[0]?.split(';')[0] ?? '';
    const again = await ask('/sign-in/link', mark, { address: 'someone@nowhere.example' });
    expect(again.cookies[0]?.split(';')[0]).toBe(mark);
    const forged = await ask('/sign-in/link', 'weft_asked=short', { address: 'someone@nowhere.example' });
    expect(forged.cookies[0]).toMatch(/^weft_asked=[\w-]{22};/);
  });
});

it('met no fault of ours', () => expect(app.faults).toEqual([]));
