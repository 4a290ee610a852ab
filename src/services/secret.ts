/** Secrets of addresses: 256 bits from the system's source, and the hash that is kept in their place. */
import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { sameAddress } from '../domain/mail/address.ts';

/** What an installation signs with; and what it signed with before, where that is still to be believed. */
export type Secrets = { now: string; before: string | null };

/** A key for one use, drawn from the installation’s secret: what one gives away says nothing of another. */
export const keyFor = (secret: string, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', use, 32));

export type NewSecret = () => string;

/** 43 characters of A to Z, a to z, 0 to 9, - and _. */
export const newSecret: NewSecret = () => randomBytes(32).toString('base64url');

/** SHA-256: enough for secrets that nobody could guess to begin with. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** By what an e-mail address is known where the address itself need not be; the same however it is written. */
export const hashOfAddress = (address: string): string => hashOfSecret(sameAddress(address));
