/** Signing in, in a real browser: with and without JavaScript, by every way there is, and out again. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFirstLink } from '../../src/commands/sign-in/first-link.ts';
import { invitePerson } from '../../src/commands/sign-in/invite-person.ts';
import type { SignInParts } from '../../src/commands/sign-in/parts.ts';
import { bindTo } from '../../src/services/sign-in/bound-link.ts';
import { visitorsAt } from '../../src/web/sign-in/visitor.ts';
import { makePlan } from '../make.ts';
import { PARTNERSHIP } from '../servers.ts';
import { doorOf, mailedSecret, makeMember, openSignInFor, PASSWORD, SECRET } from '../sign-in/make.ts';
import { type Running, settingsFor, startProvider } from '../sign-in/provider.ts';
import { codeNow } from '../sign-in/totp.ts';
import { behind } from '../store/behind.ts';
import { axeFindings, newPage, openBrowser, PHONE, sidewaysScroll } from './browser.ts';
import { type App, serveApp } from './serve-app.ts';

let app: App;
let deeds: SignInParts;
let provider: Running;
let browser: Browser;
let at = '';
const plain = () => newPage(browser, { javaScriptEnabled: false });
const heading = (page: Page) => page.locator('h1').innerText();

beforeAll(async () => {
  provider = await startProvider();
  app = await serveApp((made) => {
    deeds = openSignInFor(made, { oidc: settingsFor(provider.issuer) });
    return { signIn: doorOf(deeds), visitorOf: visitorsAt({ guise: null }) };
  });
  at = app.address.replace('127.0.0.1', 'localhost');
  provider.open(at);
  await makePlan(app.made, { actions: 2, slug: 'living-well' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await deeds.store.destroy();
  await app.close();
  await provider.close();
});

async function signInAs(page: Page, email: string): Promise<void> {
  await page.goto(`${at}/sign-in`);
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

describe('the first administrator, without JavaScript', () => {
  let page: Page;
  let key = '';
  let used = '';
  let recovery: string[] = [];
  const email = 'asha@bright.example';
  beforeAll(async () => {
    page = await plain();
  });
  afterAll(() => page.context().close());

  it('makes an account by the link of the console, once', async () => {
    const address = `${at}/first/${await makeFirstLink(deeds, PARTNERSHIP)}`;
    await page.goto(address);
    await page.getByLabel('Your name').fill('Asha Bright');
    await page.getByLabel('Your e-mail address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('password1234');
    await page.getByRole('button', { name: 'Make the account' }).click();
    expect(await page.locator('.error-summary').innerText()).toContain('tried first');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Make the account' }).click();
    expect(await heading(page)).toBe('The second step');
    const again = await fetch(address);
    expect(again.status).toBe(404);
    expect(await again.text()).toContain('npx weft first-link');
  });

  it('sets up the second step, and is asked for it', async () => {
    await page.getByLabel('Your password as it is now').fill(PASSWORD);
    await page.getByRole('button', { name: 'Set it up' }).click();
    expect(await page.locator('.code-picture svg').count()).toBe(1);
    key = await page.locator('.code-key').innerText();
    recovery = await page.locator('.recovery-codes code').allInnerTexts();
    expect(recovery).toHaveLength(10);
    await page.getByLabel('The code that the app shows now').fill('000000');
    await page.getByRole('button', { name: 'Turn it on' }).click();
    expect(await page.locator('.error-summary').innerText()).toContain('not the code');
    await page.getByLabel('The code that the app shows now').fill(await codeNow(key));
    await page.getByRole('button', { name: 'Turn it on' }).click();
    expect(await page.locator('main').innerText()).toContain('The second step is on.');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await signInAs(page, email);
    expect(await heading(page)).toBe('The second step');
    await page.goto(`${at}/account`);
    expect(await heading(page)).toBe('The second step');
    used = await codeNow(key);
    await page.getByLabel('Code').fill(used);
    await page.getByRole('button', { name: 'Go on' }).click();
    expect(await heading(page)).not.toBe('The second step');
  });

  it('takes no code twice, and each recovery code once', async () => {
    for (const [code, opens] of [
      [used, false],
      [recovery[0] ?? '', true],
      [recovery[0] ?? '', false],
    ] as const) {
      await signInAs(page, email);
      await page.getByLabel('Code').fill(code);
      await page.getByRole('button', { name: 'Go on' }).click();
      expect((await heading(page)) !== 'The second step', code).toBe(opens);
    }
  });
});

describe('a link by e-mail, without JavaScript', () => {
  it('tells nobody whether there is an account, and signs in on a button alone', async () => {
    const { email } = await makeMember(deeds);
    const page = await plain();
    const shown: string[] = [];
    for (const typed of ['stranger@nowhere.example', email]) {
      await page.goto(`${at}/sign-in`);
      await page.locator('#address').fill(typed);
      await page.getByRole('button', { name: 'Send me a link' }).click();
      shown.push(await page.locator('main').innerHTML());
    }
    expect(shown[0]).toBe(shown[1]);
    await expect.poll(() => mailedSecret(app.made, email)).not.toBe('');
    const address = `${at}/sign-in/link/${await mailedSecret(app.made, email)}`;
    for (const method of ['GET', 'HEAD'])
      expect((await fetch(address, { method })).headers.get('set-cookie')).toBeNull();
    await page.goto(address);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.goto(`${at}/account`);
    expect(await page.locator('main').innerText()).toContain(email);
    await page.goto(address);
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect(await heading(page)).toBe('This link opens nothing');
    await page.context().close();
  });
});

describe('a passkey', () => {
  it('is made and used, and stands for both steps', async () => {
    const { email, accountId } = await makeMember(deeds);
    const page = await newPage(browser);
    const tool = await page.context().newCDPSession(page);
    await tool.send('WebAuthn.enable');
    const device = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    };
    await tool.send('WebAuthn.addVirtualAuthenticator', {
      options: { ...device, automaticPresenceSimulation: true } as never,
    });
    await signInAs(page, email);
    await page.waitForURL('**/plans');
    await page.goto(`${at}/account/passkeys`);
    await page.getByLabel('What to call it').fill('My laptop');
    await page.getByRole('button', { name: 'Make the passkey' }).click();
    await page.getByText('My laptop').waitFor();
    await page.goto(`${at}/account/codes`); // its answer is a page that leads nowhere, which Turbo must let pass
    await page.locator('#current').fill(PASSWORD);
    await page.getByRole('button', { name: 'Set it up' }).click();
    await page.getByRole('heading', { name: 'Keep your recovery codes' }).waitFor();
    await page.context().clearCookies();
    await page.goto(`${at}/sign-in`);
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.waitForURL('**/plans');
    const [session] = await behind(app.made.connection, (ask) =>
      ask(
        'select how, "secondFactor" from sign_in.session where "userId" = $1 order by "createdAt" desc limit 1',
        [accountId],
      ),
    );
    expect(session).toEqual({ how: 'passkey', secondFactor: true });
    await page.context().close();
  });
});

