/**
 * How long somebody waits after failing to sign in. The delay grows slowly, and nobody can keep the owner out:
 *
 * - A browser in which this account has signed in before is counted by itself for it. Whatever is tried elsewhere, its
 *   owner is not slowed down there.
 * - Every other is a stranger. Failures of strangers are counted for the account tried from one place (a network
 *   address), for that place whatever account it tries, and for the account wherever they come from: a thousand places
 *   that each try once wait as one would.
 * - Codes of the second step are counted for the account wherever they come from: only who has taken the first step
 *   can try one.
 * - The first few cost nothing. Then the wait doubles, from seconds to a quarter of an hour; an hour without a failure
 *   forgets them. A link asked for by e-mail opens whatever was counted, and makes the browser one that is known: that
 *   is the owner's way in at a new one while somebody guesses.
 */
export type Counted = 'browser' | 'accountHere' | 'place' | 'strangers' | 'codes';

const FREE: Record<Counted, number> = { browser: 10, accountHere: 5, place: 30, strangers: 30, codes: 10 };

/** What a try of a password is counted under. */
export const countedFor = (isKnown: boolean): Counted[] =>
  isKnown ? ['browser'] : ['accountHere', 'place', 'strangers'];

/** Whether somebody who gets in wipes out what was counted: not what others may have failed. */
export const isForgiven = (what: Counted): boolean => what !== 'place' && what !== 'strangers';

const FIRST_WAIT = 4;
const LONGEST_WAIT = 15 * 60;
/** Seconds without a failure after which it is as if there had been none. */
export const FORGOTTEN_AFTER = 60 * 60;

/** Seconds from the last failure until the next try. */
export function waitAfter(failures: number, what: Counted): number {
  const over = failures - FREE[what];
  return over < 0 ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(over, 20));
}

/** Seconds still to wait, `since` seconds after the last failure. */
export function waitNow(counted: { failures: number; since: number; what: Counted }): number {
  if (counted.since >= FORGOTTEN_AFTER) return 0;
  return Math.max(0, Math.ceil(waitAfter(counted.failures, counted.what) - counted.since));
}
