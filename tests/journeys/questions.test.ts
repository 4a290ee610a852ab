/** Questions and comments without JavaScript, and the links that answer, comment and take over, on a phone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginHandover } from '../../src/commands/handover/begin-handover.ts';
import { offerRecord } from '../../src/commands/handover/offer-record.ts';
import { askQuestion } from '../../src/commands/question/ask-question.ts';
import { publicGrant } from '../../src/domain/access/visitor.ts';
import { addDays } from '../../src/domain/day.ts';
import { stoppedClock } from '../../src/services/clock.ts';
import { listItems } from '../../src/store/partnership/handovers.ts';
import { type Grouped, groupIn, looking, makeGroupNamed } from '../commands/groups-made.ts';
import { TODAY } from '../make.ts';
import { kept } from '../outcomes.ts';
import { always } from '../visitors.ts';
import { axeFindings, expectNoFaults, newPage, openBrowser, PHONE, sidewaysScroll } from './browser.ts';
import { type App, serveApp } from './serve-app.ts';

let app: App;
let browser: Browser;
let made: Grouped;
let page: Page;
let isPublic = false;

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const main = () => page.locator('main').innerText();
const visit = (path: string) => page.goto(`${app.address}/plans/${made.book.plan.slug}${path}`);

beforeAll(async () => {
  browser = await openBrowser();
  app = await serveApp(({ person }) => ({
    visitorOf: (c) => {
      const grants = isPublic ? [publicGrant([made.book.plan.id])] : person.grants;
      return always({ ...person, grants }, isPublic ? 'public' : 'account')(c);
    },
  }));
  made = await groupIn(app.made);
  const asked = stoppedClock(addDays(TODAY, -40));
  const late = { planId: made.book.plan.id, text: 'Why is it late?', code: made.book.actions[0]?.code ?? '' };
  kept(await askQuestion({ ...made.context, clock: asked }, late));
  page = await newPage(browser, { javaScriptEnabled: false });
});
afterAll(async () => {
  expectNoFaults(page);
  await browser.close();
  expect(app.faults).toEqual([]);
  await app.close();
});

describe('a question', () => {
  it('is asked from its action, and stands behind the overdue one', async () => {
    const code = made.book.actions[1]?.code ?? '';
    await visit(`/actions/${code}`);
    await page.getByRole('link', { name: 'Ask a question about it' }).click();
    expect(await page.getByLabel('Which action is it about?').inputValue()).toBe(code);
    await press('Ask');
    expect(await page.locator('.error-summary').innerText()).toContain('Write the question');
    await page.getByLabel('What do you want to know?').fill('Who opens the hall?');
    await press('Ask');
    const items = await page.locator('#waiting + ul > li').allInnerTexts();
    expect(items.map((one) => one.split('\n')[0])).toEqual(['Overdue', 'Waiting']);
    expect(items[0]).toContain('12 days late');
    await visit('');
    expect(await main()).toContain('2 questions wait for an answer');
  });

  it('is answered, asked again, answered and settled', async () => {
    const answer = async (link: string, text: string) => {
      await page.getByRole('link', { name: `${link}: Who opens the hall?` }).click();
      await page.getByLabel('The answer').fill(text);
      await press('Save the answer');
    };
    const settle = () => page.getByRole('link', { name: /^Is the answer enough/ }).click();
    await visit('/questions');
    await answer('Answer', 'The caretaker.');
    await settle();
    await page.getByLabel('I want to know more').check();
    await press('Save');
    expect(await page.locator('.error-summary').innerText()).toContain('Say what is missing');
    await page.getByLabel('What is missing?').fill('And at weekends?');
    await press('Save');
    expect(await page.locator('#waiting + ul').innerText()).toContain('And at weekends?');
    await answer('Change the answer', 'Two volunteers hold a key.');
    await settle();
    await page.getByLabel('It answers the question').check();
    await press('Save');
    expect(await page.locator('#answered + ul').innerText()).toContain('Satisfied');
  });

  it('is seen by the public once it is published, without names', async () => {
    await visit('/questions');
    await page.getByRole('button', { name: /^Publish: Who opens the hall/ }).click();
    isPublic = true;
    await visit('/questions');
    const seen = await main();
    const comments = `${app.address}/plans/${made.book.plan.slug}/comments`;
    const { status } = await fetch(comments);
    isPublic = false;
    expect(status).toBe(404);
    expect(seen).toContain('Two volunteers hold a key.');
    expect(seen).not.toMatch(/Why is it late|Asha Bright|Ask a question/);
  });
});

it('takes a comment and answers it', async () => {
  await visit('/comments');
  await page.getByRole('link', { name: 'Comment on the plan' }).click();
  await page.getByLabel('What do you think?').fill('Say whom to ring.');
  await page.getByLabel('Which words is it about?').fill('in a crisis');
  await press('Save the comment');
  expect(await main()).toContain('1 comment waits for an answer');
  await page.getByRole('link', { name: 'Answer: Say whom to ring.' }).click();
  await page.getByLabel('Not taken up').check();
  await press('Save the answer');
  expect(await page.locator('.error-summary').innerText()).toContain('Say why');
  await page.getByLabel('Why?').fill('It stands on the last page.');
  await press('Save the answer');
  expect(await page.locator('#answered + ul').innerText()).toMatch(
    /Not taken up\s+It stands on the last page/,
  );
});

/** Makes a link at an address that asks, and gives back its own. */
async function linkFrom(path: string): Promise<string> {
  const giving = await newPage(browser);
  await giving.goto(app.address + path);
  await giving.getByLabel('Whom do you ask?').selectOption({ label: 'Somebody who is not in the list' });
  await giving.getByLabel('Their name').fill('Marcus Obi');
  expect(await axeFindings(giving)).toEqual([]);
  await giving.getByRole('button', { name: 'Make the link' }).click();
  await giving.getByRole('heading', { name: 'The link is made' }).waitFor();
  const address = await giving.getByLabel('The address of the link').inputValue();
  expectNoFaults(giving);
  await giving.context().close();
  return address;
}

