/**
 * How the words of two texts are compared: by letters and digits alone. Case, accents of typing (curly or
 * straight quotes), punctuation and spacing do not count, because a document and its reading differ in those.
 */

/** Letters and digits in lower case with single spaces between; `&` is read as "and". */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words one by one. */
export function wordsOf(text: string): string[] {
  const plain = plainWords(text);
  return plain === '' ? [] : plain.split(' ');
}

/** True where there is at least one letter or digit: a cell that holds only a full stop says nothing. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Line breaks and runs of spaces become one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
