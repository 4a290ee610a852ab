/** A document that takes its time: the page says so, can be left, and goes on by itself once the reading has ended. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readingQueue } from '../../src/commands/import/read-import.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { axeFindings, expectNoFaults, newPage, openBrowser } from './browser.ts';
import { CARERS_DRAFT } from './import-steps.ts';
import { type App, serveApp } from './serve-app.ts';

let app: App;
let browser: Browser;
beforeAll(async () => {
  // Nothing is read until the test does it.
  app = await serveApp({ readings: { wake: () => {}, idle: () => new Promise(() => {}) } });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

describe('a reading that takes its time', () => {
  it('shows how far it is and moves on when it has ended', async () => {
    const page = await newPage(browser);
    await page.goto(`${app.address}/imports/new`);
    await page.setInputFiles('#document', CARERS_DRAFT);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByText('The document waits for its turn.').waitFor();
    await page.getByText('You can leave this page; the reading goes on.').waitFor();
    expect(await axeFindings(page)).toEqual([]);

    const queue = readingQueue(app.made.context);
    const waiting = await queue.take();
    if (!waiting) throw new Error('Nothing waits.');
    await queue.noteProgress(waiting.id, { share: 0.4, what: 'Reading' });
    await page.getByText('40 in 100 read').waitFor();
    expect(await page.locator('progress').getAttribute('value')).toBe('40');
    await queue.finish(waiting.id, await readDocument(waiting.bytes, { name: waiting.fileName }));
    await page.getByRole('heading', { name: 'Check what Weft read' }).waitFor();
    expectNoFaults(page);
    await page.context().close();
  });

  it('is in the list, and its page answers without JavaScript', async () => {
    const page = await newPage(browser, { javaScriptEnabled: false });
    await page.goto(`${app.address}/imports/new`);
    await page.setInputFiles('#document', CARERS_DRAFT);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('link', { name: 'See the other documents' }).click();
    await page.getByText('Waiting to be read').waitFor();
    await page.getByRole('link', { name: /See how far it is/ }).click();
    await page.getByRole('link', { name: 'See how far it is' }).waitFor();
    await page.context().close();
  });
});
