import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { readBlocks } from '../read-blocks.ts';

const SEATS = 'Put seats at every bus stop';
const FRAMES = 'Lend walking frames at the library';

const pairs = (work: string, lead: string, when: string) => [
  ['Action', '<'],
  [work, '<'],
  ['Lead body', 'Support agencies'],
  [lead, ''],
  ['Timeline', 'Measure'],
  [when, 'People asked'],
];
const under = (work: string, lead: string, when: string) => [
  [work, '<', '<'],
  ['Lead body', 'Timeline', 'Measure'],
  [lead, when, 'People asked'],
];
const read = (...tables: string[][][]) =>
  readBlocks(madeDocument(['# Otterby Age Friendly Plan', ...tables])).actions.map((a) => [
    a.path.length,
    a.text,
    a.leads.map((l) => l.name).join(' + '),
    a.timescale.due,
    a.fields.Measure,
  ]);

const BOTH = [
  [0, SEATS, 'Otterby Council', '2027-05-31', 'People asked'],
  [0, FRAMES, '', '2027-06-30', 'People asked'],
];

describe('cards with labels over their values', () => {
  it.each<[string, string[][][]]>([
    ['pairs of rows', [pairs(SEATS, 'Otterby Council', 'May 2027'), pairs(FRAMES, '', 'June 2027')]],
    [
      'pairs of rows in one table',
      [[...pairs(SEATS, 'Otterby Council', 'May 2027'), ...pairs(FRAMES, '', 'June 2027')]],
    ],
    [
      'one pair under a row across',
      [under(SEATS, 'Otterby Council', 'May 2027'), under(FRAMES, '', 'June 2027')],
    ],
    [
      'such pairs in one table',
      [[...under(SEATS, 'Otterby Council', 'May 2027'), ...under(FRAMES, '', 'June 2027')]],
    ],
  ])('%s', (_name, tables) => {
    expect(read(...tables)).toEqual(BOTH);
  });

  it('leaves a table read across as it is, one row under each heading row', () => {
    const theme = (name: string, work: string) => [
      [name, '<', '<'],
      ['Action', 'Lead body', 'Timeline'],
      [work, 'Otterby Council', 'May 2027'],
    ];
    const tables = [theme('Out and about', SEATS), theme('At home', FRAMES)];
    expect(read(...tables).map(([levels, text]) => [levels, text])).toEqual([
      [1, SEATS],
      [1, FRAMES],
    ]);
  });
});
