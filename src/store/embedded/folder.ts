/**
 * The database's folder inside the app's data folder. A new database is made beside its place and moved there once
 * it is whole, so that a start cut short leaves nothing half made.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Account } from './account.ts';
import type { Programs } from './programs.ts';

const SIDE = 'postgres.new-';

export type Home = { dataFolder: string; account: Account | null; programs: Programs };

export const databaseFolder = (dataFolder: string): string => join(dataFolder, 'postgres');
const passwordFile = (dataFolder: string): string => join(dataFolder, 'postgres-password');

export function readPassword(dataFolder: string): string {
  return readFileSync(passwordFile(dataFolder), 'utf8').trim();
}

/**
 * How the server is told where its data is. It always starts inside the folder; an account that may not walk there
 * (the data lies in root's home) still reaches the folder it stands in, by this name.
 */
export function dataArgument(home: Home): string {
  return home.account && process.platform === 'linux' ? '/proc/self/cwd' : databaseFolder(home.dataFolder);
}

/** Makes the database where there is none. Only the holder of the lock calls this: what lies half made is stale. */
export async function ensureDatabase(home: Home): Promise<boolean> {
  const { dataFolder } = home;
  for (const name of readdirSync(dataFolder).filter((name) => name.startsWith(SIDE))) {
    rmSync(join(dataFolder, name), { recursive: true, force: true });
  }
  if (existsSync(databaseFolder(dataFolder))) return false;
  const side = mkdtempSync(join(dataFolder, SIDE));
  const password = randomBytes(24).toString('base64url');
  writeFileSync(passwordFile(dataFolder), `${password}\n`, { mode: 0o600 });
  writeFileSync(join(side, 'password'), `${password}\n`, { mode: 0o600 });
  mkdirSync(join(side, 'postgres'), { mode: 0o700 });
  if (home.account) {
    for (const name of ['', 'password', 'postgres']) {
      chownSync(join(side, name), home.account.uid, home.account.gid);
    }
  }
  await initialise(home, join(side, 'postgres'));
  renameSync(join(side, 'postgres'), databaseFolder(dataFolder));
  rmSync(side, { recursive: true, force: true });
  return true;
}

/** The first thing that went wrong is the reason; what follows are its consequences, over many lines. */
export function firstFault(said: string): string {
  const lines = said.split('\n').map((line) => line.trim());
  const fault =
    lines.find((line) => /\b(FATAL|PANIC|error)\b/.test(line)) ?? lines.find(Boolean) ?? 'nothing';
  return fault.replace(/^.*?\b(?:FATAL|PANIC|error):\s*/, '');
}

async function initialise(home: Home, folder: string): Promise<void> {
  const where = home.account && process.platform === 'linux' ? '/proc/self/cwd' : folder;
  const settings = [
    ...['-D', where, '-U', 'weft', '-E', 'UTF8', '-A', 'scram-sha-256', '--pwfile', '../password'],
    ...['--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--no-instructions'],
  ];
  const child = spawn(home.programs.initdb, settings, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    ...(home.account && { uid: home.account.uid, gid: home.account.gid }),
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => {
    said = (said + data.toString()).slice(-2000);
  });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (status === 0) return;
  throw new Error(
    `A new database could not be made in ${home.dataFolder}. Is the disk full, or the folder on a drive that is not ` +
      `a local disk? WEFT_DATA can name another folder. PostgreSQL said: ${firstFault(said)}`,
  );
}
