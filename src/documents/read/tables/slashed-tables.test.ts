import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { outlineOf } from '../prose/outline.ts';
import { gridOf } from './grid.ts';
import { slashedTables } from './slashed-tables.ts';

const read = (...lines: string[]) => slashedTables(outlineOf(madeDocument(lines)));
const HEADINGS = 'Priority area / Activity and actions / Timescale / Lead';

describe('lines with strokes between their cells', () => {
  it('are the rows of a table under a line of column names', () => {
    const items = read(
      'This plan was agreed by the board in January 2027.',
      HEADINGS,
      'Food / Cook in six halls / May 2027 / Otterby Council',
      '/ Walk to school / Annual / Schools / Otterby Trust',
      'Grow beans by the gate / June 2027 / Otterby Trust',
      'It will be looked at again in the spring of 2028.',
    );
    const table = items.find((i) => i.kind === 'table');
    const rows = table?.kind === 'table' ? gridOf(table.table).rows : [];
    expect(rows.map((row) => row.places.map((p) => p.text))).toEqual([
      ['Priority area', 'Activity and actions', 'Timescale', 'Lead'],
      ['Food', 'Cook in six halls', 'May 2027', 'Otterby Council'],
      ['', 'Walk to school', 'Annual', 'Schools / Otterby Trust'],
      ['Grow beans by the gate', 'June 2027', 'Otterby Trust', ''],
    ]);
    expect(items).toHaveLength(3);
  });

  it('may be upright, and then those in a cell part no cells', () => {
    const items = read(
      'Objective / aim | Action | Timescale | Lead',
      'Food | Cook / bake in six halls | May 2027 | Otterby Council / Trust',
      'Feet | Walk to school | Annual | Schools',
      'Beans | Grow them by the gate | June 2027 | Otterby Trust',
    );
    const [table] = items;
    const rows = table?.kind === 'table' ? gridOf(table.table).rows : [];
    expect(rows[1]?.places.map((p) => p.text)).toEqual([
      'Food',
      'Cook / bake in six halls',
      'May 2027',
      'Otterby Council / Trust',
    ]);
    expect([items.length, rows.length]).toEqual([1, 4]);
  });

  it.each([
    ['no names of columns', 'Otterby Council / Otterby Trust / Police / Schools'],
    ['a stroke inside a name', 'Action/Lead/When'],
  ])('are prose under %s', (_name, first) => {
    const items = read(
      first,
      'Cook / May 2027 / Council',
      'Walk / June 2027 / Trust',
      'Swim / July 2027 / Club',
    );
    expect(items.some((i) => i.kind === 'table')).toBe(false);
  });
});
