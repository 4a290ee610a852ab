/**
 * Writes an archive: a sealed .tar.gz, beside its place (`FILE.part-PID`), for its owner's eyes only, and moved there
 * once it is whole and on the disk. Whatever ends the writing, the name asked for holds a whole archive or nothing new.
 */
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { link, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Pack, pack } from 'tar-stream';
import { sealOf } from './seal.ts';

export type ArchiveWriter = {
  /** Adds a file; resolves once there is room for the next, so that memory stays small. */
  add: (name: string, content: string | Buffer) => Promise<void>;
  /** Seals the archive and gives it its name. */
  finish: () => Promise<void>;
  /** Leaves nothing behind. */
  abandon: () => Promise<void>;
};
export type ArchiveWish = {
  file: string;
  /** Whether a file of that name may be replaced. */
  replace: boolean;
  /** Written as the time of every file in it. */
  at: Date;
};

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such folder',
  EACCES: 'that may not be written by you',
  EPERM: 'that may not be written by you',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EISDIR: 'that is a folder',
  ENOTDIR: 'there is no such folder',
};

const isThere = (file: string): Error =>
  new Error(`There is a file ${file} already. Give another name, or say --replace to write over it.`);

function plainly(error: unknown, file: string): unknown {
  const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
  return reason === undefined
    ? error
    : new Error(`${file} could not be written: ${reason}.`, { cause: error });
}

/** Starts an archive; throws one sentence where it cannot be written. */
export async function createArchive(wish: ArchiveWish): Promise<ArchiveWriter> {
  const { file, replace, at } = wish;
  if (!replace && existsSync(file)) throw isThere(file);
  await clearLeftovers(file);
  const side = `${file}.part-${process.pid}`;
  const tar = pack();
  const writing = writeSealed(tar, side);
  /** Why the writing ended, where it did not end well: the cause of whatever `add` comes to see. */
  const cause = writing.then(
    () => null,
    (error: unknown) => error,
  );
  return {
    add: async (name, content) => {
      try {
        await Promise.race([
          entry(tar, { name, at }, content),
          cause.then((error) => error && Promise.reject(error)),
        ]);
      } catch (error) {
        tar.destroy();
        throw plainly((await cause) ?? error, file);
      }
    },
    finish: async () => {
      try {
        tar.finalize();
        await writing;
        await giveName(side, wish);
      } catch (error) {
        throw plainly(error, file);
      }
    },
    abandon: async () => {
      tar.destroy();
      await writing.catch(() => undefined);
      await rm(side, { force: true });
    },
  };
}

function entry(tar: Pack, { name, at }: { name: string; at: Date }, content: string | Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    tar.entry({ name, mode: 0o600, mtime: at }, content, (error) => (error ? reject(error) : resolve()));
  });
}

async function writeSealed(tar: Pack, side: string): Promise<void> {
  const hash = createHash('sha256');
  let first = true;
  await pipeline(
    tar,
    createGzip(),
    async function* seal(source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        if (first && chunk.length > 9) chunk[9] = 255; // the same on every system
        first = false;
        hash.update(chunk);
        yield chunk;
      }
      yield sealOf(hash.digest('hex'));
    },
    createWriteStream(side, { flags: 'wx', mode: 0o600, flush: true }),
  );
}

/** A link cannot replace what came to stand there meanwhile; where there are no links, a look must do. */
async function giveName(side: string, { file, replace }: ArchiveWish): Promise<void> {
  if (!replace) {
    try {
      await link(side, file);
      await rm(side);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(file)) {
        await rm(side, { force: true });
        throw isThere(file);
      }
    }
  }
  await rename(side, file);
}

/** Removes what a writer of the same name left when it was killed. */
async function clearLeftovers(file: string): Promise<void> {
  const beginning = `${basename(file)}.part-`;
  const names = await readdir(dirname(file)).catch(() => []);
  for (const one of names.filter((each) => each.startsWith(beginning))) {
    if (!isRunning(Number(one.slice(beginning.length)))) await rm(join(dirname(file), one), { force: true });
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return true;
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
