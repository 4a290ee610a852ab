/**
 * Initials and the names they stand for.
 *
 * A name is reduced to its letters: the first of each word, all of an initialism (`MH Commissioning Team` is mhct).
 * Two names with the same letters, one of them shortened, may be the same; they are never taken for the same.
 */
import { remembered } from '../reading/remember.ts';
import { isInitialism } from './name-words.ts';

const SMALL = /^(?:of|and|the|for|in|on|to|a|&)$/i;

/** A letter of a name, and the word that it begins where that is written out. */
type Letter = { letter: string; word: string | null };

const letters: (name: string) => readonly Letter[] = remembered((name) =>
  name
    .toLowerCase()
    .split(/[\s/-]+/)
    .map((word, i) => ({ word, written: name.split(/[\s/-]+/)[i] ?? '' }))
    .filter(({ word }) => /\p{L}/u.test(word) && !SMALL.test(word))
    .flatMap(({ word, written }): Letter[] =>
      isInitialism(written)
        ? [...word.replace(/s$/, '')].map((letter) => ({ letter, word: null }))
        : [{ letter: word[0] ?? '', word }],
    ),
);

/** The letters of a name, small words left out. */
export const lettersOf = (name: string): string =>
  letters(name)
    .map(({ letter }) => letter)
    .join('');

/** True where both names write a word out at the same letter, counted from the end, and mean another word by it. */
export function wordsDiffer(a: string, b: string, isNear: (a: string, b: string) => boolean): boolean {
  const [x, y] = [letters(a), letters(b)];
  return x.some(({ word }, i) => {
    const other = y[i + y.length - x.length]?.word ?? null;
    return word !== null && other !== null && !isNear(word, other);
  });
}

/** True where a name is written short, wholly or in part. */
export const isShortened = (name: string): boolean =>
  name.split(/\s+/).some((w) => isInitialism(w) && w.length < 9);

/** The run of words in a text whose first letters the initials are, its first and last words capitalised; or null. */
export function spelledIn(text: string, initials: string): string | null {
  const letters = initials.replace(/s$/, '').toLowerCase();
  const words = text.split(/[\s/]+/).map((w) => w.replace(/^[("'‘“]+|[)"'’”.,;:]+$/g, ''));
  for (let at = 0; at + letters.length <= words.length; at++) {
    const run = words.slice(at, at + letters.length);
    if (!run.every((w, i) => w[0]?.toLowerCase() === letters[i])) continue;
    const [first, last] = [run[0] ?? '', run.at(-1) ?? ''];
    if (/^\p{Lu}/u.test(first) && (/^\p{Lu}/u.test(last) || run.length > 3) && run.every((w) => w.length > 1))
      return run.join(' ');
  }
  return null;
}
