/**
 * Files, links and notes of an action in a real browser, with JavaScript and without; and what is handed out, looked at
 * as a browser would that wants to run it.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { makePlan } from '../make.ts';
import { axeFindings, newPage, PHONE, sidewaysScroll } from './browser.ts';
import { openJourneys, openPage } from './open-journeys.ts';

const action = '/plans/living-well/actions/1.1.1';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const PAGE = '<!DOCTYPE html><script>document.title = "it ran"</script>';

const { app, browser } = await openJourneys();
beforeAll(async () => {
  await makePlan(app.made, { actions: 6 });
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('%s', async (name, javaScriptEnabled) => {
  const page = await openPage(browser, javaScriptEnabled);
  const evidence = () => page.locator('section.evidence');
  const add = async (what: string, fill: () => Promise<void>, button: string) => {
    await page.goto(app.address + action);
    await evidence().getByRole('link', { name: what }).click();
    await page.getByRole('heading', { level: 1, name: what }).waitFor();
    await fill();
    await page.getByRole('button', { name: button }).click();
  };

  it('keeps a file, and tells why not where it is something else', async () => {
    const chosen = (fileName: string, content: Buffer) => async () => {
      await page.getByLabel('What it is called').fill(`Mill Bank ${name}`);
      const file = { name: fileName, mimeType: 'image/png', buffer: content };
      await page.getByLabel('The file').setInputFiles(file);
    };
    await add('Add a file', chosen('photo.png', Buffer.from(PAGE)), 'Keep the file');
    await page.getByRole('link', { name: /not a kind of file that Weft keeps/ }).waitFor();
    expect(await page.getByLabel('What it is called').inputValue()).toBe(`Mill Bank ${name}`);
    await add('Add a file', async () => undefined, 'Keep the file');
    await page.getByRole('link', { name: 'Choose a file.' }).waitFor();
    await add('Add a file', chosen('photo.png', PNG), 'Keep the file');
    await page.getByText('The file is kept with the action.').waitFor();
    const picture = evidence().getByRole('img', { name: `Mill Bank ${name}` });
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1);
    const download = page.waitForEvent('download');
    await evidence()
      .getByRole('link', { name: `Mill Bank ${name}`, exact: true })
      .click();
    expect((await download).suggestedFilename()).toBe('photo.png');
  });

  it('keeps a link and says where it leads', async () => {
    const typed = (address: string) => () => page.getByLabel('The address').fill(address);
    await add('Add a link', typed('javascript:alert(1)'), 'Keep the link');
    await page.getByRole('link', { name: /Give the whole address of a web page/ }).waitFor();
    expect(await page.getByLabel('The address').inputValue()).toBe('javascript:alert(1)');
    await add('Add a link', typed('rivers.example/report'), 'Keep the link');
    await page.getByText('The link is kept with the action.').waitFor();
    const link = evidence().getByRole('link', { name: 'rivers.example' }).first();
    expect(await link.getAttribute('href')).toBe('https://rivers.example/report');
    expect(await link.getAttribute('rel')).toContain('noopener');
  });

  it('keeps a note, removes it with a reason and brings it back', async () => {
    const words = `They came <b>back</b> ${name}`;
    await add('Add a note', () => page.getByLabel('The note').fill(words), 'Keep the note');
    await page.getByText('The note is kept with the action.').waitFor();
    await evidence().getByText(words, { exact: true }).waitFor();
    await evidence()
      .getByRole('link', { name: `Remove ‘${words}’` })
      .click();
    await page.getByRole('button', { name: 'Remove it' }).click();
    await page.getByRole('link', { name: 'Say why, in a few words.' }).waitFor();
    await page.getByLabel('Why?').fill('It named somebody');
    await page.getByRole('button', { name: 'Remove it' }).click();
    await page.getByText('It is removed.').waitFor();
    await evidence().getByText('One was removed').click();
    expect(await evidence().textContent()).toContain('It named somebody');
    await evidence()
      .getByRole('button', { name: `Bring ‘${words}’ back` })
      .click();
    await page.getByText('It is brought back.').waitFor();
    expect(await page.locator('.history').textContent()).toContain('Removed because');
  });
});

const PAGES = ['/plans/living-well/evidence', action, `${action}/attach/file`];

it.each([
  ['light', 1280],
  ['dark', 375],
] as const)('is accessible in %s at %i, and listed with the plan', async (colorScheme, width) => {
  const page = await newPage(browser, { colorScheme, viewport: { ...PHONE, width } });
  for (const path of PAGES) {
    await page.goto(app.address + path);
    expect(await axeFindings(page), path).toEqual([]);
    expect(await sidewaysScroll(page), path).toBeLessThanOrEqual(0);
  }
  await page.goto(app.address + PAGES[0]);
  expect(await page.locator('.attachments > li').count()).toBe(6);
  await page.context().close();
});

describe('what is handed out', () => {
  const same = { 'sec-fetch-site': 'same-origin' };
  const keep = async (fileName: string, content: string | Buffer): Promise<string> => {
    const form = new FormData();
    form.set('file', new File([new Uint8Array(Buffer.from(content))], fileName));
    form.set('title', fileName);
    const answer = await fetch(`${app.address}${action}/attach/file`, {
      ...{ method: 'POST', body: form, headers: same, redirect: 'manual' },
    });
    expect(answer.status).toBe(303);
    const html = await (await fetch(app.address + action)).text();
    return [...html.matchAll(/href="([^"]*kept\/[^"]*)\/file"/g)].at(-1)?.[1] ?? '';
  };

  it('is saved and never run, whatever is written in it', async () => {
    const place = await keep('mention.txt', `Somebody sent us this: ${PAGE}`);
    const answer = await fetch(`${app.address}${place}/file`);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-disposition': "attachment; filename*=UTF-8''mention.txt",
      'content-security-policy':
        "sandbox; default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
      'content-type': 'text/plain',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    });
    expect((await fetch(`${app.address}${place}/picture`)).status).toBe(404);
    const again = { 'if-none-match': answer.headers.get('etag') ?? '' };
    expect((await fetch(`${app.address}${place}/file`, { headers: again })).status).toBe(304);
  });

  it('a picture is shown as a picture and as nothing else', async () => {
    const place = await keep("a 'picture' (1);\u00e9.png", PNG);
    const answer = await fetch(`${app.address}${place}/picture`);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(answer.headers.get('content-disposition')).toBe(
      "inline; filename*=UTF-8''a%20%27picture%27%20%281%29%3B%C3%A9.png",
    );
  });

  it('is gone when it is removed, and another action’s address does not have it', async () => {
    const place = await keep('short.txt', 'short');
    const elsewhere = place.replace('1.1.1', '1.2.1');
    expect((await fetch(`${app.address}${elsewhere}/file`)).status).toBe(404);
    const removed = await fetch(`${app.address}${place}/remove`, {
      ...{ method: 'POST', redirect: 'manual', body: 'version=1&reason=Wrong+file' },
      headers: { ...same, 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(removed.status).toBe(303);
    expect((await fetch(`${app.address}${place}/file`)).status).toBe(404);
  });

  it('from another website nothing is taken in', async () => {
    const form = new FormData();
    form.set('file', new File(['x'], 'a.txt'));
    const headers = { 'sec-fetch-site': 'cross-site' };
    const answer = await fetch(`${app.address}${action}/attach/file`, {
      method: 'POST',
      body: form,
      headers,
    });
    expect(answer.status).toBe(403);
  });
});
