/**
 * Recovery codes are kept as hashes. Each has 120 bits, so that a plain hash is enough (ASVS 6.5.2). The library compares
 * what it kept with what it is given: it keeps hashes, and is given the hash of what was typed.
 */
import { randomBytes } from 'node:crypto';
import { hashOfSecret, type Secrets } from '../secret.ts';
import { openSealed } from './sealed.ts';

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

/** Of codes that were encrypted with a secret that is gone: nobody can type one. */
const NONE = '[]';

const asHashes = (json: string): string =>
  JSON.stringify(
    (JSON.parse(json) as string[]).map((code) => (HASH.test(code) ? code : hashOfRecovery(code))),
  );

/** How the library keeps them: as hashes. Those that were encrypted before are hashed as they are met. */
export const recoveryKept = (secrets: Secrets) => ({
  encrypt: async (json: string): Promise<string> => asHashes(json),
  decrypt: async (kept: string): Promise<string> =>
    asHashes(kept.startsWith('[') ? kept : ((await openSealed(kept, secrets))?.text ?? NONE)),
});
