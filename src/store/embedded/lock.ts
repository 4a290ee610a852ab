/**
 * The app's own lock on a data folder: one app at a time, and only its holder may call anything there stale. It is
 * a file lock of the operating system, which ends with the process however that ends, so it can never be left behind;
 * Node reaches such locks only through the SQLite inside it, which keeps no data here.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const NOTE = 'weft.pid';

/** Takes the lock, or throws one sentence that says who has it. The function returned lets it go. */
export function lockFolder(folder: string): () => void {
  const unlock = tryLock(folder);
  if (unlock) return unlock;
  throw new Error(
    `Weft is already running on the data in ${folder} (process ${holder(join(folder, NOTE))}): use that one, stop it first, ` +
      'or give this one a folder of its own with WEFT_DATA.',
  );
}

/** Takes the lock; null where an app has it. */
export function tryLock(folder: string): (() => void) | null {
  const lock = new DatabaseSync(join(folder, 'weft.lock'), { timeout: 0 });
  try {
    lock.exec('pragma journal_mode = memory; begin exclusive');
  } catch (error) {
    lock.close();
    if (!(error instanceof Error) || !/locked|busy/i.test(error.message)) throw error;
    return null;
  }
  writeFileSync(join(folder, NOTE), `${process.pid}\n`);
  return () => lock.close();
}

function holder(note: string): string {
  try {
    return readFileSync(note, 'utf8').trim() || 'unknown';
  } catch {
    return 'unknown';
  }
}
