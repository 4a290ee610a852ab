import { symmetricEncrypt } from 'better-auth/crypto';
import { describe, expect, it } from 'vitest';
import { codeAt, hashOfRecovery, newRecoveryCodes, recoveryKept } from './second-step.ts';

describe('an app’s code', () => {
  // RFC 6238, appendix B, the last six of its eight digits.
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at second %i is %s', (second, code) => {
    expect(codeAt('12345678901234567890', second * 1000)).toBe(code);
  });

  it('is the same for half a minute and another after', () => {
    const [begins, lasts, over] = [30_000, 59_999, 60_000].map((at) => codeAt('a seed', at));
    expect(lasts).toBe(begins);
    expect(over).not.toBe(begins);
  });
});

describe('recovery codes', () => {
  const codes = newRecoveryCodes();
  const secrets = { now: 'the secret of now', before: null };

  it('are ten, no two alike, of 120 bits in letters that cannot be mistaken', () => {
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{6}-){3}[0-9a-hjkmnp-tv-z]{6}$/);
  });

  it.each<[string, (code: string) => string]>([
    ['as shown', (code) => code],
    ['without hyphens', (code) => code.replaceAll('-', '')],
    ['in capitals, with spaces', (code) => code.replaceAll('-', ' ').toUpperCase()],
  ])('are one code %s', (_title, typed) => {
    const [code = ''] = codes;
    expect(hashOfRecovery(typed(code))).toBe(hashOfRecovery(code));
    expect(hashOfRecovery(code)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('are kept as hashes, which are hashed no second time', async () => {
    const { encrypt, decrypt } = recoveryKept(secrets);
    const kept = await encrypt(JSON.stringify(codes));
    for (const code of codes) expect(kept).not.toContain(code);
    expect(JSON.parse(await decrypt(kept))).toEqual(codes.map(hashOfRecovery));
    expect(await encrypt(await decrypt(kept))).toBe(kept);
  });

  it('that were encrypted before are met as hashes, also under the secret of before', async () => {
    const data = JSON.stringify(['aBcDe-12345']);
    const kept = await symmetricEncrypt({ key: secrets.now, data });
    const gone = { now: 'another secret', before: secrets.now };
    for (const known of [secrets, gone])
      expect(JSON.parse(await recoveryKept(known).decrypt(kept))).toEqual([hashOfRecovery('aBcDe-12345')]);
    await expect(recoveryKept({ ...gone, before: null }).decrypt(kept)).rejects.toThrow();
  });
});
