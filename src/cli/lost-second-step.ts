/**
 * `weft lost-second-step ADDRESS`: lets somebody in by their first step alone who has lost their app and their recovery
 * codes, also while Weft serves. How to make sure that it is they: docs/deploying.md, “Somebody who lost their second
 * step”.
 */
import { loseSecondStep } from '../commands/sign-in/lose-second-step.ts';
import { readConfig } from '../config.ts';
import { systemClock } from '../services/clock.ts';
import { connect } from '../store/connection.ts';
import { migrate } from '../store/migrate.ts';
import { openSignInStore } from '../store/sign-in/open.ts';
import { reachDatabase } from './kept-database.ts';
import { sayOutcome } from './progress.ts';
import type { Terminal } from './terminal.ts';

const USAGE = 'Say whose: weft lost-second-step ann.lee@council.example';

async function loseAt(email: string, terminal: Terminal): Promise<string> {
  const kept = await reachDatabase({ config: readConfig(process.env), terminal });
  try {
    await migrate(kept.connection);
    const settings = { connection: kept.connection, onIdleError: () => undefined };
    const [store, database] = [openSignInStore(settings), connect(settings)];
    const lost = await loseSecondStep({ store, database, clock: systemClock }, email);
    await Promise.all([store.destroy(), database.destroy()]);
    if (!lost.ok) throw new Error(`${lost.problem.message} ${lost.problem.remedy}`);
    return `${lost.value} signs in without the second step from now on, and is told so by mail. Write down who asked and how you made sure.\n`;
  } finally {
    await kept.stop();
  }
}

export async function lostSecondStep(args: string[], terminal: Terminal): Promise<number> {
  const [email] = args;
  if (email === undefined || args.length > 1) {
    terminal.stderr(`${USAGE}\n`);
    return 2;
  }
  return sayOutcome(terminal, () => loseAt(email, terminal));
}
