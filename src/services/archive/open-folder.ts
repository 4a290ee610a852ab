/** Where open files are written: a new folder, or a .zip. Both are their owner's alone. */
import { createWriteStream, existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZip, type ZipWriter } from './write-zip.ts';

/** Starts a place for files; throws one sentence where something is there already. Names are our own, with slashes. */
export function createPlace(path: string, when: Date): ZipWriter {
  return path.toLowerCase().endsWith('.zip') ? zipAt(path, when) : folderAt(path);
}

function zipAt(path: string, when: Date): ZipWriter {
  if (existsSync(path)) throw new Error(`There is a file ${path} already. Give another name.`);
  const side = `${path}.part-${process.pid}`;
  const zip = createZip(side, when);
  return {
    add: zip.add,
    finish: async () => {
      await zip.finish();
      await rename(side, path);
    },
    abandon: async () => {
      await zip.abandon();
      await rm(side, { force: true });
    },
  };
}

function folderAt(path: string): ZipWriter {
  if (existsSync(path) && readdirSync(path).length > 0)
    throw new Error(`There is something in ${path} already. Give the name of a new folder.`);
  return {
    add: async (name, pieces) => {
      const file = join(path, ...name.split('/'));
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await pipeline(Readable.from(pieces), createWriteStream(file, { flags: 'wx', mode: 0o600 }));
    },
    finish: async () => undefined,
    abandon: async () => rm(path, { recursive: true, force: true }),
  };
}
