/**
 * The letters by which people speak of the key actions of a year. A letter stands once in its year; one that is
 * moved keeps it, as a heading keeps its number; what is taken out frees it for nobody but who asks for it.
 */
import type { KeyAction } from '../plan/plan.ts';

type Lettered = Pick<KeyAction, 'letter' | 'year' | 'text'>;

/** One or two letters, or a number of up to three digits. */
export function keyLetter(typed: string): string | null {
  const bare = typed.trim().replace(/^[([]|[).\]:]+$/g, '');
  return /^(?:[a-z]{1,2}|\d{1,3})$/i.test(bare) ? bare.toLowerCase() : null;
}

/** 'n' behind 'a' to 'm', '4' behind '1' to '3', 'aa' behind 'z'; counted on from the furthest of its year. */
export function nextLetter(keyActions: readonly Lettered[], year: string | null): string {
  const letters = keyActions.filter((one) => one.year === year).map((one) => one.letter);
  const numbers = letters.filter((one) => /^\d+$/.test(one)).map(Number);
  if (numbers.length > 0 && numbers.length === letters.length) return String(Math.max(...numbers) + 1);
  const furthest = letters.reduce((most, one) => Math.max(most, orderOf(one)), 0);
  return letterAt(furthest + 1);
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** a is 1, z is 26, aa is 27; 0 for what is no letter. */
function orderOf(letter: string): number {
  if (!/^[a-z]{1,2}$/.test(letter)) return 0;
  return [...letter].reduce((sum, one) => sum * 26 + ALPHABET.indexOf(one) + 1, 0);
}

const letterAt = (order: number): string =>
  order <= 26
    ? (ALPHABET[order - 1] ?? '')
    : letterAt(Math.floor((order - 1) / 26)) + letterAt(((order - 1) % 26) + 1);

/** The one of the same year that has the letter already, if any. */
export const holderOfLetter = <K extends Lettered>(
  others: readonly K[],
  { letter, year }: Pick<Lettered, 'letter' | 'year'>,
): K | undefined => others.find((one) => one.letter === letter && one.year === year);
