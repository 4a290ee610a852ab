/**
 * An edited copy comes back: taken in, looked at change by change, accepted and refused; with JavaScript and without,
 * and by keyboard alone.
 */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeEditableFile } from '../../src/commands/proposal/write-editable-file.ts';
import type { PlanBook } from '../../src/domain/plan/plan.ts';
import { editWord, replaced, rowGone, rowMoved, tracked, withComments } from '../copies/edited-file.ts';
import { makePlan, planNow } from '../make.ts';
import { axeFindings, PHONE, sidewaysScroll, WIDE } from './browser.ts';
import { serveReadingApp } from './import-app.ts';
import { whileReading } from './import-steps.ts';
import { openJourneys, openPage } from './open-journeys.ts';

const { app, browser } = await openJourneys(serveReadingApp);

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Takes a file in from the plan's own page of copies. */
async function takeIn(page: Page, slug: string, name: string, bytes: Uint8Array): Promise<void> {
  await page.goto(`${app.address}/plans/${slug}/proposals`);
  await page.getByRole('link', { name: 'Take in an edited copy' }).first().click();
  await page.setInputFiles('#document', { name, mimeType: WORD, buffer: Buffer.from(bytes) });
  await page.getByRole('button', { name: 'Read it' }).click();
  await whileReading(page);
  await page.getByRole('heading', { level: 1, name: 'Is this a copy of a plan you have?' }).waitFor();
}

const see = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^See what it changes in/ }).click();
  await page.getByText('The copy is taken in. Nothing is changed yet').waitFor();
};

const card = (page: Page, words: string) => page.locator('.proposal-card', { hasText: words });

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const size of [WIDE, PHONE]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(size);
      expect(await axeFindings(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    }
  await page.setViewportSize(WIDE);
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', async (name, javaScriptEnabled) => {
  const page = await openPage(browser, javaScriptEnabled);
  let book: PlanBook;
  let file: Uint8Array;
  const text = (index: number): string => book.actions[index]?.text ?? '';
  const slug = javaScriptEnabled ? 'with-script' : 'plain';
  beforeAll(async () => {
    const { made } = app;
    book = await makePlan(made, { actions: 12, slug, title: `Plan ${name}` });
    const written = await writeEditableFile(made.context, slug, { kind: 'docx', columns: {} });
    if (!written.ok) throw new Error(written.problem.message);
    file = written.value.content;
  });

  it('shows every change with both versions, and changes nothing by itself', async () => {
    const edited = editWord(file, (xml) =>
      [
        replaced(text(0), 'Quite other words'),
        rowGone(text(2)),
        rowMoved(text(7), text(4)),
        tracked('Agree', 'Find', 'Pat Lowe'),
      ].reduce((now, edit) => edit(now), xml),
    );
    const comment = { beside: text(5), text: 'Which group is meant?', author: 'Pat Lowe' };
    await takeIn(page, slug, 'from-pat.docx', withComments(edited, [comment]));
    if (javaScriptEnabled) await expectAccessible(page);
    await see(page);
    if (javaScriptEnabled) await expectAccessible(page);
    const changed = card(page, text(0));
    expect(await changed.locator('del').first().textContent()).toContain('taken out:');
    expect(await changed.locator('ins').first().textContent()).toContain('Quite other words');
    expect(await card(page, text(4)).first().textContent()).toContain(
      'Suggested by Pat Lowe on 20 February 2026',
    );
    expect(await card(page, text(2)).textContent()).toContain('The copy leaves this action out');
    expect(await page.locator('.comments').textContent()).toContain('Which group is meant?');
    expect((await planNow(app.made, slug)).actions).toEqual(book.actions);
  });

  it('accepts one by keyboard, refuses one, and takes it up again', async () => {
    const accept = card(page, text(0)).getByRole('button', { name: /^Accept/ });
    await accept.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Accepted. The plan is changed').waitFor();
    expect((await planNow(app.made, slug)).actions[0]?.text).toBe('Quite other words');
    await card(page, text(2))
      .getByRole('button', { name: /^Refuse/ })
      .click();
    await page.getByText('Refused. The plan stays as it is').waitFor();
    expect(await card(page, text(2)).count()).toBe(0);
    await page.getByText('1 refused change').click();
    await page.getByRole('button', { name: /^Take up again/ }).click();
    await card(page, text(2)).waitFor();
  });

  it('shows two copies that contradict each other side by side; one is chosen', async () => {
    const other = editWord(file, replaced(text(4), 'Quite another thing'));
    await takeIn(page, slug, 'from-sam.docx', other);
    await see(page);
    const both = card(page, 'The copies contradict each other');
    expect(await both.textContent()).toContain('In from-pat.docx');
    expect(await both.textContent()).toContain('In from-sam.docx');
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);
    await both.getByRole('button', { name: /^Accept this reading \(from-sam\.docx\)/ }).click();
    await page.getByText('Accepted. The plan is changed').waitFor();
    expect((await planNow(app.made, slug)).actions[4]?.text).toBe('Quite another thing');
  });

  it('accepts everything that is left in one go, and the action keeps its comment', async () => {
    await page.getByRole('button', { name: /^Accept everything \(2\)/ }).click();
    await page.getByText('Accepted. The plan is changed').waitFor();
    await page.getByText('Everything is settled').waitFor();
    const now = await planNow(app.made, slug);
    expect(now.actions.find((one) => one.id === book.actions[2]?.id)?.status.lifecycle).toBe('dropped');
    await page.goto(`${app.address}/plans/${slug}/actions/${book.actions[5]?.code}`);
    expect(await page.locator('.comments').textContent()).toContain('Pat Lowe, 21 February 2026');
    if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);
  });

  it('says plainly that the same file has not changed', async () => {
    await page.goto(`${app.address}/imports/new`);
    await page.setInputFiles('#document', { name: 'same.docx', mimeType: WORD, buffer: Buffer.from(file) });
    await page.getByRole('button', { name: 'Read it' }).click();
    await whileReading(page);
    await page.getByRole('heading', { level: 1, name: 'Nothing has changed in this file' }).waitFor();
  });
});
