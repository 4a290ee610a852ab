/**
 * A zipped document, opened part by part. Sizes written in the file are not believed: unpacking stops at the
 * limit whatever the directory says, and what comes out must match its checksum.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { fault } from './fault.ts';
import { MAX_ARCHIVE_ENTRIES, MAX_PART_BYTES, MAX_UNPACKED_BYTES } from './limits.ts';

type Entry = { method: number; flags: number; crc: number; packed: number; offset: number };

export type Archive = {
  names: string[];
  has: (name: string) => boolean;
  /** The bytes of one part; null where there is none of that name. Throws faults. */
  bytes: (name: string) => Uint8Array | null;
};

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;

/** True where the bytes begin as a zip file does. */
export const looksZipped = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  (bytes[2] === 3 || bytes[2] === 5) &&
  (bytes[3] === 4 || bytes[3] === 6);

/** Opens the directory of a zip file. Throws the fault 'damaged' where there is none. */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view);
  let unpacked = 0;
  const unpack = (name: string): Uint8Array | null => {
    const entry = entries.get(name);
    if (!entry) return null;
    const part = unpackEntry(bytes, view, entry);
    unpacked += part.length;
    if (unpacked > MAX_UNPACKED_BYTES) throw fault('expandsTooMuch');
    return part;
  };
  return { names: [...entries.keys()], has: (name) => entries.has(name), bytes: unpack };
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MAX_ARCHIVE_ENTRIES) throw fault('expandsTooMuch');
  const entries = new Map<string, Entry>();
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY) throw fault('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder()
      .decode(bytes.subarray(at + 46, at + 46 + nameLength))
      .replaceAll('\\', '/');
    entries.set(name.replace(/^\//, ''), {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record, searched from the end of the file past a comment of any length. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === END) return at;
  throw fault('damaged');
}

function unpackEntry(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  if ((entry.flags & 1) === 1) throw fault('encrypted');
  const { offset, packed } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw fault('damaged');
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length) throw fault('damaged');
  const part = inflate(bytes.subarray(from, from + packed), entry.method);
  if (crc32(part) !== entry.crc) throw fault('damaged');
  return part;
}

function inflate(packed: Uint8Array, method: number): Uint8Array {
  if (method === 0) {
    if (packed.length > MAX_PART_BYTES) throw fault('expandsTooMuch');
    return packed;
  }
  if (method !== 8) throw fault('damaged');
  try {
    return inflateRawSync(packed, { maxOutputLength: MAX_PART_BYTES });
  } catch (error) {
    if (error instanceof RangeError) throw fault('expandsTooMuch');
    throw fault('damaged');
  }
}
