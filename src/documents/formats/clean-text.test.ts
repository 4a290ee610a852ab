import { expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';

it.each([
  ['folds white space', '  a \t b\u00a0\u2003c ', 'a b c'],
  ['keeps line breaks, never two together', 'a \r\n\r\n b\u000bc\u2028d', 'a\nb\nc\nd'],
  ['drops control characters', 'a\u0000b\u0007c\u001bd\u007f', 'abcd'],
  ['drops marks that reorder text', '\u202ea\u2066b\u2069', 'ab'],
  ['keeps joiners that scripts need', 'می\u200cروم', 'می\u200cروم'],
  ['drops soft hyphens and byte order marks', 'co\u00adoperate\ufeff', 'cooperate'],
  ['mends half a pair', 'a\ud83db', 'a\ufffdb'],
  ['keeps whole pairs', '👍 done', '👍 done'],
  ['leaves dashes, quotes and accents', '“Éire” – naïve…', '“Éire” – naïve…'],
])('%s', (_, text, expected) => {
  expect(cleanText(text)).toBe(expected);
});
