import { describe, expect, it } from 'vitest';
import { table } from '../made-blocks.ts';
import { gridOf } from '../tables/grid.ts';
import { isHeaderRow, segmentsOf } from './header.ts';

const QUARTERS_OF_YEARS = ['Action', 'Lead', 'Q3 2027/28', 'Q4 2027/28', 'Q1 2028/29', 'Q2 2028/29'];
const HEAD = ['Action', 'Lead', 'By when'];
const segments = (rows: string[][]) => segmentsOf(gridOf(table(rows)));

describe('segmentsOf', () => {
  it('takes a very long name with a note in brackets for a heading', () => {
    const long =
      'What we will do together over the life of this plan (please be exact, say who benefits, and keep to twenty words)';
    const [only] = segments([
      ['Objective', long, 'Cost and timescale', 'Lead'],
      ['Help sooner', 'Ask two questions at each visit', 'Nil. May 2027', 'Council'],
    ]);
    expect(only?.headings?.[1]).toBe(long);
  });

  it('takes names of the plan’s own with a note in brackets for headings', () => {
    const head = [
      'No',
      'Corner of our town (in the order that the visitors gave us in May)',
      'Lead',
      'By when',
    ];
    const [only] = segments([head, ['1', 'The quay', 'Otterby Council', 'May 2027']]);
    expect(only?.headings).toEqual(head);
  });

  it('takes sentences for headings where the document tells that they are', () => {
    const head = [
      'Everything that the people of the four villages have asked of us since May',
      'Whoever on the council or among its friends will see that it comes about',
    ];
    const told = gridOf({ ...table([head, ['Mend the roof', 'Otterby Council']]), headerRows: 1 });
    expect(segmentsOf(told)[0]?.headings).toEqual(head);
    expect(segments([head, ['Mend the roof', 'Otterby Council']])[0]?.headings).toBeNull();
  });

  it('takes several quarters in a row for headings beside names of the plan’s own', () => {
    const [only] = segments([
      ['Working circle', 'All that the circle took on in spring', 'Q1', 'Q2'],
      ['Homes', 'Mend the roof', 'G', 'A'],
      ['Jobs', 'Open a shop', 'R', 'R'],
    ]);
    expect(only?.headings?.slice(2)).toEqual(['Q1', 'Q2']);
    expect(only?.rows).toHaveLength(2);
  });

  it('takes who and when for headings beside a sentence that no other plan has', () => {
    const odd = 'Everything that the people of the four villages have asked of us since the spring meeting';
    const [only] = segments([
      ['No', odd, 'Deadline', 'Partnership lead'],
      ['1', 'Mend the roof', 'May 2027', 'Council'],
      ['2', 'Open a shop', 'June 2027', 'Trust'],
    ]);
    expect(only?.headings).toEqual(['No', odd, 'Deadline', 'Partnership lead']);
  });

  it('takes the last lines of a heading that a page begins anew for no row', () => {
    const [only] = segments([
      ['What do we want to change?', 'What will we do?', 'Who?', 'By when? (short or long)'],
      ['Warm homes', 'Lag the lofts', 'Council', 'Short'],
      ['to change?', '', '', '(short or long)'],
      ['', 'Mend the roof', 'Trust', 'Long'],
      ['', 'Tell people', '', 'Long'],
    ]);
    expect(only?.rows.map((row) => row.places[1]?.text)).toEqual([
      'Lag the lofts',
      'Mend the roof',
      'Tell people',
    ]);
  });

  it('finds the heading under a title block', () => {
    const [only] = segments([
      ['Otterby plan', '<', '<'],
      ['Updated May 2027', '', ''],
      HEAD,
      ['Mend the roof', 'Council', 'May 2027'],
    ]);
    expect(only?.headings).toEqual(HEAD);
    expect(only?.above).toHaveLength(2);
    expect(only?.rows).toHaveLength(1);
  });

  it('takes a repeat, whole or shorter, as no row', () => {
    const [only, ...rest] = segments([
      HEAD,
      ['Mend the roof', 'Council', 'May 2027'],
      ['Action', 'Lead', ''],
      ['Open a shop', 'Trust', 'June 2027'],
      HEAD,
    ]);
    expect(rest).toEqual([]);
    expect(only?.headerRows).toEqual([0, 2, 4]);
    expect(only?.rows).toHaveLength(2);
  });

  it('begins again where the headings come in another order', () => {
    const all = segments([
      HEAD,
      ['Mend the roof', 'Council', 'May 2027'],
      ['By when', 'Action', 'Lead'],
      ['June 2027', 'Open a shop', 'Trust'],
    ]);
    expect(all.map((s) => s.headings)).toEqual([HEAD, ['By when', 'Action', 'Lead']]);
  });

  it('names the quarters under a year by both', () => {
    const [only] = segments([
      ['Action', 'Who', '2026/27', '<', '2027/28', '<'],
      ['^', '^', 'Q1', 'Q2', 'Q1', 'Q2'],
      ['Mend the roof', 'Council', 'X', '', '', 'X'],
    ]);
    expect(only?.headings).toEqual(['Action', 'Who', 'Q1 2026/27', 'Q2 2026/27', 'Q1 2027/28', 'Q2 2027/28']);
  });

  it.each([
    ['merged over them', ['', '', '2027/28', '<', '2028/29', '<']],
    ['over the first of them alone', ['', '', '2027/28', '', '2028/29', '']],
  ])('names quarters by a row of years above the headings, %s', (_name, years) => {
    const grid = gridOf(
      table([
        years,
        ['Action', 'Lead', 'Q3', 'Q4', 'Q1', 'Q2'],
        ['Mend the roofs', 'Council', 'Tender', '', 'Start', ''],
      ]),
    );
    const [segment] = segmentsOf(grid);
    expect(segment?.headings).toEqual(QUARTERS_OF_YEARS);
    expect([segment?.headerRows, segment?.above]).toEqual([[0, 1], []]);
  });

  it('names quarters in a row below by the years that stand once over them', () => {
    const grid = gridOf(
      table([
        ['Action', 'Lead', '2027/28', '', '2028/29', ''],
        ['', '', 'Q3', 'Q4', 'Q1', 'Q2'],
        ['Mend the roofs', 'Council', 'Tender', '', 'Start', ''],
      ]),
    );
    const [segment] = segmentsOf(grid);
    expect(segment?.headings).toEqual(QUARTERS_OF_YEARS);
    expect(segment?.rows).toHaveLength(1);
  });

  it('joins a second row of headings under a spanning one', () => {
    const [only] = segments([
      ['Action', 'Timescale', '<', 'Lead'],
      ['^', 'Start', 'End', '^'],
      ['Mend the roof', 'May 2027', 'June 2027', 'Council'],
    ]);
    expect(only?.headings).toEqual(['Action', 'Start', 'End', 'Lead']);
  });

  it('takes both rows for headings where they stand again', () => {
    const heads = [
      ['Action', '2026/27', '<', 'Lead'],
      ['', 'Q1', 'Q2', ''],
    ];
    const [only] = segments([
      ...[...heads, ['Mend the roof', 'G', 'A', 'Council'], ['Part two', '', '', '']],
      ...[...heads, ['Open a shop', 'R', 'G', 'Trust']],
    ]);
    expect(only?.headerRows).toEqual([0, 1, 4, 5]);
    expect(only?.rows).toHaveLength(3);
  });
});

describe('isHeaderRow', () => {
  it.each([
    [
      [
        'Ensure all leads are trained in basic first aid at work',
        'Leads of both trusts',
        'Dates to be agreed',
      ],
      false,
    ],
    [['Evaluate the drop-in', 'TVA', 'June 2027', 'In progress'], false],
    [['What will we do?', 'Who?', 'When?', 'How will we know?'], true],
    [['Action', 'Lead', 'Q1', 'Q2', 'Q3', 'Q4'], true],
  ])('%j: %s', (cells, expected) => {
    expect(isHeaderRow(gridOf(table([cells])).rows[0]!)).toBe(expected);
  });
});