describe('a link', () => {
  const plan = () => `/plans/${made.book.plan.slug}`;
  const pathOf: Record<string, () => Promise<string>> = {
    question: async () => {
      await visit('/questions');
      const href = await page
        .getByRole('link', { name: 'Ask by a link: Why is it late?' })
        .getAttribute('href');
      return href ?? '';
    },
    draft: async () => `${plan()}/comments/ask`,
    handover: async () => {
      await makeGroupNamed(made, 'Valley Forum', 'forum');
      const handoverId = kept(await beginHandover(made.context, { id: made.board }));
      const record = { handoverId, kind: 'plan', recordId: made.book.plan.id } as const;
      kept(await offerRecord(made.context, { ...record, to: 'Valley Forum', words: 'It fits.' }));
      const [item] = (await looking(made, listItems)).filter(({ state }) => state === 'offered');
      return `/handovers/offers/${item?.id}/ask`;
    },
  };

  it.each([
    ['question', true, 'light', 'The answer', 'Save the answer', 'The answer is saved.'],
    ['draft', false, 'dark', 'What do you think?', 'Save the comment', 'What you think is saved'],
    ['handover', true, 'dark', 'Your answer in a sentence, if you like', 'Accept', 'Your answer is saved.'],
  ] as const)('for a %s does its one thing on a phone', async (...told) => {
    const [kind, javaScriptEnabled, colorScheme, field, button, thanks] = told;
    const address = await linkFrom((await pathOf[kind]?.()) ?? '');
    // A mail program that looks into links changes nothing.
    for (const method of ['GET', 'HEAD']) expect((await fetch(address, { method })).status).toBe(200);
    const phone = await newPage(browser, { viewport: PHONE, javaScriptEnabled, colorScheme });
    await phone.goto(address);
    await phone.getByText('Asha Bright sent this link to Marcus Obi.').waitFor();
    expect(await sidewaysScroll(phone)).toBe(0);
    if (javaScriptEnabled) expect(await axeFindings(phone)).toEqual([]);
    await phone.getByLabel(field).fill('So it is.');
    await phone.getByRole('button', { name: button, exact: true }).click();
    await phone.getByText(thanks).waitFor();
    await phone.goto(address);
    await phone.getByText('This link has done its work: it works once.').waitFor();
    await phone.context().close();
  });
});

it.each([
  [1280, 'light'],
  [375, 'dark'],
] as const)('reads well at %i in %s', async (width, colorScheme) => {
  const wide = await newPage(browser, { viewport: { width, height: 800 }, colorScheme });
  for (const path of ['questions', 'questions/new', 'comments', 'comments/new', 'links']) {
    await wide.goto(`${app.address}/plans/${made.book.plan.slug}/${path}`);
    expect(await axeFindings(wide), path).toEqual([]);
    expect(await sidewaysScroll(wide), path).toBe(0);
  }
  await wide.context().close();
});
