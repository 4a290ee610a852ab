import { describe, expect, it } from 'vitest';
import type { Column } from './columns.ts';
import { gridOf } from './grid.ts';
import { table } from './made-blocks.ts';
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
  ])('%s', (_name, row, expected) => {
    expect(placed(row)).toEqual(expected);
  });
});
