/**
 * `weft lost-second-step ADDRESS`: lets somebody in by their first step alone who has lost their app and their recovery
 * codes, also while Weft serves. How to make sure that it is they: docs/deploying.md, “Somebody who lost their second
 * step”.
 */
import { loseSecondStep } from '../commands/sign-in/lose-second-step.ts';
import { onAccounts } from './on-accounts.ts';
import { sayOutcome } from './progress.ts';
import type { Terminal } from './terminal.ts';

const USAGE = 'Say whose: weft lost-second-step ann.lee@council.example';

export async function lostSecondStep(args: string[], terminal: Terminal): Promise<number> {
  const [email] = args;
  if (email === undefined || args.length > 1) {
    terminal.stderr(`${USAGE}\n`);
    return 2;
  }
  return sayOutcome(terminal, () =>
    onAccounts(terminal, async (parts) => {
      const lost = await loseSecondStep(parts, email);
      if (!lost.ok) throw new Error(`${lost.problem.message} ${lost.problem.remedy}`);
      return `${lost.value} signs in without the second step from now on, and is told so by mail. Write down who asked and how you made sure.\n`;
    }),
  );
}
