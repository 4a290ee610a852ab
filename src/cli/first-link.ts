/**
 * `weft first-link [SHORT]`: prints a new link for an administrator's account, also while Weft serves and where there
 * are accounts already; of the partnership with that short name, else of the first. Whoever can run it on the machine
 * has the database; it is the way back in where every administrator has gone.
 */
import { parseArgs } from 'node:util';
import { partnershipsHere } from '../views/person/visitors.ts';
import { printFirstLink } from './print-first-link.ts';
import { sayOutcome } from './progress.ts';
import type { Terminal } from './terminal.ts';

export function firstLink(args: string[], terminal: Terminal): Promise<number> {
  return sayOutcome(terminal, async () => {
    const [slug] = parseArgs({ args, allowPositionals: true }).positionals;
    const { link, name } = await printFirstLink(terminal, async (database) => {
      const here = await partnershipsHere({ database });
      const found = slug === undefined ? here[0] : here.find((one) => one.slug === slug);
      if (found) return found;
      const known = here.map((one) => one.slug).join(', ') || 'none yet: start Weft once';
      throw new Error(`There is no such partnership here. Those that are: ${known}.`);
    });
    return `Open this once within a day, to be an administrator of ${name}, with a new account or your own:\n  ${link}\n`;
  });
}
