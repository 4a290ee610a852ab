/**
 * Administration in a real browser: settings, what is due to be deleted, what is kept about a person and forgetting
 * them; and the two pages that anybody may read. With JavaScript and without; its pages looked at by axe-core.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAction } from '../../src/commands/action/create-action.ts';
import { startImport } from '../../src/commands/import/start-import.ts';
import { giveRole } from '../../src/commands/person/give-role.ts';
import { everywhere } from '../../src/domain/access/person.ts';
import { NOBODY } from '../../src/domain/access/visitor.ts';
import { write } from '../../src/store/connection.ts';
import { makePlan } from '../make.ts';
import { meetLead } from '../make-forgotten.ts';
import { kept } from '../outcomes.ts';
import { PERSON } from '../servers.ts';
import { behind } from '../store/behind.ts';
import { always } from '../visitors.ts';
import { axeFindings, newPage, PHONE, sidewaysScroll, WIDE } from './browser.ts';
import { openJourneys, openPage, text } from './open-journeys.ts';
import { type App, serveApp } from './serve-app.ts';

const { app, browser } = await openJourneys();
let anybody: App;
/** Two people who will be forgotten, one with JavaScript and one without, and one who stays. */
const people: string[] = [];

/** Documents that were brought in long ago and never became a plan. */
async function bringInLongAgo(): Promise<void> {
  const { context, database, scope } = app.made;
  for (const fileName of ['spring.txt', 'summer.txt', 'autumn.txt', 'winter.txt']) {
    const bytes = new TextEncoder().encode(`A plan for ${fileName}`);
    kept(await startImport(context, { fileName, bytes, locale: 'en-GB' }));
  }
  await write(database, scope('age'), (transaction) =>
    transaction.updateTable('plan_import').set({ state: 'discarded', updated_at: '2024-05-01' }).execute(),
  );
}

beforeAll(async () => {
  const { context } = app.made;
  const book = await makePlan(app.made, { actions: 6 });
  const role = { personId: PERSON, role: 'administrator', planId: '', partyId: '' } as const;
  kept(await giveRole(context, role as unknown as Parameters<typeof giveRole>[1]));
  for (const name of ['Nia Hartley', 'Ben Moss', 'Ann Lee'])
    people.push((await meetLead(app.made, book.plan.id, name)).personId);
  // Of the first, nobody has said yet which entry of the directory she is.
  await behind(app.made.connection, (ask) =>
    ask('update person set party_id = null where id = $1', [people[0]]),
  );
  const said = { planId: book.plan.id, headingId: null, text: 'Ask Nia Hartley for the keys', leads: [] };
  kept(await createAction(context, said));
  await bringInLongAgo();
  anybody = await serveApp({
    visitorOf: always(
      { id: NOBODY, name: '', partnershipId: app.made.person.partnershipId, grants: [everywhere('public')] },
      'public',
    ),
  });
});
afterAll(async () => {
  await anybody.close();
  expect(anybody.faults).toEqual([]);
});

const press = async (page: Page, button: string | RegExp, notice: string) => {
  await page.getByRole('button', { name: button }).last().click();
  await page.getByText(notice).waitFor();
};

