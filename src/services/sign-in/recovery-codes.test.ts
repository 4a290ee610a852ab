import { symmetricEncrypt } from 'better-auth/crypto';
import { describe, expect, it } from 'vitest';
import { hashOfRecovery, newRecoveryCodes, recoveryKept } from './recovery-codes.ts';

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
    expect(await recoveryKept({ ...gone, before: null }).decrypt(kept)).toBe('[]');
  });
});
