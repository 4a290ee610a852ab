/** One account in two partnerships, and one person for two organisations: each place shows its own, and no more. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { giveRole } from '../../src/commands/person/give-role.ts';
import type { SignInParts } from '../../src/commands/sign-in/parts.ts';
import { everywhere } from '../../src/domain/access/person.ts';
import type { PlanBook } from '../../src/domain/plan/plan.ts';
import { systemClock } from '../../src/services/clock.ts';
import { visitorsAt } from '../../src/web/sign-in/visitor.ts';
import { makePlan } from '../make.ts';
import { doorOf, makeMember, openSignInFor, PASSWORD } from '../sign-in/make.ts';
import { urlOf, weft } from '../verbs.ts';
import { axeFindings, expectNoFaults, newPage, PHONE, sidewaysScroll } from './browser.ts';
import { openJourneys, text } from './open-journeys.ts';
import { type App, serveApp } from './serve-app.ts';

const CARERS = 'Calder Vale Carers';
let app: App;
let browser: Browser;
let deeds: SignInParts;
let book: PlanBook;
let member: { email: string; accountId: string; personId: string };
let at = '';
const heading = (page: Page) => page.locator('h1').innerText();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${at}/sign-in`);
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(PASSWORD);
  await press(page, 'Sign in');
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

({ app, browser } = await openJourneys(() =>
  serveApp((made) => {
    deeds = openSignInFor(made);
    return { clock: systemClock, signIn: doorOf(deeds), visitorOf: visitorsAt({ guise: null }) };
  }),
));
beforeAll(async () => {
  at = app.address.replace('127.0.0.1', 'localhost');
  vi.stubEnv('DATABASE_URL', urlOf(app.made.connection));
  book = await makePlan(app.made, { actions: 6, title: 'Living well together', slug: 'living-well' });
  member = await makeMember(deeds, { name: 'Omar Reed' });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await deeds.store.destroy();
});

describe('a partnership founded beside another', () => {
  let founder: Page;
  let joining = '';
  beforeAll(async () => {
    founder = await newPage(browser, { javaScriptEnabled: false });
  });
  afterAll(() => founder.context().close());

  it('is taken up at the link of the terminal, and has nothing of the other in it', async () => {
    const { said } = await weft('partnership', CARERS);
    await founder.goto(at + (/\/first\/[\w-]{43}/.exec(said)?.[0] ?? ''));
    expect(await text(founder)).toContain(`administrator and coordinator of ${CARERS}`);
    await founder.getByLabel('Your name').fill('Una Stone');
    await founder.getByLabel('Your e-mail address').fill('una@stone.example');
    await founder.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await press(founder, 'Make the account');
    expect(await heading(founder)).toBe('The second step');
    await founder.goto(`${at}/plans`);
    expect(await text(founder)).not.toContain('Living well together');
    expect((await founder.goto(`${at}/plans/living-well`))?.status()).toBe(404);
    await founder.goto(`${at}/plans/new`);
    await founder.locator('#title').fill('Carers first');
    await founder.locator('form button.button').last().click();
    expect(await heading(founder)).toContain('Carers first');
  });

  it('invites somebody who works in the other already', async () => {
    await founder.goto(`${at}/people/new`);
    await founder.locator('#name').fill('Omar Reed');
    await founder.locator('#email').fill(member.email);
    await press(founder, 'Save');
    await founder.goto(`${at}/people`);
    await founder.getByRole('link', { name: 'Omar Reed' }).click();
    await press(founder, 'Give the role');
    await press(founder, 'Invite them');
    joining = await founder.locator('#link').inputValue();
    await founder.goto(`${at}/people`);
    expect(await text(founder, '#invitations')).toBe('Invitations not taken up yet');
    await founder.getByRole('button', { name: 'Take the invitation of Omar Reed back' }).click();
    expect((await fetch(joining)).status).toBe(404);
    await founder.getByRole('link', { name: 'Omar Reed' }).click();
    await press(founder, 'Invite them');
    joining = await founder.locator('#link').inputValue();
  });

  it('is joined with the account that is there, and each shows its own', async () => {
    const page = await newPage(browser);
    await page.goto(joining);
    expect(await text(page)).toContain('There is an account with this address already');
    await page.getByRole('link', { name: 'Sign in to accept' }).click();
    await page.locator('#email').fill(member.email);
    await page.locator('#password').fill(PASSWORD);
    await press(page, 'Sign in');
    await page.getByRole('heading', { name: `Join ${CARERS}` }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press(page, 'Accept the invitation');
    await page.getByText('Carers first').first().waitFor();
    expect(await text(page)).not.toContain('Living well together');
    expect((await fetch(`${at}/plans/carers-first`, { redirect: 'manual' })).status).toBe(303);
    await page.goto(`${at}/places`);
    await page.setViewportSize(PHONE);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page), colorScheme).toEqual([]);
    }
    expect(await sidewaysScroll(page)).toBe(0);
    await press(page, 'Work in Three Rivers Partnership');
    await page.getByText('Living well together').first().waitFor();
    expect(await text(page)).not.toContain('Carers first');
    for (const path of ['/plans/carers-first', '/plans/carers-first/table', '/plans/carers-first/history'])
      expect((await page.goto(at + path))?.status(), path).toBe(404);
    await page.goto(`${at}/search?q=carers`);
    expect(await text(page)).not.toContain('Carers first');
    expectNoFaults(page);
    await page.context().close();
  });
});

describe('one person for two organisations', () => {
  let page: Page;
  beforeAll(async () => {
    page = await newPage(browser, { javaScriptEnabled: false });
  });
  afterAll(() => page.context().close());

  it('speaks for both, in the partnership where both are', async () => {
    const parties = [
      ...new Set(book.actions.flatMap(({ leads }) => leads.map((lead) => lead.partyId))),
    ].slice(0, 2);
    const { context } = app.made;
    const person = { ...context.person, grants: [everywhere('administrator')] };
    for (const partyId of parties)
      await giveRole(
        { ...context, person },
        { personId: member.personId, role: 'editor', planId: '', partyId },
      );
    await signIn(page, member.email);
    await page.goto(`${at}/places`);
    await press(page, 'Work in Three Rivers Partnership');
    await page.goto(`${at}/you`);
    const names = book.actions.flatMap(({ leads }) => leads.filter((lead) => parties.includes(lead.partyId)));
    for (const { name } of names) expect(await text(page)).toContain(`Editor for ${name}`);
    for (const partyId of parties) {
      const own = book.actions.find(({ leads }) => leads.some((lead) => lead.partyId === partyId));
      expect((await page.goto(`${at}/plans/living-well/actions/${own?.code}/edit`))?.status()).toBe(200);
    }
    await page.goto(`${at}/places`);
    await press(page, `Work in ${CARERS}`);
    await page.goto(`${at}/you`);
    expect(await text(page)).not.toContain('Editor for');
  });

  it('is signed out of both at once, on every device', async () => {
    const elsewhere = await newPage(browser, { javaScriptEnabled: false });
    await signIn(elsewhere, member.email);
    await elsewhere.goto(`${at}/places`);
    await press(elsewhere, 'Work in Three Rivers Partnership');
    await elsewhere.goto(`${at}/account`);
    await press(elsewhere, 'Sign out everywhere');
    for (const device of [page, elsewhere]) {
      await device.goto(`${at}/account`);
      expect(await heading(device)).toBe('Sign in');
    }
    await elsewhere.context().close();
  });
});
