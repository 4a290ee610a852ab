/**
 * The composition root: opens the database, the partnership, the reading of documents and the web server, in
 * that order, and closes them in the other. Everything else is handed what it needs.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { type Closing, closeAll } from './app/closing.ts';
import { close, listen, portOf } from './app/listen.ts';
import { listenToOthers } from './app/listen-to-others.ts';
import { openOutbox } from './app/open-outbox.ts';
import { openReadings } from './app/open-readings.ts';
import { openSigningIn, tellFirstLink } from './app/open-sign-in.ts';
import { furnish, openStore, type Say } from './app/open-store.ts';
import type { OpenPartnership } from './commands/partnership/open-partnership.ts';
import { isLoopback, isOpenToTheNetwork } from './config/network.ts';
import type { Config } from './config.ts';
import type { Person } from './domain/access/person.ts';
import { systemClock } from './services/clock.ts';
import { type LinkSigner, linkSigner } from './services/link-address.ts';
import { openLog } from './services/log.ts';
import { newId } from './services/new-id.ts';
import { pseudonyms } from './services/pseudonym.ts';
import type { Secrets } from './services/secret.ts';
import { keepSecret } from './services/sign-in/keep-secret.ts';
import { weftVersion } from './services/version.ts';
import { answers, type ConnectionSettings, connect, type Database } from './store/connection.ts';
import { logKeyOf } from './store/log-keys.ts';
import { migrate } from './store/migrate.ts';
import { countTogether } from './store/rate-counts.ts';
import { keepSecretMark } from './store/secret-mark.ts';
import { oneAtATime } from './store/start-lock.ts';
import type { Installation } from './views/administration/health.ts';
import { settingsHere } from './views/administration/settings-here.ts';
import { readAssets } from './web/assets.ts';
import { openFollowers } from './web/live/followers.ts';
import { createServer } from './web/server.ts';
import { visitorsAt } from './web/sign-in/visitor.ts';

export type { Say };

export type RunningApp = {
  /** Where people open it: `http://localhost:3000`. */
  address: string;
  /** The port it listens on. */
  port: number;
  partnership: OpenPartnership;
  /** Says that it is not ready, answers what has been asked, takes no more, and stops the database that came with it. */
  stop: () => Promise<void>;
};

const IN_THE_OPEN =
  'WARNING: Weft speaks plain HTTP on the network, as WEFT_INSECURE_HTTP asks. Passwords and people’s details can be read on the way. Put a proxy with HTTPS in front of it: docs/deploying.md.';

const ANOTHER_SECRET =
  'WARNING: This database was served with another secret before. Everybody has to sign in again, authenticator apps have to be set up anew, and links given out open nothing any more, unless WEFT_SECRET_BEFORE says which it was. Where several processes serve it, give all of them the same WEFT_SECRET.';

/** The browser's built files: beside the built server, or in dist when the source runs as it is. */
function clientFolder(): string {
  const places = ['../client', '../../client', '../dist/client'].map((place) =>
    fileURLToPath(new URL(place, import.meta.url)),
  );
  return places.find(existsSync) ?? 'dist/client';
}

const pause = (seconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** Whom everybody is in an example, until they choose to look as another. */
const guiseOf = ({ partnershipId, id: personId }: Person) => ({ partnershipId, personId });

/** An invented example that only this machine reaches needs no account to look around in. */
const isOpenExample = ({ origin, host }: Config, { partnership }: OpenPartnership): boolean =>
  partnership.isExample && origin === null && isLoopback(host);

/** What is being opened, and what of it is open already. */
type Opening = { config: Config; say: Say; log: Logger; closing: Closing; stopping: AbortSignal };

type Below = {
  connection: ConnectionSettings['connection'];
  database: Database;
  partnership: OpenPartnership;
  secrets: Secrets;
  links: LinkSigner;
  onIdleError: (error: Error) => void;
};

/** The database, up to date, with a partnership in it. */
async function openBelow({ config, say, log, closing }: Opening): Promise<Below> {
  const { connection, stop } = await openStore(config, say);
  closing.unshift(stop);
  const onIdleError = (error: Error): void =>
    log.warn({ error: error.message }, 'The database closed a connection');
  const database = connect({ connection, onIdleError });
  closing.unshift(() => database.destroy());
  const secrets: Secrets = { now: keepSecret(config.secret, config.dataFolder), before: config.secretBefore };
  const links = linkSigner(secrets);
  const partnership = await oneAtATime(connection, async () => {
    await migrate(connection);
    return furnish(database, config, { say, signLink: links.sign });
  });
  return { connection, database, partnership, secrets, links, onIdleError };
}

const installationOf = ({ databaseUrl, dataFolder }: Config): Installation => ({
  version: weftVersion(),
  node: process.versions.node,
  startedAt: new Date(),
  dataFolder: databaseUrl === null ? dataFolder : null,
});

/** Everything that stands on it; gives the address that people use, and the port. */
async function openWeb(opening: Opening, below: Below): Promise<Pick<RunningApp, 'address' | 'port'>> {
  const { config, say, log, closing, stopping } = opening;
  const { connection, database, partnership, links, secrets } = below;
  const { person } = partnership;
  const isShared = config.databaseUrl !== null;
  const { readings, ...reading } = openReadings({ database, log, isShared });
  closing.unshift(...reading.closing);
  const settings = settingsHere(database, config.fixed);
  const followers = openFollowers({ until: stopping });
  const fromOthers = { readings: readings.wake, settings: settings.forgetAll };
  const hear = { plans: followers.hear, ...(isShared && fromOthers) };
  closing.unshift(listenToOthers({ connection, hear, log }));
  const signing = openSigningIn({ config, ...below });
  closing.unshift(...signing.closing);
  if ((await keepSecretMark(database, secrets)) === 'another') say(ANOTHER_SECRET);
  const web = createServer({
    signIn: signing.signIn,
    visitorOf: visitorsAt({ guise: isOpenExample(config, partnership) ? guiseOf(person) : null }),
    settings,
    serving: config,
    installation: installationOf(config),
    mail: config.mail && { from: config.mail.from, server: config.mail.smtp.host },
    ...(isShared && { together: countTogether(database) }),
    database,
    clock: systemClock,
    newId,
    links,
    log,
    pseudonym: pseudonyms(systemClock, (day) => logKeyOf(database, day)),
    assets: readAssets(clientFolder()),
    ready: () => answers(database),
    isStopping: () => stopping.aborted,
    readings,
    followers,
  });
  const server = await listen(config, web.fetch);
  closing.unshift(() => close(server));
  const port = portOf(server);
  const address = config.origin ?? `http://localhost:${port}`;
  closing.unshift(openOutbox(config, { database, log, origin: () => address }).stop);
  const { id: partnershipId } = partnership.partnership;
  await tellFirstLink(signing.deeds, { partnershipId, address, say });
  return { address, port };
}

/** Starts everything; throws one sentence where that cannot be done, with nothing left running. */
export async function startApp(config: Config, say: Say): Promise<RunningApp> {
  if (isOpenToTheNetwork(config)) say(IN_THE_OPEN);
  const closing: Closing = [];
  const stopping = new AbortController();
  const opening = { config, say, log: openLog(config.logLevel), closing, stopping: stopping.signal };
  try {
    const below = await openBelow(opening);
    const at = await openWeb(opening, below);
    const stop = async (): Promise<void> => {
      stopping.abort();
      if (config.drainSeconds > 0) await pause(config.drainSeconds);
      await closeAll(closing);
    };
    return { ...at, partnership: below.partnership, stop };
  } catch (error) {
    await closeAll(closing);
    throw error;
  }
}
