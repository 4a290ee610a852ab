import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { readBlocks } from '../read-blocks.ts';

const read = (rows: string[][]) =>
  readBlocks(madeDocument(['# Otterby nights', rows])).actions.map((a) => [
    a.reference,
    a.text,
    a.leads.map((l) => l.name).join(' + '),
    a.timescale.due,
    a.status?.rag ?? null,
  ]);

describe('an action in two rows, the second of labelled cells', () => {
  it.each<[string, string[][]]>([
    [
      'with numbers',
      [
        ['1', 'Marshals at the rank until three', '<'],
        ['Lead: Otterby Council', 'When: May 2027', 'RAG: Green'],
        ['2', 'Lights in the underpass', '<'],
        ['Lead: Otterby Homes', 'When: June 2027', 'RAG: Red'],
      ],
    ],
    [
      'without, a cell a row',
      [
        ['Marshals at the rank until three', '<'],
        ['Lead: Otterby Council', '<'],
        ['When: May 2027', 'RAG: Green'],
        ['Lights in the underpass', '<'],
        ['Lead: Otterby Homes', '<'],
        ['When: June 2027', 'RAG: Red'],
      ],
    ],
    [
      'without, in one column',
      [
        ['Marshals at the rank until three'],
        ['Lead: Otterby Council'],
        ['When: May 2027'],
        ['RAG: Green'],
        ['Lights in the underpass'],
        ['Lead: Otterby Homes'],
        ['When: June 2027'],
        ['RAG: Red'],
      ],
    ],
    [
      'without',
      [
        ['Marshals at the rank until three', '<', '<'],
        ['Lead: Otterby Council', 'When: May 2027', 'RAG: Green'],
        ['Lights in the underpass', '<', '<'],
        ['Lead: Otterby Homes', 'When: June 2027', 'RAG: Red'],
      ],
    ],
  ])('is one card, %s', (name, rows) => {
    const [one, two] = name === 'with numbers' ? ['1', '2'] : [null, null];
    expect(read(rows)).toEqual([
      [one, 'Marshals at the rank until three', 'Otterby Council', '2027-05-31', 'green'],
      [two, 'Lights in the underpass', 'Otterby Homes', '2027-06-30', 'red'],
    ]);
  });

  it('is no box over the whole plan', () => {
    const box = [['Otterby nights'], ['Lead: Otterby Council'], ['Review: May 2028'], ['Version: draft']];
    expect(read(box)).toEqual([]);
  });

  it('is no table with columns, whatever its cells say', () => {
    const rows = [
      ['Action', 'Lead', 'By when'],
      ['Lights in the underpass', 'Lead: Otterby Homes', 'When: June 2027'],
      ['Marshals at the rank', 'Lead: Otterby Council', 'When: May 2027'],
    ];
    expect(read(rows).map(([, text]) => text)).toEqual(['Lights in the underpass', 'Marshals at the rank']);
  });
});
