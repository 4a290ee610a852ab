/**
 * The deeds on one action in a real browser, with JavaScript and without: split, move to another plan, join, drop and
 * bring back, link, and undo each from where it was done; a stale save; the keyboard; and each page clean for axe.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { changeStatus } from '../../src/commands/action/change-status.ts';
import type { Action, PlanBook } from '../../src/domain/plan/plan.ts';
import { makePlan } from '../make.ts';
import { axeFindings, newPage, PHONE, sidewaysScroll, WIDE } from './browser.ts';
import { openJourneys, openPage, text } from './open-journeys.ts';

const { app, browser } = await openJourneys();
const books = new Map<string, PlanBook>();
beforeAll(async () => {
  for (const slug of ['hills', 'rivers', 'looks', 'elsewhere'])
    books.set(slug, await makePlan(app.made, { actions: 12, slug, title: `Plan of ${slug}` }));
});

describe.each([
  ['with JavaScript', true, 'hills'],
  ['without JavaScript', false, 'rivers'],
])('%s', async (_, javaScriptEnabled, slug) => {
  const page = await openPage(browser, javaScriptEnabled);
  const address = (code: string, part = ''): string =>
    `${app.address}/plans/${slug}/actions/${code}${part === '' ? '' : `/${part}`}`;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click();
  const deed = async (code: string, name: string) => {
    await page.goto(address(code));
    await page.locator('.more-deeds > summary').click();
    await page.getByRole('link', { name, exact: true }).click();
    await page.locator('.deed-form h1').waitFor();
  };
  const said = (notice: string) => page.getByText(notice).waitFor();
  const undo = async () => {
    await page.locator('.notice').getByRole('link', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: 'What will be put back' }).waitFor();
    await press('Undo it');
    await said('It is undone');
  };

  it('splits an action after seeing what that changes, and undoes it at once', async () => {
    await deed('1.1.1', 'Split it');
    await page.getByLabel('What part 2 will do').fill('Ask the young people first');
    await page.getByLabel('Meet twice').selectOption('1');
    await press('See first what changes');
    await page.getByRole('heading', { name: 'What will change' }).waitFor();
    const preview = await text(page, '.preview');
    expect(preview).toContain('Added action 1.1.3: Ask the young people first.');
    expect(preview).toContain('Linked: 1.1.3 split from 1.1.1.');
    expect((await page.goto(address('1.1.3')))?.status()).toBe(404);
    await deed('1.1.1', 'Split it');
    await page.getByLabel('What part 2 will do').fill('Ask the young people first');
    await press('Split it');
    await said('The action is split.');
    expect(await text(page, '.around-action')).toContain('1.1.3');
    await undo();
    expect((await page.goto(address('1.1.3')))?.status()).toBe(404);
  });

  it('says that a part is missing, and keeps what was typed', async () => {
    await deed('1.1.1', 'Split it');
    await page.getByLabel('What part 1 will do').fill('Half of it');
    await press('Split it');
    await page.locator('.error-summary').getByText('Write what this part will do.').waitFor();
    expect(await page.getByLabel('What part 1 will do').inputValue()).toContain('Half of it');
  });

  it('moves an action to another plan, where its old number leads', async () => {
    const elsewhere = books.get('elsewhere');
    await deed('3.2.2', 'Move it');
    await page.getByLabel('To which plan').selectOption({ label: 'Plan of elsewhere' });
    await press('Show the places of that plan');
    await page.getByLabel('Under which heading').selectOption(elsewhere?.headings[1]?.id ?? '');
    await press('Move it');
    await said('The action has moved.');
    expect(page.url()).toContain('/plans/elsewhere/actions/1.1.');
    const there = page.url();
    await page.goto(address('3.2.2'));
    expect(page.url()).toBe(there);
  });

  it('drops an action with its reason, for all to see, and brings it back', async () => {
    await deed('2.1.2', 'Drop it');
    await press('Drop it');
    await page.locator('.error-summary').getByText('Choose why it is dropped.').waitFor();
    await page.getByLabel('The money ended').check();
    await page.getByLabel('In a sentence').fill('The grant was not renewed.');
    await page.getByLabel('Who decided').fill('The board');
    await press('Drop it');
    await said('The action is dropped.');
    expect(await text(page, '.ended-note')).toContain('Cause: the money ended. Decided by The board');
    await page.goto(`${app.address}/plans/${slug}/table`);
    expect(await text(page, 'tr.ended')).toContain('2.1.2');
    await deed('2.1.2', 'Bring it back');
    await press('Bring it back');
    await said('The action is back.');
    expect(await page.locator('.ended-note').count()).toBe(0);
  });

  it('asks for a tick before it goes on to join nothing', async () => {
    await deed('3.2.1', 'Join it with others');
    await press('Go on with these');
    await page.locator('.error-summary').getByText('Tick at least one action').waitFor();
  });

  it('joins two actions: the old number leads to the one that stays, and undoing parts them', async () => {
    await deed('2.2.1', 'Join it with others');
    await page.getByLabel(/2\.2\.2/).check();
    await press('Go on with these');
    await page.getByLabel('What the joined action will do').fill('Both together');
    await press('Join them');
    await said('The actions are joined.');
    await page.goto(address('2.2.2'));
    expect(await text(page, 'h1')).toBe('2.2.1 Both together');
    await page.getByRole('link', { name: /^Undo: joined actions/ }).click();
    await press('Undo it');
    await said('It is undone');
    await page.goto(address('2.2.2'));
    expect(await text(page, 'h1')).toContain('2.2.2');
  });

  it('links an action by the number of the other, and takes the link out', async () => {
    await deed('1.2.1', 'Link it to another');
    await page.getByLabel('It depends on the other').check();
    await page.getByLabel('Number of the other action').fill('9.9.9');
    await press('Link them');
    await page.locator('.error-summary').getByText('There is no action with this number').waitFor();
    await page.getByLabel('Number of the other action').fill('1.2.2');
    await press('Link them');
    await said('The two actions are linked.');
    expect(await text(page, '.around-action')).toContain('Depends on');
    await page.goto(address('1.2.2'));
    expect(await text(page, '.around-action')).toContain('Is needed by');
    await page.getByRole('button', { name: /^Take out the link/ }).click();
    await said('The link is taken out.');
  });

  it('puts an action inside another, and in another order', async () => {
    await page.goto(address('2.1.1'));
    await page.locator('.more-deeds > summary').click();
    await page.getByRole('link', { name: 'Add an action inside it' }).click();
    await page.getByLabel('What will be done').fill('Ask the landlords');
    await press('Add the action');
    await said('The action is added to the plan.');
    expect(await text(page, 'h1')).toBe('2.1.1.1 Ask the landlords');
    await page.goto(`${app.address}/plans/${slug}/table`);
    expect(await text(page, 'tr.inside-1')).toContain('2.1.1.1');
    await page.goto(address('2.1.1'));
    await page.locator('.more-deeds > summary').click();
    await press('Move down');
    await said('The action has another place in the order.');
  });

  it('tells what somebody changed meanwhile, and loses nothing typed', async () => {
    await page.goto(address('1.1.2', 'drop'));
    await page.getByLabel('Nobody has the time for it').check();
    await page.getByLabel('In a sentence').fill('Nobody is left.');
    const action = books.get(slug)?.actions.find(({ code }) => code === '1.1.2') as Action;
    const theirs = {
      actionId: action.id,
      version: 1,
      lifecycle: 'complete',
      note: 'Done after all.',
    } as const;
    expect((await changeStatus(app.made.context, theirs)).ok).toBe(true);
    await press('Drop it');
    await page.locator('.differences').waitFor();
    expect(await text(page, '.differences')).toContain('Done after all.');
    expect(await page.getByLabel('In a sentence').inputValue()).toContain('Nobody is left.');
    await press('Drop it');
    await said('The action is dropped.');
  });
});

it('opens the rarer deeds by the keyboard alone', async () => {
  const page = await newPage(browser, {});
  await page.goto(`${app.address}/plans/looks/actions/1.1.1`);
  await page.locator('.more-deeds > summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  expect(await page.locator('.more-deeds').getAttribute('open')).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('summary');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  expect(await page.locator('.more-deeds').getAttribute('open')).toBeNull();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Move action 1.1.1' }).waitFor();
  await page.context().close();
});

it.each([
  ['light', WIDE],
  ['dark', PHONE],
] as const)('is clean for axe in %s at %o', async (colorScheme, viewport) => {
  const page = await newPage(browser, { colorScheme, viewport });
  const others = books
    .get('looks')
    ?.actions.slice(1, 3)
    .map(({ id }) => `with=${id}`);
  const join = `/join?${others?.join('&')}`;
  for (const part of ['', '/move', '/split', join, '/drop', '/link', '/carry-forward']) {
    await page.goto(`${app.address}/plans/looks/actions/1.1.1${part}`);
    if (part === '') await page.locator('.more-deeds > summary').click();
    expect(await axeFindings(page), part).toEqual([]);
    expect(await sidewaysScroll(page), part).toBe(0);
  }
  await page.goto(`${app.address}/plans/hills/history`);
  await page
    .getByRole('link', { name: /^Undo:/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Undo a change' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});
