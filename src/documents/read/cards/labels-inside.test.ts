import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { readBlocks } from '../read-blocks.ts';

const read = (rows: string[][]) =>
  readBlocks(madeDocument(['# Otterby Plan', rows])).actions.map((a) => [
    a.reference,
    a.text,
    a.leads.map((l) => l.name).join(' + '),
    a.timescale.due,
  ]);

const ROOF = ['1.1', 'Mend the hall roof', 'Otterby Council', '2027-05-31'];
const RING = ['1.2', 'Ring every tenant', 'Otterby Homes', '2027-06-30'];

describe('labels inside a cell', () => {
  it.each<[string, string[][]]>([
    [
      'under the action',
      [
        ['Ref', 'Action', 'Progress'],
        ['1.1', 'Mend the hall roof|Lead: Otterby Council|Deadline: May 2027', 'Slates are ordered'],
        ['1.2', 'Ring every tenant|Lead: Otterby Homes|Deadline: June 2027', 'Half are rung'],
      ],
    ],
    [
      'on one line under the action',
      [
        ['Ref', 'Action', 'Progress'],
        ['1.1', 'Mend the hall roof|Lead: Otterby Council Deadline: May 2027', 'Slates are ordered'],
        ['1.2', 'Ring every tenant|Lead: Otterby Homes Deadline: June 2027', 'Half are rung'],
      ],
    ],
    [
      'with no row of headings',
      [
        ['1.1', 'Mend the hall roof|Lead: Otterby Council|By when: May 2027'],
        ['1.2', 'Ring every tenant|Lead: Otterby Homes|By when: June 2027'],
      ],
    ],
    [
      'a band across the table between them',
      [
        ['Ref', 'Action', 'Cost'],
        ['1.1', 'Mend the hall roof|Lead: Otterby Council|Deadline: May 2027', '£40'],
        ['Theme 2: People', '<', '<'],
        ['1.2', 'Ring every tenant|Lead: Otterby Homes|Deadline: June 2027', '£50'],
      ],
    ],
  ])('%s', (_name, rows) => {
    expect(read(rows)).toEqual([ROOF, RING]);
  });

  it('stay where a column of the table holds what they say', () => {
    const rows = [
      ['Ref', 'Action', 'Lead', 'By when'],
      ['1.1', 'Mend the hall roof|Lead: Ann Bell|Deadline: March', 'Otterby Council', 'May 2027'],
      ['1.2', 'Ring every tenant|Lead: Ned Fox|Deadline: March', 'Otterby Homes', 'June 2027'],
    ];
    expect(read(rows).map(([, , lead, due]) => [lead, due])).toEqual([
      ['Otterby Council', '2027-05-31'],
      ['Otterby Homes', '2027-06-30'],
    ]);
  });
});
