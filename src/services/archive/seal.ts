/**
 * The seal at the end of an archive: the SHA-256 of every byte before it, as a small gzip member of its own, so that
 * the file stays an ordinary .tar.gz that any program opens. Its bytes follow from the digest alone; a file whose
 * last bytes are not exactly its seal is cut, altered, or no archive of ours.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

/** Byte 9 of a gzip header names the system it was made on; ours is the same on all. */
const SYSTEM = 9;
const UNKNOWN_SYSTEM = 255;
const GZIP = [0x1f, 0x8b];

export function sealOf(digest: string): Buffer {
  const seal = gzipSync(`weft archive sha256 ${digest}\n`, { level: 0 });
  seal[SYSTEM] = UNKNOWN_SYSTEM;
  return seal;
}

const SEAL_BYTES = sealOf('0'.repeat(64)).length;

export type Sealed = 'whole' | 'notArchive' | 'broken';

/** Whether the file is as it was sealed, and where its contents end. Reads it once, in small pieces. */
export async function checkSeal(file: string): Promise<{ sealed: Sealed; end: number }> {
  const { size } = await stat(file);
  const end = size - SEAL_BYTES;
  const handle = await open(file, 'r');
  try {
    const start = Buffer.alloc(GZIP.length);
    await handle.read(start, 0, start.length, 0);
    if (!start.equals(Buffer.from(GZIP))) return { sealed: 'notArchive', end: 0 };
    if (end <= 0) return { sealed: 'broken', end: 0 };
    const seal = Buffer.alloc(SEAL_BYTES);
    await handle.read(seal, 0, SEAL_BYTES, end);
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(file, { end: end - 1 })) hash.update(chunk as Buffer);
    return { sealed: sealOf(hash.digest('hex')).equals(seal) ? 'whole' : 'broken', end };
  } finally {
    await handle.close();
  }
}
