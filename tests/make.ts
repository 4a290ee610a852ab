/**
 * Real databases and seeded plans for tests, each in one call. Everything made is invented.
 *
 *     const made = await makeDatabase();
 *     const book = await makePlan(made, { actions: 120 });
 *     await made.close();
 */

import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { CommandContext } from '../src/commands/context.ts';
import { onItsOwn } from '../src/domain/access/on-its-own.ts';
import { everywhere, type Person } from '../src/domain/access/person.ts';
import type { Day } from '../src/domain/day.ts';
import { stoppedClock } from '../src/services/clock.ts';
import { type LinkSigner, linkSigner } from '../src/services/link-address.ts';
import { newId } from '../src/services/new-id.ts';
import { connect, type Database, type Scope } from '../src/store/connection.ts';
import {
  askForServer,
  databaseOn,
  PARTNERSHIP,
  PERSON,
  type ServerName,
  startTestServer,
  TEMPLATE,
} from './servers.ts';

export { makePlan, type PlanWish, planNow } from './make-plan.ts';

export type Made = {
  database: Database;
  /** As the login, who owns the tables: for looking behind the fence. */
  connection: pg.PoolConfig;
  person: Person;
  scope: (deed: string) => Scope;
  /** For commands and views alike; the clock stands at noon on TODAY. */
  context: CommandContext;
  /** Of the secret that links are signed with here. */
  links: LinkSigner;
  close: () => Promise<void>;
};

export const TODAY = '2026-03-02' as Day;

/** A fresh, migrated database with a partnership and its coordinator in it. */
export async function makeDatabase(wish: { server?: ServerName } = {}): Promise<Made> {
  const name = wish.server ?? 'embedded';
  const shared = await askForServer(name);
  const own = shared ? null : await startTestServer(name);
  const server = shared ?? own?.connection ?? {};
  const databaseName = `weft_${randomUUID().replaceAll('-', '')}`;
  await asOwner(server, `create database ${databaseName} template ${TEMPLATE}`);
  const connection = databaseOn(server, databaseName);
  const database = connect({ connection: { ...connection, max: 4 }, onIdleError: () => undefined });
  const grants = [everywhere('coordinator'), everywhere('administrator')];
  const links = linkSigner({ now: 'a secret that is nobody else’s at all', before: null });
  const person: Person = { id: PERSON, name: 'Asha Bright', partnershipId: PARTNERSHIP, grants };
  return {
    database,
    connection,
    person,
    scope: (deed) => onItsOwn({ partnershipId: PARTNERSHIP, personId: PERSON }, deed),
    context: { person, database, clock: stoppedClock(TODAY), newId, signLink: links.sign },
    links,
    close: async () => {
      await database.destroy();
      await asOwner(server, `drop database if exists ${databaseName} with (force)`);
      await own?.stop();
    },
  };
}

async function asOwner(connection: pg.PoolConfig, sql: string): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
