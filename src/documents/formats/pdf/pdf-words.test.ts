import { describe, expect, it } from 'vitest';
import { goesOnAsWord } from './pdf-words.ts';

const WHOLE = new Set(['harbourmaster', 'near', 'support']);

describe('goesOnAsWord', () => {
  it.each<[string, string, boolean]>([
    ['Harbourm', 'aster', true],
    ['Partnershi', 'p', true],
    ['Performan', 'ce', true],
    ['Recomm', 'endation', true],
    ['Contribu', 'ting', true],
    ['Improve', 'the', false],
    ['Improve', 'near', false],
    ['Improve', 'quays', false],
    ['support', 'ers', false],
    ['Review', 'all', false],
  ])('%s over %s: %s', (head, tail, expected) => {
    expect(goesOnAsWord(head, tail, WHOLE)).toBe(expected);
  });
});
