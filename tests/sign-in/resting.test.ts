/** Whose role rests until they have shown a second step: what a partnership asks of whom, met as a browser would. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSettings } from '../../src/commands/partnership/change-settings.ts';
import type { SignInParts } from '../../src/commands/sign-in/parts.ts';
import type { SecondStepOf } from '../../src/domain/access/visitor.ts';
import type { KeptGrant } from '../../src/store/person/grants.ts';
import { settingsHere } from '../../src/views/administration/settings-here.ts';
import { visitorsAt } from '../../src/web/sign-in/visitor.ts';
import { type App, serveApp } from '../journeys/serve-app.ts';
import { makePlan } from '../make.ts';
import { kept } from '../outcomes.ts';
import { PARTNERSHIP } from '../servers.ts';
import { behind } from '../store/behind.ts';
import { doorOf, makeMember, openSignInFor } from './make.ts';

let app: App;
let deeds: SignInParts;
let settings: ReturnType<typeof settingsHere>;
beforeAll(async () => {
  app = await serveApp((made) => {
    deeds = openSignInFor(made);
    settings = settingsHere(made.database);
    return { settings, signIn: doorOf(deeds), visitorOf: visitorsAt({ guise: null }) };
  });
  await makePlan(app.made, { slug: 'mine', actions: 2 });
});
afterAll(async () => {
  await deeds.store.destroy();
  await app.close();
});

async function askOf(value: SecondStepOf): Promise<void> {
  const { version } = (await settings.of(PARTNERSHIP)).secondStep;
  kept(await changeSettings(app.made.context, { said: [{ key: 'secondStep', value, version }] }, {}));
  settings.forget(PARTNERSHIP);
}

/** The cookie of somebody who came by a link: one step. */
async function comeAs(role: KeptGrant['role']): Promise<{ cookie: string; accountId: string }> {
  const { accountId } = await makeMember(deeds, { role, password: null });
  const engine = await deeds.engine();
  const [given = ''] = await engine.begin(accountId, 'link', new Headers());
  return { cookie: given.split(';')[0] ?? '', accountId };
}

const STRIP = /rests until you have shown a second step|asks everybody for a second step/;
const ASKS = 'A second step comes first';

async function look(path: string, cookie: string, init: RequestInit = {}) {
  const answer = await fetch(app.address + path, {
    redirect: 'manual',
    ...init,
    headers: { cookie, ...init.headers },
  });
  return { status: answer.status, text: await answer.text() };
}

describe('a role rests', () => {
  it.each<[SecondStepOf, KeptGrant['role'], string, boolean]>([
    ['administrators', 'administrator', '/administration', true],
    ['administrators', 'coordinator', '/imports', false],
    ['administrators', 'reader', '/plans/mine', false],
    ['coordinators', 'administrator', '/administration', true],
    ['coordinators', 'coordinator', '/imports', true],
    ['coordinators', 'reader', '/plans/mine', false],
    ['everybody', 'coordinator', '/imports', true],
    ['everybody', 'reader', '/directory', true],
  ])('where %s are asked, of a %s at %s: %s', async (asked, role, path, rests) => {
    await askOf(asked);
    const { cookie, accountId } = await comeAs(role);
    const first = await look(path, cookie);
    expect(first.status).toBe(rests ? 403 : 200);
    expect(first.text.includes(ASKS)).toBe(rests);
    expect(first.text.includes('href="/account/codes"')).toBe(rests);
    expect(STRIP.test((await look('/plans', cookie)).text)).toBe(rests);
    await behind(app.made.connection, (ask) =>
      ask('update sign_in.session set "secondFactor" = true where "userId" = $1', [accountId]),
    );
    const second = await look(path, cookie);
    expect(second.status).toBe(200);
    expect(second.text).not.toMatch(STRIP);
  });
});

describe('where everybody is asked', () => {
  let cookie = '';
  beforeAll(async () => {
    await askOf('everybody');
    ({ cookie } = await comeAs('reader'));
  });

  it('shows what the public sees, and nothing of anybody’s own', async () => {
    expect((await look('/plans', cookie)).text).not.toContain('/plans/mine');
    expect((await look('/plans/mine', cookie)).status).toBe(404);
    for (const path of ['/account/data', '/account/contact']) {
      const { status, text } = await look(path, cookie);
      expect({ path, status, asks: text.includes(ASKS) }).toEqual({ path, status: 403, asks: true });
    }
    const codes = await look('/account/codes', cookie);
    expect(codes.status).toBe(200);
    expect(codes.text).toContain('Your role asks for it');
    expect(codes.text).not.toMatch(STRIP);
  });

  it('loses nothing that was being written when it began to be asked', async () => {
    const form = {
      method: 'POST',
      body: new URLSearchParams({ name: 'A new forum of carers' }),
      headers: { 'sec-fetch-site': 'same-origin' },
    };
    const { cookie: own } = await comeAs('coordinator');
    const { status, text } = await look('/directory/new', own, form);
    expect(status).toBe(403);
    expect(text).toContain('A new forum of carers');
    expect(text).toContain('Set it up or show it, in another tab');
    expect(text).not.toContain('You are not signed in any more');
  });

  it('still asks whoever has not signed in at all to do that', async () => {
    const { status, text } = await look('/directory', '');
    expect(status).toBe(303);
    expect(text).not.toContain(ASKS);
  });
});

it('met no fault of ours', () => expect(app.faults).toEqual([]));
