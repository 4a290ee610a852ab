/**
 * The embedded database: the real PostgreSQL as a supervised child in the app's data folder, on a unix socket that
 * only its owner can reach (on Windows, on the loopback with a password).
 *
 * - One app at a time on a folder; a second is refused with a sentence.
 * - It is made on the first start, stops with the app however the app ends, and is started again if it dies.
 * - What was acknowledged is on the disk: `fsync` stays on.
 */
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { serverAccount } from './embedded/account.ts';
import { type Server, startServer } from './embedded/child.ts';
import { databaseFolder, ensureDatabase, type Home, readPassword } from './embedded/folder.ts';
import { clearLeftover } from './embedded/leftover.ts';
import { lockFolder } from './embedded/lock.ts';
import { findPrograms, sourceFor } from './embedded/programs.ts';
import { SMALL } from './embedded/settings.ts';
import { openFolder, saidPlainly } from './embedded/usable.ts';
import { pause } from './failures.ts';

export type EmbeddedOptions = {
  dataFolder: string;
  /** Told in plain words what is being done, and of every fall and restart. */
  onMessage: (message: string) => void;
  /** PostgreSQL settings on top of Weft's own; for tests and benchmarks. */
  settings?: Record<string, string>;
};
export type Embedded = { connection: pg.PoolConfig; stop: () => Promise<void> };

const SOCKET = '.s.PGSQL.5432';
/** The shortest limit of the systems we run on (macOS: 104 bytes with the closing zero). */
const LONGEST_SOCKET = 100;
const LONGEST_PAUSE = 5000;

/** Starts the database of the folder, making it if need be; throws one sentence where that cannot be done. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  try {
    return await startIn(openFolder(options.dataFolder), options);
  } catch (error) {
    throw saidPlainly(error, options.dataFolder);
  }
}

async function startIn(dataFolder: string, options: EmbeddedOptions): Promise<Embedded> {
  const unlock = lockFolder(dataFolder);
  try {
    const account = serverAccount(databaseFolder(dataFolder));
    const home: Home = {
      dataFolder,
      account,
      programs: findPrograms(account, sourceFor(dataFolder, account)),
    };
    if (!existsSync(databaseFolder(dataFolder)))
      options.onMessage('Making a new database. This happens once.');
    await ensureDatabase(home);
    const { listen, address, forget } = await chooseAddress(dataFolder);
    const settings = { ...SMALL, ...listen, ...options.settings };
    const supervised = await supervise(home, settings, options.onMessage);
    return {
      connection: { ...address, user: 'weft', password: readPassword(dataFolder), database: 'postgres' },
      stop: async () => {
        await supervised.stop();
        forget();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Keeps one server alive until told to stop. */
async function supervise(
  home: Home,
  settings: Record<string, string>,
  onMessage: (message: string) => void,
): Promise<{ stop: () => Promise<void> }> {
  const start = async (): Promise<Server> => {
    await clearLeftover(databaseFolder(home.dataFolder));
    return startServer(home, settings);
  };
  let stopping = false;
  let server = await start();
  const keep = async (): Promise<void> => {
    let wait = 50;
    while (!stopping) {
      await server.ended;
      if (stopping) return;
      onMessage('The database stopped unexpectedly and is being started again.');
      try {
        server = await start();
        wait = 50;
        onMessage('The database is running again.');
      } catch (error) {
        onMessage(error instanceof Error ? error.message : String(error));
        await pause(wait);
        wait = Math.min(wait * 2, LONGEST_PAUSE);
      }
    }
  };
  const keeping = keep();
  return {
    stop: async () => {
      stopping = true;
      await server.stop();
      await keeping;
      await server.stop();
    },
  };
}

type Address = { listen: Record<string, string>; address: pg.PoolConfig; forget: () => void };

/**
 * The socket lies in the database's own folder, which nobody else can enter; the server names it from within ('.'),
 * so only our side has to keep its path short: a long one is reached through a link.
 */
async function chooseAddress(dataFolder: string): Promise<Address> {
  if (process.platform === 'win32') {
    const port = await freePort();
    const listen = { listen_addresses: '127.0.0.1', port: String(port) };
    return { listen, address: { host: '127.0.0.1', port }, forget: () => undefined };
  }
  const listen = {
    listen_addresses: '',
    unix_socket_directories: '.',
    unix_socket_permissions: '0700',
    port: '5432',
  };
  const folder = databaseFolder(dataFolder);
  if (Buffer.byteLength(join(folder, SOCKET)) < LONGEST_SOCKET) {
    return { listen, address: { host: folder, port: 5432 }, forget: () => undefined };
  }
  const short = mkdtempSync(join(tmpdir().length < 60 ? tmpdir() : '/tmp', 'weft-'));
  symlinkSync(folder, join(short, 'db'));
  const forget = (): void => rmSync(short, { recursive: true, force: true });
  return { listen, address: { host: join(short, 'db'), port: 5432 }, forget };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
