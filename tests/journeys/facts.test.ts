/**
 * What is known of an action, kept in a real browser: with JavaScript, without it, with the keyboard; and each page
 * clean for axe in light and dark, wide and narrow. Every journey ends in what the page then says.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, expectNoFaults, newPage, PHONE, sidewaysScroll, WIDE } from './browser.ts';
import { makeMessyPlan } from './messy-plan.ts';
import { openJourneys, openPage } from './open-journeys.ts';

const plan = '/plans/living-well-together';
const { app, browser } = await openJourneys();
beforeAll(async () => {
  await makeMessyPlan(app.made);
});

const open = async (page: Page, path: string) => page.goto(app.address + plan + path);
const text = async (page: Page, selector = 'main'): Promise<string> =>
  ((await page.locator(selector).first().textContent()) ?? '').replace(/\s+/g, ' ');
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).last().click();

describe.each([
  ['with JavaScript', true, '2.1.2', '3.1.2'],
  ['without JavaScript', false, '2.1.4', '3.1.4'],
])('%s', async (_name, javaScriptEnabled, code, another) => {
  const page = await openPage(browser, javaScriptEnabled);
  const action = `/actions/${code}`;
  const other = `/actions/${another}`;

  it('puts a time together, writes its words, and saves what they mean', async () => {
    await open(page, `${action}/timescale`);
    await page.getByLabel('What kind of time').selectOption('Comes round');
    await page.getByLabel('Every', { exact: true }).selectOption('quarter');
    expect(await page.getByLabel('Season').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Write these words above' }).click();
    await page.locator('#timescale[value="Every quarter"]').waitFor();
    expect(await text(page, '[data-reading]')).toContain('Every quarter');
    await save(page);
    await page.getByText('When it is to be done is saved.').waitFor();
    expect(await text(page)).toContain('Comes round');
  });

  it('takes another reading of the words where a person chooses it', async () => {
    await open(page, `${other}/timescale`);
    await page.getByLabel('As it is written').fill('2027');
    await page.getByRole('button', { name: 'See how Weft reads it' }).click();
    await page.getByLabel('April 2027 to March 2028').check();
    await save(page);
    await page.getByText('When it is to be done is saved.').waitFor();
    expect(await text(page, '.pairs')).toContain(
      'April 2027 to March 2028 “2027” as somebody said it is meant',
    );
  });

  it('counts the times it was held', async () => {
    await open(page, `${action}/facts/occurrences`);
    await page.getByLabel('Day').fill('2026-02-20');
    await page.getByLabel('In a sentence').fill('Eleven came.');
    await save(page);
    await page.getByText('It is kept.').waitFor();
    expect(await text(page)).toContain('1 of 4 this year');
    expect(await text(page)).toContain('20 February 2026: held. Eleven came.');
  });

  it('adds up what is needed, and asks again where an amount is none', async () => {
    await open(page, `${action}/facts/resources`);
    await page.getByLabel('What for').fill('Rent of the hall');
    await page.getByLabel('How much').fill('a lot');
    await page.getByLabel('Is it in hand?').selectOption('A part of it is in hand');
    await page.getByLabel('Of that, in hand').fill('1,500');
    await save(page);
    await page.getByRole('link', { name: 'Write an amount of money, for example £4,000.' }).waitFor();
    expect(await page.getByLabel('What for').inputValue()).toBe('Rent of the hall');
    await page.getByLabel('How much').fill('£4,000');
    await save(page);
    await page.getByText('It is kept.').waitFor();
    expect(await text(page)).toContain('£4,000 needed, £1,500 in hand, £2,500 still to find');
    await open(page, '/needs/fundingNotFound');
    expect(await text(page)).toContain('Still to find: £2,500.');
  });

  it('says where, for whom and what kind of work, and the table narrows by it', async () => {
    await open(page, `${action}/labels`);
    const area = javaScriptEnabled ? 'Upper Dale' : 'Lower Dale';
    await page.getByLabel('Other areas').fill(area);
    await page.getByLabel('Carers').check();
    await page.getByLabel('Train people').check();
    await save(page);
    await page.getByText('is saved.').waitFor();
    expect(await text(page, '.pairs')).toContain(area);
    await open(page, '/table');
    await page.locator('.more-filters summary').click();
    await page.getByLabel('Area').selectOption(area);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.locator('[data-count]', { hasText: /^Showing 1 of/ }).waitFor();
    expect(page.url()).toContain('area=');
  });
});

describe('with JavaScript alone', () => {
  let page: Page;
  beforeAll(async () => {
    page = await newPage(browser);
  });
  afterAll(async () => {
    expectNoFaults(page);
    await page.context().close();
  });

  it('says by keyboard that a condition is met, and the action waits no more', async () => {
    await open(page, '/needs/conditionsUnmet');
    await page.getByRole('link', { name: /^Say whether it is met .*travel card/ }).press('Enter');
    await page.getByRole('link', { name: /^Change ?: resource released/ }).press('Enter');
    await page.getByRole('heading', { name: 'Change this one' }).waitFor();
    await page.getByLabel('Met on').fill('2026-02-20');
    await page.getByLabel('Who says so').fill('The finance group');
    await page.keyboard.press('Enter');
    await page.getByText('It is kept.').waitFor();
    expect(page.url()).toContain('/needs/conditionsUnmet');
    expect(await text(page)).not.toContain('travel card');
    await open(page, '/actions/1.1.4');
    expect(await text(page, '.pairs')).toContain('met 20 February 2026, says The finance group');
    expect(await text(page, '.action-head')).not.toContain('Waiting');
  });

  it('keeps what was typed when somebody else changed the same entry, and tells what', async () => {
    await open(page, '/actions/1.1.1/facts/milestones?entry=0');
    const other = await newPage(browser);
    await other.goto(page.url());
    await other.getByLabel('Reached on').fill('2026-01-30');
    await save(other);
    await other.getByText('It is kept.').waitFor();
    await other.context().close();
    await page.getByLabel('What is reached').fill('Course agreed with the papers');
    await save(page);
    await page.getByRole('alert').waitFor();
    expect(await text(page, '[role=alert]')).toContain('reached 30 January 2026');
    expect(await page.getByLabel('What is reached').inputValue()).toBe('Course agreed with the papers');
    await save(page);
    await page.getByText('It is kept.').waitFor();
    expect(await page.locator('.kept-facts li').count()).toBe(2);
  });

  it('keeps the words where a person says what they mean', async () => {
    await open(page, '/actions/1.2.1/timescale');
    await page.getByLabel('As it is written').fill('2027');
    await page.getByLabel('April 2027 to March 2028').check();
    await page.getByLabel('As it is written').fill('By 31 January 2026');
    await page.getByLabel('April 2027 to March 2028').waitFor({ state: 'detached' });
    await page.getByLabel('Something else, put together below').check();
    await page.getByLabel('What kind of time').selectOption('A quarter');
    await save(page);
    await page
      .getByRole('link', { name: /^Fill in “.+”, so that it can be written\.$/ })
      .first()
      .waitFor();
    await page.getByLabel('Which quarter or half').selectOption('Second');
    await page.getByLabel('Year', { exact: true }).fill('2026');
    await save(page);
    await page.getByText('When it is to be done is saved.').waitFor();
    const said = await text(page, '.pairs');
    expect(said).toContain('July to September 2026');
    expect(said).toContain('“By 31 January 2026” as somebody said it is meant');
  });

  const action = '/actions/2.1.2';
  const pages = [
    action,
    `${action}/timescale`,
    `${action}/labels`,
    `${action}/facts/conditions`,
    `${action}/facts/resources?entry=0`,
    '/resources',
  ];
  it.each([
    ['light', WIDE],
    ['dark', PHONE],
  ] as const)('is clean for axe in %s', async (colorScheme, viewport) => {
    const looking = await newPage(browser, { colorScheme, viewport });
    for (const one of pages) {
      await open(looking, one);
      expect(await axeFindings(looking), one).toEqual([]);
      expect(await sidewaysScroll(looking)).toBe(0);
    }
    await looking.context().close();
  });
});
