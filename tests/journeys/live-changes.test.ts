/** Two people on one plan: what one of them changes, the other's open page shows, and takes nothing out of their hands. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Followers } from '../../src/web/live/followers.ts';
import { followersOf } from '../live.ts';
import { makePlan } from '../make.ts';
import { axeFindings, expectNoFaults, newPage, PHONE, sidewaysScroll, WIDE } from './browser.ts';
import { openJourneys } from './open-journeys.ts';
import { serveApp } from './serve-app.ts';

let followers: Followers;
let stopHearing: () => Promise<void>;
const { app, browser } = await openJourneys(() =>
  serveApp((made) => {
    const live = followersOf(made);
    followers = live.followers;
    stopHearing = live.stop;
    return { followers };
  }),
);
beforeAll(async () => {
  for (const slug of ['seen', 'typed', 'own', 'looks'])
    await makePlan(app.made, { slug, title: `Plan ${slug}`, actions: slug === 'seen' ? 24 : 12 });
});
afterAll(() => stopHearing());

const UP_TO_DATE = 'This page was just brought up to date.';
const CHANGED = 'This plan was changed a moment ago.';

const open = async (page: Page, path: string): Promise<void> => {
  const before = followers.count();
  await page.goto(`${app.address}/plans/${path}`);
  await expect.poll(() => followers.count()).toBeGreaterThan(before);
};
const rowOf = (page: Page, code: string) =>
  page.locator('main tbody tr', { has: page.getByText(code, { exact: true }) });
const line = (page: Page) => page.locator('live-plan p');
/** How often the page asked for itself. */
function countAsks(page: Page): () => number {
  let asks = 0;
  page.on('request', (request) => {
    if (request.headers()['x-weft-by-itself']) asks += 1;
  });
  return () => asks;
}

/** Somebody else says how an action stands, in a browser of their own or without one. */
async function meanwhile(slug: string, code: string, note: string): Promise<void> {
  const path = `${app.address}/plans/${slug}/actions/${code}/status`;
  const html = await (await fetch(path)).text();
  const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
  const body = new URLSearchParams({ version, choice: 'onTrack', note });
  const headers = { 'sec-fetch-site': 'same-origin' };
  const answer = await fetch(path, { method: 'POST', body, headers, redirect: 'manual' });
  expect(answer.status).toBe(303);
}

