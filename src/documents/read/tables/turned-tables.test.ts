import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { readBlocks } from '../read-blocks.ts';

const read = (rows: string[][]) =>
  readBlocks(madeDocument([rows])).actions.map((a) => [a.text, a.leads[0]?.name ?? null, a.timescale.due]);

describe('a table on its side', () => {
  it('is read with an action to each column', () => {
    expect(
      read([
        ['Action', 'Mend the hall roof', 'Ring every tenant', 'Sweep all chimneys'],
        ['Lead', 'Otterby Council', 'Otterby Homes', ''],
        ['By when', 'May 2027', 'June 2027', 'TBC'],
      ]),
    ).toEqual([
      ['Mend the hall roof', 'Otterby Council', '2027-05-31'],
      ['Ring every tenant', 'Otterby Homes', '2027-06-30'],
      ['Sweep all chimneys', null, null],
    ]);
  });

  it('is turned round where its labels stand on the right', () => {
    const card = [
      ['Action 1', '<'],
      ['Mend the hall roof', 'Action'],
      ['Otterby Council', 'Lead'],
      ['May 2027', 'By when'],
    ];
    expect(read(card)).toEqual([['Mend the hall roof', 'Otterby Council', '2027-05-31']]);
  });

  it.each([
    ['a date', ['May 2027', 'By when'], ['Mend the hall roof', 'Otterby Council', '2027-05-31']],
    ['a measure', ['Dry floors', 'By when'], ['Mend the hall roof', 'Otterby Council', null]],
  ])('has one row turned round where its label is plainly %s', (_name, row, expected) => {
    const card = [['Action', 'Mend the hall roof'], ['Lead', 'Otterby Council'], row, ['Cost', '£200']];
    expect(read(card)).toEqual([expected]);
  });

  it.each([
    [
      'a card of labels beside labels',
      [
        ['Action', 'Mend the hall roof', 'Lead', 'Otterby Council'],
        ['By when', 'May 2027', 'Status', 'On track'],
        ['Measure', 'Dry floors', 'Cost', '£200'],
      ],
    ],
    [
      'a plan with a code and two columns beside',
      [
        ['Action', 'Lead', 'By when'],
        ['Mend the hall roof', 'Otterby Council', 'May 2027'],
        ['Lead the way', 'Otterby Homes', 'May 2027'],
      ],
    ],
  ])('is not %s', (_name, rows) => {
    expect(read(rows)[0]).toEqual(['Mend the hall roof', 'Otterby Council', '2027-05-31']);
  });
});
