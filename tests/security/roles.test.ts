/**
 * Every route with every role and none, made out of the table of routes, so that a new route is tried by itself: what
 * the rules of `domain/access` do not allow is refused, and changes nothing; nobody of another partnership, and nobody
 * whose role is for another plan, is shown a word or leaves a trace.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Deed, reachOf } from '../../src/domain/access/may.ts';
import { onItsOwn } from '../../src/domain/access/on-its-own.ts';
import {
  everywhere,
  type Grant,
  type GrantScope,
  type Person,
  ROLES,
  type Role,
  SCOPES_OF,
} from '../../src/domain/access/person.ts';
import type { PartnershipId, PartyId, PersonId, PlanId } from '../../src/domain/ids.ts';
import type { PlanBook } from '../../src/domain/plan/plan.ts';
import { write } from '../../src/store/connection.ts';
import { ensurePartnership } from '../../src/store/partnership/partnerships.ts';
import { ensurePerson } from '../../src/store/person/people.ts';
import { ROUTES } from '../../src/web/routes/table.ts';
import { type App, serveApp } from '../journeys/serve-app.ts';
import { makePlan } from '../make.ts';
import { PARTNERSHIP } from '../servers.ts';
import { behind } from '../store/behind.ts';
import { always } from '../visitors.ts';

const SECRET = 'Quietly mend the weir';
const OTHER = '00000000-0000-7000-8000-0000000000bb' as PartnershipId;
const SOMEBODY = '00000000-0000-7000-8000-0000000000cc' as PersonId;
const WHOLE: GrantScope = { of: 'partnership' };
const here = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };

const asked = ROUTES.filter((route) => route.deed !== 'anyone' && route.deed !== 'byAddress');
/** Of these a GET only starts something of one's own: reading it changes nothing of the partnership. */
const LEAVES_A_TRACE = ['/plans/:slug/export.docx', '/plans/:slug/export.xlsx'];

let app: App;
let book: PlanBook;
let who: Person;

/** The address with real things in the place of its parts, so that what lies behind it is reached. */
function addressOf(path: string): string {
  const real: [string, string | undefined][] = [
    [':slug', book.plan.slug],
    [':code', book.actions[0]?.code],
    ['headings/:id', `headings/${book.headings[0]?.id}`],
    ['key-actions/:id', `key-actions/${book.keyActions[0]?.id}`],
    ['directory/:id', `directory/${book.actions[0]?.leads[0]?.partyId}`],
    ['people/:id', `people/${app.made.person.id}`],
    ['facts/:kind', 'facts/conditions'],
  ];
  return real
    .reduce((address, [part, value]) => address.replace(part, value ?? 'x'), path)
    .replace(/:\w+/g, '00000000-0000-7000-8000-000000000099');
}

type Tried = { status: number; text: string; to: string | null };
async function attempt(method: string, path: string): Promise<Tried> {
  const answer = await fetch(app.address + addressOf(path), {
    ...{ method, redirect: 'manual', headers: here },
    ...(method === 'POST' && { body: `version=1&title=x&text=x&name=x&planId=${book.plan.id}` }),
  });
  return { status: answer.status, text: await answer.text(), to: answer.headers.get('location') };
}

/** How much has been written: history cannot be escaped. */
async function written(): Promise<number> {
  const rows = await behind(app.made.connection, (ask) =>
    ask<{ n: number }>('select count(*)::integer as n from history'),
  );
  return rows[0]?.n ?? -1;
}

const somebody = (grants: Grant[], partnershipId: PartnershipId = PARTNERSHIP): Person => ({
  ...{ id: SOMEBODY, name: 'Somebody', partnershipId, grants },
});

/** A grant of the role for the plan made, in the first scope that the role can be given in. */
function grantFor(role: Role, plans: PlanId[]): Grant {
  if (SCOPES_OF[role][0] !== 'party')
    return role === 'public' ? { ...everywhere(role), plans } : everywhere(role);
  const id = book.actions[0]?.leads[0]?.partyId;
  if (!id) throw new Error('The plan made has no leads.');
  return { role, scope: { of: 'party', id }, plans };
}

