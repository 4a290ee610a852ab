/** The history of the partnership in a real browser: narrowed, followed, taken away; with and without JavaScript. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeStatus } from '../../src/commands/action/change-status.ts';
import { setTimescale } from '../../src/commands/action/set-timescale.ts';
import { editHeading } from '../../src/commands/heading/edit-heading.ts';
import type { PlanBook } from '../../src/domain/plan/plan.ts';
import { makePlan } from '../make.ts';
import { axeFindings, expectNoFaults, newPage, openBrowser, PHONE, sidewaysScroll } from './browser.ts';
import { type App, serveApp } from './serve-app.ts';

let app: App;
let browser: Browser;
let book: PlanBook;

beforeAll(async () => {
  app = await serveApp();
  book = await makePlan(app.made, { actions: 6, slug: 'told' });
  const { context } = app.made;
  const [one, two] = book.actions;
  const heading = book.headings[0];
  await changeStatus(context, {
    actionId: one?.id ?? '',
    version: 1,
    lifecycle: 'waiting',
    note: 'No keys.',
  });
  const due = { actionId: two?.id ?? '', raw: 'June 2029', meant: 'asRead' } as const;
  expect(await setTimescale(context, { ...due, version: 1 })).toMatchObject({ ok: true });
  await editHeading(context, {
    ...{ headingId: heading?.id ?? '', version: 1, title: 'Homes for all', number: heading?.number ?? '' },
  });
  for (let n = 1; n <= 41; n += 1)
    await editHeading(context, {
      headingId: book.headings[1]?.id ?? '',
      version: n,
      title: `Written ${n} times`,
    });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

const entries = (page: Page) => page.locator('.history > li');

describe('without JavaScript', () => {
  let page: Page;
  beforeAll(async () => {
    page = await newPage(browser, { javaScriptEnabled: false });
  });
  afterAll(() => page.context().close());

  it('is reached from the menu and goes on to what is older', async () => {
    await page.goto(`${app.address}/plans`);
    await page.getByText('More', { exact: true }).click();
    await page.getByRole('link', { name: 'History' }).click();
    expect(await page.locator('h1').innerText()).toBe('History of the partnership');
    expect(await page.locator('main').innerText()).not.toContain('Homes for all');
    await page.getByRole('link', { name: 'Older changes' }).click();
    expect(await page.locator('main').innerText()).toContain('Homes for all');
  });

  it('narrows by what was done, keeps the choice, and finds nothing in words', async () => {
    await page.getByLabel('What was done').selectOption({ label: 'Said how an action stands' });
    await page.getByLabel('Words').fill('keys');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await entries(page).count()).toBe(1);
    expect(await entries(page).innerText()).toMatch(/Asha Bright said how an action stands[\s\S]*No keys/);
    expect(await page.getByLabel('Words').inputValue()).toBe('keys');
    await page.getByLabel('Until').fill('2001-01-01');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await page.locator('main').innerText()).toContain('Nothing was found');
    await page.getByRole('link', { name: 'Show everything' }).click();
    expect(await entries(page).count()).toBeGreaterThan(20);
  });

  it('hands out what is shown as a file', async () => {
    const answer = await page.request.get(`${app.address}/history.csv?deed=changeStatus`);
    expect(answer.headers()['content-disposition']).toContain('history-2026-03-02.csv');
    expect(await answer.text()).toContain(',In a sentence,');
    const json = await page.request.get(`${app.address}/history.json?deed=changeStatus`);
    expect((await json.json()).changes).toHaveLength(1);
  });
});

describe('with JavaScript', () => {
  let page: Page;
  beforeAll(async () => {
    page = await newPage(browser);
  });
  afterAll(async () => {
    expectNoFaults(page);
    await page.context().close();
  });

  it('is led to from a heading, and tells of that alone', async () => {
    await page.goto(`${app.address}/plans/told/headings`);
    await page
      .locator('.heading-list')
      .getByRole('link', { name: /^History/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.getByText('Only the history of this heading').waitFor();
    expect(await entries(page).count()).toBe(2);
    expect(await entries(page).first().innerText()).toContain('Homes for all');
  });

  it('leads from an undone deed to what undid it, and back', async () => {
    await page.goto(`${app.address}/history?deed=setTimescale`);
    expect(await entries(page).first().innerText()).toMatch(
      /^Asha Bright (moved|set) the due date of 1\.\S+ .*to June 2029\./,
    );
    await page.locator('.history a.undo').first().click();
    await page
      .getByRole('button', { name: /Undo|Put back/ })
      .first()
      .click();
    await page.waitForURL((url) => !url.pathname.endsWith('/undo'));
    await page.goto(`${app.address}/history?deed=setTimescale`);
    await page.getByRole('link', { name: /^Undone/ }).click();
    await page.getByText('Only what was done in one go').waitFor();
    expect(await entries(page).innerText()).toContain('undid a change');
    await page.getByRole('link', { name: 'See what it undid' }).click();
    await page.getByRole('link', { name: /^Undone/ }).waitFor();
  });

  it('prints what is shown, without the form', async () => {
    await page.goto(`${app.address}/history?deed=changeStatus`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.filters').isVisible()).toBe(false);
    expect(await entries(page).first().isVisible()).toBe(true);
    expect(await page.locator('.history-seal').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });
});

it.each(['light', 'dark'] as const)(
  'has nothing that axe finds, wide and narrow, in the %s',
  async (colorScheme) => {
    const page = await newPage(browser, { colorScheme });
    for (const path of [
      '/history',
      '/history?words=zzz',
      `/history?record=heading/${book.headings[0]?.id}`,
    ]) {
      for (const viewport of [{ width: 1280, height: 900 }, PHONE]) {
        await page.setViewportSize(viewport);
        await page.goto(`${app.address}${path}`);
        expect(await axeFindings(page), path).toEqual([]);
        expect(await sidewaysScroll(page), path).toBe(0);
      }
    }
    await page.context().close();
  },
);
