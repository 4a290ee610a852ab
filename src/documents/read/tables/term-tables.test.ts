import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { readBlocks } from '../read-blocks.ts';

const read = (rows: string[][]) =>
  readBlocks(madeDocument(['# Otterby plan on a page', rows])).actions.map((a) => [
    a.path.map((h) => h.title).join(' > '),
    a.text,
    a.timescale.raw,
    a.timescale.due,
  ]);

describe('a column for each term', () => {
  it('makes each paragraph of its cells an action', () => {
    const rows = [
      ['Theme', 'Short term (by March 2027)', 'Medium term', 'Long term (2030)'],
      ['Homes', 'Mend the hall roof|Ring every tenant', 'Fit new locks', ''],
      ['Work', '', 'Open a shop in town', 'Train forty joiners'],
    ];
    expect(read(rows)).toEqual([
      ['Homes', 'Mend the hall roof', 'Short term (by March 2027)', '2027-03-31'],
      ['Homes', 'Ring every tenant', 'Short term (by March 2027)', '2027-03-31'],
      ['Homes', 'Fit new locks', 'Medium term', null],
      ['Work', 'Open a shop in town', 'Medium term', null],
      ['Work', 'Train forty joiners', 'Long term (2030)', '2030-12-31'],
    ]);
  });

  it.each<[string, string[][], string[]]>([
    [
      'ticks are no work',
      [
        ['Action', 'Who', 'Short term', 'Long term'],
        ['Mend the hall roof', 'Otterby Council', 'x', ''],
        ['Ring every tenant', 'Otterby Homes', '', 'x'],
      ],
      ['Mend the hall roof', 'Ring every tenant'],
    ],
    [
      'columns of work and lead beside them',
      [
        ['Objective', 'Short term actions', 'Lead', 'Timescale'],
        ['Homes', 'Mend the hall roof', 'Otterby Council', 'May 2027'],
        ['Work', 'Open a shop in town', 'Otterby Homes', 'June 2027'],
      ],
      ['Mend the hall roof', 'Open a shop in town'],
    ],
  ])('leaves a table as it is where %s', (_name, rows, texts) => {
    expect(read(rows).map(([, text]) => text)).toEqual(texts);
  });
});
