/** A server of somebody else's (`DATABASE_URL`), where the login owns the database and is nothing more. */

import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellSeals } from '../../src/cli/tell-seals.ts';
import { changeStatus } from '../../src/commands/action/change-status.ts';
import { enqueueMail } from '../../src/commands/mail/enqueue-mail.ts';
import { onItsOwn } from '../../src/domain/access/on-its-own.ts';
import type { Grant } from '../../src/domain/access/person.ts';
import type { PartnershipId } from '../../src/domain/ids.ts';
import { MAIL_STATES } from '../../src/domain/mail/mail.ts';
import { connect, type Database, read, write } from '../../src/store/connection.ts';
import { listPlanHistory } from '../../src/store/history/history.ts';
import { listMails, partnershipsWithMail } from '../../src/store/mail/mails.ts';
import { migrate } from '../../src/store/migrate.ts';
import { ensurePartnership } from '../../src/store/partnership/partnerships.ts';
import { ensurePerson } from '../../src/store/person/people.ts';
import { findPlan, listPlans, removeAdoptedPlan } from '../../src/store/plan/plans.ts';
import { type Made, makeDatabase, makePlan } from '../make.ts';
import { forget, makeAdministrator, meetLead } from '../make-forgotten.ts';
import { databaseOn, PARTNERSHIP, PERSON, serversHere } from '../servers.ts';
import { behind } from './behind.ts';
import { verify } from './tampering.ts';

describe.each(serversHere())('an ordinary owner on the %s server', (server) => {
  const login = `owner_${randomUUID().slice(0, 8)}`;
  const OTHER = '00000000-0000-7000-8000-0000000000bb' as PartnershipId;
  let made: Made;
  let connection: pg.PoolConfig;
  let database: Database;
  beforeAll(async () => {
    made = await makeDatabase({ server });
    await behind(made.connection, async (ask) => {
      await ask(`create role ${login} login password 'plain'`);
      await ask(`grant weft_app, weft_sign_in to ${login}`);
      await ask(`create database ${login} owner ${login} encoding 'UTF8' template template0`);
    });
    connection = { ...databaseOn(made.connection, login), user: login, password: 'plain' };
    if (connection.connectionString) {
      const url = new URL(connection.connectionString);
      [url.username, url.password] = [login, 'plain'];
      connection.connectionString = url.href;
    }
    await migrate(connection);
    database = connect({ connection, onIdleError: () => undefined });
    for (const id of [PARTNERSHIP, OTHER]) {
      const partnership = { id, name: 'A partnership', slug: `p-${id}`, locale: 'en-GB', isExample: false };
      await write(database, onItsOwn({ partnershipId: id, personId: PERSON }, 'test'), (transaction) =>
        ensurePartnership(transaction, partnership),
      );
    }
  });
  afterAll(async () => {
    await database?.destroy();
    await behind(made.connection, async (ask) => {
      await ask(`drop database ${login} with (force)`);
      await ask(`drop role ${login}`);
    });
    await made.close();
  });

  it('is served as well as any: plans are made, recorded and taken back behind the fence', async () => {
    const book = await makePlan({ database, scope: made.scope }, { actions: 6 });
    expect(book.actions).toHaveLength(6);
    await write(database, made.scope('test'), (transaction) => removeAdoptedPlan(transaction, book.plan.id));
    const told = await read(database, made.scope('look'), (transaction) =>
      listPlanHistory(transaction, book.plan.id, { size: 500 }),
    );
    expect(told.filter((entry) => entry.operation === 'delete').length).toBeGreaterThan(15);
    expect(told.filter((entry) => entry.deed === null)).toEqual([]);
  });

  it('learns which partnerships have mail to send, and nothing of what they say', async () => {
    const other = onItsOwn({ partnershipId: OTHER, personId: PERSON }, 'test');
    const facts = { kind: 'reminder', plan: 'Living well', due: [], link: '/' } as const;
    const mail = { to: { address: 'ann@lee.example' }, facts: { ...facts, due: [] } };
    await write(database, other, (transaction) => enqueueMail(transaction, mail));
    const [due, seen] = await read(database, made.scope('look'), async (transaction) => [
      await partnershipsWithMail(transaction, new Date(Date.now() + 60_000)),
      await listMails(transaction, { states: MAIL_STATES, size: 10 }),
    ]);
    expect([due, seen]).toEqual([[OTHER], []]);
  });

  it('lets a lead change their own action alone, and the plan’s revision rises all the same', async () => {
    await write(database, made.scope('test'), (transaction) =>
      ensurePerson(transaction, { id: PERSON, name: 'Asha Bright', kind: 'person' }),
    );
    const { plan, actions } = await makePlan({ database, scope: made.scope }, { actions: 6, slug: 'led' });
    const own = actions.find(({ leads }) => leads.length > 0);
    const grants = own?.leads.map(
      ({ partyId }): Grant => ({ role: 'lead', scope: { of: 'party', id: partyId }, plans: [plan.id] }),
    );
    const person = { ...made.person, grants: grants ?? [] };
    const revision = async (): Promise<number> =>
      (await read(database, made.scope('look'), (transaction) => findPlan(transaction, plan.id)))?.revision ??
      0;
    const before = await revision();
    const said = await changeStatus(
      { ...made.context, database, person },
      { actionId: own?.id ?? '', version: 1, lifecycle: 'waiting', note: 'No keys.' },
    );
    expect(said.ok).toBe(true);
    expect(await revision()).toBe(before + 1);
  });

  it('strikes names out of its history, and nothing else', async () => {
    const own: Made = { ...made, database, connection, context: { ...made.context, database } };
    const { plan } = await makePlan(own, { actions: 2, slug: 'struck' });
    await makeAdministrator(own);
    const { personId } = await meetLead(own, plan.id, 'Nia Hartley');
    expect((await forget(own, personId)).struck).toBeGreaterThan(3);
    expect(tellSeals(await verify(own))).toMatch(/the history holds[\s\S]*Names were struck out on request/);
    const rewriting = behind(connection, async (ask) => {
      await ask(`select set_config('weft.partnership_id', $1, false)`, [PARTNERSHIP]);
      return ask(`update history set deed = 'nobody'`);
    });
    await expect(rewriting).rejects.toThrow('History is only ever added to.');
  });

  it('sees nothing of another partnership, not even as the owner of the tables', async () => {
    await makePlan({ database, scope: made.scope }, { actions: 2, slug: 'fenced' });
    const other = onItsOwn({ partnershipId: OTHER, personId: PERSON }, 'look');
    expect(await read(database, other, listPlans)).toEqual([]);
    const asOwner = await behind(connection, async (ask) => {
      await ask(`select set_config('weft.partnership_id', $1, false)`, [OTHER]);
      return ask('select 1 from plan union all select 1 from history where partnership_id <> $1', [OTHER]);
    });
    expect(asOwner).toEqual([]);
  });
});
