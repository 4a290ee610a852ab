/**
 * Writes a .zip as it goes, so that a file larger than the memory can stand in it: each file's sizes follow its bytes
 * (PKWARE's APPNOTE, 4.3.9). Names are UTF-8. A file or a whole of 4 GB or more is refused: that takes a folder.
 */
import { createWriteStream, type WriteStream } from 'node:fs';
import { crc32, createDeflateRaw } from 'node:zlib';

const LIMIT = 0xffffffff;
const TOO_LARGE = 'That is too large for a .zip. Give the name of a folder instead.';
/** Sizes follow the bytes (bit 3), the name is UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;

type Entry = { name: Buffer; crc: number; packed: number; size: number; at: number };

export type ZipWriter = {
  add: (name: string, pieces: AsyncIterable<Buffer | string>) => Promise<void>;
  finish: () => Promise<void>;
  abandon: () => Promise<void>;
};

export function createZip(file: string, when: Date): ZipWriter {
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
  const failed = new Promise<never>((_, reject) => out.once('error', reject));
  failed.catch(() => undefined);
  const entries: Entry[] = [];
  let at = 0;
  const put = async (bytes: Buffer): Promise<void> => {
    at += bytes.length;
    if (at > LIMIT) throw new Error(TOO_LARGE);
    if (!out.write(bytes))
      await Promise.race([new Promise<void>((resolve) => out.once('drain', () => resolve())), failed]);
  };
  const add: ZipWriter['add'] = async (name, pieces) => {
    const entry: Entry = { name: Buffer.from(name), crc: 0, packed: 0, size: 0, at };
    await put(Buffer.concat([header(entry, when, 'local'), entry.name]));
    for await (const packed of deflated(entry, pieces)) await put(packed);
    await put(descriptor(entry));
    entries.push(entry);
  };
  const finish: ZipWriter['finish'] = async () => {
    const start = at;
    for (const entry of entries) await put(Buffer.concat([header(entry, when, 'central'), entry.name]));
    await put(ending(entries.length, start, at - start));
    await Promise.race([ended(out), failed]);
  };
  const abandon = async (): Promise<void> => {
    out.destroy();
  };
  return { add, finish, abandon };
}

const ended = (out: WriteStream): Promise<void> =>
  new Promise((resolve) => {
    out.once('close', () => resolve());
    out.end();
  });

async function* deflated(entry: Entry, pieces: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw();
  const feeding = (async () => {
    for await (const piece of pieces) {
      const bytes = Buffer.from(piece as string);
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      if (!deflate.write(bytes)) await new Promise<void>((resolve) => deflate.once('drain', () => resolve()));
    }
    deflate.end();
  })();
  feeding.catch((error: Error) => deflate.destroy(error));
  for await (const packed of deflate) {
    entry.packed += (packed as Buffer).length;
    yield packed as Buffer;
  }
  await feeding;
}

/** The day and time of MS-DOS: years from 1980, seconds in twos. */
function dosTime(when: Date): [number, number] {
  const day = ((when.getUTCFullYear() - 1980) << 9) | ((when.getUTCMonth() + 1) << 5) | when.getUTCDate();
  return [(when.getUTCHours() << 11) | (when.getUTCMinutes() << 5) | (when.getUTCSeconds() >> 1), day];
}

type Field = [value: number, bytes: 2 | 4];

function fields(list: readonly Field[]): Buffer {
  const buffer = Buffer.alloc(list.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of list) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}

function header(entry: Entry, when: Date, kind: 'local' | 'central'): Buffer {
  const [time, day] = dosTime(when);
  const known = kind === 'central';
  const start: Field[] = known
    ? [
        [0x02014b50, 4],
        [VERSION, 2],
      ]
    : [[0x04034b50, 4]];
  const same: Field[] = [
    [VERSION, 2],
    [FLAGS, 2],
    [DEFLATED, 2],
    [time, 2],
    [day, 2],
    [known ? entry.crc : 0, 4],
    [known ? entry.packed : 0, 4],
    [known ? entry.size : 0, 4],
    [entry.name.length, 2],
    [0, 2],
  ];
  // Of the directory alone: no comment, first disk, no attributes, where the file begins.
  const end: Field[] = known
    ? [
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [entry.at, 4],
      ]
    : [];
  return fields([...start, ...same, ...end]);
}

function descriptor({ crc, packed, size }: Entry): Buffer {
  if (size > LIMIT || packed > LIMIT) throw new Error(TOO_LARGE);
  return fields([
    [0x08074b50, 4],
    [crc, 4],
    [packed, 4],
    [size, 4],
  ]);
}

function ending(count: number, start: number, size: number): Buffer {
  if (count > 0xffff) throw new Error(TOO_LARGE);
  return fields([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [size, 4],
    [start, 4],
    [0, 2],
  ]);
}
