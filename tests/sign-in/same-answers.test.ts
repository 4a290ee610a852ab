/** What anybody can learn at the door about who has an account: nothing. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SignInParts } from '../../src/commands/sign-in/parts.ts';
import { visitorsAt } from '../../src/web/sign-in/visitor.ts';
import { type App, serveApp } from '../journeys/serve-app.ts';
import { doorOf, makeMember, openSignInFor } from './make.ts';

let app: App;
let deeds: SignInParts;
beforeAll(async () => {
  app = await serveApp((made) => {
    deeds = openSignInFor(made);
    return { signIn: doorOf(deeds), visitorOf: visitorsAt({ guise: null }) };
  });
});
afterAll(async () => {
  await deeds.store.destroy();
  await app.close();
});

/** What a form comes to, with what was typed taken out, and what is another each time. */
async function ask(path: string, typed: string, more: Record<string, string> = {}) {
  const answer = await fetch(app.address + path, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ email: typed, address: typed, ...more }),
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.replace(/=[\w-]{22};/, '=MARK;'));
  const text = (await answer.text()).replaceAll(typed, 'ADDRESS');
  return { status: answer.status, to: answer.headers.get('location'), cookies, text };
}

it.each([
  ['a wrong password', '/sign-in', { password: 'wrong password here' }, 422],
  ['being asked for a link', '/sign-in/link', {}, 303],
])('answers %s by the same bytes, whoever is named', async (_title, path, more, status) => {
  const { email } = await makeMember(deeds);
  const known = await ask(path, email, more);
  expect(known.status).toBe(status);
  expect(await ask(path, 'nobody@nowhere.example', more)).toEqual(known);
});

it('met no fault of ours', () => expect(app.faults).toEqual([]));
