import { describe, expect, it } from 'vitest';
import { signedAnew, signedValue, tokenOf } from './session-cookie.ts';

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
    expect(tokenOf(header, { isHttps: false, secret, before: null })).toBe(token);
  });

  it('is bound to its host over HTTPS', () => {
    expect(tokenOf(`__Host-weft.session_token=${written}`, { isHttps: true, secret, before: null })).toBe(
      'abcDEF123',
    );
    expect(tokenOf(`weft.session_token=${written}`, { isHttps: true, secret, before: null })).toBeNull();
  });

  it('says nothing under another secret', () => {
    expect(
      tokenOf(`weft.session_token=${written}`, { isHttps: false, secret: 'another', before: null }),
    ).toBeNull();
  });
});

describe('a session’s cookie that was signed with the secret of before', () => {
  const next = { isHttps: false, secret: 'the next secret, of forty characters too', before: secret };
  const cookie = `weft.session_token=${written}`;
  const anew = `weft.session_token=${signedValue('abcDEF123', next.secret)}`;

  it('is believed where that is named, and not after', () => {
    expect(tokenOf(cookie, next)).toBe('abcDEF123');
    expect(tokenOf(cookie, { ...next, before: 'a third secret of forty characters or so' })).toBeNull();
    expect(tokenOf(cookie, { ...next, before: null })).toBeNull();
  });

  it.each<[string, string | undefined, string | undefined]>([
    ['alone', cookie, anew],
    ['among others', `a=1; ${cookie}; b=2`, `a=1; b=2; ${anew}`],
    ['signed as now already', anew, anew],
    ['made up', 'weft.session_token=abc.def', 'weft.session_token=abc.def'],
    ['not there', 'a=1', 'a=1'],
    ['no header', undefined, undefined],
  ])('is put for the library as it would be signed now: %s', (_title, header, expected) => {
    expect(signedAnew(header, next)).toBe(expected);
  });
});
