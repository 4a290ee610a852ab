/**
 * Passwords are kept as the library's own scrypt, which takes 32 MB for a tenth of a second on purpose. One at a time:
 * a crowd that signs in waits a little, and a flood cannot fill the machine's memory.
 */
import { hashPassword, verifyPassword } from 'better-auth/crypto';

let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work);
  last = mine.catch(() => undefined);
  return mine;
}

export const passwordHashing = {
  hash: (password: string): Promise<string> => inTurn(() => hashPassword(password)),
  verify: (given: { hash: string; password: string }): Promise<boolean> =>
    inTurn(() => verifyPassword(given)),
};
