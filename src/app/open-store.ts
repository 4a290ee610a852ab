/** The database, up to date and with a partnership in it: made by the first process, found by those that start with it. */

import { seedExample } from '../commands/example/seed-example.ts';
import { type OpenPartnership, openPartnership } from '../commands/partnership/open-partnership.ts';
import type { Config } from '../config.ts';
import { systemClock } from '../services/clock.ts';
import type { LinkSigner } from '../services/link-address.ts';
import { newId } from '../services/new-id.ts';
import type { Database } from '../store/connection.ts';
import { type Embedded, startEmbedded } from '../store/embedded.ts';

/** Tells a person at the terminal what is going on. */
export type Say = (sentence: string) => void;

export async function openStore(config: Config, say: Say): Promise<Embedded> {
  if (config.databaseUrl !== null) {
    return { connection: { connectionString: config.databaseUrl }, stop: async () => undefined };
  }
  return startEmbedded({ dataFolder: config.dataFolder, onMessage: say });
}

/** Opens the partnership; on the first start of all, puts the example's plans into it. */
export async function furnish(
  database: Database,
  config: Config,
  { say, signLink }: { say: Say; signLink: LinkSigner['sign'] },
): Promise<OpenPartnership> {
  const opened = await openPartnership(database, config.withExample, config.fixed.name);
  if (opened.made && config.withExample) {
    say('Putting an invented example partnership into it …');
    await seedExample({ person: opened.person, database, clock: systemClock, newId, signLink });
  }
  return opened;
}
