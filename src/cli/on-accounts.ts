/** What the verbs about accounts work with: both ways into the database, also while Weft serves. */
import type { SignInParts } from '../commands/sign-in/parts.ts';
import { readConfig } from '../config.ts';
import { systemClock } from '../services/clock.ts';
import { connect } from '../store/connection.ts';
import { migrate } from '../store/migrate.ts';
import { openSignInStore } from '../store/sign-in/open.ts';
import { reachDatabase } from './kept-database.ts';
import type { Terminal } from './terminal.ts';

export type OnAccounts = Pick<SignInParts, 'store' | 'database' | 'clock'>;

export async function onAccounts(
  terminal: Terminal,
  work: (parts: OnAccounts) => Promise<string>,
): Promise<string> {
  const kept = await reachDatabase({ config: readConfig(process.env), terminal });
  try {
    await migrate(kept.connection);
    const settings = { connection: kept.connection, onIdleError: () => undefined };
    const [store, database] = [openSignInStore(settings), connect(settings)];
    try {
      return await work({ store, database, clock: systemClock });
    } finally {
      await Promise.all([store.destroy(), database.destroy()]);
    }
  } finally {
    await kept.stop();
  }
}
