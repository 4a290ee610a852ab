/**
 * How the words of two texts are compared: by letters and digits alone. Case, accents of typing (curly or
 * straight quotes), punctuation and spacing do not count, because a document and its reading differ in those.
 */
import { remembered } from './remember.ts';

function work(text: string): string {
  // Most texts are of plain letters, which are told apart in a third of the time.
  if (!/[^ -~\s]/.test(text)) {
    const lower = text.toLowerCase();
    if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(lower)) return lower;
    const joined = /['`&]/.test(lower) ? lower.replace(/['`]/g, '').replaceAll('&', ' and ') : lower;
    return joined.replace(/[^a-z0-9]+/g, ' ').trim();
  }
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const NONE: readonly string[] = [];

/** Letters and digits in lower case with single spaces between; `&` is read as "and". */
export const plainWords: (text: string) => string = remembered(work);

/** The words one by one. */
export const wordsOf: (text: string) => readonly string[] = remembered((text) => {
  const plain = plainWords(text);
  return plain === '' ? NONE : plain.split(' ');
});

/** True where there is at least one letter or digit: a cell that holds only a full stop says nothing. */
export function saysSomething(text: string): boolean {
  return /[a-z0-9]/i.test(text) || /[\p{L}\p{N}]/u.test(text);
}

/** True of an empty cell and of one that holds only '.', '-' or '…'; a tick or a question mark does say something. */
export function saysNothing(text: string): boolean {
  return !/[\p{L}\p{N}\p{S}?]/u.test(text);
}

/** Line breaks and runs of spaces become one space. */
export function oneLine(text: string): string {
  const plain =
    !text.includes('\n') && !text.includes('  ') && !text.includes('\t') && !text.includes('\u00a0');
  if (plain) return text.trim();
  return text.replace(/\s+/g, ' ').trim();
}
