/** Changing what stands in the plan's table: many actions at once, one cell in place, and all of it by keys alone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePlan } from '../make.ts';
import { axeFindings, expectNoFaults, newPage, PHONE, sidewaysScroll, WIDE } from './browser.ts';
import { openJourneys, openPage, text } from './open-journeys.ts';

const { app, browser } = await openJourneys();
beforeAll(async () => {
  for (const slug of ['with', 'without', 'cells', 'keys', 'looks'])
    await makePlan(app.made, { slug, title: `Plan ${slug}`, actions: slug === 'looks' ? 8 : 24 });
});

const open = (page: Page, path: string) => page.goto(`${app.address}/plans/${path}`);
const rowOf = (page: Page, code: string) =>
  page.locator('main tbody tr', { has: page.getByText(code, { exact: true }) });

/** Somebody else says how an action stands. */
async function meanwhile(slug: string, code: string, note: string): Promise<void> {
  const html = await (await fetch(`${app.address}/plans/${slug}/actions/${code}/status`)).text();
  const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
  const body = new URLSearchParams({ version, choice: 'onTrack', note });
  const headers = { 'sec-fetch-site': 'same-origin' };
  const path = `${app.address}/plans/${slug}/actions/${code}/status`;
  const answer = await fetch(path, { method: 'POST', body, headers, redirect: 'manual' });
  expect(answer.status).toBe(303);
}

describe.each([
  ['with JavaScript', true, 'with'],
  ['without JavaScript', false, 'without'],
])('many actions at once, %s', async (_name, javaScriptEnabled, slug) => {
  const page = await openPage(browser, javaScriptEnabled);

  it('shows of each what will change before anything does', async () => {
    await open(page, `${slug}/table`);
    await page.getByRole('link', { name: 'Choose several' }).click();
    for (const code of ['1.1.1', '1.1.2', '1.1.3'])
      await page.getByRole('checkbox', { name: `Choose ${code}`, exact: true }).check();
    await page.getByRole('button', { name: 'Change the chosen ones' }).click();
    await page.getByRole('heading', { name: 'Change 3 actions at once' }).waitFor();
    await page.getByLabel('All of them stand').selectOption('someRisk');
    await page.getByLabel('In a sentence').fill('All wait for the budget.');
    await page.getByLabel('What to do').selectOption('accountable');
    await page.getByLabel('Who', { exact: true }).fill('Carers Together');
    await page.getByRole('textbox', { name: 'By when' }).fill('by end of March 2027');
    await page.getByRole('button', { name: 'Show what will change' }).last().click();
    await page.getByText('3 actions will change.').waitFor();
    expect(await text(page, '.many-list tbody tr')).toMatch(
      /becomes.*Some risk.*Carers Together.*31 March 2027/,
    );
    const now = await (await fetch(`${app.address}/plans/${slug}/actions/1.1.1`)).text();
    expect(now).not.toContain('Some risk');
  });

  it('tells what somebody changed meanwhile, leaves it out, and loses nothing typed', async () => {
    await meanwhile(slug, '1.1.2', 'Begun at last.');
    await page.getByRole('button', { name: 'Change the ticked actions' }).click();
    await page.getByRole('alert').waitFor();
    const second = rowOf(page, '1.1.2');
    expect(await second.textContent()).toMatch(/Asha Bright changed it since.*Begun at last\./s);
    expect(await page.getByLabel('In a sentence').inputValue()).toBe('All wait for the budget.');
    expect(await page.getByRole('checkbox', { name: 'Change 1.1.2' }).isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Change the ticked actions' }).click();
    await page.getByText('The ticked actions are changed').waitFor();
    expect(await rowOf(page, '1.1.1').textContent()).toMatch(/Carers Together.*31 March 2027.*Some risk/);
    expect(await rowOf(page, '1.1.2').textContent()).toContain('On track');
    await open(page, `${slug}/history`);
    expect(await text(page, '.history > li')).toMatch(/changed several actions at once.*1\.1\.1:.*1\.1\.3:/s);
  });

  it('asks what should change, and keeps what was begun', async () => {
    await open(page, `${slug}/table?choose=all`);
    await page.getByRole('button', { name: 'Change the chosen ones' }).click();
    await page.getByLabel('In a sentence').fill('To whom is this said?');
    await page.getByRole('button', { name: 'Show what will change' }).last().click();
    await page.getByRole('link', { name: /^Choose how they stand/ }).waitFor();
    expect(await page.getByLabel('In a sentence').inputValue()).toBe('To whom is this said?');
  });

  it('changes one line of an action’s page', async () => {
    await open(page, `${slug}/actions/2.1.1`);
    await page.getByRole('link', { name: 'Change its date' }).click();
    await page.getByRole('textbox', { name: 'By when' }).fill('autumn 2027');
    await page.getByRole('button', { name: 'Save', exact: true }).last().click();
    await page.getByText('The action is saved.').waitFor();
    expect(await text(page)).toContain('“autumn 2027”');
  });
});

describe('a cell of the table, in place', () => {
  it('is saved by Enter, left by Escape, gone on from by Tab', async () => {
    const page = await newPage(browser);
    await open(page, 'cells/table');
    const row = rowOf(page, '1.1.1');
    await row.hover();
    await row.getByRole('button', { name: 'Change its date' }).click();
    await page.locator('.in-place input[name=timescale]').fill('June 2028');
    await page.keyboard.press('Escape');
    await page.locator('.in-place').waitFor({ state: 'detached' });
    await row.getByRole('button', { name: 'Change its date' }).click();
    await page.locator('.in-place input[name=timescale]').fill('July 2028');
    await page.keyboard.press('Tab');
    await page.locator('.in-place input[name=choice]').first().waitFor();
    expect(await row.textContent()).toContain('July 2028');
    await page.keyboard.press('Space');
    await page.locator('.in-place textarea').fill('Half of it.');
    await page.keyboard.press('Enter');
    await page.locator('.in-place').waitFor({ state: 'detached' });
    expect(await row.textContent()).toContain('Half of it.');
    expect(page.url()).toContain('/cells/table');
    expectNoFaults(page);
    await page.context().close();
  });

  it('shows what somebody else changed meanwhile, and keeps the words typed', async () => {
    const page = await newPage(browser);
    await open(page, 'cells/table');
    const row = rowOf(page, '1.1.2');
    await row.hover();
    await row.getByRole('button', { name: 'Change what will be done' }).click();
    await page.locator('.in-place textarea').fill('My own words');
    await meanwhile('cells', '1.1.2', 'Theirs, meanwhile.');
    await page.keyboard.press('Control+Enter');
    await page.locator('.in-place [role=alert]').waitFor();
    expect(await text(page, '.in-place')).toContain('Theirs, meanwhile.');
    expect(await page.locator('.in-place textarea').inputValue()).toBe('My own words');
    await page.locator('.in-place').getByRole('button', { name: 'Save' }).last().click();
    await page.locator('.in-place').waitFor({ state: 'detached' });
    expect(await row.textContent()).toMatch(/My own words.*Theirs, meanwhile\./s);
    expectNoFaults(page);
    await page.context().close();
  });
});

describe('by keys alone', () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

  it('goes down the table, says how a row stands, chooses it and goes elsewhere', async () => {
    const page = await newPage(browser);
    await open(page, 'keys/table');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('k');
    expect(await focused(page)).toContain('(2)');
    await page.keyboard.press('s');
    await page.locator('.in-place').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+Enter');
    await page.locator('.in-place').waitFor({ state: 'detached' });
    expect(await rowOf(page, '1.1.2').textContent()).toContain('On track');
    await page.keyboard.press('x');
    await page.waitForURL('**/table?choose=1.1.2');
    await page.locator('td.choose :checked').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByText('2 actions chosen').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await page.waitForURL('**/keys/history');
    await page.keyboard.press('/');
    await page.keyboard.press('u');
    await page.waitForURL('**/plans/keys');
    expectNoFaults(page);
    await page.context().close();
  });

  it('never acts while somebody types, and can be switched off', async () => {
    const page = await newPage(browser);
    await open(page, 'keys/table');
    await page.keyboard.press('/');
    await page.keyboard.type('gh?x');
    expect(await page.getByRole('searchbox').inputValue()).toBe('gh?x');
    expect(await page.locator('dialog').count()).toBe(0);
    await open(page, 'keys/table');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Turn keys by themselves off' }).click();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.keyboard.press('j');
    expect(await page.locator('dialog').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.matches('td a'))).toBe(false);
    expectNoFaults(page);
    await page.context().close();
  });
});

