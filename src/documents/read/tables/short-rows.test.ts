import { describe, expect, it } from 'vitest';
import type { Column } from '../columns/columns.ts';
import { table } from '../made-blocks.ts';
import { gridOf } from './grid.ts';
import { realignRows } from './short-rows.ts';

const COLUMNS: Column[] = (['parent', 'action', 'field', 'timescale', 'lead'] as const).map(
  (role, index) => ({ index, heading: role, role }),
);

function placed(row: string[]): string[] {
  const { rows } = realignRows(gridOf(table([row, ['', '', '', '', '']])).rows, COLUMNS);
  return rows[0]!.places.map((p) => p.text);
}

describe('realignRows', () => {
  it.each<[string, string[], string[]]>([
    [
      'a lost parent',
      ['Open the cafe on Sundays', 'Visits', 'May 2027', 'Otterby Trust', ''],
      ['', 'Open the cafe on Sundays', 'Visits', 'May 2027', 'Otterby Trust'],
    ],
    [
      'a lost parent and date',
      ['Open the cafe on Sundays', 'Visits', 'Otterby Trust', '', ''],
      ['', 'Open the cafe on Sundays', 'Visits', '', 'Otterby Trust'],
    ],
    [
      'a whole row',
      ['Homes', 'Mend the roofs', 'Roofs', 'May 2027', 'Council'],
      ['Homes', 'Mend the roofs', 'Roofs', 'May 2027', 'Council'],
    ],
    [
      'a row that ends in true blanks',
      ['Homes', 'Mend the roofs', 'Roofs', '', ''],
      ['Homes', 'Mend the roofs', 'Roofs', '', ''],
    ],
    [
      'a lost measure and date, told by a body and a post',
      ['Homes', 'Mend the roofs', 'Otterby Police / wardens', '', ''],
      ['Homes', 'Mend the roofs', '', '', 'Otterby Police / wardens'],
    ],
    [
      'a lost measure before a condition',
      ['Homes', 'Mend the roofs', 'Subject to the lottery', 'Otterby Trust', ''],
      ['Homes', 'Mend the roofs', '', 'Subject to the lottery', 'Otterby Trust'],
    ],
    [
      'a measure of one word',
      ['Homes', 'Mend the roofs', 'Panels', '', ''],
      ['Homes', 'Mend the roofs', 'Panels', '', ''],
    ],
    [
      'a count of bodies',
      ['Homes', 'Mend the roofs', 'Number of housing associations', '', ''],
      ['Homes', 'Mend the roofs', 'Number of housing associations', '', ''],
    ],
    [
      'a row with a word of how it stands where its date would be',
      ['Homes', 'Mend the roofs', 'Roofs', 'Done', ''],
      ['Homes', 'Mend the roofs', 'Roofs', 'Done', ''],
    ],
  ])('%s', (_name, row, expected) => {
    expect(placed(row)).toEqual(expected);
  });

  const ROWS = [
    ['Homes', 'Mend the roofs', 'Roofs', 'May 2027', 'Kilnside Depot'],
    ['^', 'Sweep the chimneys', 'Kilnside Depot', '', ''],
    ['^', 'Lag the lofts', 'June 2027', 'Kilnside Depot', ''],
    ['^', 'Coat the tanks', 'Tanks', 'Not yet agreed', ''],
  ];
  it.each([
    [
      'names known from whole rows, under a merged parent',
      1,
      ['Sweep the chimneys', '', '', 'Kilnside Depot'],
      true,
    ],
    [
      'a date that is plainly none of its column',
      2,
      ['Lag the lofts', '', 'June 2027', 'Kilnside Depot'],
      false,
    ],
  ])('%s', (_name, row, expected, asked) => {
    const { rows } = realignRows(gridOf(table(ROWS)).rows, COLUMNS);
    expect(rows[row]!.places.slice(1).map((p) => p.text)).toEqual(expected);
    expect(rows[row]!.slid === true).toBe(asked);
  });

  it('takes one word for who leads where other rows have surely lost cells', () => {
    const lost = ['Mend the gates', 'May 2027', 'Otterby Trust', '', ''];
    const whole = ['Homes', 'Sweep the chimneys', 'Sweeps', 'June 2027', 'Otterby Council'];
    const one = ['Homes', 'Lag the lofts', 'Hospice', '', ''];
    const { rows } = realignRows(gridOf(table([whole, lost, [...lost], one])).rows, COLUMNS);
    expect(rows[3]!.places.map((p) => p.text)).toEqual(['Homes', 'Lag the lofts', '', '', 'Hospice']);
    expect(rows[3]!.slid).toBe(true);
  });

  it('asks nothing about who leads where no column says it', () => {
    const columns = (['parent', 'action', 'field', 'costAndTime'] as const).map((role, index) => ({
      ...{ index, role, heading: role },
    }));
    const row = ['Mend the roofs of the hall', 'Universal', '£3,000 / May 2027', ''];
    const { rows } = realignRows(gridOf(table([row])).rows, columns);
    expect(rows[0]!.places.map((p) => p.text)).toEqual(['', ...row.slice(0, 3)]);
    expect(rows[0]!.slid).toBeUndefined();
  });

  it('puts no work under a quarter, where the row ends in quarters still to come', () => {
    const columns = (['lead', 'action', 'period', 'period', 'period', 'period', 'progress'] as const).map(
      (role, index) => ({ index, heading: role, role }),
    );
    const row = ['Jobs and skills PMcA', 'Find 40 summer jobs', 'N', 'N', 'N', '', ''];
    expect(realignRows(gridOf(table([row])).rows, columns).moved).toBe(0);
  });

  it('leaves a code and the action after it where they stand', () => {
    const columns: Column[] = (
      ['reference', 'action', 'lead', 'lead', 'start', 'end', 'field', 'rag'] as const
    ).map((role, index) => ({ index, heading: role, role }));
    const row = ['2.1', 'Mend nets twice a year', 'Otterby Trust', 'tbc', 'May 2027', 'June 2027', '', ''];
    const { moved } = realignRows(gridOf(table([row, row])).rows, columns);
    expect(moved).toBe(0);
  });

  it.each(['To come from underspend', 'Volunteers’ time', 'No new money', 'Met by the Trust'])(
    'puts %s under the column of costs, where the row has lost its parent',
    (cost) => {
      const columns: Column[] = (['parent', 'action', 'costAndTime', 'field', 'lead'] as const).map(
        (role, index) => ({ index, heading: role, role }),
      );
      const row = ['Try a shorter week in two halls', cost, 'Huts in use', 'Head of Halls', ''];
      const whole = ['Homes', 'Mend the roofs', '£80. May 2027', 'Roofs', 'Otterby Council'];
      const { rows } = realignRows(gridOf(table([row, whole])).rows, columns);
      expect(rows[0]!.places.map((p) => p.text)).toEqual(['', ...row.slice(0, 4)]);
    },
  );

  const NUMBERED = [
    ['1.1 Jobs', 'Hold a jobs fair', 'Fairs', 'May 2027', 'Otterby Trust'],
    ['1.3 Homes', 'Mend the roofs', 'Roofs', 'June 2027', 'Council'],
  ];

  it.each<[string, string[], string[]]>([
    [
      'a parent, and a lost cell behind the action',
      ['1.2 Skills', 'Run more', 'May 2027', 'Otterby Trust', ''],
      ['1.2 Skills', 'Run more', '', 'May 2027', 'Otterby Trust'],
    ],
    ['a parent of one word', ['1.2 Skills', 'Run more', '', '', ''], ['1.2 Skills', 'Run more', '', '', '']],
    [
      'a lost parent',
      ['Teach forty people', 'Nets', 'July 2027', 'Otterby Trust', ''],
      ['', 'Teach forty people', 'Nets', 'July 2027', 'Otterby Trust'],
    ],
  ])('among numbered parents: %s', (_name, row, expected) => {
    const { rows } = realignRows(gridOf(table([row, ...NUMBERED])).rows, COLUMNS);
    expect(rows[0]!.places.map((p) => p.text)).toEqual(expected);
  });
});

