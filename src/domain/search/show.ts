/**
 * A found text as a sentence with the words that were looked for marked: cut around the first of them, where it is
 * long. A word counts as found where the text has it in another form, or a word that begins with it.
 */
export type Marked = { text: string; found: boolean };

const AROUND = 160;
/** Without its ending: the same for "housing", "houses" and "house". */
const stemOf = (word: string): string =>
  word.toLowerCase().replace(/(?<=\p{L}{3})(?:ings?|ies|ied|es|ed|s|y|e)$/u, '');

export function markFound(text: string, words: readonly string[], most = AROUND): Marked[] {
  const asked = words.filter((word) => word.length > 1).map((word) => ({ word, stem: stemOf(word) }));
  const isFound = (piece: string): boolean =>
    asked.some(({ word, stem }) => piece.toLowerCase().startsWith(word) || stemOf(piece) === stem);
  const pieces = text.split(/([\p{L}\p{N}]+)/u).filter((piece) => piece !== '');
  const marked = cutAround(pieces, isFound, most).map((piece) => ({ text: piece, found: isFound(piece) }));
  return joinAlike(marked);
}

/** As many pieces as `most` letters hold, beginning a little before the first that is found. */
function cutAround(pieces: readonly string[], isFound: (word: string) => boolean, most: number): string[] {
  const whole = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (whole <= most) return [...pieces];
  const first = Math.max(0, pieces.findIndex(isFound));
  let from = first;
  for (let room = most / 3; from > 0; from -= 1) {
    room -= (pieces[from - 1] ?? '').length;
    if (room < 0) break;
  }
  const kept: string[] = [];
  let length = 0;
  for (const piece of pieces.slice(from)) {
    length += piece.length;
    if (length > most && kept.length > 0) break;
    kept.push(piece);
  }
  const before = from > 0 ? ['… '] : [];
  const after = from + kept.length < pieces.length ? [' …'] : [];
  return [...before, ...trimmed(kept), ...after];
}

function trimmed(pieces: readonly string[]): string[] {
  const isSpace = (piece: string | undefined): boolean => piece !== undefined && /^\s+$/.test(piece);
  return pieces.slice(isSpace(pieces[0]) ? 1 : 0, isSpace(pieces.at(-1)) ? -1 : undefined);
}

function joinAlike(all: readonly Marked[]): Marked[] {
  const joined: Marked[] = [];
  for (const one of all) {
    const last = joined.at(-1);
    if (last && last.found === one.found) last.text += one.text;
    else joined.push({ ...one });
  }
  return joined;
}