describe.each([
  [WIDE, 'light'],
  [PHONE, 'dark'],
] as const)('for everybody, on %o in %s colours', (viewport, colorScheme) => {
  let page: Page;
  beforeAll(async () => {
    page = await newPage(browser, { viewport, colorScheme });
  });
  afterAll(async () => {
    expectNoFaults(page);
    await page.context().close();
  });

  const inPlace = (name: string) => async (): Promise<void> => {
    await rowOf(page, '1.1.1').hover();
    await rowOf(page, '1.1.1').getByRole('button', { name }).click();
    await page.locator('.in-place').waitFor();
  };
  const preview = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Change the chosen ones' }).click();
    await page.getByRole('textbox', { name: 'By when' }).fill('May 2027');
    await page.getByRole('button', { name: 'Show what will change' }).last().click();
    await page.getByText(/8 actions will change/).waitFor();
  };
  const lead = async (): Promise<void> => {
    await page.getByRole('link', { name: 'Change who leads' }).click();
    await page.locator('.in-place').waitFor();
  };
  const nothing = async (): Promise<void> => undefined;

  it.each<[string, string, () => Promise<void>]>([
    ['the keys', '/shortcuts', nothing],
    ['a cell by itself', '/plans/looks/actions/1.1.1/cells/leads', nothing],
    ['a line of an action’s page', '/plans/looks/actions/1.1.1', lead],
    ['a cell of the table', '/plans/looks/table', inPlace('Change how it stands')],
    ['choosing', '/plans/looks/table?choose=all', nothing],
    ['the preview', '/plans/looks/table?choose=all', preview],
  ])('%s is accessible', async (_title, path, act) => {
    await page.goto(app.address + path);
    await act();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
  });
});
