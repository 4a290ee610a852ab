/** Meetings and reviews of a plan, in a real browser without JavaScript, and as a calendar program asks for them. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAction } from '../../src/commands/action/create-action.ts';
import { addEntry } from '../../src/commands/directory/add-entry.ts';
import { emptyTimescale } from '../../src/domain/timescale/timescale.ts';
import { kept } from '../outcomes.ts';
import { axeFindings, expectNoFaults, newPage, openBrowser, PHONE, sidewaysScroll } from './browser.ts';
import { makeMessyPlan } from './messy-plan.ts';
import { type App, serveApp } from './serve-app.ts';

const plan = '/plans/living-well-together';
let app: App;
let browser: Browser;
let page: Page;

const visit = (path: string) => page.goto(`${app.address}${plan}${path}`);
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = (name: string) => page.getByRole('link', { name, exact: true }).first().click();
const main = () => page.locator('main').innerText();
const notice = () => page.locator('.notice').innerText();

beforeAll(async () => {
  app = await serveApp();
  const book = await makeMessyPlan(app.made);
  const { raw, ...meaning } = emptyTimescale('by March 2027', 'dated');
  const milestones = [{ date: '2026-10-31', label: 'First half' }];
  kept(
    await createAction(app.made.context, {
      ...{ planId: book.plan.id, headingId: null, text: 'Open a second drop-in' },
      timescale: { raw, meaning: { ...meaning, due: '2027-03-31', milestones } },
    }),
  );
  const board = {
    name: 'Three Rivers Board',
    kind: 'group',
    sector: null,
    of: null,
    expansion: null,
  } as const;
  kept(await addEntry(app.made.context, board));
  browser = await openBrowser();
  page = await newPage(browser, { javaScriptEnabled: false });
});
afterAll(async () => {
  expectNoFaults(page);
  await browser.close();
  await app.close();
});

/** The app's day is 2 March 2026. */
async function addMeeting(title: string, on: string): Promise<void> {
  await visit('/meetings/new');
  await page.getByLabel('What is it called?').fill(title);
  await page.getByLabel('On which day?').fill(on);
  await press('Save the meeting');
}

describe('a meeting', () => {
  it('is asked for what it must have, and keeps what was typed', async () => {
    await visit('');
    await page.getByRole('navigation', { name: 'This plan' }).getByRole('link', { name: 'Meetings' }).click();
    expect(await main()).toContain('Nothing is planned yet');
    await follow('Add a meeting');
    await page.getByLabel('Where?').fill('Town hall, room 2');
    await page.getByLabel('On which day?').fill('2026-04-16');
    await page.getByLabel('Papers are due by').fill('2026-04-20');
    await press('Save the meeting');
    expect(await page.locator('.error-summary').innerText()).toContain('what the meeting is called');
    await page.getByLabel('What is it called?').fill('Board, spring meeting');
    await page.getByLabel('Begins at').fill('14:00');
    await page.getByLabel('Ends at').fill('16:00');
    await page.getByLabel('Who meets?').selectOption('Three Rivers Board');
    await press('Save the meeting');
    expect(await page.locator('.error-summary').innerText()).toContain('Papers are due after');
    expect(await page.getByLabel('Where?').inputValue()).toBe('Town hall, room 2');
    await page.getByLabel('Papers are due by').fill('2026-04-09');
    await press('Save the meeting');
    expect(await notice()).toContain('The meeting is added');
    const due = await page.locator('#due + div tbody tr').allInnerTexts();
    expect(due).toHaveLength(2);
    expect(due[0]).toContain('Thursday 9 April 2026');
    expect(due[1]).toMatch(
      /Thursday 16 April 2026\s+14:00 to 16:00[\s\S]*Town hall[\s\S]*Three Rivers Board/,
    );
  });

  it('that has been says who came, by organisation, and what was decided about which actions', async () => {
    await addMeeting('Winter meeting', '2026-02-12');
    await follow('Winter meeting');
    await follow('Say who came');
    const numbers = page.locator('.came-numbers input');
    expect(await numbers.count()).toBeGreaterThan(2);
    await numbers.nth(0).fill('3');
    await numbers.nth(1).fill('many');
    await press('Save who came');
    expect(await page.locator('.error-summary').innerText()).toContain('as a number');
    expect(await numbers.nth(0).inputValue()).toBe('3');
    await numbers.nth(1).fill('1');
    await press('Save who came');
    expect(await main()).toContain('4 people in all');
    await follow('Write down a decision');
    await page.getByLabel('What was decided?').fill('The course goes on for another year.');
    await page.getByLabel('Which actions is it about?').fill('1.1.1, 77.7');
    await press('Save the decision');
    expect(await page.locator('.error-summary').innerText()).toContain('77.7');
    await page.getByLabel('Which actions is it about?').fill('1.1.1');
    await press('Save the decision');
    await page.locator('.decisions .linked-actions a').click();
    expect(await main()).toMatch(
      /Decided about it\s+The course goes on for another year\.\s+Winter meeting, 12 February/,
    );
    await visit('/meetings');
    expect(await page.locator('.lately tbody tr').count()).toBe(2);
    expect(await main()).toContain('from 2 organisations');
  });
});

