/**
 * Three built processes of Weft on one PostgreSQL: they start at once on nothing, see each other's changes, read each
 * document once, take over from one that is killed, count together, and stop in turn without turning anybody away.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, listenTo } from '../live.ts';
import { serversHere } from '../servers.ts';
import { behind } from '../store/behind.ts';
import {
  type BuiltApp,
  type EmptyDatabase,
  look,
  makeEmptyDatabase,
  post,
  removeFolders,
  startBuilt,
  until,
  upload,
} from './built-apps.ts';

const THE_LIMIT = 120;
const PLAN_LINK = /href="(\/plans\/[^"/]+)"/g;

/** A plan of many rows, so that reading it takes a while. */
const longPlan = (rows: number): string =>
  [
    'Action,Lead,Timescale',
    ...Array.from({ length: rows }, (_, n) => `Open garden number ${n + 1},Calder Council,by June 2027`),
  ].join('\n');

describe.skipIf(!serversHere().includes('system'))('several processes (where a PostgreSQL server is)', () => {
  let database: EmptyDatabase;
  let apps: BuiltApp[];
  let at: string[];
  /** One that stays open on the third. */
  let page: Listening | undefined;
  const [a, b, c] = [0, 1, 2];
  beforeAll(async () => {
    database = await makeEmptyDatabase();
    apps = [0, 1, 2].map(() => startBuilt(database.url, { WEFT_DRAIN_SECONDS: '2' }));
    at = await Promise.all(apps.map((app) => app.ready));
  }, 120_000);
  afterAll(async () => {
    for (const { child } of apps) child.kill('SIGKILL');
    await Promise.all(apps.map((app) => app.ended));
    await database.drop();
    removeFolders();
  });

  const app = (which: number): BuiltApp => {
    const found = apps[which];
    if (!found) throw new Error(`There is no process ${which}.`);
    return found;
  };
  const address = (which: number): string => at[which] ?? '';
  const progress = async (which: number, path: string): Promise<string> =>
    (JSON.parse((await look(address(which), `${path}/progress`)).text) as { state: string }).state;
  /** Every state that the import went through, as the history has it. */
  const statesOf = async (path: string): Promise<string[]> => {
    const rows = await behind(database.connection, async (ask) => {
      await ask(`set weft.whole = 'yes'`);
      return ask<{ state: string }>(
        `select after->>'state' as state from history where table_name = 'plan_import' and row_id = $1 order by id`,
        [path.split('/').at(-1)],
      );
    });
    return rows.map((row) => row.state).filter((state, place, all) => state !== all[place - 1]);
  };

  const firstAction = async (plan: string): Promise<string> => {
    const table = await look(address(b), `${plan}/table`);
    return `${plan}/actions/${/actions\/([\w.%-]+)"/.exec(table.text)?.[1]}`;
  };
  /** Says on the first process how the plan's first action stands. */
  const say = async (plan: string, note: string): Promise<void> => {
    const form = `${await firstAction(plan)}/status`;
    const version = /name="version" value="(\d+)"/.exec((await look(address(a), form)).text)?.[1] ?? '';
    const said = await post(address(a), form, new URLSearchParams({ version, choice: 'complete', note }));
    expect(said.status).toBe(303);
  };

  it('start at once on an empty database, which one of them furnishes', async () => {
    const furnished = apps.filter((one) => one.said().includes('invented example partnership into it'));
    expect(furnished).toHaveLength(1);
    const pages = await Promise.all(at.map((one) => look(one, '/plans')));
    expect(pages.map((page) => page.status)).toEqual([200, 200, 200]);
    const plansOn = pages.map((page) => [...page.text.matchAll(PLAN_LINK)].map((link) => link[1]));
    expect(plansOn[a]?.length).toBeGreaterThan(1);
    expect([plansOn[b], plansOn[c]]).toEqual([plansOn[a], plansOn[a]]);
  });

  it('show a change made on one at once on the others, whatever they remember', async () => {
    const [[, plan] = []] = [...(await look(address(b), '/plans')).text.matchAll(PLAN_LINK)];
    const action = await firstAction(plan ?? '');
    for (const path of [`${plan}/table`, `${plan}`, action])
      for (const one of at) expect((await look(one, path)).status).toBe(200);
    const note = 'The kettle is on and everybody came';
    await say(plan ?? '', note);
    for (const one of [b, c]) {
      expect((await look(address(one), action)).text).toContain(note);
      expect((await look(address(one), `${plan}/table`)).text).toContain(note);
      expect((await look(address(one), '/search?q=kettle')).text).toContain('kettle');
    }
  });

  it('tell the open pages of all what was changed on one', async () => {
    const [[, plan] = []] = [...(await look(address(b), '/plans')).text.matchAll(PLAN_LINK)];
    const pages = await Promise.all([b, c].map((one) => listenTo(`${address(one)}${plan}/changes`)));
    for (const page of pages)
      await until(
        async () => page.words.length,
        (count) => count === 1,
      );
    await say(plan ?? '', 'Heard across the river');
    for (const page of pages)
      await until(
        async () => page.words,
        ([first, second]) => (second?.version ?? 0) > (first?.version ?? 0),
        3,
      );
    expect(pages[0]?.words).toEqual(pages[1]?.words);
    for (const page of pages) page.leave();
  });

  it('read what was brought to one, once, with its progress on every other', async () => {
    const path = await upload(address(a), 'gardens.csv', longPlan(300));
    expect((await look(address(b), path)).status).toBe(200);
    await until(
      () => progress(b, path),
      (state) => state === 'ready',
    );
    expect(await statesOf(path)).toEqual(['queued', 'reading', 'ready']);
  });

  it('finish what a killed one was reading', async () => {
    // The others stand still, so that the first must take it.
    for (const one of [b, c]) app(one).child.kill('SIGSTOP');
    const sent = upload(address(a), 'orphans.csv', longPlan(4000)).catch(() => null);
    const [found] = await until(
      () =>
        behind(database.connection, async (ask) => {
          await ask(`set weft.whole = 'yes'`);
          return ask<{ id: string }>(
            `select id from plan_import where file_name = 'orphans.csv' and state = 'reading'`,
          );
        }),
      (rows) => rows.length > 0,
    );
    app(a).child.kill('SIGKILL');
    for (const one of [b, c]) app(one).child.kill('SIGCONT');
    await sent;
    const path = `/imports/${found?.id}`;
    await until(
      () => progress(b, path),
      (state) => state === 'ready',
      60,
    );
    expect(await statesOf(path)).toEqual(['queued', 'reading', 'queued', 'reading', 'ready']);
  }, 90_000);

  it('count what one address sends to all of them together', async () => {
    const attempt = async (which: number): Promise<number> => {
      const form = new FormData();
      form.set('nothing', 'x');
      return (await post(address(which), '/no-such-page', form)).status;
    };
    const statuses: number[] = [];
    for (let n = 0; n < THE_LIMIT; n += 1) statuses.push(await attempt(n % 2 === 0 ? b : c));
    const [onB, onC] = [await attempt(b), await attempt(c)];
    expect([onB, onC]).toEqual([429, 429]);
    expect(statuses.filter((status) => status === 404).length).toBeGreaterThan(THE_LIMIT - 10);
    expect((await look(address(b), '/plans')).status).toBe(200);
  });

  it('add up what one address looks at, soon after', async () => {
    const looked = async (): Promise<number> => {
      const [kept] = await behind(database.connection, (ask) =>
        ask<{ points: number }>(`select points from machine.rate_count where key = 'look:127.0.0.1'
          and expire > extract(epoch from now()) * 1000`),
      );
      return kept?.points ?? 0;
    };
    // A window may end meanwhile: then it is begun again, and the sum grows to as much as before.
    const soFar = await until(looked, (points) => points > 0);
    await Promise.all(Array.from({ length: 40 }, (_, n) => look(address(n % 2 === 0 ? b : c), '/sign-in')));
    await until(looked, (points) => points >= soFar + 40 || (points >= 40 && points < soFar), 10);
  });

  it('let in on one whom another let in, and out of all at once', async () => {
    // Each makes the link to the first account anew; the last holds.
    const links = apps.flatMap((one) => /\/first\/\S+/.exec(one.said())?.[0] ?? []);
    const opens = await Promise.all(links.map(async (link) => (await look(address(b), link)).status === 200));
    const link = links[opens.indexOf(true)] ?? '';
    const way = { way: 'password', password: 'seven herons over the canal' };
    const form = new URLSearchParams({ name: 'Maya Rowe', email: 'maya@weft.example', ...way });
    const made = await post(address(b), link, form);
    expect(made.status).toBe(303);
    const cookie = made.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    expect((await look(address(c), '/account')).status).toBe(303);
    expect((await look(address(c), '/account', cookie)).text).toContain('Maya Rowe');
    const [[, plan] = []] = [...(await look(address(c), '/plans', cookie)).text.matchAll(PLAN_LINK)];
    page = await listenTo(`${address(c)}${plan}/changes`, { cookie });
    expect((await post(address(c), '/sign-out', new URLSearchParams(), cookie)).status).toBe(303);
    expect((await look(address(b), '/account', cookie)).status).toBe(303);
  });

  it('stop in turn: not ready first, still answering, then gone; open pages go elsewhere at once', async () => {
    expect(page?.status).toBe(200);
    app(c).child.kill('SIGTERM');
    await page?.ended;
    await until(
      () => look(address(c), '/readyz'),
      (answer) => answer.status === 503,
      2,
    );
    expect((await look(address(c), '/sign-in')).status).toBe(200);
    expect((await look(address(b), '/readyz')).status).toBe(200);
    expect(await app(c).ended).toBe(0);
    expect((await look(address(b), '/sign-in')).status).toBe(200);
  });
});
