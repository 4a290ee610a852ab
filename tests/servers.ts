/**
 * The database servers of a test run: the embedded one, and the system's where there is one (`WEFT_TEST_DATABASE_URL`,
 * or the PostgreSQL programs of Debian and Ubuntu). One of each serves the whole run; it is started when the first
 * test asks for it, by the process that outlives them all, and its databases are copies of one that is migrated and
 * has a partnership with a coordinator in it.
 */

import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, connect as dial, type Server as Listener } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { onItsOwn } from '../src/domain/access/on-its-own.ts';
import type { PartnershipId, PersonId } from '../src/domain/ids.ts';
import { connect, write } from '../src/store/connection.ts';
import { serverAccount } from '../src/store/embedded/account.ts';
import { startServer } from '../src/store/embedded/child.ts';
import { startEmbedded } from '../src/store/embedded.ts';
import { migrate } from '../src/store/migrate.ts';
import { ensurePartnership } from '../src/store/partnership/partnerships.ts';
import { ensurePerson } from '../src/store/person/people.ts';

export type ServerName = 'embedded' | 'system';
export type Started = { connection: pg.PoolConfig; stop: () => Promise<void> };

export const TEMPLATE = 'weft_template';
export const PARTNERSHIP = '00000000-0000-7000-8000-0000000000aa' as PartnershipId;
export const PERSON = '00000000-0000-7000-8000-0000000000ab' as PersonId;

const DEBIAN = '/usr/lib/postgresql';
const OLDEST = 15;
/** Tests lose nothing by a power cut, and there are many of them. */
const CARELESS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '100' };

function debianPrograms(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).map(Number) : [];
  const newest = Math.max(0, ...versions.filter((version) => version >= OLDEST));
  const folder = join(DEBIAN, String(newest), 'bin');
  return existsSync(join(folder, 'initdb')) ? folder : null;
}

/** The servers that the store's tests run on here. */
export function serversHere(): ServerName[] {
  return process.env.WEFT_TEST_DATABASE_URL || debianPrograms() ? ['embedded', 'system'] : ['embedded'];
}

async function startSystem(folder: string): Promise<Started> {
  const url = process.env.WEFT_TEST_DATABASE_URL;
  if (url) return { connection: { connectionString: url }, stop: async () => undefined };
  const programs = debianPrograms();
  if (!programs) throw new Error('There is no PostgreSQL 15 or later on this machine.');
  const data = join(folder, 'postgres');
  const account = serverAccount(data);
  const as = account ? { uid: account.uid, gid: account.gid } : {};
  chmodSync(folder, 0o711); // older PostgreSQL must be able to walk to its data
  mkdirSync(data, { mode: 0o700 });
  if (account) chownSync(data, account.uid, account.gid);
  const home = {
    dataFolder: folder,
    account,
    programs: { initdb: join(programs, 'initdb'), postgres: join(programs, 'postgres'), pgCtl: '' },
  };
  const made = ['-D', data, '-U', 'weft', '-E', 'UTF8', '--locale', 'C', '-A', 'trust', '--no-sync'];
  execFileSync(home.programs.initdb, made, { ...as, cwd: data, stdio: 'ignore' });
  const listen = { listen_addresses: '', unix_socket_directories: '.' };
  const server = await startServer(home, { ...CARELESS, ...listen, jit: 'off' });
  return { connection: { host: data, user: 'weft', database: 'postgres' }, stop: server.stop };
}

/** Starts a server in a folder of its own, with the template that every test database is copied from. */
export async function startTestServer(name: ServerName): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'weft-test-'));
  const started =
    name === 'embedded'
      ? await startEmbedded({ dataFolder: folder, onMessage: () => undefined, settings: CARELESS })
      : await startSystem(folder);
  await makeTemplate(started.connection);
  const stop = async (): Promise<void> => {
    await started.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { connection: started.connection, stop };
}

/** The same server, another of its databases. */
export function databaseOn(connection: pg.PoolConfig, name: string): pg.PoolConfig {
  if (!connection.connectionString) return { ...connection, database: name };
  const url = new URL(connection.connectionString);
  url.pathname = `/${name}`;
  return { connectionString: url.href };
}

async function makeTemplate(connection: pg.PoolConfig): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  await client.query(`drop database if exists ${TEMPLATE} with (force)`);
  await client.query(`create database ${TEMPLATE} encoding 'UTF8' template template0`);
  await client.end();
  const template = databaseOn(connection, TEMPLATE);
  await migrate(template);
  const database = connect({ connection: template, onIdleError: () => undefined });
  const scope = onItsOwn({ partnershipId: PARTNERSHIP, personId: PERSON }, 'makeDatabase');
  await write(database, scope, async (transaction) => {
    const partnership = { id: PARTNERSHIP, name: 'Three Rivers Partnership', slug: 'three-rivers' };
    await ensurePartnership(transaction, { ...partnership, locale: 'en-GB', isExample: true });
    await ensurePerson(transaction, { id: PERSON, name: 'Asha Bright', kind: 'person' });
  });
  await database.destroy();
}

/** Vitest calls this once, before any test; what it returns, after all of them. */
export default async function listen(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'weft-'));
  const address = join(folder, 'servers');
  const running = new Map<string, Promise<Started>>();
  const ask = (name: ServerName): Promise<Started> => {
    const known = running.get(name) ?? startTestServer(name);
    running.set(name, known);
    return known;
  };
  const listener = answerOn(address, ask);
  process.env.WEFT_TEST_SERVERS = address;
  return async () => {
    listener.close();
    const all = await Promise.allSettled(running.values());
    for (const one of all) if (one.status === 'fulfilled') await one.value.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

function answerOn(address: string, ask: (name: ServerName) => Promise<Started>): Listener {
  return createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (name) => {
      ask(name.toString() as ServerName).then(
        (started) => socket.end(JSON.stringify(started.connection)),
        (error: unknown) => socket.end(JSON.stringify({ error: String(error) })),
      );
    });
  }).listen(address);
}

/** The connection of the run's server; outside a run (a benchmark, a trial) null. */
export async function askForServer(name: ServerName): Promise<pg.PoolConfig | null> {
  const address = process.env.WEFT_TEST_SERVERS;
  if (!address) return null;
  const text = await new Promise<string>((resolve, reject) => {
    let said = '';
    const socket = dial(address, () => socket.write(name));
    socket.on('data', (data) => {
      said += data.toString();
    });
    socket.on('end', () => resolve(said)).on('error', reject);
  });
  const answer = JSON.parse(text) as pg.PoolConfig & { error?: string };
  if (answer.error) throw new Error(answer.error);
  return answer;
}
