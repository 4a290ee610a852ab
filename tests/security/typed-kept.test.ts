/** What is typed into a form of a live plan survives whatever happened to the plan meanwhile. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeMessyPlan } from '../journeys/messy-plan.ts';
import { type App, serveApp } from '../journeys/serve-app.ts';
import { always } from '../visitors.ts';
import { readPage } from './read-page.ts';

const plan = '/plans/living-well-together';
let app: App;
let isSignedIn = true;
const NOBODY_KNOWN = [{ role: 'public', scope: { of: 'partnership' }, plans: [] }] as const;
beforeAll(async () => {
  app = await serveApp((made) => ({
    visitorOf: (c) =>
      isSignedIn ? always(made.person)(c) : always({ ...made.person, grants: NOBODY_KNOWN }, 'public')(c),
  }));
  await makeMessyPlan(app.made);
});
afterAll(async () => {
  await app.close();
  expect(app.faults).toEqual([]);
});

const look = async (path: string): Promise<string> => (await fetch(app.address + path)).text();
const send = (path: string, body: URLSearchParams | FormData): Promise<Response> =>
  fetch(app.address + path, {
    method: 'POST',
    body,
    headers: { 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
  });
const form = (fields: Record<string, string>): URLSearchParams => new URLSearchParams(fields);

describe('an action that somebody moved meanwhile', () => {
  it('takes the form to where it stands now, whole, and no browser remembers the way', async () => {
    const before = `${plan}/actions/1.1.1`;
    const html = await look(`${before}/edit`);
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
    const other = [...html.matchAll(/<option value="([0-9a-f-]{36})"/g)].at(-1)?.[1] ?? '';
    const moved = await send(
      `${before}/edit`,
      form({ version, heading: other, text: 'Moved along', seen: '{}' }),
    );
    expect(moved.status).toBe(303);
    const late = await send(`${before}/status`, form({ version, choice: 'onTrack', note: 'My own words' }));
    expect(late.status).toBe(307);
    const kept = await send(
      late.headers.get('location') ?? '',
      form({ version, choice: 'onTrack', note: 'My own words' }),
    );
    expect(kept.status).toBe(409);
    expect(await kept.text()).toContain('My own words');
  });
});

describe('an answer to a question of an action', () => {
  it.each([
    ['stale', { version: '999', reading: 'own', own: 'from May to June 2031' }],
    ['not understood', { version: '1', reading: '77', own: 'from May to June 2031' }],
  ])('keeps what was typed when it is %s', async (_name, fields) => {
    const code = '1.2.1';
    const said = await send(`${plan}/actions/${code}/answer`, form({ doubt: '0', ...fields }));
    expect(said.status).toBeGreaterThanOrEqual(400);
    expect(said.status).toBeLessThan(500);
    expect(await said.text()).toContain('value="from May to June 2031"');
  });
});

it('is asked about a number with a zero byte in it as about any other that is not there', async () => {
  const said = await send(`${plan}/actions/1.2.1/link`, form({ kind: 'seeAlso', to: '9.\u00009' }));
  expect(said.status).toBe(422);
  expect(await said.text()).toContain('value="9.9"');
});

describe('bringing in documents', () => {
  it('takes one at a time, and says so', async () => {
    const body = new FormData();
    for (const name of ['first.csv', 'second.csv'])
      body.append('document', new Blob(['Action,Lead\nMend the gate,Wardens']), name);
    const said = await send('/imports', body);
    expect(said.status).toBe(422);
    expect(await said.text()).toContain('one document at a time');
    expect(await look('/imports')).not.toContain('second.csv');
  });
});

describe('a form that was open when the session ended', () => {
  const path = `${plan}/actions/1.1.2/status`;
  const note = 'Begun in <May>,\nwith two volunteers';

  it('is shown whole, and is saved once somebody has signed in again', async () => {
    const version = /name="version" value="(\d+)"/.exec(await look(path))?.[1] ?? '';
    isSignedIn = false;
    const refused = await send(path, form({ version, choice: 'onTrack', note }));
    expect(refused.status).toBe(403);
    const [again] = readPage(await refused.text(), path).forms.filter(({ action }) => action === path);
    expect(again?.fields).toContainEqual(['note', note]);
    isSignedIn = true;
    const saved = await send(path, new URLSearchParams(again?.fields));
    expect(saved.status).toBe(303);
    expect(await look(`${plan}/actions/1.1.2`)).toContain('with two volunteers');
  });

  it('gives no password back', async () => {
    isSignedIn = false;
    const refused = await send(path, form({ password: 'plum kettle orbit', note }));
    isSignedIn = true;
    expect(await refused.text()).not.toContain('plum kettle orbit');
  });
});
