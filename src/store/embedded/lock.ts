/**
 * The app's own lock on a data folder: one app at a time, and only its holder may call anything there stale. It is
 * a file lock of the operating system, which ends with the process however that ends, so it can never be left behind;
 * Node reaches such locks only through the SQLite inside it, which keeps no data here.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Takes the lock, or throws one sentence that says who has it. The function returned lets it go. */
export function lockFolder(folder: string): () => void {
  const note = join(folder, 'weft.pid');
  const lock = new DatabaseSync(join(folder, 'weft.lock'), { timeout: 0 });
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive');
  } catch (error) {
    lock.close();
    if (!(error instanceof Error) || !/locked|busy/i.test(error.message)) throw error;
    throw new Error(
      `Weft is already running on the data in ${folder} (process ${holder(note)}): use that one, stop it first, ` +
        'or give this one a folder of its own with WEFT_DATA.',
    );
  }
  writeFileSync(note, `${process.pid}\n`);
  return () => lock.close();
}

function holder(note: string): string {
  try {
    return readFileSync(note, 'utf8').trim() || 'unknown';
  } catch {
    return 'unknown';
  }
}
