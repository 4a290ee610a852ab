/**
 * What people do with a live plan, in a real browser: with JavaScript, without it, and with the keyboard alone.
 * Every journey ends in what the page then says.
 */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, expectNoFaults, newPage } from './browser.ts';
import { makeMessyPlan } from './messy-plan.ts';
import { openJourneys, openPage, text } from './open-journeys.ts';

const plan = '/plans/living-well-together';
const { app, browser } = await openJourneys();
beforeAll(async () => {
  await makeMessyPlan(app.made);
});

const open = async (page: Page, path: string) => page.goto(app.address + plan + path);

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', async (_name, javaScriptEnabled) => {
  const page = await openPage(browser, javaScriptEnabled);

  it('narrows the table by words, and the address keeps it', async () => {
    await open(page, '/table');
    await page.getByRole('searchbox', { name: 'Words' }).fill('reporters');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.locator('[data-count]', { hasText: /^Showing 1 of 3\d actions/ }).waitFor();
    expect(page.url()).toContain('words=reporters');
    await page.reload();
    expect(await text(page, '[data-count]')).toMatch(/^Showing 1 of 3\d actions/);
    await page.getByRole('link', { name: 'Show all' }).click();
    await page.locator('[data-count]', { hasText: /^All 3\d actions/ }).waitFor();
  });

  it('says how an action stands, and the history tells', async () => {
    await open(page, '/actions/1.1.4');
    await page.getByRole('link', { name: 'Say how it stands' }).click();
    await page.getByLabel('Late, but we can recover').check();
    await page.getByLabel('In a sentence').fill('The cards are printed; the machines come in May.');
    await page.getByRole('button', { name: 'Save how it stands' }).click();
    await page.getByText('How it stands is saved').waitFor();
    const said = await text(page);
    expect(said).toContain('Some risk');
    expect(said).toContain('Asha Bright said how an action stands');
    expect(said).toContain('machines come in May');
  });

  it('asks again, keeping the sentence, when no standing is chosen', async () => {
    await open(page, '/actions/2.1.2/status');
    await page.getByLabel('In a sentence').fill('Nobody rang back.');
    await page.getByRole('button', { name: 'Save how it stands' }).click();
    await page.getByRole('link', { name: 'Choose how it stands.' }).waitFor();
    expect(await page.getByLabel('In a sentence').inputValue()).toBe('Nobody rang back.');
    expect(await page.title()).toMatch(/^Error: /);
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);
  });

  it('changes an action: who answers for it, and when, with the reading shown before saving', async () => {
    await open(page, `/actions/${javaScriptEnabled ? '1.1.2' : '2.1.4'}/edit`);
    await page.getByLabel('Name 1', { exact: true }).fill('Ferry Lane Housing');
    await page.getByLabel('Name 1 is accountable').check();
    await page.getByLabel('By when').fill('by end of March 2027');
    await page.getByRole('button', { name: 'See how Weft reads it' }).click();
    await page.getByText('By 31 March 2027').waitFor();
    expect(await page.getByLabel('Name 1', { exact: true }).inputValue()).toBe('Ferry Lane Housing');
    await page.getByRole('button', { name: 'Save the action' }).last().click();
    await page.getByText('The action is saved.').waitFor();
    const said = await text(page);
    expect(await text(page, '.lead.first')).toContain('Ferry Lane Housing');
    expect(said).toContain('“by end of March 2027”');
  });

  it('refuses an action with no words, keeping what was typed', async () => {
    await open(page, '/actions/new');
    await page.getByLabel('By when').fill('every year');
    await page.getByRole('button', { name: 'Add the action' }).click();
    await page.getByRole('link', { name: 'Write what will be done.' }).waitFor();
    expect(await page.getByLabel('By when').inputValue()).toBe('every year');
    const name = javaScriptEnabled ? 'Meet once a year' : 'Meet once a year, in the hall';
    await page.getByLabel('What will be done').fill(name);
    await page.getByRole('button', { name: 'Add the action' }).click();
    await page.getByText('The action is added to the plan.').waitFor();
    expect(await text(page, 'h1')).toContain(name);
  });

  it('works through a list: mends a row and comes back to the rest', async () => {
    await open(page, '/needs/datePassed');
    const rows = await page.locator('tbody tr').count();
    await page
      .getByRole('link', { name: /^Say how it stands/ })
      .first()
      .click();
    await page.getByRole('radio', { name: /^Done/ }).check();
    await page.getByRole('button', { name: 'Save how it stands' }).click();
    await page.getByText('How it stands is saved').waitFor();
    expect(page.url()).toContain('/needs/datePassed');
    expect(await page.locator('tbody tr').count()).toBe(rows - 1);
  });

  it('explains an abbreviation, which then needs nothing more', async () => {
    await open(page, '/needs/unexplainedAbbreviation');
    await page
      .getByRole('link', { name: /Explain it/ })
      .first()
      .click();
    const field = page.locator('.explain-list input[name=long]').first();
    const short = await page.locator('.explain-list label b').first().textContent();
    await field.fill('Hill Valley something');
    await page.getByRole('button', { name: `Save ${short}` }).click();
    await page.getByText('The explanation is saved.').waitFor();
    expect(await text(page)).toContain('Explained here');
  });

  it('adds a section, moves it up and removes it', async () => {
    await open(page, '/sections');
    await page.getByRole('link', { name: 'Add a section' }).click();
    await page.getByLabel('Heading').fill('What we cannot do');
    await page.getByLabel('Text').fill('We cannot change the law.\n\n- Nor the weather\n- Nor the past');
    await page.getByRole('button', { name: 'Save the section' }).click();
    await page.getByText('The section is added.').waitFor();
    await page.getByRole('button', { name: 'Move up: What we cannot do' }).click();
    await page.getByText('The section has moved.').waitFor();
    expect(await page.locator('h2').allInnerTexts()).toEqual(['Why', 'What we cannot do', 'So far']);
    expect(await page.locator('.prose li').allInnerTexts()).toEqual(['Nor the weather', 'Nor the past']);
    await page.getByRole('link', { name: 'Remove: What we cannot do' }).click();
    await page.getByRole('button', { name: 'Remove the section' }).click();
    await page.getByText('The section is removed.').waitFor();
    expect(await page.locator('h2').allInnerTexts()).toEqual(['Why', 'So far']);
  });

  it('changes the details of the plan, and refuses an end before the beginning', async () => {
    await open(page, '/edit');
    await page.getByLabel('From').fill('2026-04-01');
    await page.getByLabel('Until').fill('2020-03-31');
    await page.getByRole('button', { name: 'Save the details' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('Until').inputValue()).toBe('2020-03-31');
    await page.getByLabel('Until').fill('2029-03-31');
    await page.getByRole('button', { name: 'Save the details' }).click();
    await page.getByText('The details of the plan are saved.').waitFor();
    expect(await text(page)).toContain('April 2026 to March 2029');
  });

  it('shows what somebody else changed meanwhile, and keeps what was typed', async () => {
    const code = javaScriptEnabled ? '2.2.1' : '2.2.2';
    await open(page, `/actions/${code}/edit`);
    await page.getByLabel('What will be done').fill('My own words');
    const other = await newPage(browser);
    await open(other, `/actions/${code}/edit`);
    await other.getByLabel('Notes').fill('Theirs');
    await other.getByRole('button', { name: 'Save the action' }).last().click();
    await other.getByText('The action is saved.').waitFor();
    await other.context().close();
    await page.getByRole('button', { name: 'Save the action' }).last().click();
    await page.getByRole('alert').waitFor();
    expect(await text(page, '.error-summary')).toContain('Theirs');
    expect(await page.getByLabel('What will be done').inputValue()).toBe('My own words');
    expect(await page.getByLabel('Notes').inputValue()).toBe('Theirs');
    await page.getByRole('button', { name: 'Save the action' }).last().click();
    await page.getByText('The action is saved.').waitFor();
    expect(await text(page)).toContain('My own words');
    expect(await text(page)).toContain('Theirs');
  });

  it('answers an open question where it stands', async () => {
    const code = javaScriptEnabled ? '1.2.1' : '3.1.1';
    await open(page, `/actions/${code}`);
    await page.getByLabel('Due 31 January 2026').check();
    await page.getByRole('button', { name: 'Save the answer' }).click();
    await page.getByText('Your answer is saved.').waitFor();
    expect(await page.getByText('Questions still open').count()).toBe(0);
  });
});

