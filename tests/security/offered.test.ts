/**
 * Every way that a page offers, followed as each of the example's people and as the public: no link leads to a refusal
 * or a fault, no button is there that would then be refused, and every page passes what a machine can see without a
 * browser. Of addresses alike but for what they name a few are tried; `WEFT_CRAWL=all` tries each.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandContext } from '../../src/commands/context.ts';
import { seedExample } from '../../src/commands/example/seed-example.ts';
import {
  LOCAL_COORDINATOR,
  LOCAL_PARTNERSHIP,
  openPartnership,
} from '../../src/commands/partnership/open-partnership.ts';
import { giveRole } from '../../src/commands/person/give-role.ts';
import { addPerson } from '../../src/commands/person/keep-person.ts';
import type { SignInParts } from '../../src/commands/sign-in/parts.ts';
import { systemClock } from '../../src/services/clock.ts';
import { viewPlans } from '../../src/views/plan/plans-page.ts';
import { ROUTES } from '../../src/web/routes/table.ts';
import { visitorsAt } from '../../src/web/sign-in/visitor.ts';
import { type App, serveApp } from '../journeys/serve-app.ts';
import { doorOf, openSignInFor } from '../sign-in/make.ts';
import { type Form, readPage } from './read-page.ts';

const OF_ALIKE = process.env.WEFT_CRAWL === 'all' ? 10_000 : 2;
const OF_FILES = OF_ALIKE > 2 ? OF_ALIKE : 1;
/** Made anew each time, and a screenful of work. */
const A_FILE = /\.(pdf|docx|xlsx|csv|json)\?/;
/** A mail as it would look, shown in a frame: no page of ours. */
const A_MAIL = /^\/administration\/outbox\/[^/]+\/mail$/;
const here = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };

