/** The outbox, and stopping mail, in a real browser with and without JavaScript; and as a mail program posts by itself. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enqueueMail } from '../../src/commands/mail/enqueue-mail.ts';
import { everywhere } from '../../src/domain/access/person.ts';
import type { Day } from '../../src/domain/day.ts';
import type { MailFacts, MailState } from '../../src/domain/mail/mail.ts';
import { MAIL_STATES } from '../../src/domain/mail/mail.ts';
import { write } from '../../src/store/connection.ts';
import { changeMail, listMails } from '../../src/store/mail/mails.ts';
import { kept } from '../outcomes.ts';
import { PARTNERSHIP, PERSON } from '../servers.ts';
import { always } from '../visitors.ts';
import { axeFindings, expectNoFaults, newPage, openBrowser, PHONE, sidewaysScroll, WIDE } from './browser.ts';
import { type App, serveApp } from './serve-app.ts';

const until = '2026-03-16' as Day;
const SECRET = 'a-secret-of-ann';
const ACTION: MailFacts = {
  ...{ kind: 'actionLink', sender: 'Asha Bright', plan: 'Living well together', code: '1.2', until },
  ...{ action: 'Hold a welcome evening in every library', link: `/links/${SECRET}` },
};
const INVITATION: MailFacts = {
  kind: 'invitation',
  sender: 'Asha Bright',
  as: 'a reader',
  link: '/invitations/x',
  until,
};
const SIGN_IN: MailFacts = { kind: 'signInLink', link: '/sign-in/x', minutes: 15 };

const person = {
  ...{ id: PERSON, name: 'Asha Bright', partnershipId: PARTNERSHIP },
  grants: [everywhere('administrator'), everywhere('coordinator')],
};
let held: App;
let sending: App;
let browser: Browser;
let page: Page;

async function put(app: App, facts: MailFacts, to: { name: string; address: string }): Promise<void> {
  kept(await write(app.made.database, app.made.scope('test'), (t) => enqueueMail(t, { to, facts })));
}

/** Puts every mail of the app into the states given, the newest first. */
async function settle(app: App, states: MailState[]): Promise<void> {
  const problem = { why: 'refusedAddress', reply: '550 5.1.1 No such user here' } as const;
  const at = new Date('2026-03-02T09:30:00Z');
  await write(app.made.database, app.made.scope('test'), async (t) => {
    const mails = await listMails(t, { states: MAIL_STATES, size: 20 });
    for (const [n, mail] of mails.entries()) {
      if (states[n] === 'failed') await changeMail(t, mail, { state: 'failed', problem });
      if (states[n] === 'held') await changeMail(t, mail, { state: 'held' });
      if (states[n] === 'sent') await changeMail(t, mail, { state: 'sent', at });
    }
  });
}

beforeAll(async () => {
  const mail = { from: { name: '', address: 'weft@council.example' }, server: 'mail.council.example' };
  held = await serveApp({ visitorOf: always(person) });
  sending = await serveApp({ visitorOf: always(person), mail });
  for (const app of [held, sending]) {
    await put(app, ACTION, { name: 'Ann Lee', address: 'ann@lee.example' });
    await put(app, INVITATION, {
      name: '',
      address: 'ben.with.a.long.name@valley-carers-and-friends.example',
    });
    await put(app, SIGN_IN, { name: 'Cara Moss', address: 'cara@moss.example' });
  }
  await settle(held, ['held', 'held', 'held']);
  await settle(sending, ['sent', 'failed', 'failed']);
  browser = await openBrowser();
  page = await newPage(browser, { javaScriptEnabled: false });
});
afterAll(async () => {
  expectNoFaults(page);
  await browser.close();
  for (const app of [held, sending]) {
    expect(app.faults).toEqual([]);
    await app.close();
  }
});

const outboxOf = (app: App, query = '') => page.goto(`${app.address}/administration/outbox${query}`);
const main = () => page.locator('main').innerText();

describe('where no mail server is set', () => {
  it('says that nothing leaves, and shows each mail as it would have gone, with its link', async () => {
    await outboxOf(held);
    expect(await main()).toContain('No mail server is set, so no mail leaves Weft.');
    expect(await page.locator('.outbox > li').count()).toBe(3);
    const ann = page.locator('.outbox > li', { hasText: 'ann@lee.example' });
    await ann.locator('summary').click();
    const link = ann.getByRole('link', { name: `/links/${SECRET}` });
    expect(await link.getAttribute('href')).toBe(`${held.address}/links/${SECRET}`);
    expect(await page.getByRole('button', { name: /Send it now|Try again/ }).count()).toBe(0);
  });

  it('shows a mail as a mail program does, in light and dark, and lets nothing of it run', async () => {
    await outboxOf(held);
    const ann = page.locator('.outbox > li', { hasText: 'ann@lee.example' });
    await ann.locator('summary').click();
    const address = await ann.getByRole('link', { name: 'See it as a mail program' }).getAttribute('href');
    const shown = await newPage(browser, { bypassCSP: true });
    for (const colorScheme of ['light', 'dark'] as const) {
      await shown.emulateMedia({ colorScheme });
      await shown.goto(held.address + address);
      expect(await shown.title()).toBe('How does action 1.2 stand?');
      expect(await axeFindings(shown), colorScheme).toEqual([]);
    }
    const answer = await fetch(held.address + address);
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(answer.headers.get('cache-control')).toContain('no-store');
  });

  it('takes a mail back, and forgets what it said', async () => {
    await outboxOf(held);
    await page.getByRole('button', { name: 'Take it back: Link to sign in, to Cara Moss' }).click();
    expect(await page.locator('.notice').innerText()).toContain('The mail is taken back.');
    expect(await page.locator('.outbox > li', { hasText: 'Cara' }).innerText()).toContain('Taken back');
  });
});

