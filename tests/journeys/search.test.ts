/** The search page and the palette in a real browser: with and without JavaScript, by keyboard alone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, newPage, openBrowser, PHONE, sidewaysScroll } from './browser.ts';
import { makeMessyPlan } from './messy-plan.ts';
import { type App, serveApp } from './serve-app.ts';

let app: App;
let browser: Browser;
/** A word that stands in the text of exactly one action of the plan. */
let rare = '';
let text = '';

beforeAll(async () => {
  app = await serveApp();
  const { actions } = await makeMessyPlan(app.made);
  const wordsOf = (line: string): string[] => line.toLowerCase().match(/[a-z]{6,}/g) ?? [];
  for (const action of actions) {
    const others = actions.filter((one) => one !== action).flatMap((one) => wordsOf(JSON.stringify(one)));
    rare =
      wordsOf(action.text).find((word) => !others.some((other) => other.startsWith(word.slice(0, 5)))) ?? '';
    text = action.text;
    if (rare !== '') break;
  }
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

describe('without JavaScript', () => {
  it('finds the one line, marks the word and leads to it', async () => {
    const page = await newPage(browser, { javaScriptEnabled: false });
    await page.goto(`${app.address}/plans`);
    await page.getByRole('link', { name: 'Search' }).click();
    await page.getByLabel('Search everything in the partnership').fill(rare);
    await page.getByRole('button', { name: 'Search' }).click();
    const first = page.locator('.found li').first();
    expect((await first.locator('mark').first().innerText()).toLowerCase()).toContain(rare);
    await first.locator('a').click();
    expect(await page.locator('h1').innerText()).toContain(text);
    await page.context().close();
  });

  it('says what it took a slip for, and what to do where nothing is found', async () => {
    const page = await newPage(browser, { javaScriptEnabled: false });
    await page.goto(`${app.address}/search?q=${rare.slice(0, 3)}${rare[4]}${rare[3]}${rare.slice(5)}`);
    expect(await page.locator('[role=status]').innerText()).toContain(rare);
    await page.goto(`${app.address}/search?q=zzzzqqqq`);
    expect(await page.locator('main').innerText()).toContain('Try fewer words');
    await page.context().close();
  });
});

describe('the palette, by keyboard alone', () => {
  let page: Page;
  beforeAll(async () => {
    page = await newPage(browser);
  });
  afterAll(() => page.context().close());

  it('goes to an action, from any page', async () => {
    await page.goto(`${app.address}/plans`);
    await page.keyboard.press('Control+k');
    await page.locator('dialog.palette').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.type(rare);
    await page.locator('.palette li .found-kind').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.action-title, h1').filter({ hasText: text }).waitFor();
  });

  it('goes to a place by a few letters of its name, and closes by Escape', async () => {
    await page.goto(`${app.address}/plans`);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog.palette').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('direct');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/directory$/);
  });
});

it.each(['light', 'dark'] as const)('has nothing for axe to find in %s', async (colorScheme) => {
  const page = await newPage(browser, { colorScheme });
  for (const path of ['/search', `/search?q=${rare}`, '/search?q=zzzzqqqq', '/search?q=a']) {
    await page.goto(app.address + path);
    expect(await axeFindings(page)).toEqual([]);
  }
  await page.setViewportSize(PHONE);
  await page.goto(`${app.address}/search?q=council`);
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});
