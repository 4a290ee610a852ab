/** A real browser for journeys: Chromium, headless, with nothing that calls home. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

export { openBrowser } from './chromium.ts';

export const WIDE = { width: 1280, height: 900 };
export const PHONE = { width: 375, height: 740 };

/** A page that fails its test when the browser reports an error of ours: a broken script, a blocked style. */
export async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: WIDE, locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      faults.push(message.text());
  });
  faultsOf.set(page, faults);
  return page;
}

const faultsOf = new WeakMap<Page, string[]>();

export function expectNoFaults(page: Page): void {
  expect(faultsOf.get(page) ?? [], 'errors in the browser').toEqual([]);
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AXE_WISH = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Of what passes it need not tell every place.
  resultTypes: ['violations'],
};
type AxeResult = {
  violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[];
};

/** Everything axe-core finds; empty when the page is accessible as far as a machine can tell. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axeSource);
  const result = (await page.evaluate(`axe.run(document, ${JSON.stringify(AXE_WISH)})`)) as AxeResult;
  return result.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes
        .slice(0, 3)
        .map((node) => `${node.html} ${node.failureSummary}`)
        .join(' | ')}`,
  );
}

/** How far the page can be scrolled sideways, in pixels. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
