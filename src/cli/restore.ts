/**
 * `weft restore FILE`: puts a backup into an empty database, embedded or on a server. With `--check` it only says
 * whether the backup is whole. With `--forgotten LIST` (what `weft forgotten` said last) it says who is named again.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { holds, type Verified } from '../commands/history/verify-history.ts';
import { namedAgain } from '../commands/partnership/forgotten-people.ts';
import { checkBackup, restoreBackup } from '../commands/partnership/restore-backup.ts';
import { readConfig } from '../config.ts';
import type { Manifest } from '../domain/backup/manifest.ts';
import { openDatabaseAlone } from './kept-database.ts';
import { sayOutcome, type Telling } from './progress.ts';
import { tellSeals } from './tell-seals.ts';
import type { Terminal } from './terminal.ts';

const USAGE = 'Say which backup to restore: weft restore FILE [--check] [--forgotten LIST]';

/**
 * @returns 0 where all of it is restored (or whole, with `--check`); 1 where it is, but its history was tampered with
 * before it was taken; 2 where nothing is, with one sentence.
 */
export async function restore(args: string[], terminal: Terminal): Promise<number> {
  const wish = wishOf(args);
  if (wish === null) {
    terminal.stderr(`${USAGE}\n`);
    return 2;
  }
  let isWhole = true;
  const code = await sayOutcome(terminal, async (telling) => {
    const { manifest, verified, named } = await restoreFrom(wish, telling);
    isWhole = verified === null || holds(verified);
    if (verified === null) return report(manifest, true);
    return `${report(manifest, false)}${tellSeals(verified)}${tellForgotten(manifest, named)}`;
  });
  return code === 0 && !isWhole ? 1 : code;
}

/** `list`: a file of those who were forgotten. */
type Wish = { file: string; onlyCheck: boolean; list: string | null };

function wishOf(args: readonly string[]): Wish | null {
  const at = args.indexOf('--forgotten');
  const list = at === -1 ? null : args[at + 1];
  const [file, ...more] = args.filter(
    (arg, n) => arg !== '--check' && (at === -1 || (n !== at && n !== at + 1)),
  );
  if (file === undefined || list === undefined || more.length > 0) return null;
  return [file, list].some((one) => one?.startsWith('-'))
    ? null
    : { file, list, onlyCheck: args.includes('--check') };
}

/** `named`: who is named again of those on the list; null where no list was given. */
type Restored = { manifest: Manifest; verified: Verified | null; named: Named };
type Named = Awaited<ReturnType<typeof namedAgain>> | null;

async function restoreFrom(
  { file, onlyCheck, list }: Wish,
  { terminal, progress }: Telling,
): Promise<Restored> {
  const forgotten = list === null ? null : await readList(list);
  const checked = await checkBackup(resolve(file), progress.tell);
  if (onlyCheck) return { manifest: checked.manifest, verified: null, named: null };
  const store = await openDatabaseAlone({ config: readConfig(process.env), terminal });
  try {
    const verified = await restoreBackup(store.connection, checked, progress.tell);
    const named = forgotten === null ? null : await namedAgain(store.connection, forgotten);
    return { manifest: checked.manifest, verified, named };
  } finally {
    await store.stop();
  }
}

async function readList(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new Error(`The list of the forgotten, ${file}, cannot be read. Nothing was restored.`);
  });
}

const momentOf = (madeAt: string): string => `${madeAt.slice(0, 16).replace('T', ' at ')} UTC`;

/** A backup from before somebody was forgotten has their name: that is said, whether there is a list of them or not. */
function tellForgotten({ madeAt }: Manifest, named: Named): string {
  if (named === null)
    return `Whoever was forgotten after ${momentOf(madeAt)} is named in it again: forget them once more, on the pages that say what is kept about them (docs/backup.md).\n`;
  if (named.length === 0) return 'Nobody on the list of the forgotten is named in it.\n';
  const pages = named.map(({ id, partnership }) => `  /people/${id}/erase (${partnership})\n`);
  const who =
    named.length === 1
      ? '1 person on the list of the forgotten is'
      : `${named.length} people on the list of the forgotten are`;
  return `${who} named in it again. Forget them once more, on these pages:\n${pages.join('')}`;
}

function report({ tables, madeAt }: Manifest, onlyCheck: boolean): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0).toLocaleString('en-GB');
  const what = `${rows} rows of ${tables.length} tables, as they stood on ${momentOf(madeAt)}`;
  if (onlyCheck) return `The backup is whole: ${what}.\n`;
  return `Restored ${what}; every table was compared with the backup and is equal to it.\n`;
}