describe('where mail leaves', () => {
  it('says what failed and why, and shows nobody what a mail says', async () => {
    await outboxOf(sending, '?show=failed');
    const said = await main();
    expect(said).toContain('Mail goes through mail.council.example');
    expect(said).toContain('There is nobody at this address');
    expect(said).toContain('550 5.1.1 No such user here');
    expect(await page.content()).not.toContain(SECRET);
    expect(await page.locator('.outbox > li').count()).toBe(2);
    const [mail] = await write(sending.made.database, sending.made.scope('look'), (t) =>
      listMails(t, { states: ['failed'], size: 1 }),
    );
    const peeked = await fetch(`${sending.address}/administration/outbox/${mail?.id}/mail`);
    expect(peeked.status).toBe(404);
  });

  it('tries one again, and all', async () => {
    await outboxOf(sending, '?show=failed');
    await page.getByRole('button', { name: 'Try again: How does an action stand?, to Ann Lee' }).click();
    expect(await page.locator('.outbox > li', { hasText: 'Ann' }).innerText()).toContain('Waits to go');
    await page.getByRole('button', { name: 'Try all of them again' }).click();
    await outboxOf(sending, '?show=failed');
    expect(await main()).toContain('No mail here.');
  });

  it('sends a trial, to an address that is one', async () => {
    await page.getByLabel('An e-mail address of yours').fill('asha at council');
    await page.getByRole('button', { name: 'Send a trial' }).click();
    expect(await page.locator('.error-summary').innerText()).toContain('This is not an e-mail address');
    expect(await page.getByLabel('An e-mail address of yours').inputValue()).toBe('asha at council');
    await page.getByLabel('An e-mail address of yours').fill('asha@council.example');
    await page.getByRole('button', { name: 'Send a trial' }).click();
    expect(await page.locator('.outbox > li').first().innerText()).toMatch(/Trial to asha@council\.example/);
  });
});

describe('stopping mail', () => {
  const secrets: Record<string, string> = {};
  beforeAll(async () => {
    const mails = await write(sending.made.database, sending.made.scope('look'), (t) =>
      listMails(t, { states: MAIL_STATES, size: 20 }),
    );
    for (const { to, content } of mails) secrets[to.name] = content?.unsubscribe ?? '';
  });
  const addressOf = (name: string) => `${sending.address}/mail/unsubscribe/${PARTNERSHIP}/${secrets[name]}`;

  it('asks first, since scanners open every link, then does it, and takes it back', async () => {
    await page.goto(addressOf('Ann Lee'));
    expect(await main()).toContain('ann@lee.example');
    await page.getByLabel('All mail from Three Rivers Partnership').check();
    await page.getByRole('button', { name: 'Stop it' }).click();
    expect(await page.locator('h1').innerText()).toBe('It is stopped');
    await outboxOf(sending);
    expect(await page.locator('.mail-refusals').innerText()).toMatch(/ann@lee\.example: everything since/);
    await page.goto(addressOf('Ann Lee'));
    await page.getByRole('button', { name: 'Send me mail again' }).click();
    expect(await page.locator('h1').innerText()).toBe('Mail will reach you again');
    await outboxOf(sending);
    expect(await main()).toContain('Nobody has stopped mail so far.');
  });

  it('is done by one POST of a mail program, which says nothing of where it comes from', async () => {
    const body = 'List-Unsubscribe=One-Click';
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await fetch(addressOf(''), { method: 'POST', headers, body });
    expect(answer.status).toBe(200);
    await outboxOf(sending);
    expect(await page.locator('.mail-refusals').innerText()).toMatch(/friends\.example: Invitation since/);
  });

  it('says the same of every address that is none', async () => {
    for (const address of [`${addressOf('Ann Lee')}x`, `${sending.address}/mail/unsubscribe/x/y`]) {
      const answer = await fetch(address);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('There is nothing to stop at this address.');
    }
  });

  it.each([
    ['light', WIDE],
    ['dark', WIDE],
    ['light', PHONE],
    ['dark', PHONE],
  ] as const)('and the outbox are open to everybody: %s, %j', async (colorScheme, viewport) => {
    const shown = await newPage(browser, { viewport, colorScheme });
    const outbox = '/administration/outbox';
    for (const address of [held.address + outbox, sending.address + outbox, addressOf('Ann Lee')]) {
      await shown.goto(address);
      await shown.locator('details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '');
      });
      expect(await axeFindings(shown), address).toEqual([]);
      expect(await sidewaysScroll(shown), address).toBe(0);
    }
    expectNoFaults(shown);
  });
});
