/** The app's data folder: made where there is none; where that cannot be done, one sentence says why. */
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { codeOf } from '../failures.ts';

const NO_ROOM = 'the disk is full';
const NOT_ALLOWED = 'Weft may not write there';
const IN_THE_WAY = 'a file stands where the folder should be';
const NOT_THERE = 'there can be no folder of that name';
const REASONS: Record<string, string> = {
  EEXIST: IN_THE_WAY,
  ENOTDIR: IN_THE_WAY,
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EROFS: NOT_ALLOWED,
  ENOSPC: NO_ROOM,
  EDQUOT: NO_ROOM,
  ENOENT: NOT_THERE,
  ENAMETOOLONG: NOT_THERE,
};
/** What the lock says of its own file, which has no code that tells these apart. */
const LOCK_REASONS: readonly [RegExp, string][] = [
  [/full/i, NO_ROOM],
  [/readonly|unable to open/i, NOT_ALLOWED],
];

/** Makes the folder and those above it, one by one: Node's own way of making them all never ends in some places. */
function makeFolder(folder: string): void {
  const isThere = existsSync(folder);
  if (!isThere && dirname(folder) !== folder) makeFolder(dirname(folder));
  // Of what is there already, this only asks whether it is a folder.
  mkdirSync(folder, { recursive: isThere, mode: 0o700 });
}

/** The folder's real path; throws where it cannot be made. */
export function openFolder(dataFolder: string): string {
  makeFolder(resolve(dataFolder));
  return realpathSync(dataFolder);
}

/** An error of the system about the folder as a sentence; every other error is given back as it is. */
export function saidPlainly(error: unknown, dataFolder: string): unknown {
  if (!(error instanceof Error)) return error;
  const ofLock = codeOf(error) === 'ERR_SQLITE_ERROR';
  const reason = ofLock
    ? LOCK_REASONS.find(([words]) => words.test(error.message))?.[1]
    : REASONS[codeOf(error)];
  if (reason === undefined) return error;
  return new Error(
    `The data cannot be kept in ${dataFolder}: ${reason}. Put that right, or name another folder with WEFT_DATA.`,
    { cause: error },
  );
}
