import { expect, it } from 'vitest';
import { sortAnswers, typingIn } from './kept-answers.ts';

it('sorts answers by what they are about, and passes over what was taken back or cannot be read', () => {
  const sorted = sortAnswers([
    { question: 'doubt:0:0', answer: { kind: 'reading', index: 1 }, version: 2 },
    { question: 'doubt:1:0', answer: null, version: 4 },
    { question: 'field:2:text', answer: { kind: 'shouted' }, version: 1 },
    { question: 'names:A=B', answer: { kind: 'oneBody', name: ' A ', names: ['A', 'B'] }, version: 1 },
    { question: 'names:A=C', answer: { kind: 'reading', index: 1 }, version: 1 },
  ]);
  expect([...sorted.answers]).toEqual([['doubt:0:0', { kind: 'reading', index: 1 }]]);
  expect([...sorted.names]).toEqual([['names:A=B', { kind: 'oneBody', name: 'A', names: ['A', 'B'] }]]);
  expect(sorted.versions.get('doubt:1:0')).toBe(4);
  expect(sorted.versions.get('doubt:9:0')).toBeUndefined();
});

it.each([
  ['en-US', 'en-US'],
  ['en-GB', 'en-GB'],
  ['tlh', 'en-GB'],
])('typing in a document of %s is read as %s', (locale, read) =>
  expect(typingIn(locale).timescale.locale).toBe(read),
);
