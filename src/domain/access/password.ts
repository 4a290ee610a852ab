/**
 * Which passwords are good enough. Length counts, kinds of signs do not (NIST SP 800-63B, NCSC).
 *
 * - 12 characters or more, unless it is of those that everybody tries first.
 * - Shorter ones, from 8, only where they would be hard to guess all the same.
 * - Never one that is known from stolen lists, nor one that is mostly the person's own name, address or partnership.
 */
export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 256;
const LONG = 12;

/** How guessable: 0 at once, 4 not in a lifetime. `known`: out of a stolen list; `own`: out of their own words. */
export type Measured = { score: number; weakness: 'known' | 'own' | 'repeats' | 'keys' | null };

const WHY: Record<Exclude<Measured['weakness'], null>, string> = {
  known: 'This is one of the passwords that are tried first, or nearly.',
  own: 'This is mostly your own name, address or partnership, which others know too.',
  repeats: 'This repeats the same few characters.',
  keys: 'These are keys beside each other on the keyboard, or numbers in their order.',
};
const INSTEAD = 'Put three or four words together that have nothing to do with each other.';

/** What is wrong with a password, in words; null where it is good enough. */
export function passwordFault(password: string, { score, weakness }: Measured): string | null {
  const length = [...password].length;
  if (length === 0) return 'Type a password.';
  if (length > LONGEST_PASSWORD)
    return `This is longer than ${LONGEST_PASSWORD} characters. Choose a shorter one.`;
  if (length < SHORTEST_PASSWORD) return `This is too short: use 12 characters or more. ${INSTEAD}`;
  if (score >= 3 || (score === 2 && length >= LONG)) return null;
  if (weakness !== null) return `${WHY[weakness]} ${INSTEAD}`;
  return `This could be guessed too soon. Make it longer: ${INSTEAD.toLowerCase()}`;
}
