/** `weft partnership NAME [--short WORD]`: founds one more partnership, and prints its first administrator's link. */
import { parseArgs } from 'node:util';
import { foundPartnership } from '../commands/partnership/found-partnership.ts';
import { printFirstLink } from './print-first-link.ts';
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
    const { link, name } = await printFirstLink(terminal, async (database) => {
      const founded = await foundPartnership(database, wanted);
      if (!founded.ok) throw new Error(`${founded.problem.message} ${founded.problem.remedy}`);
      return founded.value;
    });
    return `${name} is founded. Open this once within a day, to be its administrator, with a new account or your own:\n  ${link}\n`;
  });
}