const patterns = [...new Set(ROUTES.map((route) => route.path))].map((path) => ({
  path,
  shape: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+(\{[^}]*\})?/g, '[^/]+')}$`),
}));
/** After these somebody may rightly be refused what they were offered before. */
const ENDS_A_ROLE = /\/roles\/[^/]+\/end$|\/leave$|\/erase$/;
/** What addresses alike have in common: their route, and what is asked of it. */
function kindOf(address: string): string {
  const url = new URL(address, 'http://here');
  const route = patterns.find((one) => one.shape.test(url.pathname))?.path ?? url.pathname;
  return `${route}?${[...new Set(url.searchParams.keys())].sort().join('&')}`;
}

/** Takes a few of each kind. */
function fewOfEach(): (kind: string) => boolean {
  const taken = new Map<string, number>();
  return (kind) => {
    const count = (taken.get(kind) ?? 0) + 1;
    taken.set(kind, count);
    return count <= (A_FILE.test(kind) ? OF_FILES : OF_ALIKE);
  };
}

let app: App;
let deeds: SignInParts;
const ask = (address: string, whom: string, init: RequestInit = {}): Promise<Response> =>
  fetch(new URL(address, app.address), {
    ...init,
    headers: { ...init.headers, cookie: `weft_guise=${whom}` },
  });

/** Where it leads within the site, as an address; null for what leaves it. */
function within(href: string, from: string): string | null {
  const url = new URL(href, new URL(from, app.address));
  return url.origin === app.address ? url.pathname + url.search + url.hash : null;
}
const partOf = (address: string): string => decodeURIComponent(address.split('#')[1] ?? '');

type Walked = { pages: number; faults: string[]; posts: Form[] };
type Step = { address: string; from: string };

/** What is wrong with an answer by itself. */
function refused({ address, from }: Step, answer: Response): string[] {
  if (new URL(answer.url).searchParams.has('next')) return [`${address} (on ${from}) asks to sign in`];
  return answer.status === 200 ? [] : [`${address} (on ${from}) answers ${answer.status}`];
}

/** Follows links and forms that only look, from the front page on. */
async function walk(whom: string): Promise<Walked> {
  const walked: Walked = { pages: 0, faults: [], posts: [] };
  const [mayFollow, mayPost, mayAsk] = [fewOfEach(), fewOfEach(), fewOfEach()];
  const found = new Map<string, Set<string>>();
  const known = new Set<string>();
  const waiting: Step[] = [];
  const parts: Step[] = [];
  const offer = (address: string | null, from: string, may: (kind: string) => boolean): void => {
    const page = address?.split('#')[0];
    if (address === null || !page) return;
    if (partOf(address)) parts.push({ address, from });
    if (known.has(page) || !may(kindOf(page))) return;
    known.add(page);
    waiting.push({ address: page, from });
  };
  offer('/', 'nowhere', mayFollow);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { address } = next;
    const answer = await ask(address, whom);
    walked.pages += 1;
    walked.faults.push(...refused(next, answer));
    const html = await answer.text();
    if (!answer.headers.get('content-type')?.startsWith('text/html') || A_MAIL.test(address)) continue;
    const { links, forms, ids, faults } = readPage(html, address);
    walked.faults.push(...faults.map((fault) => `${address} ${fault}`));
    found.set(address, ids);
    for (const link of links) offer(within(link, address), address, mayFollow);
    for (const form of forms) {
      const action = within(form.action, address) ?? '';
      const asked = `${action.split('?')[0]}?${new URLSearchParams(form.fields)}`;
      if (form.method === 'get') offer(asked, address, mayAsk);
      else if (mayPost(kindOf(action))) walked.posts.push({ ...form, action });
    }
  }
  for (const { address, from } of parts)
    if (found.get(address.split('#')[0] ?? '')?.has(partOf(address)) === false)
      walked.faults.push(`${address} (on ${from}) is no part of that page`);
  return walked;
}

/** The word about a change offers to undo it: only to whom that is open. */
async function undoRefused(answer: Response, whom: string): Promise<string[]> {
  const to = answer.headers.get('location');
  const [notice] = (answer.headers.get('set-cookie') ?? '').split(';');
  if (!to || !notice?.startsWith('weft-notice=')) return [];
  const page = await fetch(new URL(to, app.address), {
    headers: { cookie: `weft_guise=${whom}; ${notice}` },
  });
  const offered = readPage(await page.text(), to).links.filter((link) =>
    /^\/changes\/[^/]+\/undo$/.test(link),
  );
  const [last] = offered;
  return last ? refused({ address: last, from: to }, await ask(last, whom)) : [];
}

/** The example's coordinator is its administrator too: these are neither, one of them for a single plan. */
async function addCoordinators(context: CommandContext): Promise<void> {
  const plans = await viewPlans(context);
  const planId = plans.ok ? (plans.value[0]?.plan.id ?? '') : '';
  for (const [name, given] of [
    ['Bea Coates', ''],
    ['Col Draper', planId],
  ] as const) {
    const added = await addPerson(context, { name, email: '', telephone: '' });
    if (!added.ok) throw new Error(added.problem.message);
    await giveRole(context, { personId: added.value, role: 'coordinator', planId: given, partyId: '' });
  }
}

let people: [string, string][] = [];
beforeAll(async () => {
  app = await serveApp((made) => {
    deeds = openSignInFor(made);
    const guise = { partnershipId: LOCAL_PARTNERSHIP, personId: LOCAL_COORDINATOR };
    const signIn = { ...doorOf(deeds), anybody: async () => false };
    return { signIn, visitorOf: visitorsAt({ guise }), clock: systemClock };
  });
  const { database, context } = app.made;
  const { person } = await openPartnership(database, true);
  await seedExample({ ...context, clock: systemClock, person });
  await addCoordinators({ ...context, clock: systemClock, person });
  const html = await (await ask('/you', '')).text();
  people = [...html.matchAll(/value="([\w-]+)" aria-pressed="\w+">([^<]+)/g)].map(
    ([, id = '', name = '']) => [id, name],
  );
}, 120_000);
afterAll(async () => {
  await deeds.store.destroy();
  await app.close();
});

describe('what a page offers', () => {
  const posts = new Map<string, Form[]>();

  it('can be had, by everybody to whom it is offered', async () => {
    expect(people.map(([, name]) => name)).toContain('Look as Bea Coates');
    expect(people.length).toBeGreaterThan(10);
    const faults: string[] = [];
    for (const [id, name] of people) {
      const walked = await walk(id);
      faults.push(...walked.faults.map((fault) => `${name}: ${fault}`));
      posts.set(id, walked.posts);
      expect(walked.pages, name).toBeGreaterThan(5);
    }
    expect(faults).toEqual([]);
  }, 300_000);

  const count = (id: string): number => posts.get(id)?.length ?? 0;
  it('can be done, by everybody who finds a button for it', async () => {
    const refused: string[] = [];
    const fewestFirst = [...people].sort(([a], [b]) => count(a) - count(b));
    for (const [id, name] of fewestFirst)
      for (const { action, fields } of posts.get(id) ?? []) {
        if (ENDS_A_ROLE.test(action)) continue;
        const body = new URLSearchParams(fields);
        const answer = await ask(action, id, { method: 'POST', headers: here, body, redirect: 'manual' });
        if (answer.status === 403 || answer.status >= 500)
          refused.push(`${name}: ${action} ${body} answers ${answer.status}`);
        refused.push(...(await undoRefused(answer, id)).map((fault) => `${name}: after ${action} ${fault}`));
      }
    expect(refused).toEqual([]);
  }, 120_000);
});

it('met no fault of ours in any of it', () => expect(app.faults).toEqual([]));
