/**
 * Passwords are kept as scrypt at the strength that OWASP advises (N 2^15, r 8, p 3): about a third of a second and
 * 32 MB for each, on purpose. Two at once at the most: a crowd that signs in waits a little, and a flood cannot fill the
 * machine's memory.
 *
 * A hash says how it was made, `scrypt$15$8$3$salt$hash`, so that the strength can grow: what was kept at another, or
 * by the sign-in library before it was ours (`salt:hash`), is still judged, and made anew when its owner signs in.
 */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { verifyPassword } from 'better-auth/crypto';

type Strength = { logN: number; r: number; p: number };
const STRENGTH: Strength = { logN: 15, r: 8, p: 3 };
const [SALT_BYTES, HASH_BYTES] = [16, 32];
const AT_ONCE = 2;

let working = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (working >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else working += 1;
  try {
    return await work();
  } finally {
    // Whoever waits takes over the place, so that nobody who comes later slips in between.
    const next = waiting.shift();
    if (next) next();
    else working -= 1;
  }
}

function derive(password: string, salt: Buffer, { logN, r, p }: Strength): Promise<Buffer> {
  const N = 2 ** logN;
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, options, (error, hash) =>
      error ? reject(error) : resolve(hash),
    );
  });
}

const KEPT = /^scrypt\$(\d{1,2})\$(\d{1,2})\$(\d{1,2})\$([\w-]+)\$([\w-]{43})$/;

/** What a hash of ours says of itself; null for those of the library. */
function readKept(kept: string): (Strength & { salt: Buffer; hash: Buffer }) | null {
  const [, logN, r, p, salt = '', hash = ''] = KEPT.exec(kept) ?? [];
  if (logN === undefined) return null;
  const bytes = { salt: Buffer.from(salt, 'base64url'), hash: Buffer.from(hash, 'base64url') };
  return { logN: Number(logN), r: Number(r), p: Number(p), ...bytes };
}

async function hashAnew(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, STRENGTH);
  const { logN, r, p } = STRENGTH;
  return ['scrypt', logN, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

async function isOf(kept: string, password: string): Promise<boolean> {
  const own = readKept(kept);
  if (!own) return verifyPassword({ hash: kept, password });
  return timingSafeEqual(await derive(password, own.salt, own), own.hash);
}

/** Whether a hash was made at another strength than is used now. */
export function isOfOldStrength(kept: string): boolean {
  const own = readKept(kept);
  return own === null || own.logN !== STRENGTH.logN || own.r !== STRENGTH.r || own.p !== STRENGTH.p;
}

export const passwordHashing = {
  hash: (password: string): Promise<string> => inTurn(() => hashAnew(password)),
  verify: ({ hash, password }: { hash: string; password: string }): Promise<boolean> =>
    inTurn(() => isOf(hash, password)),
};
