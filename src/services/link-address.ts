/**
 * The address of a link without an account: what it is for, in which partnership, until when, and a secret, under an
 * HMAC-SHA-256 with a key that only this installation has. Whoever alters a sign of it, or guesses, is refused before
 * anything is looked up; what may be done with it stands in the link's row, which the secret leads to.
 *
 * 51 bytes in 68 signs (base64url, which leaves no bit unused, so that one address has one way of writing it):
 *
 *     purpose 1 | last day 2 | partnership 16 | secret 16 | signature 16
 *
 * The signature is the first half of the HMAC, as RFC 2104 has it. The key is drawn from the installation's secret by
 * HKDF for this one use. Where an older secret is named as well, its signatures hold too.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { type Day, fromDayNumber, toDayNumber } from '../domain/day.ts';
import type { PartnershipId } from '../domain/ids.ts';
import { PURPOSES, type Purpose } from '../domain/link/door-link.ts';
import { keyFor, type Secrets } from './secret.ts';

/** What an address says. `until`: the last day it opens. */
export type LinkClaim = { partnershipId: PartnershipId; purpose: Purpose; until: Day; secret: string };

declare const proven: unique symbol;
/** What an address says whose signature held, on a day when it opens. Made here and nowhere else. */
export type ProvenLink = LinkClaim & { readonly [proven]: true };

/** `over`: it was ours, and its last day is past. `nothing`: altered, cut or guessed. */
export type LinkProof = { is: 'ours'; link: ProvenLink } | { is: 'over' } | { is: 'nothing' };

export type LinkSigner = {
  sign: (claim: LinkClaim) => string;
  prove: (token: string, today: Day) => LinkProof;
};

const USE = 'weft: links without an account';
const SECRET_BYTES = 16;
const [DAY_AT, PARTNERSHIP_AT, SECRET_AT, SIGNATURE_AT, LENGTH] = [1, 3, 19, 35, 51] as const;
const TOKEN = /^[\w-]{68}$/;

export const newLinkSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

const signatureOf = (key: Buffer, said: Buffer): Buffer =>
  createHmac('sha256', key)
    .update(said)
    .digest()
    .subarray(0, LENGTH - SIGNATURE_AT);

function written({ partnershipId, purpose, until, secret }: LinkClaim): Buffer {
  const said = Buffer.alloc(SIGNATURE_AT);
  said.writeUInt8(PURPOSES.indexOf(purpose));
  said.writeUInt16BE(toDayNumber(until), DAY_AT);
  said.write(partnershipId.replaceAll('-', ''), PARTNERSHIP_AT, 'hex');
  said.write(secret, SECRET_AT, 'base64url');
  return said;
}

const asUuid = (bytes: Buffer): string =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** What it says; null where there is no such purpose. Only for what was signed. */
function readBack(said: Buffer): LinkClaim | null {
  const purpose = PURPOSES[said.readUInt8()];
  if (purpose === undefined) return null;
  return {
    partnershipId: asUuid(said.subarray(PARTNERSHIP_AT, SECRET_AT)) as PartnershipId,
    purpose,
    until: fromDayNumber(said.readUInt16BE(DAY_AT)),
    secret: said.subarray(SECRET_AT, SIGNATURE_AT).toString('base64url'),
  };
}

/** Signs with the secret of now; believes that one, and the one before where it is named. */
export function linkSigner({ now, before }: Secrets): LinkSigner {
  const key = keyFor(now, USE);
  const keys = before === null ? [key] : [key, keyFor(before, USE)];
  return {
    sign: (claim) => {
      const said = written(claim);
      return Buffer.concat([said, signatureOf(key, said)]).toString('base64url');
    },
    prove: (token, today) => {
      if (!TOKEN.test(token)) return { is: 'nothing' };
      const bytes = Buffer.from(token, 'base64url');
      const [said, given] = [bytes.subarray(0, SIGNATURE_AT), bytes.subarray(SIGNATURE_AT)];
      // Every key is tried, so that the time it takes does not tell which one it was.
      const held = keys.filter((one) => timingSafeEqual(signatureOf(one, said), given));
      const claim = held.length > 0 ? readBack(said) : null;
      if (!claim) return { is: 'nothing' };
      return claim.until < today ? { is: 'over' } : { is: 'ours', link: claim as ProvenLink };
    },
  };
}
