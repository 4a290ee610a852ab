/** What every file of journeys opens, and what must be true when it has ended. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { expectNoFaults, newPage, openBrowser } from './browser.ts';
import { type App, serveApp } from './serve-app.ts';

/** One app and one browser for all journeys of a file; in the end the app must have met no fault. */
export async function openJourneys(
  serve: () => Promise<App> = serveApp,
): Promise<{ app: App; browser: Browser }> {
  const app = await serve();
  const browser = await openBrowser();
  afterAll(async () => {
    await browser.close();
    await app.close();
    expect(app.faults).toEqual([]);
  });
  return { app, browser };
}

/** One page for all steps of a block; in the end the scripts on it must have met no fault. */
export async function openPage(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const page = await newPage(browser, { javaScriptEnabled });
  afterAll(async () => {
    if (javaScriptEnabled) expectNoFaults(page);
    await page.context().close();
  });
  return page;
}

/** What the first such part of a page says. */
export const text = async (page: Page, selector = 'main'): Promise<string> =>
  (await page.locator(selector).first().textContent()) ?? '';
