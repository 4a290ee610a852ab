/**
 * A web font (WOFF 1.0, https://www.w3.org/TR/WOFF/) as the plain OpenType file inside it: a header of 44 bytes, a
 * directory of 20 bytes a table, tables squeezed with zlib. Packed, every letter drawn would unpack its table again.
 */
import { inflateSync } from 'node:zlib';

const WOFF = { header: 44, entry: 20 };
const SFNT = { header: 12, entry: 16 };

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** @throws RangeError or a zlib error where the bytes are no whole WOFF file. */
export function unpackWoff(woff: Buffer): Uint8Array {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, n) => {
    const entry = WOFF.header + n * WOFF.entry;
    const [offset, packed, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [
      number,
      number,
      number,
    ];
    const held = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.readUInt32BE(entry + 16),
      bytes: packed < length ? inflateSync(held) : held,
    };
  });
  let at = SFNT.header + count * SFNT.entry;
  const sfnt = Buffer.alloc(at + tables.reduce((sum, { bytes }) => sum + padded(bytes.length), 0));
  const power = 2 ** Math.floor(Math.log2(count));
  woff.copy(sfnt, 0, 4, 8);
  sfnt.writeUInt16BE(count, 4);
  sfnt.writeUInt16BE(power * 16, 6);
  sfnt.writeUInt16BE(Math.log2(power), 8);
  sfnt.writeUInt16BE(count * 16 - power * 16, 10);
  for (const [n, { tag, checksum, bytes }] of tables.entries()) {
    const entry = SFNT.header + n * SFNT.entry;
    tag.copy(sfnt, entry);
    sfnt.writeUInt32BE(checksum, entry + 4);
    sfnt.writeUInt32BE(at, entry + 8);
    sfnt.writeUInt32BE(bytes.length, entry + 12);
    bytes.copy(sfnt, at);
    at += padded(bytes.length);
  }
  return sfnt;
}
