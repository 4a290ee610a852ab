import { describe, expect, it } from 'vitest';
import { madeDocument, table } from '../made-blocks.ts';
import { readBlocks } from '../read-blocks.ts';
import { gridOf } from '../tables/grid.ts';
import { factsInBox } from './fact-boxes.ts';

describe('a box of facts', () => {
  it.each<[string, string[][], number]>([
    ['a row of pairs', [['Lead', 'Otterby Council', 'Deadline:', 'May 2027']], 2],
    ['one pair', [['Lead organisation', 'Otterby Council']], 1],
    [
      'labels over values',
      [
        ['Lead', 'To be done by'],
        ['Otterby Council', 'May 2027'],
      ],
      2,
    ],
    [
      'a plan of one row',
      [
        ['Action', 'Lead'],
        ['Mend the roofs', 'Otterby Council'],
      ],
      0,
    ],
    [
      'a pair a row, with labels of the plan’s own',
      [
        ['Who answers for this', 'Otterby Council'],
        ['Figures come from', 'Ned Fox'],
        ['To be met by', 'May 2027'],
      ],
      3,
    ],
    [
      'a list of people',
      [
        ['Ann Bell', 'Otterby Council'],
        ['Ned Fox', 'Otterby Trust'],
        ['Una Kerr', 'Otterby Homes'],
      ],
      0,
    ],
    [
      'a plan of two columns',
      [
        ['Action', 'Lead'],
        ['Mend the roofs', 'Otterby Council'],
        ['Open a shop', 'Otterby Trust'],
      ],
      0,
    ],
    ['headings with no values', [['Lead', 'Deadline', 'Progress', 'Notes']], 0],
    ['figures', [['Homes', '40']], 0],
  ])('%s', (_name, rows, count) => {
    expect(factsInBox(gridOf(table(rows)))?.length ?? 0).toBe(count);
  });

  it.each([
    ['a row of pairs', (lead: string, day: string) => [['Lead', lead, 'Deadline', day]]],
    [
      'labels over values',
      (lead: string, day: string) => [
        ['Lead', 'Deadline'],
        [lead, day],
      ],
    ],
    [
      'a pair a row',
      (lead: string, day: string) => [
        ['Who answers for this', lead],
        ['Figures come from', 'Ned Fox'],
        ['To be met by', day],
      ],
    ],
  ])('%s holds over the table below it alone', (_name, box) => {
    const plan = (text: string) => [
      ['Action', 'Measure'],
      [text, 'Number of people'],
    ];
    const reading = readBlocks(
      madeDocument([
        ...[
          '# Otterby plan',
          '## Theme 1: Homes',
          box('Otterby Council', 'June 2027'),
          plan('Mend ten roofs'),
        ],
        ...['## Theme 2: Jobs', box('Otterby Trust', 'July 2028'), plan('Hold a jobs fair')],
        ...['## Theme 3: Play', plan('Clear the old field')],
      ]),
    );
    expect(reading.actions.map((a) => [a.text, a.leads.map((l) => l.name).join(), a.timescale.due])).toEqual([
      ['Mend ten roofs', 'Otterby Council', '2027-06-30'],
      ['Hold a jobs fair', 'Otterby Trust', '2028-07-31'],
      ['Clear the old field', '', null],
    ]);
  });
});
