/** Inviting somebody from the page of people: by mail where there is a mail server, by hand where there is none. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addPerson } from '../../src/commands/person/keep-person.ts';
import type { SignInParts } from '../../src/commands/sign-in/parts.ts';
import { everywhere } from '../../src/domain/access/person.ts';
import { type App, serveApp } from '../journeys/serve-app.ts';
import { always } from '../visitors.ts';
import { doorOf, mailedSecret, openSignInFor } from './make.ts';

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

async function invite(app: App, email: string): Promise<{ status: number; text: string }> {
  const added = await addPerson(served.none.made.context, { name: 'Ola Reed', email, telephone: '' });
  if (!added.ok) throw new Error(added.problem.message);
  const answer = await fetch(`${app.address}/people/${added.value}/invite`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  return { status: answer.status, text: await answer.text() };
}

it('shows the link once where no mail goes out', async () => {
  const { text } = await invite(served.none, 'ola1@reed.example');
  const path = /value="[^"]*(\/join\/[\w-]{43})"/.exec(text)?.[1] ?? '';
  const page = await fetch(served.none.address + path);
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
