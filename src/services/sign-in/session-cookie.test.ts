import { describe, expect, it } from 'vitest';
import { signedValue, tokenOf } from './session-cookie.ts';

const secret = 'a secret of forty-three characters at least';
const written = signedValue('abcDEF123', secret);
const [value = '', signature = ''] = decodeURIComponent(written).split('.');

describe('a session’s cookie', () => {
  it.each<[string, string | undefined, string | null]>([
    ['as it was given', `weft.session_token=${written}`, 'abcDEF123'],
    ['among others', `a=1; weft.session_token=${written}; b=2`, 'abcDEF123'],
    ['no header at all', undefined, null],
    ['another cookie alone', 'weft-notice=actionSaved', null],
    [
      'another token under the same signature',
      `weft.session_token=${encodeURIComponent(`abcDEF124.${signature}`)}`,
      null,
    ],
    ['no signature', `weft.session_token=${value}`, null],
    [
      'half a signature',
      `weft.session_token=${encodeURIComponent(`${value}.${signature.slice(0, 20)}`)}`,
      null,
    ],
    ['a broken escape', 'weft.session_token=%E0%A4%A', null],
    ['the name of HTTPS where there is none', `__Host-weft.session_token=${written}`, null],
  ])('%s', (_title, header, token) => {
    expect(tokenOf(header, { isHttps: false, secret })).toBe(token);
  });

  it('is bound to its host over HTTPS', () => {
    expect(tokenOf(`__Host-weft.session_token=${written}`, { isHttps: true, secret })).toBe('abcDEF123');
    expect(tokenOf(`weft.session_token=${written}`, { isHttps: true, secret })).toBeNull();
  });

  it('says nothing under another secret', () => {
    expect(tokenOf(`weft.session_token=${written}`, { isHttps: false, secret: 'another' })).toBeNull();
  });
});
