/**
 * The secret that signs cookies and seals what signing in keeps: as the environment says it, else made at the first
 * start and kept beside the data, for its owner's eyes alone. It is not in the database, so that a stolen copy of the
 * database opens no account; who restores a backup elsewhere without it has to sign in again.
 */
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newSecret } from '../secret.ts';

const FILE = 'sign-in.secret';
const SHORTEST = 32;

/** @param said what the environment says, null where it says nothing */
export function keepSecret(said: string | null, dataFolder: string): string {
  if (said !== null) return said;
  const file = join(dataFolder, FILE);
  if (!existsSync(file)) make(file, dataFolder);
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < SHORTEST)
    throw new Error(
      `The secret in ${file} is damaged. Remove the file: everybody will have to sign in again.`,
    );
  return secret;
}

/** Two processes that start together end up with one secret: the file appears whole, and once. */
function make(file: string, dataFolder: string): void {
  mkdirSync(dataFolder, { recursive: true });
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, `${newSecret()}\n`, { mode: 0o600 });
  try {
    linkSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}
