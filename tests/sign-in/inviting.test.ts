/** Inviting somebody from the page of people: by mail where there is a mail server, by hand where there is none. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson } from '../../src/commands/person/keep-person.ts';
import { acceptInvitation } from '../../src/commands/sign-in/accept-invitation.ts';
import { invitePerson } from '../../src/commands/sign-in/invite-person.ts';
import type { SignInParts } from '../../src/commands/sign-in/parts.ts';
import { everywhere } from '../../src/domain/access/person.ts';
import { listPlaces } from '../../src/store/sign-in/accounts.ts';
import { type App, serveApp } from '../journeys/serve-app.ts';
import { always } from '../visitors.ts';
import { askerFrom, doorOf, mailedSecret, mailTo, makeMember, openSignInFor, PASSWORD } from './make.ts';

const MAIL = { from: { name: 'Weft', address: 'weft@calder.example' }, server: 'mail.example' };
let deeds: SignInParts;
let served: { none: App; mail: App; reader: App };
beforeAll(async () => {
  const none = await serveApp((made) => {
    deeds = openSignInFor(made);
    return { signIn: doorOf(deeds) };
  });
  const { made } = none;
  const beside = { signIn: doorOf(deeds), database: made.database };
  const reader = { ...made.person, grants: [everywhere('reader')] };
  served = {
    none,
    mail: await serveApp({ ...beside, mail: MAIL }),
    reader: await serveApp({ ...beside, visitorOf: always(reader) }),
  };
});
afterAll(async () => {
  await deeds.store.destroy();
  for (const app of Object.values(served)) await app.close();
});

async function personWith(email: string): Promise<string> {
  const added = await addPerson(served.none.made.context, { name: 'Ola Reed', email, telephone: '' });
  if (!added.ok) throw new Error(added.problem.message);
  return added.value;
}

async function post(app: App, path: string): Promise<{ status: number; text: string }> {
  const headers = { 'sec-fetch-site': 'same-origin' };
  const answer = await fetch(app.address + path, { method: 'POST', headers });
  return { status: answer.status, text: await answer.text() };
}

const invite = async (app: App, email: string) => post(app, `/people/${await personWith(email)}/invite`);
const linkIn = (text: string): string => /\/join\/[\w-]{43}/.exec(text)?.[0] ?? '';
const opens = async (path: string) => (await fetch(served.none.address + path)).status === 200;
const peopleShown = async (): Promise<string> => (await fetch(`${served.none.address}/people`)).text();

it('shows the link once where no mail goes out', async () => {
  const { text } = await invite(served.none, 'ola1@reed.example');
  const page = await fetch(served.none.address + linkIn(text));
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('ola1@reed.example');
});

it('mails it where there is a mail server, and shows it to nobody', async () => {
  const { text } = await invite(served.mail, 'ola2@reed.example');
  const secret = await mailedSecret(served.none.made, 'ola2@reed.example');
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(text).toContain('on its way to ola2@reed.example');
  expect(text).not.toContain(secret);
});

it('is refused to who may not invite', async () => {
  const { status } = await invite(served.reader, 'ola3@reed.example');
  expect(status).toBe(403);
  expect(await mailedSecret(served.none.made, 'ola3@reed.example')).toBe('');
});

describe('an invitation that was not taken up', () => {
  it('stands among the people, is sent again and taken back', async () => {
    const email = 'ola4@reed.example';
    const path = `/people/${await personWith(email)}/invite`;
    expect(await peopleShown()).not.toContain(`>${email}</td><td data-label="Sent on">`);
    const first = linkIn((await post(served.none, path)).text);
    expect(await peopleShown()).toContain(`>${email}</td><td data-label="Sent on">`);
    const second = linkIn((await post(served.none, path)).text);
    expect([await opens(first), await opens(second)]).toEqual([false, true]);
    expect((await post(served.reader, `${path}/take-back`)).status).toBe(403);
    const back = await post(served.none, `${path}/take-back`);
    expect(back.text).not.toContain(`>${email}</td><td data-label="Sent on">`);
    expect(await opens(second)).toBe(false);
  });

  it('says so where it has run out, and goes from the list all the same', async () => {
    const path = `/people/${await personWith('ola5@reed.example')}/invite`;
    await post(served.none, path);
    await deeds.store.pool.query(
      `update invitation set expires_at = '2026-02-20T23:59:59Z' where email = 'ola5@reed.example'`,
    );
    expect(await peopleShown()).toContain('Ran out on 20 February 2026');
    expect((await post(served.none, `${path}/take-back`)).text).not.toContain('Ran out on');
  });
});

describe('whoever could take somebody’s place by it', () => {
  const coordinator = () => ({ ...served.none.made.person, grants: [everywhere('coordinator')] });
  const wish = { name: 'Ann Lee', as: 'a reader', email: 'taken@over.example' };

  it.each([
    ['an administrator without an account yet', 'administrator', false],
    ['a reader who signs in already', 'reader', true],
  ] as const)('is refused: %s', async (_title, role, hasAccount) => {
    const { personId } = await makeMember(deeds, { role, hasAccount });
    const invited = await invitePerson(deeds, coordinator(), { ...wish, personId });
    expect(invited).toMatchObject({ ok: false, problem: { code: 'notAllowed' } });
  });

  it('is an administrator, and the owner of the former account hears of it', async () => {
    const { personId, email, accountId } = await makeMember(deeds);
    const invited = await invitePerson(deeds, served.none.made.person, { ...wish, personId });
    const secret = invited.ok ? (invited.value.path.split('/').at(-1) ?? '') : '';
    const given = { secret, way: 'password', password: PASSWORD };
    expect((await acceptInvitation(deeds, askerFrom(), given)).ok).toBe(true);
    expect(await listPlaces(deeds.store, accountId)).toEqual([]);
    const told = (await mailTo(served.none.made, email)).map((mail) => mail.content.facts.event);
    expect(told).toEqual(['otherAccount']);
  });
});
