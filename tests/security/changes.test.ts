/**
 * The line on which open pages hear of changes: who may hold it, what it says and does not say, and when it ends. Over
 * real HTTP, with word from a real database.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { everywhere, type Person, ROLES, type Role } from '../../src/domain/access/person.ts';
import type { PartnershipId, PersonId, PlanId } from '../../src/domain/ids.ts';
import type { PlanBook } from '../../src/domain/plan/plan.ts';
import { write } from '../../src/store/connection.ts';
import type { Followers } from '../../src/web/live/followers.ts';
import type { WebParts } from '../../src/web/web-parts.ts';
import { type App, serveApp } from '../journeys/serve-app.ts';
import { followersOf, type Listening, listenTo } from '../live.ts';
import { makePlan } from '../make.ts';
import { until } from '../several/built-apps.ts';
import { always } from '../visitors.ts';

const OTHER_PARTNERSHIP = '00000000-0000-7000-8000-0000000000bb' as PartnershipId;
const SECRET = 'Quietly mend the weir';
const LIMITS = { ofOne: 3, fromOne: 4, inAll: 5 };

let app: App;
let followers: Followers;
let stopHearing: () => Promise<void>;
let who: Person;
let as: 'account' | 'public' = 'account';
let [plan, other]: PlanBook[] = [];
const stopping = new AbortController();
const open: Listening[] = [];

beforeAll(async () => {
  app = await serveApp((made) => {
    const live = followersOf(made, { limits: LIMITS, until: stopping.signal });
    followers = live.followers;
    stopHearing = live.stop;
    const visitorOf: WebParts['visitorOf'] = async (c) => {
      const id = (c.req.header('x-person') ?? who.id) as PersonId;
      return always({ ...who, id }, as)(c);
    };
    return { followers, visitorOf };
  });
  plan = await makePlan(app.made, { slug: 'followed', actions: 4, change: () => ({ text: SECRET }) });
  other = await makePlan(app.made, { slug: 'another', actions: 2 });
  become();
});
afterAll(async () => {
  await stopHearing();
  await app.close();
  expect(app.faults).toEqual([]);
});
afterEach(async () => {
  for (const one of open.splice(0)) one.leave();
  become();
  await until(
    async () => followers.count(),
    (count) => count === 0,
  );
});

/** Somebody with these roles, for the whole partnership unless said. */
function become(grants: Person['grants'] = [everywhere('coordinator')], changes: Partial<Person> = {}): void {
  as = 'account';
  who = { ...app.made.person, grants, ...changes };
}

/** A role for the plan alone. */
const scopesOf = (role: Role) => [{ ...everywhere(role), plans: plan ? [plan.plan.id] : [] }];

async function follow(slug = 'followed', headers: Record<string, string> = {}): Promise<Listening> {
  const line = await listenTo(`${app.address}/plans/${slug}/changes`, headers);
  open.push(line);
  return line;
}

const change = (book: PlanBook | undefined = plan, deedId = crypto.randomUUID()): Promise<string> =>
  write(app.made.database, { ...app.made.scope('test'), deedId }, async (transaction) => {
    const own = transaction.updateTable('action').set({ notes: JSON.stringify([SECRET]) });
    await own.where('plan_id', '=', book?.plan.id ?? '').execute();
    return deedId;
  });

