/**
 * An app's code is good in its own half minute alone: the library would also take the one before and the one after. The
 * seed it is made of is encrypted, and encrypted anew where the installation's secret has changed.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { symmetricEncrypt } from 'better-auth/crypto';
import type { Secrets } from '../secret.ts';
import type { Library } from './library.ts';
import { recoveryKept } from './recovery-codes.ts';
import { openSealed } from './sealed.ts';

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
  const seed = await openSealed(kept.secret, secrets);
  if (!seed) return false;
  // What the library cannot open, it could not judge after us.
  if (seed.isOld) await sealAnew(library, secrets);
  return isSame(code, codeAt(seed.text, Date.now()));
}

/**
 * Puts every seed under the secret of now, and hashes recovery codes that were encrypted; how many were changed. What
 * neither secret opens is left: its owner sets their app up anew.
 */
export async function sealAnew(library: Library, secrets: Secrets): Promise<number> {
  const { adapter } = await library.$context;
  let changed = 0;
  for (const kept of await adapter.findMany<Kept>({ model: MODEL, limit: 1_000_000 })) {
    const seed = await openSealed(kept.secret, secrets);
    if (!seed) continue;
    const backupCodes = await recoveryKept(secrets).decrypt(kept.backupCodes);
    if (!seed.isOld && backupCodes === kept.backupCodes) continue;
    const secret = seed.isOld ? await symmetricEncrypt({ key: secrets.now, data: seed.text }) : kept.secret;
    // Where somebody sets their app up anew meanwhile, theirs stands.
    const where = [is('id', kept.id), is('secret', kept.secret)];
    await adapter.updateMany({ model: MODEL, where, update: { secret, backupCodes } });
    changed += 1;
  }
  return changed;
}
