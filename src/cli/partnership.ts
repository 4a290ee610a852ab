/** `weft partnership NAME [--short WORD]`: founds one more partnership, and prints its first administrator's link. */
import { parseArgs } from 'node:util';
import { foundPartnership } from '../commands/partnership/found-partnership.ts';
import { firstLinkPath, makeFirstLink } from '../commands/sign-in/first-link.ts';
import { readConfig } from '../config.ts';
import { systemClock } from '../services/clock.ts';
import { connect } from '../store/connection.ts';
import { migrate } from '../store/migrate.ts';
import { openSignInStore } from '../store/sign-in/open.ts';
import { reachDatabase } from './kept-database.ts';
import { sayOutcome } from './progress.ts';
import type { Terminal } from './terminal.ts';

const USAGE = 'Say what the partnership is called: npx weft partnership "Calder Vale Carers"';

type Wanted = { name: string; slug?: string };

function wantedIn(args: string[]): Wanted {
  const { values, positionals } = parseArgs({
    args,
    options: { short: { type: 'string' } },
    allowPositionals: true,
  });
  const [name, ...more] = positionals;
  if (!name || more.length > 0) throw new Error(USAGE);
  return { name, ...(values.short !== undefined && { slug: values.short }) };
}

export function partnership(args: string[], terminal: Terminal): Promise<number> {
  return sayOutcome(terminal, async () => {
    const wanted = wantedIn(args);
    const config = readConfig(process.env);
    const kept = await reachDatabase({ config, terminal });
    const onIdleError = (): void => undefined;
    try {
      await migrate(kept.connection);
      const database = connect({ connection: kept.connection, onIdleError });
      const store = openSignInStore({ connection: kept.connection, onIdleError });
      try {
        const founded = await foundPartnership(database, wanted);
        if (!founded.ok) throw new Error(`${founded.problem.message} ${founded.problem.remedy}`);
        const secret = await makeFirstLink({ store, clock: systemClock }, founded.value.id);
        const origin = config.origin ?? `http://localhost:${config.port}`;
        return `${founded.value.name} is founded. Open this once within a day, to make the account of its administrator:\n  ${origin}${firstLinkPath(secret)}\n`;
      } finally {
        await store.destroy();
        await database.destroy();
      }
    } finally {
      await kept.stop();
    }
  });
}
