import { describe, expect, it } from 'vitest';
import { type DeviceKey, deviceCookie, knownDevice } from './device-cookie.ts';

const key: DeviceKey = { isHttps: false, secrets: { now: 'the secret of now', before: null } };
const ANN = 'ann@lee.example';
const asSent = (setCookie: string): string => setCookie.split(';')[0] ?? '';
const first = asSent(deviceCookie(undefined, key, ANN));
const [, id = '', signature = ''] = /=([\w-]+)\.([\w-]+)$/.exec(first) ?? [];

describe('a browser', () => {
  it('is known for whoever signed in there, by the same number', () => {
    expect(knownDevice(first, key, ANN)).toBe(id);
    expect(knownDevice(`a=1; ${first}; b=2`, key, 'Ann@Lee.example')).toBe(id);
    const both = asSent(deviceCookie(first, key, 'tom@lee.example'));
    expect([knownDevice(both, key, ANN), knownDevice(both, key, 'tom@lee.example')]).toEqual([id, id]);
  });

  it.each<[string, string | undefined, string]>([
    ['another address', first, 'tom@lee.example'],
    ['no cookie', undefined, ANN],
    ['another number under the signature', `weft.device=${'A'.repeat(22)}.${signature}`, ANN],
    ['another signature', `weft.device=${id}.${'A'.repeat(22)}`, ANN],
    ['no signature', `weft.device=${id}`, ANN],
    ['half a signature', first.slice(0, -3), ANN],
    ['a hundred signatures', `weft.device=${id}${`.${signature}`.repeat(100)}`, ANN],
    ['the name of HTTPS where there is none', `__Host-${first}`, ANN],
  ])('is not known with %s', (_title, header, email) => {
    expect(knownDevice(header, key, email)).toBeNull();
  });

  it('is known for the last five, and names none of them', () => {
    const names = ['one', 'two', 'three', 'four', 'five', 'six'].map((name) => `${name}@lee.example`);
    let header: string | undefined;
    for (const email of [...names, 'six@lee.example']) header = asSent(deviceCookie(header, key, email));
    expect(names.map((email) => knownDevice(header, key, email) !== null)).toEqual([
      ...[false, true, true, true, true, true],
    ]);
    expect(header).not.toMatch(/lee|one|six/);
  });

  it('stays known while the secret is changed, and is bound to its host over HTTPS', () => {
    const next: DeviceKey = {
      isHttps: false,
      secrets: { now: 'the next secret', before: 'the secret of now' },
    };
    expect(knownDevice(first, next, ANN)).toBe(id);
    expect(knownDevice(first, { ...next, secrets: { ...next.secrets, before: null } }, ANN)).toBeNull();
    expect(deviceCookie(undefined, { ...key, isHttps: true }, ANN)).toMatch(
      /^__Host-weft\.device=[\w-]{22}\.[\w-]{22}; Max-Age=15552000; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
  });
});
