import { describe, expect, it } from 'vitest';
import { bindTo, codeOf, isMark, newMark, readBound } from './bound-link.ts';

const SECRETS = { now: 'the secret of now', before: null };
const [mark, other] = [newMark(), newMark()];
const code = codeOf(mark, SECRETS);
const TOKEN = 'AbCdEfGhIjKlMnOpQrStUvWxYzAbCdEf';
const written = bindTo(code, TOKEN, SECRETS);
const wrong = code === '000000' ? '000001' : '000000';

describe('a link that was mailed', () => {
  it('opens for the browser that asked, and for whoever has its digits', () => {
    const link = readBound(written, SECRETS);
    expect(code).toMatch(/^\d{6}$/);
    expect(link?.token).toBe(TOKEN);
    expect([link?.isFrom(mark), link?.isFrom(other)]).toEqual([true, false]);
    expect([link?.fits(code), link?.fits(wrong), link?.fits('')]).toEqual([true, false, false]);
  });

  it.each([
    ['another token', written.replace('A', 'B')],
    ['another bond', `${TOKEN}.${'A'.repeat(22)}`],
    ['the bond of another browser', `${TOKEN}.${bindTo(wrong, TOKEN, SECRETS).split('.')[1]}`],
  ])('is bound to nobody with %s', (_title, altered) => {
    const link = readBound(altered, SECRETS);
    expect([link?.isFrom(mark), link?.fits(code)]).toEqual([false, false]);
  });

  it.each([TOKEN, '', '.', `${TOKEN}.`, `.${'A'.repeat(22)}`, `${written}.x`, `${TOKEN}.${'A'.repeat(23)}`])(
    'is none of ours as %j',
    (text) => expect(readBound(text, SECRETS)).toBeNull(),
  );

  it('goes on while the installation goes over to another secret, and no longer', () => {
    const over = { now: 'the secret after it', before: SECRETS.now };
    expect(readBound(written, over)?.isFrom(mark)).toBe(true);
    expect(readBound(written, over)?.fits(code)).toBe(true);
    expect(readBound(written, { ...over, before: null })?.isFrom(mark)).toBe(false);
  });
});

it('shows digits that differ from browser to browser', () => {
  const codes = new Set(Array.from({ length: 50 }, () => codeOf(newMark(), SECRETS)));
  expect(codes.size).toBeGreaterThan(45);
});

it.each([
  [mark, true],
  ['', false],
  ['x'.repeat(21), false],
  [`${'x'.repeat(21)};`, false],
  [`${mark}x`, false],
])('%j is a mark: %s', (text, is) => expect(isMark(text)).toBe(is));