/** Who keeps names says on what ground; nothing that was chosen is lost where they do not. */
async function keepNames(page: Page): Promise<void> {
  await page.getByLabel('Keep them: a claim or an inquiry').check();
  await page.getByRole('button', { name: 'Forget this person for good' }).click();
  await page.getByRole('link', { name: /Say who needs the names in the history/ }).waitFor();
  expect(await page.getByLabel('Keep them: a claim or an inquiry').isChecked()).toBe(true);
  await page.getByLabel('If they are kept').fill('The ombudsman');
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', async (_, javaScriptEnabled) => {
  const page = await openPage(browser, javaScriptEnabled);
  const open = (path: string) => page.goto(app.address + path);

  it('sets whom to ask, and the public pages say so at once', async () => {
    const officer = javaScriptEnabled ? 'the officer of the Vale' : 'the officer of the Hills';
    await open('/administration');
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('link', { name: 'Change data protection page' }).click();
    await page.getByLabel('Whom to ask or complain to about personal details').fill(officer);
    await press(page, 'Save', 'The settings are saved.');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Your personal details' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your personal details' }).waitFor();
    expect(await text(page)).toContain(`Tell ${officer}. We tell you within 30 days`);
  });

  it('says what is wrong with a period, keeps what was typed, and tells the public the new one', async () => {
    await open('/administration/settings/retention');
    const field = page.getByLabel('Contact details of people who left');
    await field.fill('never');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: /Contact details of people who left: it must be/ }).waitFor();
    expect(await field.inputValue()).toBe('never');
    await field.fill(javaScriptEnabled ? '6' : '7');
    await press(page, 'Save', 'The settings are saved.');
    await open('/data-protection');
    expect(await text(page)).toContain(`${javaScriptEnabled ? 6 : 7} months after they leave`);
  });

  it('holds a document back, and deletes exactly the others that it showed', async () => {
    await open('/administration/retention');
    const shown = await page.getByRole('row', { name: /\.txt/ }).allInnerTexts();
    expect(shown.length).toBeGreaterThan(1);
    await page
      .getByRole('link', { name: /^Keep .*\.txt/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Put it on hold' }).click();
    await page.getByRole('link', { name: /Say why it must be kept/ }).waitFor();
    await page.getByLabel('Why must it be kept?').fill('A complaint is open');
    await press(page, 'Put it on hold', 'It is on hold');
    if (!javaScriptEnabled) {
      await press(page, /^Delete (this|these)/, 'It is deleted.');
      expect(await text(page, '#log ~ ul')).toContain('2 documents, by Asha Bright');
    }
    expect(await text(page)).toContain('A complaint is open');
  });

  it('shows all that is kept about a person, and forgets them once it was looked at', async () => {
    const [id, name] = javaScriptEnabled ? [people[0], 'Nia Hartley'] : [people[1], 'Ben Moss'];
    await open(`/people/${id}`);
    await page.locator('a[href$="/data"]').click();
    await page.getByRole('heading', { level: 1, name: `What is kept about ${name}` }).waitFor();
    expect(await text(page)).toContain(`${name.split(' ')[0]?.toLowerCase()}@vale.example`);
    const file = await fetch(`${app.address}/people/${id}/data.json`);
    expect(await file.json()).toMatchObject({ person: { name } });
    await page.getByRole('link', { name: 'Forget this person' }).click();
    await page.getByRole('heading', { level: 1, name: `Forget ${name}` }).waitFor();
    expect((await text(page)).includes('Ask Nia Hartley for the keys')).toBe(javaScriptEnabled);
    if (javaScriptEnabled)
      await page.getByRole('link', { name: `${name}, beside 1 action, is this person` }).click();
    await page.getByText(/Their names in \d+ entries of the history/).waitFor();
    expect(await page.getByLabel('Strike them out').isChecked()).toBe(true);
    if (!javaScriptEnabled) await keepNames(page);
    await press(page, 'Forget this person for good', 'It is done.');
    expect(await text(page, 'h1')).toMatch(/^What is kept about A person who asked to be forgotten/);
    expect(await text(page)).not.toContain('@vale.example');
  });

  it('shows the mark in the history of whose names were struck, and on what ground others are kept', async () => {
    await open('/history?deed=erasePerson');
    const told = await text(page);
    expect(told).toContain('[name removed]');
    expect(told).not.toContain('Nia Hartley');
    await open('/administration/retention');
    const kept = 'Names in the history: A person who asked to be forgotten';
    expect((await text(page)).includes(kept)).toBe(!javaScriptEnabled);
    if (javaScriptEnabled) return;
    expect(await text(page)).toContain('Article 17(3)(e)). The ombudsman');
    await open(`/people/${people[1]}/erase`);
    expect(await text(page)).toContain('which are on hold: A legal claim');
    await page.getByRole('link', { name: 'Lift the hold' }).waitFor();
  });

  it('lets people say themselves whether everybody may know how to reach them', async () => {
    await open('/account/data');
    await page.getByRole('link', { name: 'Say how you can be reached' }).click();
    await page.getByRole('textbox', { name: 'Telephone number' }).fill('');
    await page.getByLabel('Yes: show my address').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'There is nothing yet that could be published.' }).waitFor();
    await page.getByRole('textbox', { name: 'Telephone number' }).fill('01632 960 123');
    await press(page, 'Save', 'How you can be reached is saved.');
    expect(await text(page)).toContain('Yes, by consent of 2 March 2026');
    await open('/account/contact');
    await page.getByRole('textbox', { name: 'Telephone number' }).fill('');
    await page.getByLabel('No: only coordinators').check();
    await press(page, 'Save', 'How you can be reached is saved.');
  });
});

describe('anybody who has not signed in', () => {
  it.each(['/data-protection', '/accessibility'])('may read %s', async (path) => {
    expect((await fetch(anybody.address + path)).status).toBe(200);
  });

  it.each([
    '/administration',
    '/administration/settings',
    '/administration/retention',
    '/administration/storage',
    '/account/data',
    '/account/data.json',
    '/account/contact',
    `/people/${PERSON}/data.json`,
    `/people/${PERSON}/erase`,
  ])('is asked to sign in at %s', async (path) => {
    const answer = await fetch(anybody.address + path, { redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toContain('/sign-in');
  });
});

const look = async (path: string, colorScheme: 'light' | 'dark', sizes: (typeof WIDE)[]) => {
  const page = await newPage(browser, { colorScheme });
  await page.goto(app.address + path.replace('PERSON', people[2] ?? ''));
  for (const size of sizes) {
    await page.setViewportSize(size);
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBe(0);
  }
  await page.context().close();
};

describe.each(['light', 'dark'] as const)('in %s, wide and on a phone', (colorScheme) => {
  it.each(['/administration/settings/accessibility', '/administration/retention', '/administration/health'])(
    'has nothing for axe to find on %s',
    (path) => look(path, colorScheme, [WIDE, PHONE]),
  );
});

it.each([
  '/administration',
  '/administration/settings',
  '/administration/jobs',
  '/administration/storage',
  '/data-protection',
  '/accessibility',
  '/account/data',
  '/account/contact',
  '/people/PERSON/erase',
])('has nothing for axe to find on %s, made of the same parts', (path) => look(path, 'light', [PHONE]));
