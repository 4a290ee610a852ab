import { describe, expect, it } from 'vitest';
import { table } from '../made-blocks.ts';
import { gridOf } from '../tables/grid.ts';
import { alternates, cardsIn, labelsAgain, looksLikeCards } from './cards.ts';

const CARD = [
  ['Action', 'Put seats at every stop'],
  ['Lead body', 'Otterby Council'],
  ['Timeline', '2027-2029'],
];

describe('cards', () => {
  it.each<[string, string[][], boolean]>([
    ['labels down the side', CARD, true],
    [
      'a plan read across',
      [
        ['Action', 'Lead', 'By when'],
        ['Mend roofs', 'Council', 'May 2027'],
        ['Fit locks', 'Trust', 'May 2027'],
      ],
      false,
    ],
    [
      'names beside bodies',
      [
        ['Ann Bell', 'Otterby Council'],
        ['Jo Hart', 'Otterby Trust'],
      ],
      false,
    ],
  ])('%s', (_name, rows, expected) => {
    expect(looksLikeCards(gridOf(table(rows)))).toBe(expected);
  });

  it('are known by labels of the plan’s own where these stand in most of its tables of pairs', () => {
    const card = (words: string, who: string) =>
      gridOf(
        table([
          ['Action', words],
          ['Chimes with', 'the county plan'],
          ['Flag', 'Quay ward'],
          ['Steered', who],
          ['Weather', 'fair'],
        ]),
      );
    const [one, ...more] = [card('Mend roofs', 'Council'), card('Fit locks', 'Trust'), card('Dig', 'Forum')];
    if (!one) throw new Error('no card');
    expect(looksLikeCards(one)).toBe(false);
    expect(looksLikeCards(one, labelsAgain([one, ...more]))).toBe(true);
    expect(looksLikeCards(one, labelsAgain([one]))).toBe(false);
  });

  it.each<[string, string[][], boolean]>([
    [
      'a card of four columns',
      [
        ['Ref', 'A1', 'Timeline', '2027-2029'],
        ['Action', 'Plant trees by the river', '<', '<'],
        ['Lead body', 'Otterby Council', 'Support agencies', 'Schools'],
        ['Measure', '2,000 trees', 'Status', 'Half done'],
      ],
      true,
    ],
    [
      'a plan of four columns',
      [
        ['Ref', 'Action', 'Timeline', 'Lead'],
        ['A1', 'Plant trees', '2027', 'Otterby Council'],
        ['A2', 'Share vans', '2028', 'Otterby Homes'],
      ],
      false,
    ],
  ])('%s: labels alternate %#', (_name, rows, expected) => {
    expect(alternates(gridOf(table(rows)))).toBe(expected);
  });

  it('begins a new card where the first label comes again', () => {
    const cards = cardsIn(
      gridOf(table([...CARD, ['Action', 'Open a shop'], ['Lead body', 'Age Action Otterby']])),
    );
    expect(cards.map((c) => c.parts.map((p) => p.text))).toEqual([
      ['Put seats at every stop', 'Otterby Council', '2027-2029'],
      ['Open a shop', 'Age Action Otterby'],
    ]);
  });

  it('takes a row that spans the card as its title', () => {
    const [card] = cardsIn(
      gridOf(
        table([
          ['Audit every footpath', '<'],
          ['Lead body', 'Otterby Council'],
          ['Timeline', '2027'],
        ]),
      ),
    );
    expect(card).toMatchObject({ title: 'Audit every footpath' });
  });
});
