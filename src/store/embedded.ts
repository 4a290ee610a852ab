/**
 * The embedded database: the real PostgreSQL as a supervised child in the app's data folder, on a unix socket that
 * only its owner can reach (on Windows, on the loopback with a password).
 *
 * - One app at a time on a folder; a second is refused with a sentence.
 * - It is made on the first start, stops with the app however the app ends, and is started again if it dies.
 * - What was acknowledged is on the disk: `fsync` stays on.
 */
import { existsSync, realpathSync } from 'node:fs';
import type pg from 'pg';
import { serverAccount } from './embedded/account.ts';
import { chooseAddress, runningAddress } from './embedded/address.ts';
import { type Server, startServer } from './embedded/child.ts';
import { databaseFolder, ensureDatabase, type Home, readPassword } from './embedded/folder.ts';
import { clearLeftover } from './embedded/leftover.ts';
import { lockFolder, tryLock } from './embedded/lock.ts';
import { findPrograms, sourceFor } from './embedded/programs.ts';
import { CONNECTIONS, SMALL } from './embedded/settings.ts';
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

const LONGEST_PAUSE = 5000;

/** Starts the database of the folder, making it if need be; throws one sentence where that cannot be done. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  try {
    return await startIn(openFolder(options.dataFolder), options);
  } catch (error) {
    throw saidPlainly(error, options.dataFolder);
  }
}

/**
 * The database of the folder, whether or not an app serves from it now: the app's own is reached beside it, else it is
 * started for the while. Throws one sentence where the folder has none.
 */
export async function reachEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataFolder } = options;
  if (!existsSync(databaseFolder(dataFolder))) {
    throw new Error(
      `There is no database in ${dataFolder}. Name the folder that Weft keeps its data in with WEFT_DATA.`,
    );
  }
  try {
    const unlock = tryLock(realpathSync(dataFolder));
    unlock?.();
    if (unlock) return await startEmbedded(options);
    const { address, forget } = runningAddress(databaseFolder(realpathSync(dataFolder)));
    return { connection: connectionTo(address, dataFolder), stop: async () => forget() };
  } catch (error) {
    throw saidPlainly(error, dataFolder);
  }
}

const connectionTo = (address: pg.PoolConfig, dataFolder: string): pg.PoolConfig => ({
  ...address,
  user: 'weft',
  password: readPassword(dataFolder),
  database: 'postgres',
  max: CONNECTIONS,
});

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
    const { listen, address, forget } = await chooseAddress(databaseFolder(dataFolder));
    const settings = { ...SMALL, ...listen, ...options.settings };
    const supervised = await supervise(home, settings, options.onMessage);
    return {
      connection: connectionTo(address, dataFolder),
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
