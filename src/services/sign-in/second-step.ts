/**
 * The codes of the second step, held tighter than the library holds them:
 *
 * - An app's code is good in its own half minute alone. The library would also take the one before and the one after.
 * - Recovery codes are kept as hashes. Each has 120 bits, so that a plain hash is enough (ASVS 6.5.2). The library
 *   compares what it kept with what it is given: it keeps hashes, and is given the hash of what was typed.
 * - What is encrypted (the seeds of apps) is encrypted anew where the installation's secret has changed.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { hashOfSecret, type Secrets } from '../secret.ts';
import type { Library } from './library.ts';

const HALF_MINUTE = 30_000;

/** What an app shows at a time (RFC 6238: HMAC-SHA-1, six digits, half minutes). */
export function codeAt(seed: string, at: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / HALF_MINUTE)));
  const digest = createHmac('sha1', seed).update(counter).digest();
  const offset = digest.readUInt8(digest.length - 1) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

const isSame = (typed: string, right: string): boolean =>
  typed.length === right.length && timingSafeEqual(Buffer.from(typed), Buffer.from(right));

/** Without letters that look like others; 32 of them, so that a byte makes one without favour. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const [CODES, GROUPS, OF_SIX] = [10, 4, 6];
const TYPED = /^[0-9a-hjkmnp-tv-z]{24}$/;
const HASH = /^[0-9a-f]{64}$/;

const newGroup = (): string => Array.from(randomBytes(OF_SIX), (byte) => LETTERS[byte % 32]).join('');

export const newRecoveryCodes = (): string[] =>
  Array.from({ length: CODES }, () => Array.from({ length: GROUPS }, newGroup).join('-'));

/** Of what was typed, with or without its hyphens; codes of before are taken as they stand. */
export function hashOfRecovery(typed: string): string {
  const plain = typed.replace(/[\s-]/g, '').toLowerCase();
  return hashOfSecret(TYPED.test(plain) ? plain : typed);
}

const asHashes = (json: string): string =>
  JSON.stringify(
    (JSON.parse(json) as string[]).map((code) => (HASH.test(code) ? code : hashOfRecovery(code))),
  );

/** Opens what was encrypted with the secret of now, or of before. */
async function decrypt(data: string, { now, before }: Secrets): Promise<{ text: string; isOld: boolean }> {
  try {
    return { text: await symmetricDecrypt({ key: now, data }), isOld: false };
  } catch (error) {
    if (before === null) throw error;
    return { text: await symmetricDecrypt({ key: before, data }), isOld: true };
  }
}

/** How the library keeps them: as hashes. Those that were encrypted before are hashed as they are met. */
export const recoveryKept = (secrets: Secrets) => ({
  encrypt: async (json: string): Promise<string> => asHashes(json),
  decrypt: async (kept: string): Promise<string> =>
    asHashes(kept.startsWith('[') ? kept : (await decrypt(kept, secrets)).text),
});

type Kept = { id: string; userId: string; secret: string; backupCodes: string };
const MODEL = 'twoFactor';
const is = (field: string, value: string) => ({ field, value });

/** Whether an app of the account shows this code now. */
export async function isShownNow(
  library: Library,
  secrets: Secrets,
  { accountId, code }: { accountId: string; code: string },
): Promise<boolean> {
  const { adapter } = await library.$context;
  const kept = await adapter.findOne<Kept>({ model: MODEL, where: [is('userId', accountId)] });
  if (!kept) return false;
  const { text, isOld } = await decrypt(kept.secret, secrets);
  // What the library cannot open, it could not judge after us.
  if (isOld) await sealAnew(library, secrets);
  return isSame(code, codeAt(text, Date.now()));
}

/** Puts every seed under the secret of now, and hashes recovery codes that were encrypted; how many were changed. */
export async function sealAnew(library: Library, secrets: Secrets): Promise<number> {
  const { adapter } = await library.$context;
  let changed = 0;
  for (const kept of await adapter.findMany<Kept>({ model: MODEL, limit: 1_000_000 })) {
    const { text, isOld } = await decrypt(kept.secret, secrets);
    const backupCodes = await recoveryKept(secrets).decrypt(kept.backupCodes);
    if (!isOld && backupCodes === kept.backupCodes) continue;
    const secret = isOld ? await symmetricEncrypt({ key: secrets.now, data: text }) : kept.secret;
    // Where somebody sets their app up anew meanwhile, theirs stands.
    const where = [is('id', kept.id), is('secret', kept.secret)];
    await adapter.updateMany({ model: MODEL, where, update: { secret, backupCodes } });
    changed += 1;
  }
  return changed;
}
