/** The timeline and the calendars given out of it, in a real browser and as a calendar program asks for them. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings, newPage, openBrowser, PHONE, sidewaysScroll, WIDE } from './browser.ts';
import { makeMessyPlan } from './messy-plan.ts';
import { type App, serveApp } from './serve-app.ts';

const plan = '/plans/living-well-together';
let app: App;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  app = await serveApp();
  await makeMessyPlan(app.made);
  browser = await openBrowser();
  page = await newPage(browser, { javaScriptEnabled: false });
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

describe('the timeline, without JavaScript', () => {
  it('draws a row for every action, and says the same in words', async () => {
    await page.goto(`${app.address}${plan}/timeline`);
    const rows = page.locator('.timeline tbody tr:not(.group)');
    await page.goto(`${app.address}${plan}/table`);
    const actions = await page.locator('.plan-table td.code').count();
    await page.goto(`${app.address}${plan}/timeline`);
    expect(await rows.count()).toBe(actions);
    for (const row of await rows.all()) {
      expect(await row.locator('svg.timeline-row [class^="tl-"]').count()).toBeGreaterThan(0);
      expect((await row.locator('td.when').innerText()).trim()).not.toBe('');
      expect((await row.locator('td.stands').innerText()).trim()).not.toBe('');
    }
  });

  it('is zoomed and moved by links that can be sent to somebody', async () => {
    await page.goto(`${app.address}${plan}/timeline`);
    await page.getByRole('link', { name: 'One year, by month' }).click();
    const first = await page.locator('.timeline-scale text').first().textContent();
    await page.getByRole('link', { name: 'Later' }).click();
    expect(page.url()).toMatch(/zoom=month&from=\d{4}-\d{2}/);
    expect(await page.locator('.timeline-scale text').first().textContent()).not.toBe(first);
  });

  it('has a page for each state of mind on a phone and on paper', async () => {
    await page.setViewportSize(PHONE);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.setViewportSize(WIDE);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.timeline tbody tr').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });
});

describe('a calendar', () => {
  let address = '';

  it('is given out once, in words that say what to do', async () => {
    await page.goto(`${app.address}${plan}/calendar`);
    await page.getByRole('button', { name: 'Make the address' }).click();
    expect(await page.locator('.error-summary').innerText()).toContain('Say whose calendar');
    await page.getByLabel('Whose calendar is it for?').fill('Ann’s phone');
    await page.getByRole('button', { name: 'Make the address' }).click();
    address = await page.getByLabel('Address of the calendar').inputValue();
    expect(address).toMatch(/\/calendars\/[0-9a-f-]{36}\/[\w-]{43}\.ics$/);
    await page.goto(`${app.address}${plan}/calendar`);
    expect(await page.content()).not.toContain(address.split('/').at(-1));
  });

  it('holds whole days that a calendar program reads', async () => {
    const answer = await fetch(address);
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    const entries = text.split('BEGIN:VEVENT').slice(1);
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) {
      const [, start = '', end = ''] =
        /DTSTART;VALUE=DATE:(\d{8})[\s\S]*DTEND;VALUE=DATE:(\d{8})/.exec(entry) ?? [];
      expect(Number(end)).toBeGreaterThan(Number(start));
      expect(entry).toContain('/actions/');
    }
  });

  it('is nothing at a wrong address, nor once withdrawn', async () => {
    const wrong = address.replace(/.{5}\.ics$/, 'AAAAA.ics');
    expect((await fetch(wrong)).status).toBe(404);
    await page.goto(`${app.address}${plan}/calendar`);
    await page.getByRole('button', { name: 'Withdraw the calendar of Ann’s phone' }).click();
    expect(await page.locator('main').innerText()).toContain('Withdrawn');
    const answer = await fetch(address);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('no calendar at this address');
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it.each(['timeline', 'timeline?zoom=quarter', 'calendar'])(
    '%s has nothing for axe to find',
    async (path) => {
      const seen = await newPage(browser, { colorScheme });
      await seen.goto(`${app.address}${plan}/${path}`);
      expect(await axeFindings(seen)).toEqual([]);
      await seen.setViewportSize(PHONE);
      expect(await sidewaysScroll(seen)).toBe(0);
      expect(await axeFindings(seen)).toEqual([]);
      await seen.context().close();
    },
  );
});
