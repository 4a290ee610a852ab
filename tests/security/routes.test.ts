/**
 * Every route of the server against addresses and forms that no page of ours sends: never a fault of ours, always a
 * page in words; and nothing that a person wrote becomes markup.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addAlias } from '../../src/commands/directory/add-alias.ts';
import { addMembership } from '../../src/commands/directory/add-membership.ts';
import type { SignInParts } from '../../src/commands/sign-in/parts.ts';
import { NO_FACTS } from '../../src/domain/facts/action-facts.ts';
import type { PartyId } from '../../src/domain/ids.ts';
import { ROUTES } from '../../src/web/routes/table.ts';
import { type App, serveApp } from '../journeys/serve-app.ts';
import { makePlan } from '../make.ts';
import { doorOf, makeMember, openSignInFor } from '../sign-in/make.ts';

const HOSTILE = [
  'no-such-thing',
  '%00',
  '%E0%A4%A',
  '..%2f..%2fetc%2fpasswd',
  "'; drop table plan; --",
  '<script>alert(1)</script>',
  '00000000-0000-7000-8000-000000000000',
  'a'.repeat(3000),
  '🧵',
  '-1',
];
const FORMS = [
  '',
  'version=1',
  'version=not-a-number&text=&choice=complete',
  'version=99999999999999999999&text=%00&choice=toString&deed=save&leadCount=1e9',
  'version=1&text=%F0%9F%A7%B5&seen=[[[[&lead-0=%00&leadCount=-5&accountable=__proto__',
  'version=1&action=x&action=00000000-0000-7000-8000-000000000000&title=x&number=%2F%3F&levels=a,a,a',
  'columnCount=9e9&column-0=__proto__&field-0=x&version=1&title=&levels=,,,,,&number=1',
  'doubt=-1&reading=99&version=1&short=&long=',
  `heading=x&direction=sideways&version=1&text=${'long '.repeat(6000)}`,
  '%%%=%%%&&&===',
];
const MARKUP = '<script>alert("x")</script><!--inset--><img src=x onerror=alert(1)>';
const here = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };

let app: App;
let deeds: SignInParts;
let ids = { heading: '', keyAction: '', party: '' };
beforeAll(async () => {
  app = await serveApp((made) => {
    deeds = openSignInFor(made);
    return { signIn: doorOf(deeds) };
  });
  const book = await makePlan(app.made, {
    slug: 'real',
    actions: 6,
    title: `Plan ${MARKUP}`,
    change: (action, index) =>
      index === 0
        ? {
            text: MARKUP,
            notes: [MARKUP],
            subActions: [MARKUP],
            fields: { [MARKUP]: MARKUP },
            crossReferences: [MARKUP],
            facts: {
              ...NO_FACTS,
              areas: [MARKUP],
              occurrences: [{ day: '2026-01-01', held: true, note: MARKUP }],
              levers: [{ kind: 'contract', title: MARKUP, party: MARKUP, clause: MARKUP, inForceFrom: null }],
            },
            timescale: { ...action.timescale, raw: MARKUP },
            status: { ...action.status, note: MARKUP, raw: MARKUP },
            source: { cells: [MARKUP] },
            doubts: [{ field: 'other', message: MARKUP, readings: [MARKUP] }],
            leads: action.leads.map((lead) => ({ ...lead, name: MARKUP, of: MARKUP })),
          }
        : {},
  });
  const party = book.actions[0]?.leads[0]?.partyId ?? ('' as PartyId);
  await addAlias(app.made.context, { partyId: party, name: MARKUP, seenIn: MARKUP });
  await addMembership(app.made.context, { partyId: party, body: `Body ${MARKUP}`, as: MARKUP });
  ids = { heading: book.headings[0]?.id ?? '', keyAction: book.keyActions[0]?.id ?? '', party };
});
afterAll(async () => {
  await deeds.store.destroy();
  await app.close();
});

/** Somebody's own session, new for each route, so that the pages of their account are reached too. */
let cookie = '';
let accountId = '';
beforeAll(async () => {
  ({ accountId } = await makeMember(deeds, { password: null }));
});
beforeEach(async () => {
  const engine = await deeds.engine();
  const [given = ''] = await engine.begin(accountId, 'link', new Headers());
  cookie = given.split(';')[0] ?? '';
});

/** The route's address with each part that is asked for replaced. */
const fill = (path: string, value: string): string => path.replace(/:\w+/g, value);
/** The same, with the plan and its action real, so that what lies behind them is reached. */
const reach = (path: string, value: string): string =>
  fill(
    path.replace(':slug', 'real').replace(':code', '1.1.1').replace('facts/:kind', 'facts/conditions'),
    value,
  );
/** Also with the real id of what stands at the end of the address. */
const within = (path: string): string =>
  fill(
    path
      .replace(':slug', 'real')
      .replace('headings/:id', `headings/${ids.heading}`)
      .replace('key-actions/:id', `key-actions/${ids.keyAction}`)
      .replace('directory/:id', `directory/${ids.party}`),
    'x',
  );

const gets = ROUTES.filter((route) => route.method === 'GET').map((route) => route.path);
const posts = ROUTES.filter((route) => route.method === 'POST').map((route) => route.path);

async function expectNoFault(address: string, init?: RequestInit): Promise<void> {
  const headers = { cookie, ...init?.headers };
  const answer = await fetch(app.address + address, { redirect: 'manual', ...init, headers });
  const html = await answer.text();
  expect(answer.status, `${init?.method ?? 'GET'} ${address.slice(0, 80)}`).toBeLessThan(500);
  // What scripts ask for (how far a reading is, one row) may be answered shortly; a page says what to do.
  if (!answer.headers.get('content-type')?.startsWith('text/html') || html === '') return;
  if (answer.status >= 400) expect(html).toContain('<h1');
  expect(html).not.toMatch(/<script>alert|<img src=x/);
}

describe('every address', () => {
  it.each(gets)('GET %s', async (path) => {
    for (const value of HOSTILE) {
      await expectNoFault(fill(path, value));
      await expectNoFault(`${reach(path, value)}?words=${value}&lead=${value}&need=${value}&before=${value}`);
    }
  });
});

describe('what a person wrote', () => {
  it.each([
    '/directory',
    '/directory/same',
    '/directory/PARTY',
    '/directory/PARTY/bodies/new',
    '/plans/real/leads',
  ])('stays text on %s', async (page) => {
    const answer = await fetch(app.address + page.replace('PARTY', ids.party));
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).not.toMatch(/<script>alert|<img src=x/);
    if (page !== '/directory/same') expect(html).toContain('&lt;script');
  });

  it.each([
    '',
    '/table',
    '/needs',
    '/sections',
    '/history',
    '/glossary',
    '/headings',
    '/actions/1.1.1',
    '/actions/1.1.1/edit',
    '/actions/1.1.1/timescale',
    '/actions/1.1.1/labels',
    '/actions/1.1.1/facts/levers',
  ])('stays text on the page %s', async (page) => {
    const answer = await fetch(`${app.address}/plans/real${page}`);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('<img src=x');
    expect(html).toContain('&lt;script');
  });
});

describe('every form', () => {
  it.each(posts)('POST %s', async (path) => {
    for (const body of FORMS) {
      await expectNoFault(reach(path, 'no-such-thing'), { method: 'POST', headers: here, body });
      await expectNoFault(within(path), { method: 'POST', headers: here, body });
      await expectNoFault(fill(path, '%00'), { method: 'POST', headers: here, body });
    }
  });
});

it('met no fault of ours in any of it', () => expect(app.faults).toEqual([]));
