/**
 * The composition root: opens the database, the partnership, the reading of documents and the web server, in
 * that order, and closes them in the other. Everything else is handed what it needs.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ServerType, serve } from '@hono/node-server';
import type { Logger } from 'pino';
import { type OpenPartnership, openPartnership } from './commands/open-partnership.ts';
import { readingQueue } from './commands/read-import.ts';
import { seedExample } from './commands/seed-example.ts';
import type { Config } from './config.ts';
import { systemClock } from './services/clock.ts';
import { openLog } from './services/log.ts';
import { newId } from './services/new-id.ts';
import { createReadingProcess } from './services/reading-process.ts';
import { type Readings, startReadings } from './services/readings.ts';
import { answers, connect, type Database } from './store/connection.ts';
import { type Embedded, startEmbedded } from './store/embedded.ts';
import { migrate } from './store/migrate.ts';
import { readAssets } from './web/assets.ts';
import { answerBrokenRequests } from './web/safety/broken-requests.ts';
import { createServer, HTTP_TIMES } from './web/server.ts';

export type RunningApp = {
  /** Where people open it: `http://localhost:3000`. */
  address: string;
  partnership: OpenPartnership;
  /** Answers what has been asked, takes no more, and stops the database that came with it. */
  stop: () => Promise<void>;
};

/** Tells a person at the terminal what is going on. */
export type Say = (sentence: string) => void;

const GRACE = 10_000;

/** The browser's built files: beside the built server, or in dist when the source runs as it is. */
function clientFolder(): string {
  const places = ['../client', '../../client', '../dist/client'].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  return places.find(existsSync) ?? 'dist/client';
}

async function openStore(config: Config, say: Say): Promise<Embedded> {
  if (config.databaseUrl !== null) {
    return { connection: { connectionString: config.databaseUrl }, stop: async () => undefined };
  }
  return startEmbedded({ dataFolder: config.dataFolder, onMessage: say });
}

/** The web server on its port; rejects with one sentence where the port is taken. */
function listen(config: Config, fetch: ReturnType<typeof createServer>['fetch']): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port: config.port, hostname: config.host, serverOptions: HTTP_TIMES }, () =>
      resolve(server),
    );
    answerBrokenRequests(server);
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      reject(
        new Error(
          `Port ${config.port} is in use by another program. Stop it, or choose another port: PORT=3001 npm start`,
        ),
      );
    });
  });
}

function portOf(server: ServerType): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Lets what is being answered finish, within the grace; then ends what is left. */
function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}

/** Opens the partnership; on the first start of all, puts the example's plans into it. */
async function furnish(database: Database, config: Config, say: Say): Promise<OpenPartnership> {
  const opened = await openPartnership(database, config.withExample);
  if (opened.made && config.withExample) {
    say('Putting an invented example partnership into it …');
    await seedExample({ person: opened.person, database, clock: systemClock, newId });
  }
  return opened;
}

/** What is open, the last first: each is closed before what it stands on. */
type Closing = (() => void | Promise<void>)[];

async function closeAll(closing: Closing): Promise<void> {
  for (const one of closing.splice(0)) await one();
}

function openReadings(
  database: Database,
  opened: OpenPartnership,
  log: Logger,
): { readings: Readings; stop: Closing } {
  const reading = createReadingProcess();
  const readings = startReadings({
    queue: readingQueue({ database, person: opened.person }),
    readOne: (document, onProgress) =>
      reading.read(document.bytes, {
        name: document.fileName,
        locale: document.locale,
        onProgress: (share, what) => onProgress({ share, what }),
      }),
    onError: (error) =>
      log.error({ error: { message: error.message, stack: error.stack } }, 'A reading failed'),
  });
  return { readings, stop: [() => readings.stop(), () => reading.stop()] };
}

/** Starts everything; throws one sentence where that cannot be done, with nothing left running. */
export async function startApp(config: Config, say: Say): Promise<RunningApp> {
  const log = openLog(config.logLevel);
  const store = await openStore(config, say);
  const closing: Closing = [() => store.stop()];
  try {
    await migrate(store.connection);
    const onIdleError = (error: Error): void =>
      log.warn({ error: error.message }, 'The database closed a connection');
    const database = connect({ connection: store.connection, onIdleError });
    closing.unshift(() => database.destroy());
    const partnership = await furnish(database, config, say);
    const { readings, stop } = openReadings(database, partnership, log);
    closing.unshift(...stop);
    const web = createServer({
      person: partnership.person,
      partnershipName: partnership.partnership.name,
      contact: config.contact,
      serving: config,
      database,
      clock: systemClock,
      newId,
      log,
      assets: readAssets(clientFolder()),
      ready: () => answers(database),
      readings,
    });
    const server = await listen(config, web.fetch);
    closing.unshift(() => close(server));
    return {
      address: config.origin ?? `http://localhost:${portOf(server)}`,
      partnership,
      stop: () => closeAll(closing),
    };
  } catch (error) {
    await closeAll(closing);
    throw error;
  }
}
