/**
 * The directory in a real browser: names found to be one, merged and split again; a renaming, a belonging and a
 * successor; and the leads' list that follows them. With JavaScript and without; its pages looked at by axe-core.
 */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAction } from '../../src/commands/action/create-action.ts';
import { addMembership } from '../../src/commands/directory/add-membership.ts';
import { explainAbbreviation } from '../../src/commands/plan/explain-abbreviation.ts';
import { openDocument } from '../../src/documents/formats/open.ts';
import type { PlanBook } from '../../src/domain/plan/plan.ts';
import { makePlan } from '../make.ts';
import { axeFindings, expectNoFaults, newPage, PHONE, sidewaysScroll, WIDE } from './browser.ts';
import { openJourneys, openPage, text } from './open-journeys.ts';

const plan = '/plans/living-well';
let book: PlanBook;
const { app, browser } = await openJourneys();
beforeAll(async () => {
  book = await makePlan(app.made, { actions: 18 });
  const { context } = app.made;
  const add = (text: string, name: string) =>
    createAction(context, {
      planId: book.plan.id,
      headingId: null,
      text,
      leads: [{ name, role: 'accountable' }],
    });
  await add('Mend the hall roof', 'TRC');
  await add('Paint the hall', 'Open Dor Charity');
  await add('Sing in the hall', 'Pam Dean');
  await add('Light the hall', 'Ferry Lane Home');
  await explainAbbreviation(context, { planId: book.plan.id, short: 'TRC', long: 'Three Rivers Council' });
  const carers = book.actions.flatMap((one) => one.leads).find((lead) => lead.name === 'Carers Together');
  if (carers) await addMembership(context, { partyId: carers.partyId, body: 'Three Rivers Council' });
});

const press = async (page: Page, button: string, notice: string) => {
  await page.getByRole('button', { name: button, exact: true }).last().click();
  await page.getByText(notice).waitFor();
};

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', async (_, javaScriptEnabled) => {
  const page = await openPage(browser, javaScriptEnabled);
  const open = (path: string) => page.goto(app.address + path);
  const openEntry = async (name: string) => {
    await open('/directory');
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  };

  it('finds somebody in the directory and says what they owe', async () => {
    await open('/plans');
    await page.getByRole('link', { name: 'Directory' }).click();
    await page.getByLabel('Words').fill('carers');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText(/^1 of \d+ entries$/).waitFor();
    await page.getByRole('link', { name: 'Carers Together', exact: true }).click();
    await page.getByText('As it stood on 2 March 2026', { exact: true }).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Past its date\s*1$/)]),
    );
  });

  it('says that an abbreviation is a body, sees what moves, and can take it back', async () => {
    await open('/directory/same');
    const question = page.getByRole('region', { name: /Are these one: .*TRC/ });
    expect(await question.textContent()).toContain('“TRC” was explained as “Three Rivers Council”.');
    expect(await question.getByLabel('Keep Three Rivers Council').isChecked()).toBe(true);
    await question.getByRole('button', { name: 'They are one: see what changes' }).click();
    await page.getByRole('heading', { name: 'TRC: 1 action goes over' }).waitFor();
    expect(await text(page)).toContain('Mend the hall roof');
    await press(page, 'Merge them', 'They are one entry now.');
    expect(await text(page, 'h1')).toBe('Three Rivers Council');
    expect(await text(page, 'aside')).toContain('“TRC” written so in 1 action of Living well together');
    await page.getByRole('link', { name: 'Split off again: TRC' }).click();
    await page.getByText('1 action goes back to TRC:').waitFor();
    await press(page, 'Split it off', 'They stand by themselves again.');
    expect(await text(page, 'h1')).toBe('TRC');
    expect(await text(page, 'aside')).toContain('“TRC” was split off again.');
  });

  it('says that two are different, once and for all, and can be asked again', async () => {
    await open('/directory/same');
    const question = page.getByRole('region', { name: /Are these one: .*Open Dor Charity/ });
    await question.getByRole('button', { name: 'They are different' }).click();
    await page.getByText('Kept: they are different').waitFor();
    expect(await question.count()).toBe(0);
    await page.getByRole('button', { name: /^Ask again about Open Do/ }).click();
    await page.getByText('It will be asked again').waitFor();
    expect(await question.count()).toBe(1);
  });

  it('renames a body, which keeps its former name; plans keep what they wrote', async () => {
    const [before, after] = javaScriptEnabled
      ? ['Riverside Job Centre', 'Riverside Work Centre']
      : ['Riverside Work Centre', 'Riverside Job Centre'];
    await openEntry(before);
    await page.getByRole('link', { name: 'Change', exact: true }).click();
    await page.getByLabel('Name', { exact: true }).fill('Three Rivers Council');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: /is in the directory already/ }).waitFor();
    await page.getByLabel('Name', { exact: true }).fill(after);
    await page.getByLabel('Sector or interest').selectOption('Other public body');
    await page.getByLabel('Called so since').fill('2026-01-01');
    await press(page, 'Save', 'The entry is saved.');
    expect(await text(page, 'aside')).toContain(`${before} former name, until 31 December 2025`);
    const stays = (await text(page, 'aside')).includes('“Riverside Job Centre” written so in');
    expect(stays).toBe(javaScriptEnabled);
    await page.getByRole('button', { name: `Take out: ${before}` }).click();
    await page.getByText('It is taken out.').waitFor();
  });

  it('says where a person belongs, who then stands in the section of that organisation', async () => {
    await openEntry('Pam Dean');
    await page.getByRole('link', { name: 'Say where it belongs' }).click();
    await page.getByLabel('Belongs to').fill('Ferry Lane Housing');
    await page.getByLabel('As what').fill('Warden');
    await page.getByLabel('From').fill('2025-01-01');
    await press(page, 'Save', 'The entry is saved.');
    expect(await text(page, 'aside')).toContain('Ferry Lane Housing Warden, from 1 January 2025');
    await open(`${plan}/leads`);
    const section = page.locator('.leads-section', { hasText: 'Sing in the hall' });
    expect(await section.getByRole('heading').innerText()).toContain('Ferry Lane Housing');
    expect(await section.textContent()).toContain('through Pam Dean');
    await openEntry('Pam Dean');
    await page.getByRole('link', { name: 'Change the line about Ferry Lane Housing' }).click();
    await page.getByLabel('As what').fill('Head warden');
    await page.getByLabel('From').fill('2025-06-01');
    await press(page, 'Save', 'The entry is saved.');
    expect(await text(page, 'aside')).toContain('Ferry Lane Housing Head warden, from 1 June 2025');
    await page.getByRole('button', { name: 'Take out: Ferry Lane Housing' }).click();
    await page.getByText('It is taken out.').waitFor();
  });

  it('follows a body that became another from its day on, in the leads’ list and on its page', async () => {
    const next = `Open Door Trust ${javaScriptEnabled ? 'of the Vale' : 'of the Hills'}`;
    await openEntry('Open Door Charity');
    await page.getByRole('link', { name: 'Say what it became' }).click();
    await page.getByLabel('The body that follows it').fill(next);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Give the day: until then the old name counts.' }).waitFor();
    expect(await page.getByLabel('The body that follows it').inputValue()).toBe(next);
    await page.getByLabel('On which day').fill('2026-03-02');
    await press(page, 'Save', 'The entry is saved.');
    await page.getByRole('link', { name: `Change the line about ${next}` }).click();
    await page.getByLabel('It was merged into a larger body').check();
    await press(page, 'Save', 'The entry is saved.');
    await page.getByRole('link', { name: next, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: next }).waitFor();
    expect(await text(page)).toContain('through Open Door Charity');
    await open(`${plan}/leads`);
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining(next)]),
    );
    await openEntry('Open Door Charity');
    await page.getByRole('button', { name: `Take out: ${next}` }).click();
    await page.getByText('It is taken out.').waitFor();
  });
});

