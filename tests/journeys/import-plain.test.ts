/** The same way without JavaScript on a phone, and by the keyboard alone. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectNoFaults, newPage, PHONE, sidewaysScroll } from './browser.ts';
import { serveReadingApp } from './import-app.ts';
import { answered, bringIn, CARERS_DRAFT, rowOf, waitUntilRead } from './import-steps.ts';
import { openJourneys } from './open-journeys.ts';

const { app, browser } = await openJourneys(serveReadingApp);

describe('without JavaScript, on a phone', () => {
  it('a document is brought in, checked, adopted and taken back', async () => {
    const page = await newPage(browser, { javaScriptEnabled: false, viewport: PHONE, hasTouch: true });
    const here = await bringIn(page, app.address, CARERS_DRAFT);
    const before = await answered(page);
    expect(before.all).toBeGreaterThan(5);

    await rowOf(page, 'Put a carers page').locator('.reading-choice').nth(1).click();
    await page.waitForURL(/#row-2$/);
    expect((await answered(page)).done).toBe(1);
    await rowOf(page, 'Put a carers page')
      .getByRole('button', { name: /Change/ })
      .click();
    await page.waitForURL(/#row-2$/);
    expect((await answered(page)).done).toBe(0);

    const signing = rowOf(page, 'Get ten employers');
    await signing.getByText('Something else').first().click();
    await signing.getByRole('textbox', { name: /^When/ }).fill('June 2027');
    await signing.getByRole('button', { name: 'Save' }).first().click();
    await page.waitForURL(/#row-7$/);
    expect(await signing.textContent()).toContain('You typed: “June 2027”');

    await page.getByLabel('Show').selectOption('open');
    await page.getByRole('button', { name: 'Show these' }).click();
    await page.waitForURL(/show=open/);
    expect(await signing.count()).toBe(0);
    expect(await page.locator('main').textContent()).toMatch(/\d+ of \d+ rows/);
    await page.locator('.reading-choice').first().click();
    await page.waitForURL(/show=open.*#row-\d+$/);

    await page.goto(`${here}/adopt`);
    await page.getByLabel('Its address').fill('Not An Address!');
    await page.getByRole('button', { name: 'Adopt the plan' }).click();
    await page.getByRole('alert').getByText('Use small letters, digits and hyphens').waitFor();
    expect(await page.getByLabel('Its address').inputValue()).toBe('Not An Address!');
    await page.getByLabel('Its address').fill('carers');
    await page.getByRole('button', { name: 'Adopt the plan' }).click();
    await page.waitForURL(/\/plans\/carers$/);
    await page.goto(`${here}/undo`);
    await page.getByRole('button', { name: 'Undo the adoption' }).click();
    await page.getByText('The adoption is undone').waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    await page.context().close();
  });
});

/** Presses Tab until the element in focus has the words; a page that cannot be reached so fails. */
async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => {
      const here = document.activeElement as HTMLInputElement | null;
      const label = here?.id ? document.querySelector(`label[for="${here.id}"]`)?.textContent : '';
      return `${label ?? ''} ${here?.textContent ?? ''}`;
    });
    if (words.test(said)) return;
  }
  throw new Error(`The Tab key does not reach ${words}.`);
}

describe('by the keyboard alone', () => {
  it('text is pasted, its questions answered with n and 1, and the plan adopted', async () => {
    const page = await newPage(browser);
    await page.goto(`${app.address}/imports/new`);
    await tabTo(page, /Paste the text instead/);
    await page.keyboard.press('Enter');
    await tabTo(page, /The text of the plan/);
    const rows = [
      'Mend the gate\tWardens\tApril 09',
      'Paint it\tWardens\tDec 26 DONE?',
      'Oil it\tWardens\tongoing',
    ];
    await page.keyboard.insertText(['Action\tLead\tTimescale', ...rows].join('\n'));
    await tabTo(page, /^\s*Read it/);
    await page.keyboard.press('Enter');
    const here = await waitUntilRead(page);
    const { all } = await answered(page);
    expect(all).toBeGreaterThanOrEqual(2);

    for (let done = 1; done <= all; done += 1) {
      const open = await page.evaluate(
        () => document.activeElement?.querySelector('[data-open-question]') !== null,
      );
      if (done === 1 || !open) await page.keyboard.press('n');
      await page.keyboard.press('1');
      await page.waitForFunction(
        (wanted) =>
          document.querySelectorAll('.pair .answered').length === wanted &&
          document.activeElement?.matches('.pair'),
        done,
      );
    }
    expect(await answered(page)).toEqual({ done: all, all });

    await page.goto(`${here}/adopt`);
    await tabTo(page, /Adopt the plan/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/plans\//);
    expectNoFaults(page);
    await page.context().close();
  });

  it('the focus stays at the row that was answered, whichever way', async () => {
    const page = await newPage(browser);
    await bringIn(page, app.address, CARERS_DRAFT);
    const row = rowOf(page, 'Get ten employers');
    const atRow = () => page.waitForFunction(() => document.activeElement?.matches('.pair#row-7'));
    await row.locator('.own summary').first().press('Enter');
    await row.getByRole('textbox', { name: /^When/ }).fill('');
    await row.getByRole('textbox', { name: /^When/ }).press('Enter');
    await row.getByRole('alert').getByText('Nothing was typed').waitFor();
    await row.getByRole('textbox', { name: /^When/ }).fill('June 2027');
    await row.getByRole('textbox', { name: /^When/ }).press('Enter');
    await atRow();
    await row
      .getByRole('button', { name: /^Change/ })
      .first()
      .press('Enter');
    await row.locator('.reading-choice').first().waitFor();
    await atRow();
    await row.locator('.reading-choice').first().press('Enter');
    await row.getByRole('button', { name: /^Change/ }).waitFor();
    await atRow();
    expectNoFaults(page);
    await page.context().close();
  });

  it('the keys can be turned off, and never act while somebody types', async () => {
    const page = await newPage(browser);
    await bringIn(page, app.address, CARERS_DRAFT);
    const row = rowOf(page, 'Put a carers page');
    await row.getByText('Something else').first().click();
    await row.locator('input[name=text]').first().fill('');
    await page.keyboard.type('1n2');
    expect(await row.locator('input[name=text]').first().inputValue()).toBe('1n2');
    expect((await answered(page)).done).toBe(0);
    await page.getByRole('button', { name: 'Turn keys off' }).click();
    await page.locator('h1').click();
    await page.keyboard.press('n');
    await page.keyboard.press('1');
    await page.waitForTimeout(300);
    expect((await answered(page)).done).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className ?? '')).not.toContain('pair');
    await page.getByRole('button', { name: 'Turn keys on' }).click();
    await page.keyboard.press('n');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('pair');
    await page.context().close();
  });
});