describe('a review', () => {
  it('comes round, is late until somebody says that it was held, and stands on the front page', async () => {
    await visit('/meetings');
    await follow('Add a review');
    await page.getByLabel('What is it called?').fill('Yearly review');
    await page.getByLabel('When is it due first?').fill('2026-02-20');
    await press('Save the review');
    expect(await main()).toContain('10 days late');
    await visit('');
    expect(await page.locator('.facts').innerText()).toMatch(/Next review was due 20 February 2026/);
    await visit('/meetings');
    await follow('Say that it was held: Yearly review');
    await page.getByLabel('What came of it?').fill('Two actions were dropped.');
    await press('Save that it was held');
    expect(await page.locator('#reviews + div').innerText()).toMatch(
      /20 February 2027[\s\S]*2 March 2026[\s\S]*Two actions were dropped/,
    );
    await visit('');
    expect(await page.locator('.facts').innerText()).toMatch(
      /Next review 20 February 2027\s+Next meeting 16 April 2026/,
    );
  });
});

describe('in a calendar and along time', () => {
  const entries = async (address: string): Promise<string[]> => {
    const text = await (await fetch(address)).text();
    return text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);
  };

  it('a calendar holds ends, milestones, meetings, papers and reviews, and is told of a cancellation', async () => {
    await visit('/calendar');
    await page.getByLabel('Whose calendar is it for?').fill('Ann’s phone');
    await press('Make the address');
    const address = await page.getByLabel('Address of the calendar').inputValue();
    const before = await entries(address);
    for (const kind of ['Due', 'Milestone', 'Meeting', 'Papers due', 'Review'])
      expect(
        before.some((entry) => entry.includes(`SUMMARY:${kind}: `)),
        kind,
      ).toBe(true);
    const spring = (all: string[]) => all.find((entry) => /Meeting: Board\\, spring/.test(entry)) ?? '';
    expect(spring(before)).toContain('DTSTART:20260416T130000Z');
    await visit('/meetings');
    await follow('Board, spring meeting');
    await follow('Cancel the meeting');
    await page.getByLabel('Why does it not take place?').fill('The hall is flooded.');
    await press('Cancel the meeting');
    const after = spring(await entries(address));
    expect(after).toContain('STATUS:CANCELLED');
    expect(after).toContain('The hall is flooded.');
    const sequence = (entry: string) => Number(/SEQUENCE:(\d+)/.exec(entry)?.[1]);
    expect(sequence(after)).toBeGreaterThan(sequence(spring(before)));
    expect(/UID:(.*)/.exec(after)?.[1]).toBe(/UID:(.*)/.exec(spring(before))?.[1]);
  });

  it('a cancellation can be undone from the notice, and the history tells of all of it', async () => {
    await page.goto(`${app.address}${plan}/meetings`);
    await follow('Board, spring meeting');
    await press('It takes place after all');
    await page.getByRole('link', { name: 'Undo' }).click();
    expect(await main()).toContain('The hall is flooded');
    await page.getByRole('main').getByRole('button').first().click();
    expect(await notice()).toContain('It is undone');
    await visit('/history');
    const history = await main();
    for (const words of ['cancelled a meeting', 'wrote down a decision', 'said who came', 'review was held'])
      expect(history).toContain(words);
    expect(history).toContain('Decided: ‘The course goes on for another year.’ about 1.1.1');
  });

  it('what was decided is found by its words', async () => {
    await page.goto(`${app.address}/search?q=another+year`);
    await page.locator('.found').getByRole('link', { name: 'Winter meeting' }).click();
    expect(await main()).toContain('The course goes on for another year.');
  });

  it('the timeline has a row for those who meet and for the review, in words too', async () => {
    await visit('/timeline');
    const rows = await page.locator('.timeline .dates tr:not(.group)').allInnerTexts();
    expect(rows.map((row) => row.replaceAll(/\s+/g, ' ').trim())).toEqual([
      'Yearly review Next 20 February 2027',
      'The plan as a whole None to come',
    ]);
    expect(await page.locator('.timeline .dates .tl-date.tl-reached').count()).toBeGreaterThan(0);
  });
});

const meetingPath = async (seen: Page): Promise<string> => {
  await seen.goto(`${app.address}${plan}/meetings`);
  return String(await seen.getByRole('link', { name: 'Winter meeting' }).first().getAttribute('href'));
};

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each<[what: string, path: (meeting: string) => string]>([
    ['all meetings', () => `${plan}/meetings`],
    ['the form of one', () => `${plan}/meetings/new`],
    ['a meeting', (meeting) => meeting],
    ['who came to it', (meeting) => `${meeting}/attendance`],
  ])('axe has nothing to find on %s, wide and on a phone', async (_, path) => {
    const seen = await newPage(browser, { colorScheme });
    await seen.goto(`${app.address}${path(await meetingPath(seen))}`);
    expect(await axeFindings(seen)).toEqual([]);
    await seen.setViewportSize(PHONE);
    expect(await sidewaysScroll(seen)).toBe(0);
    expect(await axeFindings(seen)).toEqual([]);
    await seen.context().close();
  });
});
