/**
 * Whether a picture says where it was taken: the GPS part of its Exif data (CIPA DC-008), which phones write and few
 * people know of. Looked for where JPEG, PNG, WebP, HEIC and TIFF keep it.
 */

const GPS = 0x8825;
const EXIF = Buffer.from('Exif\0\0', 'latin1');
/** Exif stands near the beginning; HEIC keeps it a little further in. */
const LOOKED_AT = 1 << 20;
const MOST_FIELDS = 500;

export function saysPlace(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, LOOKED_AT));
  return beginningsOf(start).some((at) => hasGps(start, at));
}

/** Where TIFF data may begin: at the start, after each 'Exif', in PNG's eXIf and WebP's EXIF chunks. */
function beginningsOf(bytes: Buffer): number[] {
  const found = [0];
  for (let at = bytes.indexOf(EXIF); at !== -1 && found.length < 20; at = bytes.indexOf(EXIF, at + 1))
    found.push(at + EXIF.length);
  const png = bytes.indexOf('eXIf', 0, 'latin1');
  if (png !== -1) found.push(png + 4);
  const webp = bytes.lastIndexOf('EXIF', undefined, 'latin1');
  if (webp !== -1) found.push(webp + 8);
  return found;
}

function hasGps(bytes: Buffer, at: number): boolean {
  const order = bytes.toString('latin1', at, at + 2);
  if (order !== 'II' && order !== 'MM') return false;
  const short = (from: number): number => {
    if (from < 0 || from + 2 > bytes.length) return -1;
    return order === 'II' ? bytes.readUInt16LE(from) : bytes.readUInt16BE(from);
  };
  const long = (from: number): number => {
    if (from < 0 || from + 4 > bytes.length) return -1;
    return order === 'II' ? bytes.readUInt32LE(from) : bytes.readUInt32BE(from);
  };
  const directory = at + long(at + 4);
  const fields = Math.min(short(directory), MOST_FIELDS);
  for (let n = 0; n < fields; n += 1) if (short(directory + 2 + n * 12) === GPS) return true;
  return false;
}
