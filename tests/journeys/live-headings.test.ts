/**
 * A plan made from nothing and put in order, its key actions linked, in a real browser, with JavaScript and without;
 * and what somebody sees who may only read.
 */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPlan } from '../../src/commands/plan/create-plan.ts';
import { everywhere } from '../../src/domain/access/person.ts';
import { always } from '../visitors.ts';
import { newPage } from './browser.ts';
import { makeMessyPlan } from './messy-plan.ts';
import { openJourneys, openPage, text } from './open-journeys.ts';
import { type App, serveApp } from './serve-app.ts';

const plan = '/plans/living-well-together';
const { app, browser } = await openJourneys();
beforeAll(async () => {
  await makeMessyPlan(app.made);
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', async (name, javaScriptEnabled) => {
  const page = await openPage(browser, javaScriptEnabled);
  const saved = async (button: string, notice: string) => {
    await page.getByRole('button', { name: button, exact: true }).last().click();
    await page.getByText(notice).waitFor();
  };
  const addHeading = async (title: string, number: string) => {
    expect(await page.getByLabel('Number').inputValue()).toBe(number);
    await page.getByLabel('Name').fill(title);
    await saved('Save', 'The heading is added.');
  };

  it('begins a plan from nothing and is told what to do next', async () => {
    await page.goto(`${app.address}/plans`);
    await page.getByRole('link', { name: 'Begin a plan from nothing' }).click();
    await page.getByLabel('What it is for').fill('To swim.');
    await page.getByRole('button', { name: 'Begin the plan' }).click();
    await page.getByRole('link', { name: 'Give the plan a title.' }).waitFor();
    expect(await page.getByLabel('What it is for').inputValue()).toBe('To swim.');
    await page.getByLabel('Title').fill(`Swimming ${name}`);
    await saved('Begin the plan', 'The plan is begun.');
    expect(await text(page)).toContain('Nothing stands in this plan yet');
    await page.getByRole('link', { name: 'All actions' }).click();
    await page.getByRole('link', { name: 'Add the first action' }).waitFor();
  });

  it('puts themes, initiatives and actions into it', async () => {
    await page.getByRole('link', { name: 'Add the first theme' }).click();
    await addHeading('Water', '1');
    await page.getByRole('link', { name: 'Add a theme' }).click();
    await addHeading('Land', '2');
    await page.getByLabel('Add: Water').click();
    await page.getByRole('link', { name: 'Add an initiative under Water' }).click();
    await addHeading('Lessons', '1.1');
    await page.getByRole('link', { name: 'Water' }).first().click();
    await page.getByRole('link', { name: 'Show all' }).first().click();
    await page.locator('[data-count]', { hasText: 'No actions yet' }).waitFor();
    await page.getByRole('link', { name: 'Add an action under Lessons' }).click();
    await page.getByLabel('What will be done').fill('Teach forty children to swim');
    await saved('Add the action', 'The action is added to the plan.');
    expect(await text(page, 'h1')).toBe('1.1.1 Teach forty children to swim');
    expect(await text(page, '.action-place')).toBe('1 Water › 1.1 Lessons');
  });

  it('renumbers a theme: what stands under it follows, and the old number leads on', async () => {
    const before = page.url().replace(/\?.*/, '');
    await page.getByRole('link', { name: 'All actions' }).first().click();
    await page.getByRole('link', { name: 'Change: Water' }).click();
    await page.getByLabel('Number').fill('2');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: /‘Land’ has the number 2 already/ }).waitFor();
    await page.getByLabel('Number').fill('7');
    await saved('Save', 'The heading is saved.');
    expect(await page.locator('.heading-name').allInnerTexts()).toEqual([
      expect.stringContaining('7 Water'),
      expect.stringContaining('7.1 Lessons'),
      expect.stringContaining('2 Land'),
    ]);
    await page.goto(before);
    expect(page.url()).toMatch(/\/actions\/7\.1\.1$/);
  });

  it('moves a theme with all under it, and removes only an empty one', async () => {
    await page.goto(page.url().replace(/actions.*/, 'headings'));
    await page.getByLabel('Move: Water').click();
    await page.getByRole('button', { name: 'Move down: Water' }).click();
    await page.getByText('The heading has moved').waitFor();
    expect((await page.locator('.heading-name').allInnerTexts())[0]).toContain('2 Land');
    expect(await page.getByRole('link', { name: 'Remove: Water' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Remove: Land' }).click();
    await saved('Remove it', 'The heading is removed.');
    await page.getByRole('link', { name: 'History', exact: true }).first().click();
    await page.getByText('removed a heading').waitFor();
    expect(await text(page)).toContain('Removed the heading ‘2 Land’.');
    expect(await text(page)).toContain('moved a heading');
  });

  it('takes an initiative with its actions to another theme, under the next number there', async () => {
    await page.goto(page.url().replace(/history.*/, 'headings'));
    await page.getByRole('link', { name: 'Add a theme' }).click();
    await page.getByLabel('Name').fill('Air');
    await saved('Save', 'The heading is added.');
    await page.getByLabel('Move: Lessons').click();
    await page.getByRole('link', { name: 'To another place: Lessons' }).click();
    expect(await page.getByLabel('It gets the next number there').isChecked()).toBe(true);
    await page.getByLabel('Where it is to stand').selectOption({ label: '8 Air' });
    await saved('Move it there', 'The heading has moved');
    expect(await page.locator('.heading-name').allInnerTexts()).toEqual([
      expect.stringContaining('7 Water'),
      expect.stringContaining('8 Air'),
      expect.stringMatching(/8\.1 Lessons\s+1 action/),
    ]);
  });

  it('adds a key action, rewords it, moves it and takes it out', async () => {
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('link', { name: 'Add a key action' }).click();
    expect(await page.getByLabel('Letter').inputValue()).toBe('a');
    await page.getByRole('button', { name: 'Save the key action' }).click();
    await page.getByRole('link', { name: 'Say what is to be done.' }).waitFor();
    await page.getByLabel('What is to be done').fill('Open the pool');
    await saved('Save the key action', 'The key action is added.');
    await page.getByLabel(/Teach forty children/).check();
    await saved('Save the links', 'The actions of the key action are saved.');
    await page.getByRole('link', { name: 'Change the key actions' }).click();
    await page.getByRole('link', { name: 'Add a key action' }).click();
    await page.getByLabel('What is to be done').fill('Heat the pool');
    await saved('Save the key action', 'The key action is added.');
    await page.goto(page.url().replace(/key-actions.*/, 'key-actions'));
    await page.getByRole('button', { name: 'Move up: key action b' }).click();
    await page.getByText('The key action has moved.').waitFor();
    await page.getByRole('link', { name: 'Change: key action b' }).click();
    await page.getByLabel('What is to be done').fill('Heat the big pool');
    await saved('Save the key action', 'The key action is saved.');
    expect(await page.locator('.all-key-actions > li').allInnerTexts()).toEqual([
      expect.stringMatching(/^b\s+Heat the big pool/),
      expect.stringMatching(/^a\s+Open the pool[\s\S]*8\.1\.1 Teach forty/),
    ]);
    await page.getByRole('link', { name: 'Remove: key action a' }).click();
    await saved('Remove the key action', 'The key action is taken out.');
    expect(await page.locator('.all-key-actions > li').count()).toBe(1);
  });

  it('shows what somebody else changed meanwhile, and keeps what was typed', async () => {
    const edit = `${app.address}${plan}/headings`;
    await page.goto(edit);
    await page.getByRole('link', { name: /^Change: Theme of arts/ }).click();
    const other = await newPage(browser);
    await other.goto(page.url());
    await other.getByLabel('Name').fill(`Theme of arts, ${name}`);
    await other.getByRole('button', { name: 'Save' }).click();
    await other.getByText('The heading is saved.').waitFor();
    await other.context().close();
    await page.getByLabel('Name').fill('Theme of arts and play');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').waitFor();
    expect(await text(page, '.error-summary')).toContain(`Theme of arts, ${name}`);
    expect(await page.getByLabel('Name').inputValue()).toBe('Theme of arts and play');
    await saved('Save', 'The heading is saved.');
  });

  it('links a key action to its actions, those that Weft suggests first', async () => {
    await page.goto(`${app.address}${plan}/needs/keyActionWithoutAction`);
    const rows = await page.locator('tbody tr').count();
    if (rows === 0) return;
    await page.getByRole('link', { name: /^Link its actions/ }).click();
    const suggested = page.getByRole('group', { name: 'Weft suggests' });
    await suggested
      .getByLabel(/Open the Saturday drop-in/)
      .first()
      .check();
    await saved('Save the links', 'The actions of the key action are saved.');
    expect(await text(page)).toContain('This list is done');
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('link', { name: 'Change the links of key action b' }).click();
    const linked = page.getByRole('group', { name: 'Linked now' });
    await linked.getByRole('checkbox').first().uncheck();
    await saved('Save the links', 'The actions of the key action are saved.');
    expect(await text(page, '.unlinked')).toContain('No action of the plan is linked to it yet.');
    await page.goto(`${app.address}${plan}/history`);
    expect(await text(page, '.history li')).toMatch(/Actions: 1\.\d\.\d taken out/);
  });

  it('fills in the plan’s other columns, and the action’s page shows them', async () => {
    await page.goto(`${app.address}${plan}/actions/1.2.1/edit`);
    const field = page.getByLabel('Success measure');
    expect(await field.inputValue()).toContain('come each month');
    await field.fill(`Fifty people come each month, ${name}`);
    await saved('Save the action', 'The action is saved.');
    expect(await text(page, '.pairs')).toContain(`Fifty people come each month, ${name}`);
  });
});

describe('a plan in which nothing stands yet', () => {
  it.each(['docx', 'xlsx', 'csv', 'json'])('can be taken away as %s', async (kind) => {
    const title = `Empty ${kind}`;
    await createPlan(app.made.context, { title, levels: ['theme'] });
    const answer = await fetch(`${app.address}/plans/empty-${kind}/export.${kind}`);
    expect(answer.status).toBe(200);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(20);
  });
});

describe('somebody who may only read', () => {
  let read: App;
  let page: Page;
  beforeAll(async () => {
    const { made } = app;
    read = await serveApp({
      visitorOf: always({ ...made.person, grants: [everywhere('reader')] }),
      database: made.database,
    });
    page = await newPage(browser);
  });
  afterAll(async () => {
    await page.context().close();
    await read.close();
  });

  it.each([
    '/plans',
    plan,
    `${plan}/table`,
    `${plan}/table?words=nothing-says-this`,
    `${plan}/headings`,
    `${plan}/key-actions`,
    `${plan}/needs`,
    `${plan}/needs/noLead`,
    `${plan}/sections`,
    `${plan}/glossary`,
    `${plan}/history`,
    `${plan}/actions/1.2.1`,
  ])('sees %s with nothing on it that would be refused', async (path) => {
    const answer = await page.goto(read.address + path);
    expect(answer?.status()).toBe(200);
    expect(await page.locator('form[method=post]').count()).toBe(0);
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    for (const link of new Set(links)) {
      const there = await fetch(read.address + link, { redirect: 'manual' });
      expect(there.status, `${path} → ${link}`).toBeLessThan(400);
    }
  });

  it('is refused in words where they go all the same', async () => {
    const answer = await page.goto(`${read.address}/plans/new`);
    expect(answer?.status()).toBe(403);
    expect(await text(page)).toContain('does not let you do this');
  });
});