it('leads from an action to its lead, and merges by the keyboard alone', async () => {
  const page = await newPage(browser);
  await page.goto(`${app.address}${plan}/actions/${book.actions[0]?.code}`);
  await page.getByRole('link', { name: /Three Rivers Council/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Three Rivers Council' }).waitFor();
  await page.getByRole('link', { name: 'It is the same as another' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('The other entry').focus();
  await page.keyboard.type('Ferry Lane Home');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Merge into Three Rivers Council' }).waitFor();
  await page.getByRole('button', { name: 'Merge them' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('They are one entry now.').waitFor();
  expectNoFaults(page);
  await page.context().close();
});

it('writes the leads’ list as a Word file, an organisation a heading', async () => {
  const answer = await fetch(`${app.address}${plan}/leads.docx`);
  expect(answer.headers.get('content-disposition')).toContain('living-well-leads-2026-03-02.docx');
  const opened = await openDocument(new Uint8Array(await answer.arrayBuffer()), { name: 'leads.docx' });
  const blocks = opened.ok ? opened.value.blocks : [];
  const headings = blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.heading === 1 ? block.text : [],
  );
  expect(headings).toContain('Hill Valley Mental Health Trust');
  expect(headings.at(-1)).toBe('Nobody leads these yet');
  expect(blocks.filter((block) => block.kind === 'table')).toHaveLength(headings.length);
  const said = JSON.stringify(blocks);
  expect(said).toContain('As it stood on 2 March 2026.');
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each([
    ['the directory', '/directory'],
    ['an entry', '/directory/ENTRY'],
    ['its form', '/directory/ENTRY/edit'],
    ['names that may be one', '/directory/same'],
    ['a merge', '/directory/merge?keep=ENTRY&one=OTHER'],
    ['who does what', `${plan}/leads`],
  ])('has nothing for axe to find on %s, wide and on a phone', async (_, path) => {
    const [one, other] = [book.actions[0]?.leads[0]?.partyId ?? '', book.actions[0]?.leads[1]?.partyId ?? ''];
    const page = await newPage(browser, { colorScheme });
    await page.goto(app.address + path.replace('ENTRY', one).replace('OTHER', other));
    for (const size of [WIDE, PHONE]) {
      await page.setViewportSize(size);
      expect(await axeFindings(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBe(0);
    }
    expectNoFaults(page);
    await page.context().close();
  });
});
