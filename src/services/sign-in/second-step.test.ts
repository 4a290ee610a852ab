import { describe, expect, it } from 'vitest';
import { codeAt } from './second-step.ts';

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
