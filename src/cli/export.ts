/** `weft export FOLDER|FILE.zip [--partnership SLUG]`: one partnership as open files, also while Weft serves. */
import { resolve } from 'node:path';
import { type Exported, exportPartnership } from '../commands/partnership/export-partnership.ts';
import { readConfig } from '../config.ts';
import { systemClock } from '../services/clock.ts';
import { reachDatabase } from './kept-database.ts';
import { sayOutcome, type Telling } from './progress.ts';
import type { Terminal } from './terminal.ts';

const USAGE = 'Say where to write the files: weft export FOLDER|FILE.zip [--partnership SLUG]';
type Asked = { path: string; slug: string | null };

function exportArguments(args: readonly string[]): Asked | null {
  const at = args.indexOf('--partnership');
  const slug = at === -1 ? null : (args[at + 1] ?? '');
  const [path, ...more] = at === -1 ? args : args.filter((_, i) => i !== at && i !== at + 1);
  if (path === undefined || more.length > 0 || path.startsWith('-') || slug === '') return null;
  return { path: resolve(path), slug };
}

/** @returns 0 where the files are written; 2 where they are not, with one sentence. */
export async function exportFiles(args: string[], terminal: Terminal): Promise<number> {
  const asked = exportArguments(args);
  if (asked === null) {
    terminal.stderr(`${USAGE}\n`);
    return 2;
  }
  return sayOutcome(terminal, async (telling) => {
    const { partnership, files, rows } = await take(asked, telling);
    return `${partnership.name}: ${rows.toLocaleString('en-GB')} rows are in ${asked.path}, as ${files} files. Begin with README.md.\n`;
  });
}

async function take(asked: Asked, { terminal, progress }: Telling): Promise<Exported> {
  const store = await reachDatabase({ config: readConfig(process.env), terminal });
  try {
    const context = { clock: systemClock, onProgress: progress.tell };
    return await exportPartnership(store.connection, asked, context);
  } finally {
    await store.stop();
  }
}
