import { describe, expect, it } from 'vitest';
import { wrapWords } from './letters.ts';

/** Every letter one point wide. */
const wrap = (text: string, width: number): string[] => wrapWords(text, width, (part) => part.length);

describe('a text in lines', () => {
  it.each<[text: string, width: number, lines: string[]]>([
    ['', 10, ['']],
    ['warm homes', 10, ['warm homes']],
    ['warm homes for all', 10, ['warm homes', 'for all']],
    ['a', 1, ['a']],
    ['unbreakable', 4, ['unbr', 'eaka', 'ble']],
    ['an unbreakable word', 6, ['an', 'unbrea', 'kable', 'word']],
    ['tea for 2', 2, ['te', 'a', 'fo', 'r', '2']],
    ['narrower than a letter', 0, [...'narrowerthanaletter']],
  ])('%j in %i points', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('loses no letter, whatever the width', () => {
    const text = 'Open a warm room in each of the harbour wards, with tea and advice';
    for (let width = 1; width < 70; width += 1)
      expect(wrap(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });
});
