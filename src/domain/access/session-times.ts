/**
 * How long a session lives: from when it began at the longest, and from when it was last used. Whoever comes by somebody
 * else’s sign-in service is asked for there, by default, every working day: an account that is closed there must not stay
 * open here for a month.
 */

/** In seconds. */
export type SessionTimes = { longest: number; idle: number };

const HOUR = 60 * 60;

export const OWN_TIMES: SessionTimes = { longest: 30 * 24 * HOUR, idle: 12 * HOUR };
/** Of those who come by a provider, unless the deployer says otherwise. */
export const PROVIDED_TIMES: SessionTimes = { longest: 12 * HOUR, idle: 12 * HOUR };
