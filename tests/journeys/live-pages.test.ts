/**
 * Every page of the live plan in a real browser: nothing for axe-core to find in light or dark, nothing to scroll
 * sideways on a phone, no error in the browser. With WEFT_PICTURES set to a folder, each is photographed too.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPlan } from '../../src/commands/plan/create-plan.ts';
import { axeFindings, expectNoFaults, newPage, openBrowser, PHONE, sidewaysScroll, WIDE } from './browser.ts';
import { makeMessyPlan } from './messy-plan.ts';
import { type App, serveApp } from './serve-app.ts';

const plan = '/plans/living-well-together';
const PAGES: [name: string, path: string][] = [
  ['plans', '/plans'],
  ['plan-new', '/plans/new'],
  ['formats', '/formats'],
  ['plan', plan],
  ['plan-empty', '/plans/ageing-well'],
  ['table-of-empty', '/plans/ageing-well/table'],
  ['headings', `${plan}/headings`],
  ['needs-of-empty', '/plans/ageing-well/needs'],
  ['headings-none', '/plans/ageing-well/headings'],
  ['heading-new', `${plan}/headings/new`],
  ['heading-edit', `${plan}/headings/HEADING/edit`],
  ['heading-remove', `${plan}/headings/HEADING/remove`],
  ['heading-place', `${plan}/headings/HEADING/place`],
  ['key-actions', `${plan}/key-actions`],
  ['key-action-new', `${plan}/key-actions/new`],
  ['key-action-edit', `${plan}/key-actions/KEY/edit`],
  ['key-action-remove', `${plan}/key-actions/KEY/remove`],
  ['key-action', `${plan}/key-actions/KEY`],
  ['need-key-action', `${plan}/needs/keyActionWithoutAction`],
  ['table', `${plan}/table`],
  ['table-narrowed', `${plan}/table?words=drop-in&standing=overdue`],
  ['table-empty', `${plan}/table?words=nothing-says-this`],
  ['timeline', `${plan}/timeline`],
  ['one-page', `${plan}/one-page`],
  ['one-page-of-empty', '/plans/ageing-well/one-page'],
  ['timeline-months', `${plan}/timeline?zoom=month`],
  ['timeline-empty', `${plan}/timeline?words=nothing-says-this`],
  ['needs', `${plan}/needs`],
  ['need', `${plan}/needs/noLead`],
  ['glossary', `${plan}/glossary`],
  ['history', `${plan}/history`],
  ['action', `${plan}/actions/1.2.1`],
  ['action-complete', `${plan}/actions/1.1.1`],
  ['action-form', `${plan}/actions/1.2.1/edit`],
  ['action-new', `${plan}/actions/new`],
  ['action-status', `${plan}/actions/1.2.1/status`],
  ['sections', `${plan}/sections`],
  ['section-new', `${plan}/sections/new`],
  ['details', `${plan}/edit`],
  ['not-there', '/plans/no-such-plan'],
];
const pictures = process.env.WEFT_PICTURES;

let app: App;
let ids: Record<string, string> = {};
/** The address with the ids that the plan was made with. */
const address = (path: string): string =>
  app.address + path.replace(/HEADING|KEY/, (name) => ids[name] ?? name);
let browser: Browser;
beforeAll(async () => {
  if (pictures) mkdirSync(pictures, { recursive: true });
  app = await serveApp();
  const { headings, keyActions } = await makeMessyPlan(app.made);
  ids = { HEADING: headings[1]?.id ?? '', KEY: keyActions[1]?.id ?? '' };
  await createPlan(app.made.context, { title: 'Ageing well', levels: ['theme', 'initiative'] });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

async function photograph(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  let page: Page;
  beforeAll(async () => {
    page = await newPage(browser, { colorScheme });
  });
  afterAll(() => page.context().close());

  it.each(PAGES)('%s has nothing for axe to find', async (name, path) => {
    await page.setViewportSize(WIDE);
    const answer = await page.goto(address(path));
    expect(answer?.status()).toBe(name === 'not-there' ? 404 : 200);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.evaluate(() => document.body.lastElementChild?.className)).toBe('foot');
    await photograph(page, `${name}-${colorScheme}`);
    expect(await axeFindings(page)).toEqual([]);
    expectNoFaults(page);
  });

  it.each(PAGES)('%s fits a phone', async (name, path) => {
    await page.setViewportSize(PHONE);
    await page.goto(address(path));
    await photograph(page, `${name}-${colorScheme}-phone`);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('on a phone without JavaScript', () => {
  let page: Page;
  beforeAll(async () => {
    page = await newPage(browser, { viewport: PHONE, javaScriptEnabled: false });
  });
  afterAll(() => page.context().close());

  it.each([
    ['Main', 'Menu', 'Administration'],
    ['In this plan', /^In this plan: Overview$/, 'Timeline'],
  ])('the links of “%s” are behind a button', async (name, button, link) => {
    await page.goto(address(plan));
    const links = page.getByRole('navigation', { name });
    const wanted = links.getByRole('link', { name: link });
    expect(await wanted.isVisible()).toBe(false);
    await links.getByRole('button', { name: button }).press('Enter');
    await wanted.click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(page.url()).toContain(link.toLowerCase());
  });
});

describe('on paper', () => {
  let page: Page;
  beforeAll(async () => {
    page = await newPage(browser);
  });
  afterAll(() => page.context().close());

  /** The sheets of the print, each with its width and height in points. */
  async function sheets(path: string): Promise<[width: number, height: number][]> {
    await page.goto(address(path));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map((box) => [
      Math.round(Number(box[1])),
      Math.round(Number(box[2])),
    ]);
  }

  it('the plan on a page is one sheet', async () => {
    expect(await sheets(`${plan}/one-page`)).toEqual([[595, 842]]);
  });

  it('the timeline lies on its side from the first sheet on', async () => {
    expect((await sheets(`${plan}/timeline`)).filter(([width, height]) => width < height)).toEqual([]);
  });

  it('tables keep the columns that say something, and only those', async () => {
    await page.goto(address(`${plan}/needs/noLead`));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('thead th:visible').allTextContents()).toEqual([
      'No.',
      'Action',
      'What is missing',
    ]);
    await page.emulateMedia({ media: 'screen' });
  });
});
