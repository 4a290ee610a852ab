/**
 * `weft first-link`: prints a new link for an administrator's account, also while Weft serves and where there are
 * accounts already. Whoever can run it on the machine has the database; it is the way back in where every
 * administrator has gone.
 */
import { LOCAL_PARTNERSHIP } from '../commands/partnership/open-partnership.ts';
import { firstLinkPath, makeFirstLink } from '../commands/sign-in/first-link.ts';
import { readConfig } from '../config.ts';
import { systemClock } from '../services/clock.ts';
import { migrate } from '../store/migrate.ts';
import { openSignInStore } from '../store/sign-in/open.ts';
import { reachDatabase } from './kept-database.ts';
import { sayOutcome } from './progress.ts';
import type { Terminal } from './terminal.ts';

export function firstLink(_args: string[], terminal: Terminal): Promise<number> {
  return sayOutcome(terminal, async () => {
    const config = readConfig(process.env);
    const kept = await reachDatabase({ config, terminal });
    try {
      await migrate(kept.connection);
      const store = openSignInStore({ connection: kept.connection, onIdleError: () => undefined });
      const secret = await makeFirstLink({ store, clock: systemClock }, LOCAL_PARTNERSHIP);
      await store.destroy();
      const origin = config.origin ?? `http://localhost:${config.port}`;
      return `Open this once within a day, to make the account of an administrator:\n  ${origin}${firstLinkPath(secret)}\n`;
    } finally {
      await kept.stop();
    }
  });
}
