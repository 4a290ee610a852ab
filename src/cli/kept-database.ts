/** The database that a verb works on: the server of DATABASE_URL, else the embedded one in WEFT_DATA. */
import type { Config } from '../config.ts';
import { type Embedded, reachEmbedded, startEmbedded } from '../store/embedded.ts';
import type { Terminal } from './terminal.ts';

type Opening = { config: Config; terminal: Terminal };

const onServer = (connectionString: string): Embedded => ({
  connection: { connectionString },
  stop: async () => undefined,
});

/** The one that is there, also while an app serves from it. */
export async function reachDatabase({ config, terminal }: Opening): Promise<Embedded> {
  if (config.databaseUrl !== null) return onServer(config.databaseUrl);
  return reachEmbedded({ dataFolder: config.dataFolder, onMessage: (said) => terminal.stderr(`${said}\n`) });
}

/** One to fill: the embedded one is made if need be. No app may serve from it. */
export async function openDatabaseAlone({ config, terminal }: Opening): Promise<Embedded> {
  if (config.databaseUrl !== null) return onServer(config.databaseUrl);
  return startEmbedded({ dataFolder: config.dataFolder, onMessage: (said) => terminal.stderr(`${said}\n`) });
}