const heard = (line: Listening, count: number): Promise<number> =>
  until(
    async () => line.words.length,
    (length) => length >= count,
    5,
  );
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('what it says', () => {
  it('is what the plan is at when it is opened, then each change and its deed, and no word of what', async () => {
    const line = await follow();
    await heard(line, 1);
    const deed = await change();
    await heard(line, 2);
    const [first, second] = line.words;
    expect(first?.deeds).toEqual(['unknown']);
    expect(second?.deeds).toEqual([deed]);
    expect(second?.version).toBeGreaterThan(first?.version ?? Infinity);
    expect(line.text()).not.toContain(SECRET);
    expect(line.text().replaceAll(/retry: 3000|event: changed|id: \d+|data: [\w -]+|:|\s/g, '')).toBe('');
  });

  it('is nothing of another plan, and changes that come thick are told together', async () => {
    const [line, theirs] = [await follow(), await follow('another')];
    await Promise.all([heard(line, 1), heard(theirs, 1)]);
    const deeds = [];
    for (let n = 0; n < 12; n += 1) deeds.push(await change());
    await until(
      async () => line.words.flatMap((word) => word.deeds).length,
      (length) => length >= 13,
    );
    expect(line.words.flatMap((word) => word.deeds)).toEqual(['unknown', ...deeds]);
    expect(line.words.length).toBeLessThan(8);
    expect(theirs.words).toHaveLength(1);
  });

  it('passes every proxy unsqueezed and unkept, with a beat', async () => {
    const line = await follow('followed', { 'accept-encoding': 'gzip' });
    expect(line.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(line.headers.get('cache-control')).toBe('private, no-store, no-transform');
    expect(line.headers.get('x-accel-buffering')).toBe('no');
    expect(line.headers.get('content-encoding')).toBeNull();
    await until(
      async () => line.text(),
      (text) => text.includes('\n:\n'),
    );
  });
});

describe('who may hold it', () => {
  it.each(ROLES.filter((role) => role !== 'public'))(
    'a %s for a plan hears of it and of no other',
    async (role) => {
      become(scopesOf(role));
      const [mine, another] = [await follow(), await follow('another')];
      expect([mine.status, another.status]).toEqual([200, 404]);
      await heard(mine, 1);
    },
  );

  it.each<[string, () => void]>([
    ['nobody in particular', () => become([])],
    ['another partnership', () => become(undefined, { partnershipId: OTHER_PARTNERSHIP })],
    [
      'somebody for another plan',
      () => become([{ ...everywhere('reader'), plans: other ? [other.plan.id] : [] }]),
    ],
    [
      'the public, also of what is published',
      () => {
        become(scopesOf('public'));
        as = 'public';
      },
    ],
  ])('not %s', async (_name, turn) => {
    turn();
    const line = await follow();
    expect([403, 404]).toContain(line.status);
    await line.ended;
    expect(line.words).toEqual([]);
    expect(followers.count()).toBe(0);
  });

  it('no more pages than people open: then it says so, in words', async () => {
    const lines = [await follow(), await follow(), await follow()];
    expect(lines.map((line) => line.status)).toEqual([200, 200, 200]);
    const more = await follow();
    await more.ended;
    expect([more.status, more.headers.get('retry-after')]).toEqual([429, '60']);
    expect(more.text()).toContain('You have more pages open');
    // There is room at the address for one page of somebody else.
    const somebodyElse = { 'x-person': crypto.randomUUID() };
    const theirs = [await follow('another', somebodyElse), await follow('another', somebodyElse)];
    expect(theirs.map((line) => line.status)).toEqual([200, 429]);
    lines[0]?.leave();
    await until(
      async () => followers.count(),
      (count) => count === 3,
    );
    expect((await follow()).status).toBe(200);
  });

  it('not whoever looks at the address itself, nor asks only what would come', async () => {
    const address = `${app.address}/plans/followed/changes`;
    const page = await fetch(address, { redirect: 'manual' });
    expect([page.status, page.headers.get('location')]).toEqual([303, '/plans/followed']);
    const head = await fetch(address, { method: 'HEAD', headers: { accept: 'text/event-stream' } });
    expect([head.status, followers.count()]).toEqual([200, 0]);
  });
});

describe('the pages that follow', () => {
  const page = async (path: string): Promise<string> =>
    (await fetch(`${app.address}/plans/followed${path}`)).text();
  const follows = /<live-plan [^>]*data-address="\/plans\/followed\/changes" data-version="(\d+)"/;

  it.each([
    ...['', '/table', '/table?choose=all', '/timeline', '/leads', '/meetings', '/questions', '/comments'],
    ...[
      '/needs',
      '/evidence',
      '/sections',
      '/glossary',
      '/proposals',
      '/history',
      '/actions/1.1.1',
      '/headings',
      '/key-actions',
    ],
  ])('%s says what it shows of the plan', async (path) => {
    const line = await follow();
    await heard(line, 1);
    expect(follows.exec(await page(path))?.[1]).toBe(String(line.words[0]?.version));
  });

  it.each(['/edit', '/actions/1.1.1/edit', '/actions/1.1.1/status', '/headings/new'])(
    '%s, which is written in, does not',
    async (path) => expect(await page(path)).not.toContain('<live-plan'),
  );

  it('none of the public', async () => {
    become(scopesOf('public'));
    as = 'public';
    const shown = await page('/table');
    expect(shown).toContain(SECRET);
    expect(shown).not.toContain('<live-plan');
  });
});

describe('when it ends', () => {
  it.each<[string, () => void]>([
    ['the role is taken away', () => become([])],
    [
      'the role is for another plan from now on',
      () => become([{ ...everywhere('reader'), plans: [] as PlanId[] }]),
    ],
    ['somebody else looks from there', () => become(undefined, { id: crypto.randomUUID() as PersonId })],
  ])('at the next beat once %s', async (_name, turn) => {
    const line = await follow();
    await heard(line, 1);
    turn();
    await line.ended;
    expect(followers.count()).toBe(0);
  });

  it('rather than tell what somebody may no longer know', async () => {
    const line = await follow();
    await heard(line, 1);
    become([]);
    await change();
    await line.ended;
    expect(line.words).toHaveLength(1);
  });

  it('for a browser that went away without a word, too', async () => {
    const line = await follow();
    await heard(line, 1);
    line.leave();
    await until(
      async () => followers.count(),
      (count) => count === 0,
      5,
    );
  });

  it('at once when the process is told to stop; who comes then is sent to come back, which a browser does', async () => {
    const lines = [await follow(), await follow('another')];
    await heard(lines[1] as Listening, 1);
    stopping.abort();
    await Promise.all(lines.map((line) => line.ended));
    const late = await follow();
    await late.ended;
    expect(late.status).toBe(200);
    expect(late.words).toEqual([]);
    await pause(50);
    expect(followers.count()).toBe(0);
  });
});
