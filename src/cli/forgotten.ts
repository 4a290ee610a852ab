/** `weft forgotten`: who was forgotten, by their ids; a list to keep beside the backups, also while Weft serves. */
import { forgottenPeople } from '../commands/partnership/forgotten-people.ts';
import { readConfig } from '../config.ts';
import { reachDatabase } from './kept-database.ts';
import { sayOutcome } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** @returns 0 also where nobody was; 2 where it could not be found out. */
export async function forgotten(args: string[], terminal: Terminal): Promise<number> {
  if (args.length > 0) {
    terminal.stderr('Say nothing more than: weft forgotten\n');
    return 2;
  }
  return sayOutcome(terminal, async () => {
    const store = await reachDatabase({ config: readConfig(process.env), terminal });
    try {
      const people = await forgottenPeople(store.connection);
      return people.map(({ id, partnership }) => `${id} ${partnership}\n`).join('');
    } finally {
      await store.stop();
    }
  });
}
