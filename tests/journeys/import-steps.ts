/** What the journeys of a document into the partnership have in common. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const ROOT = join(import.meta.dirname, '../..');

/** Invented plans that ship with Weft, with the messes of real ones. */
export const LIVING_WELL = join(ROOT, 'example/living-well-together.docx');
export const CARERS_DRAFT = join(ROOT, 'example/carers-first-draft.csv');
/** A long plan: 320 actions. */
export const LONG_PLAN = join(ROOT, 'tests/documents/corpus/tove-320/tove-320.docx');

/** Brings a document in and waits for its checking page; gives the import's address. */
export async function bringIn(page: Page, address: string, file: string): Promise<string> {
  await page.goto(`${address}/imports/new`);
  await page.setInputFiles('#document', file);
  await page.getByRole('button', { name: 'Read it' }).click();
  return waitUntilRead(page);
}

/** Without JavaScript the page of waiting is looked at again until the reading has ended. */
export async function whileReading(page: Page): Promise<void> {
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
  for (let tries = 0; tries < 40 && (await page.locator('progress#reading-share').count()) > 0; tries += 1) {
    await page.waitForTimeout(250);
    await page.reload();
  }
}

export async function waitUntilRead(page: Page): Promise<string> {
  await whileReading(page);
  const checking = page.getByRole('heading', { level: 1, name: 'Check what Weft read' });
  // What another journey has adopted is known again.
  const asNew = page.getByRole('button', { name: 'Read it as a new plan' });
  await checking.or(asNew).waitFor();
  if (await asNew.isVisible()) await asNew.click();
  await checking.waitFor();
  return page.url();
}

/** The row of the document that begins an action with these words. */
export const rowOf = (page: Page, words: string) =>
  page.locator('article.pair').filter({ has: page.getByRole('heading', { name: words }) });

/** 'N of M answered', as numbers. */
export async function answered(page: Page): Promise<{ done: number; all: number }> {
  const said = (await page.locator('.checking-count').textContent()) ?? '';
  const [done = '0', all = '0'] = said.match(/\d+/g) ?? [];
  return { done: Number(done), all: Number(all) };
}
