import { describe, expect, it } from 'vitest';
import { markFound } from './show.ts';

/** Found words in brackets. */
const shown = (text: string, words: string[], most?: number): string =>
  markFound(text, words, most)
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');

describe('a found text', () => {
  it.each<[text: string, words: string[], most: number, told: string]>([
    ['Ask for a Gold card', ['gold', 'card'], 100, 'Ask for a [Gold] [card]'],
    ['Warm homes, and a home visit', ['homes'], 100, 'Warm [homes], and a [home] visit'],
    ['Nothing of it', ['gold'], 100, 'Nothing of it'],
    [
      'A long text that says much before it comes to the gold card at last',
      ['gold'],
      30,
      '… to the [gold] card at last',
    ],
    [
      'Gold at the very beginning of a text that goes on and on',
      ['gold'],
      30,
      '[Gold] at the very beginning of …',
    ],
    ['', ['gold'], 30, ''],
  ])('%j', (text, words, most, told) => {
    expect(shown(text, words, most)).toBe(told);
  });
});