describe('among parents that open with their level', () => {
  const WHOLE = [
    ['Goal 1: Homes', 'Mend the roofs', 'Roofs', 'May 2027', 'Otterby Council'],
    ['Goal 2: Jobs', 'Hold a jobs fair', 'Fairs', 'June 2027', 'Otterby Trust'],
  ];
  it.each<[string, string[], string[], boolean]>([
    [
      'words of three cells that all could stand where they are',
      ['Hold a stall at the show', 'People who come by', 'Otterby Trust', '', ''],
      ['', 'Hold a stall at the show', 'People who come by', '', 'Otterby Trust'],
      false,
    ],
    [
      'a parent with its own row',
      ['Goal 3: Play', 'Clear the field', 'Fields cleared', '', ''],
      ['Goal 3: Play', 'Clear the field', 'Fields cleared', '', ''],
      false,
    ],
  ])('%s', (_name, row, expected, asked) => {
    const { rows } = realignRows(gridOf(table([...WHOLE, row])).rows, COLUMNS);
    expect(rows[2]!.places.map((p) => p.text)).toEqual(expected);
    expect(rows[2]!.slid === true).toBe(asked);
  });
});

it('leaves a lead to be agreed before a blank date where it stands', () => {
  const columns = (['parent', 'action', 'lead', 'timescale'] as const).map((role, index) => ({
    ...{ index, role, heading: role },
  }));
  const row = ['Homes', 'Mend the roofs', 'To be agreed', ''];
  expect(realignRows(gridOf(table([row])).rows, columns).moved).toBe(0);
});
