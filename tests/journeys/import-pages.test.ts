/**
 * Every page on a document's way in: nothing for axe-core to find in light or dark, nothing to scroll sideways on a
 * phone, and a clear sentence for every broken document. With WEFT_PICTURES set to a folder, each is photographed.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, expectNoFaults, newPage, PHONE, sidewaysScroll } from './browser.ts';
import { serveReadingApp } from './import-app.ts';
import { bringIn, CARERS_DRAFT, LIVING_WELL } from './import-steps.ts';
import { openJourneys } from './open-journeys.ts';

const pictures = process.env.WEFT_PICTURES;
const pages: [name: string, path: () => string][] = [
  ['import-new', () => '/imports/new'],
  ['import-list', () => '/imports'],
  ['import-check', () => `${checked}?show=asked`],
  ['import-check-in-order', () => `${checked}?order=document&heading=h0`],
  ['import-check-none', () => `${checked}?show=out`],
  ['import-correct', () => `${checked}/rows/2`],
  ['import-adopt', () => `${checked}/adopt`],
  ['import-aside', () => `${checked}/aside`],
  ['import-refused', () => refused],
  ['import-adopted', () => adopted],
  ['import-undo', () => `${adopted}/undo`],
  ['import-put-aside', () => putAside],
];
let [checked, refused, adopted, putAside] = ['', '', '', ''];

const { app, browser } = await openJourneys(serveReadingApp);
const pathOf = (address: string): string => new URL(address).pathname;

async function send(page: Page, name: string, bytes: string | Buffer): Promise<void> {
  await page.goto(`${app.address}/imports/new`);
  await page.setInputFiles('#document', {
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.waitForURL(/imports\/[0-9a-f-]{36}/);
  await page.locator('progress#reading-share').waitFor({ state: 'detached', timeout: 20_000 });
}

beforeAll(async () => {
  if (pictures) mkdirSync(pictures, { recursive: true });
  const page = await newPage(browser);
  checked = pathOf(await bringIn(page, app.address, LIVING_WELL));
  await page.locator('.reading-choice').first().click();
  await page.locator('.answered').first().waitFor();
  await send(page, 'broken.docx', 'PK\u0003\u0004 but then nothing of the kind');
  refused = pathOf(page.url());
  adopted = pathOf(await bringIn(page, app.address, CARERS_DRAFT));
  await page.goto(`${app.address}${adopted}/adopt`);
  await page.getByRole('button', { name: 'Adopt the plan' }).click();
  await page.waitForURL(/\/plans\//);
  putAside = pathOf(await bringIn(page, app.address, CARERS_DRAFT));
  await page.goto(`${app.address}${putAside}/aside`);
  await page.getByRole('button', { name: 'Put it aside' }).click();
  await page.getByText('The document is put aside').waitFor();
  await page.context().close();
}, 120_000);

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each(pages)(
    '%s is sound, wide and narrow',
    async (name, path) => {
      for (const viewport of [{ width: 1280, height: 900 }, PHONE]) {
        const page = await newPage(browser, { colorScheme, viewport });
        await page.goto(`${app.address}${path()}`);
        if (pictures)
          await page.screenshot({ path: join(pictures, `${name}-${colorScheme}-${viewport.width}.png`) });
        expect(await axeFindings(page)).toEqual([]);
        expect(await sidewaysScroll(page)).toBe(0);
        expectNoFaults(page);
        await page.context().close();
      }
    },
    60_000,
  );
});

describe('a document that cannot be read', () => {
  it.each<[string, string, string | Buffer]>([
    ['a Word document cut short', 'plan.docx', Buffer.from('PK\u0003\u0004rest is missing')],
    ['an unknown kind of file', 'plan.bin', Buffer.from([0, 1, 2, 3, 250, 251, 252, 0, 0, 9])],
    ['a PDF that is none', 'plan.pdf', '%PDF-1.7\nnothing'],
    ['only white space', 'plan.txt', '   \n\n '],
  ])('%s gets a sentence and what to do, and is kept', async (_title, name, bytes) => {
    const page = await newPage(browser);
    await send(page, name, bytes);
    await page.getByRole('heading', { name: 'This document could not be read' }).waitFor();
    const said = await page.locator('.warn p').allTextContents();
    expect(said).toHaveLength(2);
    for (const sentence of said) expect(sentence).toMatch(/^[A-Z].{15,}[.!]$/s);
    const kept = await page.request.get(`${page.url()}/document`);
    expect(Buffer.compare(await kept.body(), Buffer.from(bytes))).toBe(0);
    expect(kept.headers()['content-disposition']).toContain(name);
    await page.context().close();
  });

  it('that is empty is told so on the form', async () => {
    const page = await newPage(browser);
    await page.goto(`${app.address}/imports/new`);
    await page.setInputFiles('#document', { name: 'empty.docx', mimeType: 'x/y', buffer: Buffer.alloc(0) });
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('alert').getByText('That file is empty.').waitFor();
    await page.context().close();
  });

  it('that is too large is told so before it is sent', async () => {
    const page = await newPage(browser);
    await page.goto(`${app.address}/imports/new`);
    await page.evaluate(() => {
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(33 * 1024 * 1024)], 'pictures.docx'));
      const input = document.querySelector<HTMLInputElement>('#document');
      if (input) input.files = files.files;
    });
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('alert').getByText('larger than 32 MB').waitFor();
    expect(page.url()).toContain('/imports/new');
    await page.context().close();
  });
});

describe('an address whose time is past, or has not come', () => {
  it.each([
    ['adopting again', () => adopted, '/adopt', 'This document is a live plan'],
    ['correcting a live plan', () => adopted, '/rows/2', 'This document is a live plan'],
    ['putting a live plan aside', () => adopted, '/aside', 'This document is a live plan'],
    ['undoing what was not adopted', () => checked, '/undo', 'Check what Weft read'],
  ])('%s leads to what the document is now', async (_title, document, part, heading) => {
    const page = await newPage(browser);
    await page.goto(`${app.address}${document()}${part}`);
    expect(pathOf(page.url())).toBe(document());
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.context().close();
  });
});

describe('an address of no document', () => {
  it.each(['/imports/nonsense', '/imports/00000000-0000-7000-8000-00000000abcd', '/imports/x/adopt'])(
    '%s says so',
    async (path) => {
      const page = await newPage(browser);
      const answer = await page.goto(`${app.address}${path}`);
      expect(answer?.status()).toBe(404);
      await page.getByText('There is no such document').waitFor();
      await page.context().close();
    },
  );
});