describe('what JavaScript makes pleasanter', () => {
  it('narrows while one types, says how many there are, and is one step to go back', async () => {
    const page = await newPage(browser);
    await open(page, '/table');
    const words = page.getByRole('searchbox', { name: 'Words' });
    await page.evaluate(() => {
      const seen = Object.assign(window, { arrived: 0 });
      document.addEventListener('turbo:load', () => {
        seen.arrived += 1;
      });
    });
    await words.focus();
    for (const [typed, search, arrived] of [
      ['for ', '?words=for', 1],
      ['local ', '?words=for+local', 2],
      ['reporters', '?words=for+local+reporters', 3],
    ] as const) {
      await page.keyboard.type(typed);
      await page.waitForFunction((wanted) => location.search.replace(/\+$/, '') === wanted, search);
      // Nobody goes back in the moment in which an answer comes: it is there when the browser's step is made.
      await page.waitForFunction((wanted) => Reflect.get(window, 'arrived') >= wanted, arrived);
    }
    await page.locator('[data-said]', { hasText: /Showing 1 of/ }).waitFor({ state: 'attached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('words');
    await page.goBack();
    await page.locator('[data-count]', { hasText: /^All/ }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(await words.inputValue()).toBe('');
    await page.goForward();
    await page.locator('[data-count]', { hasText: /Showing 1 of/ }).waitFor();
    expect(await words.inputValue()).toBe('for local reporters');
    await page.locator('td.what a').click();
    await page.getByRole('heading', { level: 1, name: /reporters/ }).waitFor();
    await page.goBack();
    await page.locator('[data-count]', { hasText: /Showing 1 of/ }).waitFor();
    await words.fill('');
    await page.locator('[data-count]', { hasText: /^All/ }).waitFor();
    expect(await page.locator('select[name=standing]').inputValue()).toBe('');
    expectNoFaults(page);
    await page.context().close();
  });

  it('reads a timescale as it is typed', async () => {
    const page = await newPage(browser);
    await open(page, '/actions/new');
    await page.getByLabel('By when').pressSequentially('end of March 2028');
    await page.locator('[data-reading]', { hasText: '31 March 2028' }).waitFor();
    expectNoFaults(page);
    await page.context().close();
  });
});

describe('the keyboard alone', () => {
  it('skips to the page, narrows the table and saves a standing', async () => {
    const page = await newPage(browser);
    await open(page, '/actions/3.1.2/status');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the page');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'page');
    for (let n = 0; n < 12; n += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.getAttribute('name') === 'choice')) break;
    }
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('input[name=choice]:checked').inputValue()).toBe('onTrack');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Going well.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('How it stands is saved').waitFor();
    expect(await text(page)).toContain('On track');
    expectNoFaults(page);
    await page.context().close();
  });

  it('shows a focus that can be seen on every link and field', async () => {
    const page = await newPage(browser);
    await open(page, '/table');
    for (let n = 0; n < 20; n += 1) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const style = getComputedStyle(document.activeElement ?? document.body);
        return style.boxShadow !== 'none' || style.outlineColor !== 'rgba(0, 0, 0, 0)';
      });
      expect(seen).toBe(true);
    }
    await page.context().close();
  });
});

describe('old addresses and files', () => {
  it.each([
    ['docx', 'PK'],
    ['xlsx', 'PK'],
    ['csv', '\ufeff'],
    ['json', '{'],
  ])('gives the plan as %s', async (kind, begins) => {
    const answer = await fetch(`${app.address}${plan}/export.${kind}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain(`living-well-together-2026-03-02.${kind}`);
    const start = Buffer.from(await answer.arrayBuffer())
      .toString('utf8')
      .slice(0, begins.length);
    expect(start).toBe(begins);
  });

  it('moves an action under another heading, and its old number leads to it', async () => {
    const page = await newPage(browser);
    await open(page, '/actions/4.2.1/edit');
    await page
      .getByLabel('Where it stands in the plan')
      .selectOption({ label: '\u20031.1 Write a guide to everybody' });
    await page.getByRole('button', { name: 'Save the action' }).last().click();
    await page.getByText('The action is saved.').waitFor();
    expect(page.url()).toMatch(/\/actions\/1\.1\.\d+$/);
    const now = page.url();
    await open(page, '/actions/4.2.1');
    expect(page.url()).toBe(now);
    await page.context().close();
  });
});