describe('the table of another', () => {
  let page: Page;
  beforeAll(async () => {
    page = await newPage(browser);
  });
  afterAll(async () => {
    expectNoFaults(page);
    await page.context().close();
  });

  it('shows what somebody does in a browser of their own, where it stands', async () => {
    await open(page, 'seen/table');
    await page.evaluate(() => document.documentElement.setAttribute('data-never-left', ''));
    const link = rowOf(page, '2.1.1').locator('td.what a');
    await link.focus();
    await page.evaluate(() => scrollTo(0, 120));
    const other = await newPage(browser);
    await other.goto(`${app.address}/plans/seen/actions/1.1.1/status`);
    await other.getByLabel('On track').check();
    await other.getByRole('textbox').first().fill('The kettle is on.');
    await other.getByRole('button', { name: 'Save' }).last().click();
    await other.getByText('The kettle is on.').first().waitFor();
    await rowOf(page, '1.1.1').getByText('The kettle is on.').waitFor();
    expect(await page.evaluate(() => document.documentElement.hasAttribute('data-never-left'))).toBe(true);
    expect(await link.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(120);
    await line(page).getByText(UP_TO_DATE).waitFor();
    // The row that says something else bears a mark, and no other.
    expect(await page.locator('.just-changed td.code').allTextContents()).toEqual(['1.1.1']);
    await other.context().close();
  });

  it('asks once for many changes, and shows them all', async () => {
    const asks = countAsks(page);
    for (const code of ['1.1.2', '1.1.3', '2.1.1', '2.1.2', '2.1.3'])
      await meanwhile('seen', code, `Done ${code}`);
    await rowOf(page, '2.1.3').getByText('Done 2.1.3').waitFor();
    expect(await rowOf(page, '1.1.2').textContent()).toContain('Done 1.1.2');
    expect(asks()).toBeLessThan(3);
  });

  it('keeps a filter that was chosen', async () => {
    await page.locator('select[name=standing]').selectOption('onTrack');
    await page.waitForURL('**standing=onTrack**');
    await rowOf(page, '2.1.3').waitFor();
    expect(await rowOf(page, '2.2.1').count()).toBe(0);
    await meanwhile('seen', '2.2.1', 'Done 2.2.1');
    await rowOf(page, '2.2.1').getByText('Done 2.2.1').waitFor();
    expect(await page.locator('select[name=standing]').inputValue()).toBe('onTrack');
    expect(page.url()).toContain('standing=onTrack');
  });
});

describe('somebody at work', () => {
  it('is told, and loses nothing, also when they look at the change', async () => {
    const page = await newPage(browser);
    await open(page, 'typed/table');
    const row = rowOf(page, '1.1.1');
    await row.hover();
    await row.getByRole('button', { name: 'Change its date' }).click();
    const field = page.locator('.in-place input[name=timescale]');
    await field.fill('half a wor');
    await meanwhile('typed', '1.1.2', 'Begun at last.');
    await line(page).getByText(CHANGED).waitFor();
    expect(await rowOf(page, '1.1.2').textContent()).not.toContain('Begun at last.');
    await line(page).getByRole('link', { name: 'Show the change' }).click();
    await rowOf(page, '1.1.2').getByText('Begun at last.').waitFor();
    expect(await field.inputValue()).toBe('half a wor');
    await field.fill('May 2028');
    await page.keyboard.press('Enter');
    await page.locator('.in-place').waitFor({ state: 'detached' });
    expect(await row.textContent()).toContain('May 2028');
    expectNoFaults(page);
    await page.context().close();
  });
});

describe('one’s own changes', () => {
  it('are shown where they are made, and nothing is asked for again', async () => {
    const page = await newPage(browser);
    await open(page, 'own/table');
    const asks = countAsks(page);
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await page.locator('.in-place textarea').fill('All by myself.');
    await page.locator('.in-place').getByLabel('On track').check();
    await page.keyboard.press('Control+Enter');
    await page.locator('.in-place').waitFor({ state: 'detached' });
    await page.waitForTimeout(1_300);
    expect([asks(), await line(page).textContent()]).toEqual([0, '']);
    await page.goto(`${app.address}/plans/own/actions/1.1.2/status`);
    await page.getByLabel('On track').check();
    await page.getByRole('button', { name: 'Save' }).last().click();
    await page.locator('.notice').waitFor();
    await page.waitForTimeout(1_300);
    expect([asks(), await line(page).textContent()]).toEqual([0, '']);
    // The word of confirmation stays when somebody else then changes something.
    await meanwhile('own', '1.1.2', 'Not quite, sorry.');
    await page.getByText('Not quite, sorry.').first().waitFor();
    expect(await page.locator('.notice').count()).toBe(1);
    expectNoFaults(page);
    await page.context().close();
  });
});

describe('a page', () => {
  it('that is out of sight lets go of its line, and looks once when it is seen again', async () => {
    const page = await newPage(browser);
    await page.clock.install();
    await open(page, 'seen/table');
    const turn = (state: string) =>
      page.evaluate((to) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, value: to });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    const open1 = followers.count();
    await turn('hidden');
    await page.clock.fastForward(11_000);
    await expect.poll(() => followers.count()).toBeLessThan(open1);
    await meanwhile('seen', '2.2.2', 'While nobody looked.');
    expect(await rowOf(page, '2.2.2').textContent()).not.toContain('While nobody looked.');
    await turn('visible');
    await rowOf(page, '2.2.2').getByText('While nobody looked.').waitFor();
    await page.context().close();
  });

  it('asks first from now on where somebody wishes so', async () => {
    const page = await newPage(browser);
    await open(page, 'looks/table');
    await meanwhile('looks', '1.1.1', 'One.');
    await line(page).getByRole('button', { name: 'Ask me first' }).click();
    await line(page).getByText('you are asked before a page changes').waitFor();
    await meanwhile('looks', '1.1.1', 'Two.');
    await line(page).getByText(CHANGED).waitFor();
    expect(await rowOf(page, '1.1.1').textContent()).toContain('One.');
    await line(page).getByRole('button', { name: 'Show changes at once' }).click();
    await rowOf(page, '1.1.1').getByText('Two.').waitFor();
    expectNoFaults(page);
    await page.context().close();
  });

  it('is as it always was without JavaScript', async () => {
    const page = await newPage(browser, { javaScriptEnabled: false });
    await page.goto(`${app.address}/plans/looks/table`);
    expect(await rowOf(page, '1.1.1').textContent()).toContain('Two.');
    expect(await line(page).textContent()).toBe('');
    await page.context().close();
  });
});

describe.each([
  [WIDE, 'light'],
  [PHONE, 'dark'],
] as const)('the line, on %o in %s colours', (viewport, colorScheme) => {
  it('is accessible, and in nobody’s way', async () => {
    const page = await newPage(browser, { viewport, colorScheme });
    await page.addInitScript(() => localStorage.setItem('weft-live', 'ask'));
    await open(page, 'looks/table');
    await meanwhile('looks', '2.1.1', 'Three.');
    await line(page).getByText(CHANGED).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
    expectNoFaults(page);
    await page.context().close();
  });
});
