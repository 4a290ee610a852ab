/** Forgetting somebody who has an account: it opens nothing any more, and where it belongs nowhere else it is gone. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enterByPassword, sessionOf } from '../../src/commands/sign-in/enter.ts';
import { invitePerson } from '../../src/commands/sign-in/invite-person.ts';
import type { SignInParts } from '../../src/commands/sign-in/parts.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import { write } from '../../src/store/connection.ts';
import { insertGrant } from '../../src/store/person/grants.ts';
import { addPlace, findAccount } from '../../src/store/sign-in/accounts.ts';
import { type App, serveApp } from '../journeys/serve-app.ts';
import { TODAY } from '../make.ts';
import { PERSON } from '../servers.ts';
import { behind } from '../store/behind.ts';
import { askerFrom, doorOf, makeMember, openSignInFor, PASSWORD } from './make.ts';

const ADDRESS = 'ola@reed.example';
let deeds: SignInParts;
let app: App;
beforeAll(async () => {
  app = await serveApp((made) => {
    deeds = openSignInFor(made);
    return { signIn: doorOf(deeds) };
  });
  // Nobody is forgotten who is the last administrator, so that there must be one.
  await write(app.made.database, app.made.scope('test'), (transaction) =>
    insertGrant(transaction, {
      ...{ id: randomUUID() as never, personId: PERSON, role: 'administrator', givenBy: null },
      ...{ scope: { of: 'partnership' }, from: TODAY },
    }),
  );
});
afterAll(async () => {
  await deeds.store.destroy();
  await app.close();
  expect(app.faults).toEqual([]);
});

/** As an administrator does it: looks, then says yes to what was shown. */
async function forget(personId: PersonId): Promise<number> {
  const address = `${app.address}/people/${personId}/erase`;
  const seen = /name="seen" value="(\w+)"/.exec(await (await fetch(address)).text())?.[1] ?? '';
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(address, { method: 'POST', headers, body: `seen=${seen}`, redirect: 'manual' });
  return answer.status;
}

async function cookieOf(email: string): Promise<string> {
  const entered = await enterByPassword(deeds, askerFrom(), { email, password: PASSWORD });
  return entered.kind === 'in' ? (entered.cookies[0]?.split(';')[0] ?? '') : '';
}

it('shows the account, then ends it and every session of it', async () => {
  const { email, accountId, personId } = await makeMember(deeds, { name: 'Nia Hartley' });
  const cookie = await cookieOf(email);
  expect(await sessionOf(deeds, cookie)).not.toBeNull();
  const data = await (await fetch(`${app.address}/people/${personId}/data.json`)).json();
  expect(data).toMatchObject({ account: { email, sessions: 1 } });
  expect(await forget(personId)).toBe(303);
  expect(await findAccount(deeds.store, accountId)).toBeNull();
  expect(await sessionOf(deeds, cookie)).toBeNull();
});

it('leaves the account of somebody who belongs elsewhere too, for that place alone', async () => {
  const { email, accountId, personId } = await makeMember(deeds, { name: 'Ben Moss' });
  const elsewhere = { partnershipId: randomUUID() as never, personId: randomUUID() as never };
  expect(await addPlace(deeds.store, accountId, elsewhere)).toBe(true);
  expect(await forget(personId)).toBe(303);
  expect(await findAccount(deeds.store, accountId)).toMatchObject({ email });
  const places = await behind(app.made.connection, (ask) =>
    ask('select partnership_id as id from sign_in.place where account_id = $1', [accountId]),
  );
  expect(places).toEqual([{ id: elsewhere.partnershipId }]);
});

it('forgets invitations, with the address they went to', async () => {
  const { personId } = await makeMember(deeds, { name: 'Ola Reed' });
  await invitePerson(deeds, app.made.person, { personId, name: 'Ola Reed', as: 'a reader', email: ADDRESS });
  const left = () =>
    behind(app.made.connection, (ask) =>
      ask('select email from sign_in.invitation where person_id = $1', [personId]),
    );
  expect(await left()).toEqual([{ email: ADDRESS }]);
  const data = await fetch(`${app.address}/people/${personId}/data.json`);
  expect(await data.json()).toMatchObject({ invitations: [{ email: ADDRESS }] });
  expect(await (await fetch(`${app.address}/people/${personId}/data`)).text()).toContain(`to ${ADDRESS}`);
  expect(await forget(personId)).toBe(303);
  expect(await left()).toEqual([]);
});
