/**
 * The letters that files are written in, as bytes: Atkinson Hyperlegible Next for what it has (Latin of most of
 * Europe), DejaVu Sans for the rest, so that a name in Greek, Cyrillic, Arabic or Hebrew letters is not lost.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Typefaces } from '../documents/write/pdf/letters.ts';
import { unpackWoff } from '../documents/write/pdf/unpack-woff.ts';

const { resolve } = createRequire(import.meta.url);
const atkinson = (subset: string, weight: number): string =>
  `@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${subset}-${weight}-normal.woff`;
const read = (file: string): Uint8Array => {
  const bytes = readFileSync(resolve(file));
  return bytes.toString('latin1', 0, 4) === 'wOFF' ? unpackWoff(bytes) : bytes;
};

let kept: Typefaces | undefined;

/** Read once, at the first file that needs them. */
export function typefaces(): Typefaces {
  kept ??= {
    regular: [
      read(atkinson('latin', 400)),
      read(atkinson('latin-ext', 400)),
      read('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
    ],
    bold: [
      read(atkinson('latin', 700)),
      read(atkinson('latin-ext', 700)),
      read('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
    ],
  };
  return kept;
}
