/** Asking by a link and answering without an account, with JavaScript and without. */
import { beforeAll, expect, it } from 'vitest';
import type { PlanBook } from '../../src/domain/plan/plan.ts';
import { makePlan } from '../make.ts';
import { axeFindings, expectNoFaults, newPage, PHONE, sidewaysScroll } from './browser.ts';
import { openJourneys } from './open-journeys.ts';

const { app, browser } = await openJourneys();
let book: PlanBook;

beforeAll(async () => {
  book = await makePlan(app.made, { actions: 6 });
});

/** Asks for an action as a coordinator would, and gives back the address that is shown once. */
async function askFor(code: string): Promise<string> {
  const page = await newPage(browser);
  await page.goto(`${app.address}/plans/${book.plan.slug}/actions/${code}`);
  await page.locator('details.more-deeds > summary').click();
  await page.getByRole('link', { name: 'Ask somebody by a link' }).click();
  await page.getByLabel('Whom do you ask?').selectOption({ label: 'Somebody who is not in the list' });
  await page.getByLabel('Their name').fill(`Marcus Obi ${code}`);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Make the link' }).click();
  await page.getByRole('heading', { name: 'The link is made' }).waitFor();
  const address = await page.getByLabel('The address of the link').inputValue();
  expect(await axeFindings(page)).toEqual([]);
  expectNoFaults(page);
  await page.context().close();
  return address;
}

it.each([
  ['with JavaScript, in light', true, 'light'],
  ['without JavaScript, in dark', false, 'dark'],
] as const)('answers on a phone %s', async (_, javaScriptEnabled, colorScheme) => {
  const { code } = book.actions[javaScriptEnabled ? 0 : 1] as PlanBook['actions'][0];
  const address = await askFor(code);
  // A mail program that looks into links changes nothing.
  for (const method of ['GET', 'HEAD']) expect((await fetch(address, { method })).status).toBe(200);
  const page = await newPage(browser, { viewport: PHONE, javaScriptEnabled, colorScheme });
  await page.goto(address);
  expect(await page.getByText(`Asha Bright sent this link to Marcus Obi ${code}.`).count()).toBe(1);
  expect(await sidewaysScroll(page)).toBe(0);
  if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Choose how it stands.').first().waitFor();
  await page.getByLabel('On track').check();
  await page.getByLabel(/In a sentence/).fill('The first group has met.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  await page.goto(address);
  await page.getByText('This link has done its work: it works once.').waitFor();
  if (javaScriptEnabled) expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

it('is listed with the plan and can be withdrawn', async () => {
  const { code } = book.actions[2] as PlanBook['actions'][0];
  const address = await askFor(code);
  const page = await newPage(browser, { viewport: PHONE });
  await page.goto(`${app.address}/plans/${book.plan.slug}/links`);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: `Withdraw the link for Marcus Obi ${code}` }).click();
  await page.getByText('The link is withdrawn. It opens nothing any more.').waitFor();
  await page.goto(address);
  await page.getByText('This link was withdrawn.').waitFor();
  await page.context().close();
});
