/**
 * `weft verify [--head SEAL]…`: whether the history of every partnership is as it was written, also while Weft serves.
 * A seal that was kept elsewhere shows that nothing was cut off its end.
 */
import { holds, type Verified, verifyHistory } from '../commands/history/verify-history.ts';
import { readConfig } from '../config.ts';
import { reachDatabase } from './kept-database.ts';
import { sayOutcome, type Telling } from './progress.ts';
import { tellSeals } from './tell-seals.ts';
import type { Terminal } from './terminal.ts';

const USAGE =
  'Say what to look at: weft verify, or weft verify --head SEAL with a seal you kept (16 letters or more)';

function headsOf(args: readonly string[]): string[] | null {
  const heads = args.filter((_, place) => place % 2 === 1);
  const isWhole = args.every((arg, place) =>
    place % 2 === 0 ? arg === '--head' : /^[0-9a-f]{16,64}$/.test(arg),
  );
  return isWhole && args.length % 2 === 0 ? heads : null;
}

/** @returns 0 where every history holds; 1 where one does not; 2 where that could not be found out. */
export async function verify(args: string[], terminal: Terminal): Promise<number> {
  const heads = headsOf(args);
  if (heads === null) {
    terminal.stderr(`${USAGE}\n`);
    return 2;
  }
  let isWhole = true;
  const code = await sayOutcome(terminal, async (telling) => {
    const verified = await look(heads, telling);
    isWhole = holds(verified);
    return tellSeals(verified);
  });
  return code === 0 && !isWhole ? 1 : code;
}

async function look(heads: string[], { terminal, progress }: Telling): Promise<Verified> {
  const store = await reachDatabase({ config: readConfig(process.env), terminal });
  try {
    return await verifyHistory(store.connection, { heads, onProgress: progress.tell });
  } finally {
    await store.stop();
  }
}
