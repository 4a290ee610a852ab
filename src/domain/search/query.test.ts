import { describe, expect, it } from 'vitest';
import { readQuery, withWords } from './query.ts';

describe('what was typed, as a question', () => {
  it.each<[typed: string, asked: string]>([
    ['', ''],
    ['   ', ''],
    ['gold', 'gold:*'],
    ['Gold card', 'gold & card:*'],
    ['gold card ', 'gold & card:*'],
    ['"gold card" bus', '(gold <-> card) & bus:*'],
    ['“gold card”', '(gold <-> card)'],
    ['"gold card', 'gold & card:*'],
    ["carers' centre", 'carers & centre:*'],
    ['a & b | !c <-> (d):*', 'a & b & c & d'],
    ["'; drop table plan; --", 'drop & table & plan'],
    ['Gwasanaeth iechyd meddŵl', 'gwasanaeth & iechyd & meddŵl:*'],
    ['!!! ???', ''],
  ])('%j asks %j', (typed, asked) => {
    expect(readQuery(typed).asked).toBe(asked);
  });

  it('takes the last word whole where it is not being typed', () => {
    expect(readQuery('gold card', false).asked).toBe('gold & card');
  });

  it.each([
    ['2.3.1', '2.3.1'],
    [' 4.1 ', '4.1'],
    ['A2', 'A2'],
    ['7b', '7b'],
    ['gold', null],
    ['2.3 and more', null],
  ])('%j may be the code %j', (typed, code) => {
    expect(readQuery(typed).code).toBe(code);
  });

  it('is bounded, however much is typed', () => {
    const { asked, words } = readQuery('word '.repeat(5000));
    expect(asked.split('&').length).toBeLessThanOrEqual(12);
    expect(words).toEqual(['word']);
    expect(readQuery('x'.repeat(900)).asked.length).toBeLessThanOrEqual(42);
  });
});

it.each([
  ['Recovry colege', { recovry: 'recovery', colege: 'college' }, 'recovery college'],
  ['"gold crad", bus', { crad: 'card' }, '"gold card", bus'],
  ['bus', {}, 'bus'],
])('puts words of %j right', (typed, meant, right) => {
  expect(withWords(typed, new Map(Object.entries(meant)))).toBe(right);
});
