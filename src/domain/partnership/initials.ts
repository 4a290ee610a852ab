/**
 * Initials and the names they stand for.
 *
 * A name is reduced to its letters: the first of each word, all of an initialism (`MH Commissioning Team` is mhct).
 * Two names with the same letters, one of them shortened, may be the same; they are never taken for the same.
 */
import { isInitialism } from './name-words.ts';

const SMALL = /^(?:of|and|the|for|in|on|to|a|&)$/i;

/** The letters of a name, small words left out. */
export function lettersOf(name: string): string {
  return name
    .split(/[\s/-]+/)
    .filter((w) => /\p{L}/u.test(w) && !SMALL.test(w))
    .map((w) => (isInitialism(w) ? w.replace(/s$/, '') : (w[0] ?? '')))
    .join('')
    .toLowerCase();
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
