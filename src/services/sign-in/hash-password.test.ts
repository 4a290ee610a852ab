import { scryptSync } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { describe, expect, it } from 'vitest';
import { isOfOldStrength, passwordHashing } from './hash-password.ts';

const PASSWORD = 'seven herons over the canal';
const weaker = (): string => {
  const salt = Buffer.from('sixteen bytes ok');
  const hash = scryptSync(PASSWORD, salt, 32, { N: 2 ** 12, r: 8, p: 1 });
  return `scrypt$12$8$1$${salt.toString('base64url')}$${hash.toString('base64url')}`;
};

describe('a password’s hash', () => {
  it('says how it was made, and is another each time', async () => {
    const [one, other] = await Promise.all([passwordHashing.hash(PASSWORD), passwordHashing.hash(PASSWORD)]);
    expect(one).toMatch(/^scrypt\$15\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
    expect(one).not.toBe(other);
    expect(isOfOldStrength(one)).toBe(false);
  });

  it.each<[string, () => string | Promise<string>, boolean]>([
    ['of now', () => passwordHashing.hash(PASSWORD), false],
    ['of the library', () => hashPassword(PASSWORD), true],
    ['of a lesser strength', weaker, true],
  ])('%s is judged, and made anew where it is old', async (_title, make, isOld) => {
    const hash = await make();
    expect(isOfOldStrength(hash)).toBe(isOld);
    expect(await passwordHashing.verify({ hash, password: PASSWORD })).toBe(true);
    expect(await passwordHashing.verify({ hash, password: `${PASSWORD} ` })).toBe(false);
  });

  it('is the same however the letters were put together', async () => {
    const hash = await passwordHashing.hash('caf\u00e9 on the canal');
    expect(await passwordHashing.verify({ hash, password: 'cafe\u0301 on the canal' })).toBe(true);
  });

  it('takes turns, and goes on after one that fails', async () => {
    const broken = passwordHashing.verify({ hash: 'neither of ours nor of theirs', password: PASSWORD });
    const many = Array.from({ length: 5 }, () => passwordHashing.hash(PASSWORD));
    await expect(broken).rejects.toThrow();
    expect(new Set(await Promise.all(many)).size).toBe(5);
  });
});
