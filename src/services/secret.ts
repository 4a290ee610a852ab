/** Secrets of addresses: 256 bits from the system's source, and the hash that is kept in their place. */
import { createHash, randomBytes } from 'node:crypto';

export type NewSecret = () => string;

/** 43 characters of A to Z, a to z, 0 to 9, - and _. */
export const newSecret: NewSecret = () => randomBytes(32).toString('base64url');

/** SHA-256: enough for secrets that nobody could guess to begin with. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
