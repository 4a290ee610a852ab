/** What both verbs do that print the link of a first administrator: reach the database, settle whose, make the link. */
import { firstLinkPath, makeFirstLink } from '../commands/sign-in/first-link.ts';
import { readConfig } from '../config.ts';
import type { PartnershipId } from '../domain/ids.ts';
import { systemClock } from '../services/clock.ts';
import { connect, type Database } from '../store/connection.ts';
import { migrate } from '../store/migrate.ts';
import { openSignInStore } from '../store/sign-in/open.ts';
import { reachDatabase } from './kept-database.ts';
import type { Terminal } from './terminal.ts';

type Whose = { id: PartnershipId; name: string };

/** The whole address of the link, and whose administrator it makes. */
export async function printFirstLink(
  terminal: Terminal,
  whose: (database: Database) => Promise<Whose>,
): Promise<{ link: string; name: string }> {
  const config = readConfig(process.env);
  const kept = await reachDatabase({ config, terminal });
  const opened = { connection: kept.connection, onIdleError: (): void => undefined };
  try {
    await migrate(kept.connection);
    const [database, store] = [connect(opened), openSignInStore(opened)];
    try {
      const { id, name } = await whose(database);
      const secret = await makeFirstLink({ store, clock: systemClock }, id);
      const origin = config.origin ?? `http://localhost:${config.port}`;
      return { link: `${origin}${firstLinkPath(secret)}`, name };
    } finally {
      await store.destroy();
      await database.destroy();
    }
  } finally {
    await kept.stop();
  }
}
