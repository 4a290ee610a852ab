/**
 * Words on paper: which typeface has a letter, how wide words are, where a line breaks. A letter that no typeface
 * has is drawn as an empty box, never left out. A word wider than its line is broken between letters.
 */
import type PDFDocument from 'pdfkit';

type Pdf = typeof PDFDocument extends new (...given: never[]) => infer One ? One : never;

export type { Pdf };

/** For each face, the bytes of its typefaces, the one to try first first. */
export type Typefaces = Record<Face, readonly Uint8Array[]>;
export type Face = 'regular' | 'bold';
/** Size in points. */
export type Look = { face: Face; size: number };

export type Letters = {
  widthOf: (text: string, look: Look) => number;
  /** The text as lines that fit the width (points); '' gives one empty line. */
  wrap: (text: string, look: Look, width: number) => string[];
  /** Draws one line with its top at y. */
  draw: (line: string, look: Look, at: { x: number; y: number }) => void;
};

type Run = { text: string; font: string };
/** What the library has inside: whether a typeface has a letter. */
type WithFont = { _font: { font: { hasGlyphForCodePoint: (letter: number) => boolean } } };

export function openLetters(pdf: Pdf, typefaces: Typefaces): Letters {
  const fonts = { regular: register(pdf, 'regular', typefaces), bold: register(pdf, 'bold', typefaces) };
  const widths = new Map<string, number>();

  const runsOf = (text: string, face: Face): Run[] => {
    const runs: Run[] = [];
    for (const letter of text) {
      const last = runs.at(-1);
      const font = fonts[face](letter);
      if (last && (last.font === font || letter === ' ')) last.text += letter;
      else runs.push({ text: letter, font });
    }
    return runs;
  };
  const measure = (text: string, { face, size }: Look): number => {
    const key = `${face} ${size} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    let width = 0;
    for (const run of runsOf(text, face)) width += pdf.font(run.font, size).widthOfString(run.text);
    widths.set(key, width);
    return width;
  };
  const widthOf = (text: string, look: Look): number => {
    const words = text.split(' ');
    const spaces = (words.length - 1) * measure(' ', look);
    return words.reduce((sum, word) => sum + (word === '' ? 0 : measure(word, look)), spaces);
  };
  return {
    widthOf,
    wrap: (text, look, width) => wrapWords(text, width, (part) => widthOf(part, look)),
    draw: (line, look, { x, y }) => {
      let at = x;
      for (const run of runsOf(line, look.face)) {
        pdf.font(run.font, look.size).text(run.text, at, y, { lineBreak: false });
        at += widthOf(run.text, look);
      }
    },
  };
}

/** Registers a face's typefaces and gives the function that names the one that has a letter. */
function register(pdf: Pdf, face: Face, typefaces: Typefaces): (letter: string) => string {
  const known = new Map<string, string>();
  const names = typefaces[face].map((bytes, n) => {
    const name = `${face}-${n}`;
    pdf.registerFont(name, bytes as unknown as ArrayBuffer);
    return name;
  });
  const first = names[0] ?? '';
  const has = (name: string, letter: string): boolean => {
    pdf.font(name);
    return (pdf as unknown as WithFont)._font.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
  };
  return (letter) => {
    const kept = known.get(letter) ?? names.find((name) => has(name, letter)) ?? first;
    known.set(letter, kept);
    return kept;
  };
}

export function wrapWords(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = broken(word, width, widthOf);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  lines.push(line);
  return lines;
}

function broken(word: string, width: number, widthOf: (text: string) => number): string[] {
  const parts = [''];
  for (const letter of word) {
    const last = parts.at(-1) ?? '';
    if (last !== '' && widthOf(last + letter) > width) parts.push(letter);
    else parts[parts.length - 1] = last + letter;
  }
  return parts;
}
