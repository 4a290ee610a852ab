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

  it('may be shorter than any sentence', () => {
    const items = read(
      HEADINGS,
      'Food / Cook in six halls / May 2027 / Otterby Council',
      'Hold a fair / May 2027 / Otterby Trust',
      'Feet / Walk to every school that has a gate on the green lane / Annual / Schools',
    );
    expect(items.map((i) => i.kind)).toEqual(['table']);
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

  const ROW = 'Cook in six halls / May 2027 / Meals / Otterby Council';
  const rowsUnder = (...lines: string[]) =>
    read(...lines).flatMap((i) =>
      i.kind === 'table'
        ? gridOf(i.table)
            .rows.slice(1)
            .map((row) => row.places.map((p) => p.text))
        : [],
    );
  const COOK = ['Cook in six halls', 'May 2027', 'Meals', 'Otterby Council'];

  it.each<[string, string[], string[][]]>([
    [
      'hold below headings, with names told in a sentence',
      ['They are set out as: Action / When / Measure / Lead', '## Food', ROW, ROW, '## Feet', ROW],
      [COOK, COOK, COOK],
    ],
    [
      'with names told in words',
      ['Each line gives the action, when, the measure and the lead.', '## Food', ROW, 'We met.', ROW, ROW],
      [COOK, COOK, COOK],
    ],
    [
      'with a code before the cells',
      ['Action / When / Measure / Lead', `1.1 / ${ROW}`, `1.2 / ${ROW}`, `1.3 / ${ROW}`],
      ['1.1', '1.2', '1.3'].map((code) => [code, ...COOK]),
    ],
    [
      'with a list of those who lead',
      [
        'Lead / Action / When',
        'Council / Trust / Cook in six halls / May 2027',
        'Trust / Walk to school / June 2027',
        'Club / Swim in the bay / July 2027',
      ],
      [
        ['Council / Trust', 'Cook in six halls', 'May 2027'],
        ['Trust', 'Walk to school', 'June 2027'],
        ['Club', 'Swim in the bay', 'July 2027'],
      ],
    ],
    [
      'with dashes, where each line has a cell for each name',
      ['Action – When – Lead', ...Array(3).fill('Cook – bake too – May 2027'), 'Cook – bake'],
      Array(3).fill(['Cook', 'bake too', 'May 2027']),
    ],
  ])('%s', (_name, lines, rows) => {
    expect(rowsUnder(...lines)).toEqual(rows);
  });

  it('are none where names of columns stand again and again', () => {
    const names = 'Action | Lead | When | Action | Lead | When';
    expect(rowsUnder(names, names, 'Lead | When | Action', 'Action | Lead | When | Action')).toEqual([]);
  });

  it('leave lines with a stroke in the midst of prose', () => {
    expect(
      rowsUnder('Action / When / Lead', '## Food', 'Cook / bake in six halls.', '## Feet', 'Walk / run'),
    ).toEqual([]);
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
