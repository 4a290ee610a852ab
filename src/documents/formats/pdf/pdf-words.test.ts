import { describe, expect, it } from 'vitest';
import { breaksMonth, goesOnAsWord } from './pdf-words.ts';

const WHOLE = new Set(['harbourmaster', 'near', 'support']);

describe('goesOnAsWord', () => {
  it.each<[string, string, boolean]>([
    ['Harbourm', 'aster', true],
    ['Partnershi', 'p', true],
    ['Performan', 'ce', true],
    ['Recomm', 'endation', true],
    ['Contribu', 'ting', true],
    ['Sm', 'all', true],
    ['Rec', 'ruit', true],
    ['NHS', 'trust', false],
    ['Mr', 'quay', false],
    ['Improve', 'the', false],
    ['Improve', 'near', false],
    ['Improve', 'quays', false],
    ['support', 'ers', false],
    ['Review', 'all', false],
  ])('%s over %s: %s', (head, tail, expected) => {
    expect(goesOnAsWord(head, tail, WHOLE)).toBe(expected);
  });
});

describe('breaksMonth', () => {
  it.each<[string, string, boolean]>([
    ['By Septemb', 'er', true],
    ['31 Decemb', 'er', true],
    ['Ap', 'r-26', true],
    ['Ma', 'r', false],
    ['Septemb', 'ers', false],
    ['By September', 'er', false],
    ['31', 'may', false],
  ])('%s over %s: %s', (head, tail, expected) => {
    expect(breaksMonth(head, tail)).toBe(expected);
  });
});
