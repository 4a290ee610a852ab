import { describe, expect, it } from 'vitest';
import { likelyDuplicates, meaningWords } from './duplicates.ts';

const pairs = (...texts: string[]): string[] =>
  likelyDuplicates(texts.map((text, i) => ({ id: String(i), text }))).map((d) => `${d.first}=${d.second}`);
const others = [
  'Open a community garden at the harbour',
  'Ask carers what breaks they want',
  'Publish a map of bus routes',
];

describe('likely duplicates', () => {
  it.each([
    [
      'one action in two words',
      'Write a housing and health strategy',
      'Produce a health and housing strategy',
      ['0=1'],
    ],
    [
      'the same action, longer',
      'Train library staff in dementia awareness',
      'Train all library staff in dementia awareness by spring',
      ['0=1'],
    ],
    [
      'the same words in another order',
      'Write a work and health strategy for Brackwater',
      'Write a health and work strategy',
      ['0=1'],
    ],
    [
      'the same kind of act, other people',
      'Train library staff in dementia awareness',
      'Train bus drivers in autism awareness',
      [],
    ],
    ['nothing shared', 'Repair the harbour wall', 'Visit every school', []],
    ['empty texts', '', '', []],
  ])('%s', (_, a, b, want) => expect(pairs(a, b, ...others)).toEqual(want));

  it('says which words are shared, the rarest first', () => {
    const [found] = likelyDuplicates(
      [
        'Train library staff in dementia awareness',
        'Train library staff in dementia care',
        'Train cooks',
      ].map((text, i) => ({ id: String(i), text })),
    );
    expect(found?.shared.at(-1)).toBe('train');
  });

  it('compares 320 actions in far less than a second', () => {
    const many = Array.from({ length: 320 }, (_, i) => ({
      id: String(i),
      text: `Ask street ${i} what carers want of bus route ${i % 7}`,
    }));
    const began = performance.now();
    likelyDuplicates(many);
    expect(performance.now() - began).toBeLessThan(1500);
  });

  it('drops words that carry no meaning', () =>
    expect(meaningWords('To be at the training of carers, etc.')).toEqual(['train', 'carer']));
});
