import { describe, expect, it } from 'vitest';
import { lookUp } from './look-up.ts';

describe('looking up a word of a document', () => {
  it.each([
    ['green', 1],
    ['amber', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
    ['toString', undefined],
  ])('%s', (word, value) => expect(lookUp({ green: 1 }, word)).toBe(value));
});
