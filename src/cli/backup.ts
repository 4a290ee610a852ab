/**
 * `weft backup FILE [--replace]`: everything in one archive, while Weft serves or while it does not. The file is its
 * owner's alone, and stands under its name only once it is whole.
 */
import { resolve } from 'node:path';
import { backUp } from '../commands/partnership/back-up.ts';
import { readConfig } from '../config.ts';
import type { Manifest } from '../domain/backup/manifest.ts';
import { systemClock } from '../services/clock.ts';
import { reachDatabase } from './kept-database.ts';
import { sayOutcome, type Telling } from './progress.ts';
import type { Terminal } from './terminal.ts';

const USAGE = 'Say where to write the backup: weft backup FILE [--replace]';

/** @returns 0 where the backup is made; 2 where it is not, with one sentence. */
export async function backup(args: string[], terminal: Terminal): Promise<number> {
  const replace = args.includes('--replace');
  const [file, ...more] = args.filter((arg) => arg !== '--replace');
  if (file === undefined || file.startsWith('-') || more.length > 0) {
    terminal.stderr(`${USAGE}\n`);
    return 2;
  }
  return sayOutcome(terminal, async (telling) =>
    report(await backUpTo(resolve(file), replace, telling), file),
  );
}

async function backUpTo(file: string, replace: boolean, { terminal, progress }: Telling): Promise<Manifest> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort(new Error('Stopped: no backup was made.'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  const config = readConfig(process.env);
  const store = await reachDatabase({ config, terminal });
  try {
    const onProgress = (table: string, rows: number): void =>
      progress.tell(`Backing up ${table}: ${rows.toLocaleString('en-GB')} rows`);
    const wish = { file, replace, signal: stopping.signal };
    return await backUp(store.connection, wish, { clock: systemClock, onProgress });
  } finally {
    await store.stop();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.removeListener(signal, stop);
  }
}

function report(manifest: Manifest, file: string): string {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  return (
    `${rows.toLocaleString('en-GB')} rows of ${manifest.tables.length} tables are in ${file}.\n` +
    'It holds everything, also what is confidential: keep it where only you can read it, and a copy somewhere else.\n'
  );
}
