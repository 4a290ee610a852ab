/**
 * Bytes as text. A byte order mark decides; then UTF-8 where it is valid; then UTF-16 where every other byte is
 * nought, as Latin text has it; else Windows-1252, which is what old Word and Excel wrote.
 */

const BOMS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The text, without byte order mark. Never throws: bytes that mean nothing become U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  for (const [mark, encoding] of BOMS)
    if (mark.every((byte, i) => bytes[i] === byte)) return new TextDecoder(encoding).decode(bytes);
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return mostlyUtf8(bytes)
      ? new TextDecoder().decode(bytes)
      : new TextDecoder('windows-1252').decode(bytes);
  }
}

/** UTF-16 without a mark shows as noughts in every other place. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) i % 2 === 0 ? even++ : odd++;
  const half = sample.length / 2;
  if (sample.length >= 4 && odd > half * 0.6 && even < half * 0.1) return 'utf-16le';
  if (sample.length >= 4 && even > half * 0.6 && odd < half * 0.1) return 'utf-16be';
  return null;
}

/** Text in UTF-8 with a few broken bytes, as a cut or patched file has. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 200_000));
  let broken = 0;
  let proper = 0;
  for (const character of text) {
    if (character === '\ufffd') broken++;
    else if (character > '\x7f') proper++;
  }
  return proper > broken * 2;
}

/** True for bytes that are no text in any encoding that is read here. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (BOMS.some(([mark]) => mark.every((byte, i) => bytes[i] === byte)) || wideEncoding(bytes) !== null)
    return false;
  const sample = bytes.subarray(0, 8000);
  let odd = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd++;
  return odd > sample.length * (isUtf8(sample) ? 0.1 : 0.05);
}

/** Bytes by chance are a tenth control characters and never UTF-8. The sample may end within a character. */
function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}
