/**
 * How long somebody waits after failing to sign in. The delay grows slowly, and nobody can make another wait:
 *
 * - Failures are counted for an account tried from one place (a network address), and for that place whatever account
 *   it tries. Trying somebody's account from elsewhere costs its owner nothing.
 * - Codes of the second step are counted for the account wherever they come from: only who has taken the first step
 *   can try one.
 * - The first few cost nothing. Then the wait doubles, from seconds to a quarter of an hour; an hour without a failure
 *   forgets them. A link asked for by e-mail opens whatever was counted.
 */
export type Counted = 'accountHere' | 'place' | 'codes';

const FREE: Record<Counted, number> = { accountHere: 5, place: 30, codes: 10 };
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
