import { describe, expect, it } from 'vitest';
import { table } from '../made-blocks.ts';
import { gridOf } from '../tables/grid.ts';
import { realignRows } from '../tables/short-rows.ts';
import { habitsOf, LIKELIER } from './column-habits.ts';
import type { Column } from './columns.ts';

const COLUMNS = (['reference', 'field', 'action', 'field', 'field', 'lead', 'timescale'] as const).map(
  (role, index): Column => ({ index, heading: role, role }),
);

const WHOLE = [
  ['1', 'We wait in the cold', 'Mend the shelter', 'People are dry', 'Roofs', 'Ann Bell', 'May 2027'],
  ['2', 'Nobody tells us', 'Print the times', 'People know', 'Cards', 'Ned de Vries', 'June 2027'],
];

describe('the habits of columns', () => {
  const habit = habitsOf(gridOf(table(WHOLE)).rows, COLUMNS);
  it.each<[string, number, number]>([
    ['We cannot leave', 1, LIKELIER],
    ['We cannot leave', 2, -LIKELIER],
    ['People sleep', 3, LIKELIER],
    ['Send a sitter', 2, 0],
    ['Olu Adeyemi', 5, 0],
    ['Ann van Dyke and Olu Ade', 5, 0],
    ['We cannot leave', 6, 0],
  ])('%s under column %i counts %d', (text, index, counts) => {
    expect(habit(text, COLUMNS[index]!)).toBe(counts);
  });

  it('takes words without capitals for no name where every name has them', () => {
    expect(habit('Hours given', COLUMNS[5]!)).toBeLessThan(-1);
  });

  it.each<[string, string[], string[]]>([
    [
      'a lost lead',
      ['3', 'We cannot leave', 'Send a sitter each week', 'People get out', 'Hours given', 'July 2027', ''],
      ['3', 'We cannot leave', 'Send a sitter each week', 'People get out', 'Hours given', '', 'July 2027'],
    ],
    [
      'a lost measure',
      [
        '4',
        'We do not know what is due',
        'Put advice in the shop',
        'People know',
        'Ann Bell',
        'May 2027',
        '',
      ],
      [
        '4',
        'We do not know what is due',
        'Put advice in the shop',
        'People know',
        '',
        'Ann Bell',
        'May 2027',
      ],
    ],
  ])('put back a row with %s', (_, row, expected) => {
    const { rows } = realignRows(gridOf(table([...WHOLE, row])).rows, COLUMNS);
    expect(rows[2]!.places.map((place) => place.text)).toEqual(expected);
  });
});
