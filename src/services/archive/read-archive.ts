/**
 * Reads an archive, file by file, in bounded memory. What it is asked to open may be anything: a file of another
 * kind, a cut or altered copy, or one made to do harm, so nothing in it is believed before the limits are checked.
 */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { checkSeal } from './seal.ts';

export type ArchiveFile = { name: string; content: Buffer };

/**
 * The largest file of an archive, of which one at a time is held: one row may hold a document of 32 MB, as text a third
 * more. How far all of it grows says nothing: a document that is mostly empty shrinks a thousandfold, and a backup with
 * such a one in it must come back. Nothing is kept of what is read until all of it was checked.
 */
const LARGEST_FILE = 256 * 1024 * 1024;

const NOT_ARCHIVE = 'That file is not a backup of Weft: such a backup is a .tar.gz that `weft backup` made.';
const BROKEN =
  'That backup is cut short or was altered, or Weft did not make it. Nothing of it was used. Take another copy of it.';
const TOO_LARGE = 'That archive unpacks to far more than a backup of Weft would. Nothing of it was used.';

export const brokenArchive = (detail: string): Error => new Error(`${BROKEN} (${detail}.)`);

/** Checks the seal, and gives what reads the contents; throws one sentence where the file is not whole. */
export async function openArchive(file: string): Promise<() => AsyncGenerator<ArchiveFile>> {
  const { sealed, end } = await checkSeal(file).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'There is no such file' : 'That file could not be opened';
    throw new Error(`${reason}: ${file}.`, { cause: error });
  });
  if (sealed === 'notArchive') throw new Error(NOT_ARCHIVE);
  if (sealed === 'broken') throw new Error(BROKEN);
  return () => contents(file, end);
}

async function* contents(file: string, end: number): AsyncGenerator<ArchiveFile> {
  const source = createReadStream(file, { end: end - 1 });
  const unzip = createGunzip();
  const tar = extract();
  const fail = (error: Error): void => void tar.destroy(error);
  source.on('error', fail).pipe(unzip.on('error', fail)).pipe(tar);
  try {
    for await (const one of tar) {
      const { name, size = 0, type } = one.header;
      if (type !== 'file') throw brokenArchive(`it holds a ${type} where a file should be`);
      if (size > LARGEST_FILE) throw new Error(TOO_LARGE);
      const pieces: Buffer[] = [];
      for await (const piece of one) pieces.push(piece as Buffer);
      yield { name, content: Buffer.concat(pieces) };
    }
  } catch (error) {
    throw isUnpacking(error) ? new Error(BROKEN, { cause: error }) : error;
  } finally {
    source.destroy();
    unzip.destroy();
    tar.destroy();
  }
}

/** What zlib and tar-stream say of contents that are not what they should be. */
const isUnpacking = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && String(error.code).startsWith('Z_')) ||
    /tar header|unexpected end|unsupported|format/i.test(error.message));
