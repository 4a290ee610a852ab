/**
 * Groups in a real browser: a group made, its seat filled, a plan given to it, and the group dissolved after everything
 * was handed over; a person who leaves. With JavaScript and without; the pages looked at by axe-core.
 */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAction } from '../../src/commands/action/create-action.ts';
import { type Grouped, groupIn } from '../commands/groups-made.ts';
import { axeFindings, expectNoFaults, newPage, PHONE, sidewaysScroll, WIDE } from './browser.ts';
import { openJourneys, openPage, text } from './open-journeys.ts';

const plan = '/plans/living-well';
let made: Grouped;
const { app, browser } = await openJourneys();
beforeAll(async () => {
  made = await groupIn(app.made);
});

const press = async (page: Page, button: string, notice: string | RegExp) => {
  await page.getByRole('button', { name: button, exact: true }).last().click();
  await page.getByText(notice).waitFor();
};
const follow = (page: Page, name: string | RegExp) =>
  page
    .locator('main')
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first()
    .click();

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', async (_, javaScriptEnabled) => {
  const name = javaScriptEnabled ? 'Harbour Group' : 'Meadow Group';
  const holder = javaScriptEnabled ? 'Una Stone' : 'Lena Ford';
  const page = await openPage(browser, javaScriptEnabled);
  const open = (path: string) => page.goto(app.address + path);
  const openGroup = async () => {
    await open('/groups');
    await follow(page, name);
    await page.getByRole('heading', { level: 1, name }).waitFor();
  };

  it('makes a group, adds a carers’ seat that is vacant, and fills it', async () => {
    await open('/groups');
    await follow(page, 'Make a group');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').getByText('Give the name of the group.').waitFor();
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('What kind of group').selectOption('Theme group');
    await press(page, 'Save', 'The group is made.');
    await follow(page, 'Add a seat');
    await page.getByLabel('Whose interest').selectOption('Carers');
    await page.getByLabel('What the seat is called').fill('Carers’ seat');
    await press(page, 'Save', 'The seat is saved.');
    expect(await text(page, 'aside')).toContain('Carers: 1 seat, vacant');
    await follow(page, 'Fill: Carers’ seat');
    await page.getByLabel('Who holds it').fill(holder);
    await press(page, 'Save', 'The seat is saved.');
    expect(await text(page, 'table')).toContain(`${holder}2 March 2026`);
    expect(await text(page, 'aside')).toMatch(/Carers: 1 seat(?!, vacant)/);
  });

  it('names the group as the steward of a plan, from today', async () => {
    await open(plan);
    await follow(page, 'Steward');
    await page.getByLabel('Group or organisation').fill(name);
    await press(page, 'Save', 'Who answers for the plan is saved.');
    expect(await text(page)).toMatch(new RegExp(`Now\\s*${name} since 2 March 2026, 1 of 1 seat`));
    await open(plan);
    expect(await text(page, '.facts')).toContain(`Steward ${name}`);
    await open(`${plan}/history`);
    expect(await text(page)).toContain(`‘${name}’ is steward of the plan from 2 March 2026.`);
  });

  it('is not dissolved before everything it holds has a new steward who accepted', async () => {
    const leads = [{ name, kind: 'group', role: 'accountable' } as const];
    const action = { planId: made.book.plan.id, headingId: null, text: `Mend the gate of ${name}`, leads };
    expect((await createAction(app.made.context, action)).ok).toBe(true);
    await openGroup();
    await follow(page, 'Dissolve the group');
    await page.getByText('2 records would be left behind:').waitFor();
    await press(page, 'Begin to hand over', 'Handing over has begun.');
    expect(await page.getByRole('button', { name: 'Dissolve the group' }).count()).toBe(0);
    await follow(page, 'Decide: Living well together');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').getByText('Give the name of who takes it.').waitFor();
    await page.getByLabel('Who takes it').fill('Three Rivers Board');
    await page.getByLabel('In a sentence').fill('You began it.');
    await press(page, 'Save', 'It is offered.');
    expect(await text(page)).toContain('offered to Three Rivers Board, on 2 March 2026');
    await follow(page, `Decide: Mend the gate of ${name}`);
    await page.getByLabel('It is closed').check();
    await page.getByLabel('In a sentence').fill('The gate is gone.');
    await press(page, 'Save', /It is (settled|offered)\./);
    await page.getByText('1 record is left to settle.').waitFor();
  });

  it('hands over when the offer is accepted, and leaves a note', async () => {
    await open('/handovers');
    await follow(page, 'Answer: Living well together');
    await page.getByText('You began it.').waitFor();
    await page.getByLabel('Your answer').fill('Gladly.');
    await press(page, 'Accept', 'Accepted. It is theirs from today.');
    await openGroup();
    await follow(page, 'Go on handing over');
    await page.getByLabel('Handover note').fill('The papers are in the hall.');
    await press(page, 'Save the note', 'The note is saved.');
    await press(page, 'Dissolve the group', 'It is done, and nothing is left behind.');
    const note = await text(page);
    for (const said of [
      'The papers are in the hall.',
      'Handed over to Three Rivers Board',
      'The gate is gone.',
    ])
      expect(note).toContain(said);
    await openGroup();
    expect(await text(page)).toContain('Dissolved on 2 March 2026');
    expect(await text(page)).toContain(`Carers’ seat ended on 2 March 2026, ${holder}`);
  });
});

it('lets a person leave from their seat, with the keyboard alone', async () => {
  const page = await newPage(browser);
  await page.goto(`${app.address}/groups`);
  await page.getByRole('link', { name: 'Three Rivers Board', exact: true }).click();
  await page.getByLabel('More: Chair').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Mara Quill is leaving the partnership' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Begin' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Handing over has begun.').waitFor();
  await page.getByRole('link', { name: 'Decide: Chair, in Three Rivers Board' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Who takes it').fill('Ivo Tarn');
  await page.keyboard.press('Enter');
  await page.getByText('It is settled.').waitFor();
  await page.getByRole('button', { name: 'They have left' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Handover note of Mara Quill' }).waitFor();
  expect(await text(page, 'table')).toContain('Handed over to Ivo Tarn');
  expectNoFaults(page);
  await page.context().close();
});

describe.each([
  ['light', WIDE],
  ['dark', PHONE],
] as const)('in %s, %j', (colorScheme, viewport) => {
  it('the pages have nothing that axe finds, and do not scroll sideways', async () => {
    const page = await newPage(browser, { colorScheme, viewport });
    const id = made.board;
    const paths = ['/groups', `/groups/${id}`, `/groups/${id}/seats/new`];
    paths.push(`/groups/${id}/dissolve`, '/handovers', `${plan}/stewards`);
    for (const path of paths) {
      await page.goto(app.address + path);
      expect([path, await axeFindings(page)]).toEqual([path, []]);
      expect([path, await sidewaysScroll(page)]).toEqual([path, 0]);
    }
    await page.context().close();
  });
});
