import { describe, expect, it } from 'vitest';
import { wordsChanged } from './words-changed.ts';

const marked = (before: string, after: string): string =>
  wordsChanged(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'gone' ? '[-' : '[+'}${text.trim()}]`))
    .join('');

describe('wordsChanged', () => {
  it.each([
    ['Open a club', 'Open a club', 'Open a club'],
    ['Open a club', 'Open two clubs', 'Open [-a club][+two clubs]'],
    ['', 'A new line', '[+A new line]'],
    ['Gone', '', '[-Gone]'],
    ['By March, with care', 'By June, with great care', 'By [-March,][+June,]with [+great]care'],
    ['one two three four', 'one three two four', 'one [-two]three [+two]four'],
  ])('%s → %s', (before, after, shown) => expect(marked(before, after)).toBe(shown));

  it('loses no word of either version', () => {
    const [before, after] = [
      'the lunch club meets on Mondays in the hall',
      'a club for lunch meets in the old hall',
    ];
    const pieces = wordsChanged(before, after);
    const of = (kind: string): string =>
      pieces
        .filter((p) => p.kind === 'same' || p.kind === kind)
        .map((p) => p.text.trim())
        .join(' ');
    expect(of('gone')).toBe(before);
    expect(of('new')).toBe(after);
  });
});
