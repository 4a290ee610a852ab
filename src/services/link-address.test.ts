import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../domain/day.ts';
import type { PartnershipId } from '../domain/ids.ts';
import { PURPOSES } from '../domain/link/door-link.ts';
import { type LinkClaim, linkSigner, newLinkSecret } from './link-address.ts';

const [NOW, BEFORE, OTHER] = ['a secret of now', 'a secret of before', 'somebody else’s'].map((one) =>
  one.padEnd(40, '.'),
) as [string, string, string];
const TODAY = '2026-03-02' as Day;
const claim: LinkClaim = {
  partnershipId: '01890a5d-ac96-774b-bcce-b302099a8057' as PartnershipId,
  purpose: 'answerQuestion',
  until: '2026-03-31' as Day,
  secret: newLinkSecret(),
};
const signer = linkSigner({ now: NOW, before: null });
const token = signer.sign(claim);
const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url');

/** The address with the bits of one byte turned over. */
function altered(at: number): string {
  const bytes = bytesOf(token);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes.toString('base64url');
}
/** What another claim would be, under the signature of this one. */
const saying = (other: Partial<LinkClaim>): string =>
  Buffer.concat([
    bytesOf(signer.sign({ ...claim, ...other })).subarray(0, 35),
    bytesOf(token).subarray(35),
  ]).toString('base64url');

describe('the address of a link', () => {
  it.each(PURPOSES)('says what it says, for %s', (purpose) => {
    const mine = { ...claim, purpose, secret: newLinkSecret() };
    expect(signer.sign(mine)).toMatch(/^[\w-]{68}$/);
    expect(signer.prove(signer.sign(mine), TODAY)).toEqual({ is: 'ours', link: mine });
  });

  it.each<[string, string]>([
    ['another purpose', saying({ purpose: 'acceptHandover' })],
    ['a later day', saying({ until: addDays(claim.until, 60) })],
    [
      'another partnership',
      saying({ partnershipId: '01890a5d-ac96-774b-bcce-b302099a8058' as PartnershipId }),
    ],
    ['another secret', saying({ secret: newLinkSecret() })],
    ['no signature', bytesOf(token).subarray(0, 35).toString('base64url')],
    [
      'an empty signature',
      Buffer.concat([bytesOf(token).subarray(0, 35), Buffer.alloc(16)]).toString('base64url'),
    ],
    ['a sign more', `${token}A`],
    ['a sign less', token.slice(0, -1)],
    ['other letters for it', token.toLowerCase()],
    ['nothing', ''],
    ['something else', 'x'.repeat(68)],
    ['another’s signature', linkSigner({ now: OTHER, before: null }).sign(claim)],
    ['the signature of before, which is not named', linkSigner({ now: BEFORE, before: null }).sign(claim)],
  ])('is nothing with %s', (_title, other) => {
    expect(other).not.toBe(token);
    expect(signer.prove(other, TODAY)).toEqual({ is: 'nothing' });
  });

  it('is nothing when any of its bytes is another', () => {
    const believed = Array.from({ length: 51 }, (_, at) => altered(at)).filter(
      (other) => signer.prove(other, TODAY).is !== 'nothing',
    );
    expect(believed).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['its last day', '2026-03-31', 'ours'],
    ['the day after', '2026-04-01', 'over'],
  ])('on %s', (_title, today, is) => {
    expect(signer.prove(token, today as Day).is).toBe(is);
  });

  it('goes on when the secret is changed and the one before is named', () => {
    const later = linkSigner({ now: OTHER, before: NOW });
    expect(later.prove(token, TODAY)).toEqual({ is: 'ours', link: claim });
    expect(later.sign(claim)).not.toBe(token);
    expect(later.prove(later.sign(claim), TODAY).is).toBe('ours');
    expect(linkSigner({ now: OTHER, before: BEFORE }).prove(token, TODAY).is).toBe('nothing');
  });
});
