/** A form that could not be taken at all: the page stays with what was typed, and says why and what to do. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, newPage } from './browser.ts';
import { makeMessyPlan } from './messy-plan.ts';
import { openJourneys } from './open-journeys.ts';

const plan = '/plans/living-well-together';
const { app, browser } = await openJourneys();
beforeAll(() => makeMessyPlan(app.made));

/** Puts in more than anybody types, at once. */
const paste = (page: Page, letters: number): Promise<void> =>
  page.locator('#text').evaluate((field: HTMLTextAreaElement, length) => {
    field.value = 'words '.repeat(length / 6);
  }, letters);

const add = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Add the action' }).last().click();

describe('a form that Weft cannot take', () => {
  let page: Page;
  beforeAll(async () => {
    page = await newPage(browser);
    await page.goto(`${app.address}${plan}/actions/new`);
    await page.locator('#notes').fill('My own notes');
  });
  afterAll(() => page.context().close());

  it('stays when it holds too much, says so and has the focus there', async () => {
    await paste(page, 600_000);
    await add(page);
    const said = page.getByRole('alert').filter({ hasText: 'That is too much text for one form' });
    await said.waitFor();
    expect(await said.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await page.locator('#notes').inputValue()).toBe('My own notes');
    expect(new URL(page.url()).pathname).toBe(`${plan}/actions/new`);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('stays when Weft does not answer, and is sent when it does', async () => {
    await page.locator('#text').fill('Mend the long gate');
    await page.context().setOffline(true);
    await add(page);
    const said = page.getByRole('alert');
    await said.filter({ hasText: 'Weft could not be reached' }).waitFor();
    expect(await said.count()).toBe(1);
    expect(await page.locator('#text').inputValue()).toBe('Mend the long gate');
    await page.context().setOffline(false);
    await add(page);
    await page.getByText('The action is added to the plan.').waitFor();
    expect(await page.locator('main').innerText()).toContain('My own notes');
  });
});

describe('without JavaScript', () => {
  it('is in the browser still, when one goes back from the page that says why', async () => {
    const page = await newPage(browser, { javaScriptEnabled: false });
    await page.goto(`${app.address}${plan}/actions/new`);
    await page.locator('#notes').fill('My own notes');
    await paste(page, 600_000);
    await add(page);
    await page.getByRole('heading', { name: 'That is too much text for one form' }).waitFor();
    await page.goBack();
    expect(await page.locator('#notes').inputValue()).toBe('My own notes');
    await page.context().close();
  });

  it('counts once where its button is pressed twice', async () => {
    const page = await newPage(browser, { javaScriptEnabled: false });
    await page.goto(`${app.address}${plan}/actions/new`);
    await page.locator('#text').fill('Paint the long gate');
    await page.getByRole('button', { name: 'Add the action' }).last().dblclick();
    await page.getByText('The action is added to the plan.').waitFor();
    await page.goto(`${app.address}${plan}/table?words=paint+the+long+gate`);
    expect(await page.locator('[data-count]').innerText()).toContain('Showing 1 of');
    await page.context().close();
  });
});