beforeAll(async () => {
  app = await serveApp({
    visitorOf: async (c) =>
      always(who, who.grants.some((one) => one.role === 'public') ? 'public' : 'account')(c),
    limits: { looksPerMinute: 100_000, changesPerMinute: 100_000, uploadsPerMinute: 100_000 },
  });
  book = await makePlan(app.made, {
    actions: 4,
    title: SECRET,
    slug: 'secret',
    change: () => ({ text: SECRET }),
  });
  const permit = onItsOwn({ partnershipId: OTHER, personId: app.made.person.id }, 'test');
  await write(app.made.database, permit, async (transaction) => {
    await ensurePartnership(transaction, {
      ...{ id: OTHER, name: 'Next Valley', slug: 'next-valley', locale: 'en-GB', isExample: false },
    });
    await ensurePerson(transaction, { id: SOMEBODY, name: 'Somebody', kind: 'person' });
  });
});
afterAll(() => app.close());

it('has every route to try', () => {
  expect(asked.length).toBeGreaterThan(150);
});

describe.each([...ROLES, null])('%s', (role) => {
  const scope: GrantScope =
    role && SCOPES_OF[role][0] === 'party' ? { of: 'party', id: 'x' as PartyId } : WHOLE;
  const holder = somebody(role ? [{ role, scope, plans: 'all' }] : []);
  const refused = asked.filter((route) => reachOf(holder, route.deed as Deed) === null);

  it(`is refused what the rules do not allow (${refused.length} routes), and changes nothing`, async () => {
    who = somebody(role ? [grantFor(role, [book.plan.id])] : []);
    const before = await written();
    for (const { method, path } of refused) {
      const { status, to, text } = await attempt(method, path);
      const wasAsked =
        role === 'public' && method === 'GET' && status === 303 && to?.startsWith('/sign-in?next=');
      expect(wasAsked || status === 403, `${method} ${path}: ${status}`).toBe(true);
      expect(text, `${method} ${path}`).not.toContain(SECRET);
    }
    expect(await written()).toBe(before);
  });
});

it('a coordinator of another partnership sees not a word and leaves no trace', async () => {
  who = somebody([everywhere('coordinator'), everywhere('administrator')], OTHER);
  const theirs = () =>
    behind(app.made.connection, (ask) =>
      ask('select count(*)::integer as n from history where partnership_id = $1', [PARTNERSHIP]),
    );
  const before = await theirs();
  for (const { method, path } of asked) {
    const { text, status } = await attempt(method, path);
    expect(text, `${method} ${path}`).not.toContain(SECRET);
    expect(status, `${method} ${path}`).toBeLessThan(500);
  }
  expect(await theirs()).toEqual(before);
});

it.each<Role>(['coordinator', 'reader', 'scrutiny', 'editor', 'lead', 'chair'])(
  'a %s for another plan sees not a word of this one and changes nothing in it',
  async (role) => {
    const other = '00000000-0000-7000-8000-0000000000dd' as PlanId;
    const scope = SCOPES_OF[role].includes('plan')
      ? ({ of: 'plan', id: other } as const)
      : grantFor(role, []).scope;
    // A party's grant reaches the actions that it leads by the party, not by the plan: another's.
    const elsewhere = scope.of === 'party' ? { of: 'party' as const, id: other as never } : scope;
    who = somebody([{ role, scope: elsewhere, plans: [other] }]);
    const ofPlan = asked.filter((route) => route.path.includes(':slug'));
    const before = await written();
    for (const { method, path } of ofPlan) {
      const { text, status } = await attempt(method, path);
      expect(text, `${method} ${path}`).not.toContain(SECRET);
      expect([403, 404, 302, 303, 307, 400, 422], `${method} ${path}: ${status}`).toContain(status);
    }
    expect(await written()).toBe(before);
  },
);

it('looking leaves no trace, whoever looks', async () => {
  who = somebody([everywhere('coordinator'), everywhere('administrator')]);
  const before = await written();
  for (const { path, method } of asked.filter((route) => route.method === 'GET'))
    if (!LEAVES_A_TRACE.includes(path)) await attempt(method, path);
  expect(await written()).toBe(before);
});
