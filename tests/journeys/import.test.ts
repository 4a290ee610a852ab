/** A newcomer takes their own document live: brought in, checked, adopted, seen, and taken back. */
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectNoFaults, newPage } from './browser.ts';
import { serveReadingApp } from './import-app.ts';
import { answered, bringIn, CARERS_DRAFT, LIVING_WELL, rowOf } from './import-steps.ts';
import { openJourneys } from './open-journeys.ts';

const { app, browser } = await openJourneys(serveReadingApp);
let page: Page;
beforeEach(async () => {
  page = await newPage(browser);
});
afterEach(async () => {
  expectNoFaults(page);
  await page.context().close();
});

describe('a newcomer', () => {
  it('takes a Word plan live and undoes it', async () => {
    await page.goto(`${app.address}/imports`);
    await page.getByRole('link', { name: 'Read in a document' }).last().click();
    const here = await bringIn(page, app.address, LIVING_WELL);
    const facts = (await page.locator('.facts').textContent()) ?? '';
    const actions = Number(/6 themes\s*\d+ initiatives\s*(\d+) actions/.exec(facts)?.[1]);
    expect(actions).toBeGreaterThan(50);

    const before = await answered(page);
    const name = rowOf(page, 'Name two people who will speak');
    await name.getByRole('button', { name: /31 May 2026/ }).click();
    await name.getByText('Answered').waitFor();
    expect(await answered(page)).toEqual({ done: before.done + 1, all: before.all });

    const award = rowOf(page, 'Yearly award for fair reporting');
    await award.getByText('Something else').click();
    await award.locator('textarea[name=text]').fill('Vale Voices');
    await award.getByRole('button', { name: 'Save' }).click();
    await award.locator('.lead.first', { hasText: 'Vale Voices' }).waitFor();

    const meet = rowOf(page, 'Meet faith leaders');
    await meet.getByRole('button', { name: /Leave out/ }).click();
    await meet.getByText('Left out by choice').waitFor();

    await page.getByRole('link', { name: 'Adopt as a plan …' }).first().click();
    await page.getByRole('heading', { name: 'What will be left out' }).waitFor();
    expect(await page.locator('main').textContent()).toContain(`${actions - 1} actions`);
    await page.getByLabel('Title of the plan').fill('Our own plan');
    await page.getByLabel('Its address').fill('our-own-plan');
    await page.getByRole('button', { name: 'Adopt the plan' }).click();
    await page.waitForURL(/\/plans\/our-own-plan$/);
    await page.getByRole('heading', { level: 1, name: 'Our own plan' }).waitFor();

    await page.getByRole('link', { name: 'All actions' }).click();
    await page.waitForURL(/table/);
    const table = await page.locator('main').textContent();
    expect(table).toContain('Name two people who will speak');
    expect(table).not.toContain('Meet faith leaders');

    await page.goto(here);
    await page.getByRole('link', { name: 'Undo the adoption' }).click();
    await page.getByRole('button', { name: 'Undo the adoption' }).click();
    await page.getByText('The adoption is undone').waitFor();
    expect(await answered(page)).toEqual({ done: before.done + 2, all: before.all });
    await page.goto(`${app.address}/plans/our-own-plan`);
    await page.getByText('There is no plan at this address').waitFor();
  });

  it('corrects what was read, cuts a row in two, and finds both after coming back another day', async () => {
    const here = await bringIn(page, app.address, CARERS_DRAFT);
    await rowOf(page, 'Emergency card for carers').getByRole('link', { name: 'Correct row 5' }).click();
    await page.getByRole('heading', { level: 1, name: 'Correct row 5' }).waitFor();
    await page.getByLabel('When').fill('by June 2027');
    await page.getByLabel('Who leads').fill('Ryburn Carers');
    await page.getByRole('button', { name: 'Save the corrections' }).click();
    await page.waitForURL(/#row-5$/);
    const card = rowOf(page, 'Emergency card for carers');
    expect(await card.textContent()).toContain('By 30 June 2027');
    expect(await card.textContent()).toContain('Corrected here: who leads, when');

    await page.goto(`${here}/rows/10`);
    await page.getByText('Cut it into several actions').click();
    await page.getByLabel('One action to a line').fill('Phone line on Sundays\nPhone line on bank holidays');
    await page.getByRole('button', { name: 'Save the corrections' }).click();
    await page.waitForURL(/#row-10$/);
    await page.context().clearCookies();
    await page.goto(here);
    expect(await page.locator('#row-10').textContent()).toContain('Phone line on bank holidays');
    expect(await page.locator('.facts').textContent()).toMatch(/1[2-4] actions/);
    expect(await card.textContent()).toContain('By 30 June 2027');
  });

  it('is told what is wrong with an empty correction, and keeps what was typed', async () => {
    const here = await bringIn(page, app.address, CARERS_DRAFT);
    await page.goto(`${here}/rows/1`);
    await page.getByLabel('What the action says').fill('');
    await page.getByLabel('Who leads').fill('The wardens');
    await page.getByRole('button', { name: 'Save the corrections' }).click();
    await page.getByRole('alert').getByText('An action needs words.').waitFor();
    expect(await page.getByLabel('Who leads').inputValue()).toBe('The wardens');
  });

  it('says that two names are one, where a text belongs, and what a section is for', async () => {
    await bringIn(page, app.address, LIVING_WELL);
    const pair = page.locator('[id^=name-]').filter({ hasText: 'Akroyd' }).first();
    await pair.getByRole('button', { name: 'One: call it Pauline Akroyd' }).click();
    await pair.getByText('One, called Pauline Akroyd.').waitFor();
    const group = page.locator('[id^=name-]').filter({ hasText: 'JCG' }).first();
    await group.getByLabel(/^Joint commissioning grp/).uncheck();
    await group.getByLabel('What to call it').fill('Joint Commissioning Group');
    await group.getByRole('button', { name: 'Those ticked are one' }).click();
    await group.getByText('One, called Joint Commissioning Group: JCG, Joint Commissioning Group.').waitFor();
    const text = page.locator('[id^=unplaced-]').first();
    await text.getByText('Put it with an action').click();
    await text.getByLabel('The row it goes with').selectOption('2');
    await text.getByRole('button', { name: 'As a note of the action' }).click();
    await text.getByText('It goes with row 2, as a note.').waitFor();
    const section = page.locator('#section-3');
    await section.getByLabel('What it is for').selectOption('targets');
    await section.getByRole('button', { name: 'Set' }).click();
    await page.waitForTimeout(300);
    await page.reload();
    expect(await section.getByLabel('What it is for').inputValue()).toBe('targets');
  });

  it('pastes text, drags a file in, and is told what is missing', async () => {
    await page.goto(`${app.address}/imports/new`);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('alert').getByText('Choose a document, or paste the text').waitFor();
    await page.getByText('Paste the text instead').click();
    await page
      .getByLabel('The text of the plan')
      .fill('Action\tLead\tBy when\nMend the gate\tWardens\tMay 2027');
    await page.getByLabel('What shall we call it?').fill('From an e-mail');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('heading', { name: 'Check what Weft read' }).waitFor();
    expect(await page.locator('.pair').textContent()).toContain('Mend the gate');
    await page.goto(`${app.address}/imports`);
    await page.getByRole('link', { name: 'From an e-mail', exact: true }).waitFor();

    await page.goto(`${app.address}/imports/new`);
    const dataTransfer = await page.evaluateHandle(() => {
      const dragged = new DataTransfer();
      dragged.items.add(new File(['Action,Lead,By when\nPlant reeds,Wardens,May 2027'], 'dragged.csv'));
      return dragged;
    });
    await page.dispatchEvent('.drop', 'drop', { dataTransfer });
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('heading', { name: 'Check what Weft read' }).waitFor();
    expect(await page.locator('.pair').textContent()).toContain('Plant reeds');
  });
});

describe('two people at once', () => {
  it('never write over each other: both answers are shown', async () => {
    const here = await bringIn(page, app.address, LIVING_WELL);
    const other = await newPage(browser);
    await other.goto(here);
    const words = 'Assess all carers of people on enhanced CPA';
    await rowOf(page, words)
      .getByRole('button', { name: /30 April 2027/ })
      .click();
    await rowOf(page, words).getByText('Answered').waitFor();
    await rowOf(other, words).locator('.reading-choice').nth(1).click();
    await other.getByRole('heading', { name: 'Two answers to one question' }).waitFor();
    expect(await other.locator('dl').textContent()).toContain('30 April 2027');
    await other.getByRole('button', { name: 'Put mine in its place' }).click();
    await other.getByRole('heading', { name: 'Check what Weft read' }).waitFor();
    await page.reload();
    expect(await rowOf(page, words).locator('.answered').textContent()).not.toContain('30 April 2027');
    await other.context().close();
  });

  it('are asked before a plan that somebody changed is taken away', async () => {
    const here = await bringIn(page, app.address, CARERS_DRAFT);
    await page.goto(`${here}/adopt`);
    await page.getByRole('button', { name: 'Adopt the plan' }).click();
    await page.waitForURL(/\/plans\//);
    await page.getByRole('link', { name: 'All actions' }).click();
    await page.getByRole('link', { name: 'Weekend breaks at the Old Baths' }).click();
    await page.waitForURL(/actions\/[^/]+$/);
    await page.goto(`${page.url()}/status`);
    await page.locator('input[type=radio]').nth(2).check();
    await page.locator('main form button[type=submit]').first().click();
    await page.locator('.notice').waitFor();
    await page.goto(`${here}/undo`);
    expect(await page.locator('main').textContent()).toContain('The plan was changed since it was adopted');
    await page.getByRole('button', { name: 'Undo the adoption' }).click();
    await page.getByText('Tick the box to say that the changes may go').waitFor();
    await page.getByLabel('Yes, those changes may go too').check();
    await page.getByRole('button', { name: 'Undo the adoption' }).click();
    await page.getByText('The adoption is undone').waitFor();
  });
});
