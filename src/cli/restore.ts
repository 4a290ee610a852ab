/**
 * `weft restore FILE`: puts a backup into an empty database, embedded or on a server. With `--check` it only says
 * whether the backup is whole.
 */
import { resolve } from 'node:path';
import { holds, type Verified } from '../commands/history/verify-history.ts';
import { checkBackup, restoreBackup } from '../commands/partnership/restore-backup.ts';
import { readConfig } from '../config.ts';
import type { Manifest } from '../domain/backup/manifest.ts';
import { openDatabaseAlone } from './kept-database.ts';
import { sayOutcome, type Telling } from './progress.ts';
import { tellSeals } from './tell-seals.ts';
import type { Terminal } from './terminal.ts';

const USAGE = 'Say which backup to restore: weft restore FILE [--check]';

/**
 * @returns 0 where all of it is restored (or whole, with `--check`); 1 where it is, but its history was tampered with
 * before it was taken; 2 where nothing is, with one sentence.
 */
export async function restore(args: string[], terminal: Terminal): Promise<number> {
  const onlyCheck = args.includes('--check');
  const [file, ...more] = args.filter((arg) => arg !== '--check');
  if (file === undefined || file.startsWith('-') || more.length > 0) {
    terminal.stderr(`${USAGE}\n`);
    return 2;
  }
  let isWhole = true;
  const code = await sayOutcome(terminal, async (telling) => {
    const { manifest, verified } = await restoreFrom(resolve(file), onlyCheck, telling);
    isWhole = verified === null || holds(verified);
    return `${report(manifest, onlyCheck)}${verified === null ? '' : tellSeals(verified)}`;
  });
  return code === 0 && !isWhole ? 1 : code;
}

type Restored = { manifest: Manifest; verified: Verified | null };

async function restoreFrom(
  file: string,
  onlyCheck: boolean,
  { terminal, progress }: Telling,
): Promise<Restored> {
  const checked = await checkBackup(file, progress.tell);
  if (onlyCheck) return { manifest: checked.manifest, verified: null };
  const store = await openDatabaseAlone({ config: readConfig(process.env), terminal });
  try {
    const verified = await restoreBackup(store.connection, checked, progress.tell);
    return { manifest: checked.manifest, verified };
  } finally {
    await store.stop();
  }
}

function report({ tables, madeAt }: Manifest, onlyCheck: boolean): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0).toLocaleString('en-GB');
  const what = `${rows} rows of ${tables.length} tables, as they stood on ${madeAt.slice(0, 16).replace('T', ' at ')} UTC`;
  if (onlyCheck) return `The backup is whole: ${what}.\n`;
  return `Restored ${what}; every table was compared with the backup and is equal to it.\n`;
}
