/**
 * What stands in the log for an account, an address that was typed or a place on the network: the same all day, in all
 * processes, so that a series of tries can be followed; another the next day, when the key of the day before is gone and
 * nobody can find out any more whom it stood for. An HMAC, so that without the key nobody can try names through.
 */
import { createHmac } from 'node:crypto';
import type { Day } from '../domain/day.ts';
import type { Clock } from './clock.ts';

/** Null where the key cannot be had: a line without a pseudonym is better than none. */
export type Pseudonym = (of: 'account' | 'typed' | 'place', word: string) => Promise<string | null>;

/** 72 bits: enough to tell apart whoever comes in a day. */
const LENGTH = 12;

/** Of a word, under the key of its day. */
export const pseudonymOf = (key: Buffer, of: Parameters<Pseudonym>[0], word: string): string =>
  createHmac('sha256', key).update(`${of}\n${word.toLowerCase()}`).digest('base64url').slice(0, LENGTH);

export function pseudonyms(clock: Pick<Clock, 'today'>, keyOf: (day: Day) => Promise<Buffer>): Pseudonym {
  let known: { day: Day; key: Promise<Buffer> } | null = null;
  const keyNow = (): Promise<Buffer> => {
    const day = clock.today();
    if (known?.day !== day) {
      const asked = { day, key: keyOf(day) };
      known = asked;
      asked.key.catch(() => {
        if (known === asked) known = null;
      });
    }
    return known.key;
  };
  return async (of, word) => {
    try {
      return pseudonymOf(await keyNow(), of, word);
    } catch {
      return null;
    }
  };
}
