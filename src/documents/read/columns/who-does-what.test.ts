import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { readBlocks } from '../read-blocks.ts';

const read = (rows: string[][]) =>
  readBlocks(madeDocument(['# Otterby plan', rows])).actions.map((a) => [
    a.text,
    a.leads.map((l) => `${l.support ? '+' : ''}${l.name}`).join(' '),
    a.timescale.due,
  ]);

describe('a column for each partner', () => {
  it('says who leads and who helps', () => {
    const rows = [
      ['Ref', 'Action', 'PH', 'Police', 'VCS', 'Due'],
      ['1', 'Mend the hall roof', 'L', '', 'S', 'May 2027'],
      ['2', 'Ring every tenant', 'S', 'L', 'S', 'June 2027'],
      ['3', 'Open a shop in town', '', '', 'Lead', ''],
    ];
    expect(read(rows)).toEqual([
      ['Mend the hall roof', 'PH +VCS', '2027-05-31'],
      ['Ring every tenant', 'Police +PH +VCS', '2027-06-30'],
      ['Open a shop in town', 'VCS', null],
    ]);
  });

  it('gives way to a column that says who leads', () => {
    const rows = [
      ['Action', 'Lead', 'A', 'B', 'Due'],
      ['Mend the hall roof', 'Otterby Council', 'L', 'S', 'May 2027'],
      ['Ring every tenant', 'Otterby Homes', 'S', 'L', 'June 2027'],
    ];
    expect(read(rows).map(([, leads]) => leads)).toEqual(['Otterby Council', 'Otterby Homes']);
  });

  it('is none where the letters are of terms', () => {
    const rows = [
      ['Action', 'Who', 'Cost', 'Band'],
      ['Mend the hall roof', 'Otterby Council', 'L', 'S'],
      ['Ring every tenant', 'Otterby Homes', 'L', 'L'],
    ];
    expect(read(rows).map(([, leads]) => leads)).toEqual(['Otterby Council', 'Otterby Homes']);
  });
});