describe('somebody else’s sign-in service', () => {
  async function through(page: Page, login: string): Promise<void> {
    await page.goto(`${at}/sign-in`);
    await page.getByRole('link', { name: 'Sign in with Calder Council' }).click();
    await page.locator('input[name=login]').fill(login);
    await page.locator('input[name=password]').fill('anything');
    await page.locator('button[type=submit]').click();
    await page.locator('button[type=submit]').click();
    await page.waitForURL(`${at}/**`);
  }

  it.each([
    ['whom nobody invited', (email: string) => `other.${email}`, false],
    ['who has not proved the address', (email: string) => `unproved.${email}`, false],
    ['who has an account', (email: string) => email, true],
  ])('opens for somebody %s: %s', async (_title, loginOf, opens) => {
    const { email } = await makeMember(deeds);
    const page = await newPage(browser);
    await through(page, loginOf(email));
    expect(new URL(page.url()).pathname).toBe(opens ? '/plans' : '/sign-in');
    if (!opens)
      expect(await page.locator('.error-summary').innerText()).toContain('Only people who were invited');
    await page.context().close();
  });

  it('accepts the invitation of somebody who comes that way', async () => {
    const { personId } = await makeMember(deeds);
    const given = { personId, name: 'Omar Reed', as: 'a reader', email: 'omar@reed.example' };
    expect((await invitePerson(deeds, app.made.person, given)).ok).toBe(true);
    const page = await newPage(browser);
    await through(page, 'omar@reed.example');
    expect(new URL(page.url()).pathname).toBe('/plans');
    await page.context().close();
  });
});

describe('an invitation, and out again, without JavaScript', () => {
  it('opens once, on a button; signing out everywhere ends every session', async () => {
    const { personId } = await makeMember(deeds);
    const given = { personId, name: 'Mina Shaw', as: 'a reader', email: 'mina@shaw.example' };
    const invited = await invitePerson(deeds, app.made.person, given);
    if (!invited.ok) throw new Error(invited.problem.message);
    const [one, two] = [await plain(), await plain()];
    await one.goto(at + invited.value.path);
    await one.getByLabel('Password', { exact: true }).fill('mina shaw');
    await one.getByRole('button', { name: 'Accept' }).click();
    expect(await one.locator('.error-summary').innerText()).toMatch(/your own name|too short/);
    await one.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await one.getByRole('button', { name: 'Accept' }).click();
    expect(new URL(one.url()).pathname).toBe('/plans');
    expect((await fetch(at + invited.value.path)).status).toBe(404);
    await signInAs(two, 'mina@shaw.example');
    await one.goto(`${at}/account`);
    expect(await one.locator('.session-list li').count()).toBe(2);
    await one.getByRole('button', { name: 'Sign out everywhere' }).click();
    for (const page of [one, two]) {
      await page.goto(`${at}/account`);
      expect(await heading(page)).toBe('Sign in');
      await page.context().close();
    }
  });
});

describe('in light and in dark', () => {
  async function look(page: Page, paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      await page.goto(at + path);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeFindings(page), `${path} in ${colorScheme}`).toEqual([]);
      }
    }
  }

  it('the ways in have nothing for axe to find', async () => {
    const page = await newPage(browser);
    const first = `/first/${await makeFirstLink(deeds, PARTNERSHIP)}`;
    const elsewhere = `/sign-in/link/${bindTo('000000', 'x'.repeat(32), { now: SECRET })}`;
    await look(page, [
      '/sign-in',
      '/sign-in/sent',
      '/sign-in/link/x',
      elsewhere,
      first,
      '/sign-in?from=provider-weak',
    ]);
    await page.context().close();
  });

  const OWN = ['', '/address', '/password', '/codes', '/passkeys'].map((part) => `/account${part}`);
  const RESTING = ['/administration', '/plans', '/account/codes'];
  it.each([
    ['has one’s own account', 'reader', [...OWN, '/places', '/sign-out']],
    ['have pages while a role rests', 'administrator', RESTING],
  ] as const)('nor %s, also on a phone', async (_title, role, paths) => {
    const { email } = await makeMember(deeds, { role });
    const page = await newPage(browser);
    await signInAs(page, email);
    await page.getByRole('link', { name: 'Ann Lee' }).waitFor();
    await look(page, paths);
    await page.setViewportSize(PHONE);
    await look(page, paths.slice(0, 1));
    expect(await sidewaysScroll(page)).toBe(0);
    await page.context().close();
  });
});

it('met no fault of ours', () => expect(app.faults).toEqual([]));
