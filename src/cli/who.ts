/** `weft who MARK`: whose account a pseudonym in today's log stands for, also while Weft serves. */
import { type FoundWho, whoWasIt } from '../commands/sign-in/who-was-it.ts';
import { onAccounts } from './on-accounts.ts';
import { sayOutcome } from './progress.ts';
import type { Terminal } from './terminal.ts';

const USAGE = 'Say what stands as “who” or “tried” in a line of today’s log: weft who MARK';
const MARK = /^[\w-]{12}$/;

const HOW: Record<FoundWho['as'], string> = {
  account: 'had signed in',
  typed: 'has the address that was typed; whoever typed it need not be they',
};

export async function who(args: string[], terminal: Terminal): Promise<number> {
  const [mark] = args;
  if (mark === undefined || args.length > 1 || !MARK.test(mark)) {
    terminal.stderr(`${USAGE}\n`);
    return 2;
  }
  return sayOutcome(terminal, () =>
    onAccounts(terminal, async (parts) => {
      const found = await whoWasIt(parts, mark);
      return found
        ? `${found.name} (${found.email}) ${HOW[found.as]}.\n`
        : 'Nobody who has an account, as far as today’s key can tell: marks of other days stand for nobody any more.\n';
    }),
  );
}
