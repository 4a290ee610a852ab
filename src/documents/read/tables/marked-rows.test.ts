import { describe, expect, it } from 'vitest';
import { table } from '../made-blocks.ts';
import { gridOf } from './grid.ts';
import { markedRows } from './marked-rows.ts';

const placed = (...rows: string[][]): string[][] =>
  markedRows(gridOf(table(rows)).rows).rows.map((row) => row.places.map((p) => p.text));

describe('a row that goes on with the list of a column', () => {
  it.each<[string, string[], string[], number]>([
    [
      'letters in brackets',
      ['1. Homes', '(a) Mend roofs', 'May 2027'],
      ['(b) Lag lofts', 'June 2027', ''],
      1,
    ],
    [
      'numbers of two parts',
      ['1. Homes', '1.1 Mend roofs', 'May 2027'],
      ['1.2 Lag lofts', 'June 2027', ''],
      1,
    ],
    ['small numerals', ['Homes', 'ii) Mend roofs', 'May 2027'], ['iii) Lag lofts', 'June 2027', ''], 1],
    ['the first column', ['1. Homes', '(a) Mend roofs', 'May 2027'], ['2. Work', 'Open a shop', ''], 0],
    ['no list', ['1. Homes', '(a) Mend roofs', 'May 2027'], ['(c) Lag lofts', 'June 2027', ''], 0],
    ['two lists', ['1. Homes', '(a) Mend roofs', '(a) Otterby'], ['(b) Lag lofts', 'June 2027', ''], 0],
    ['no room', ['1. Homes', '(a) Mend roofs', 'May 2027'], ['(b) Lag lofts', 'June 2027', 'Otterby'], 0],
    ['years', ['Homes', '2027 budget', 'May 2027'], ['2028 budget', 'June 2027', ''], 0],
  ])('%s', (_name, above, row, by) => {
    const expected = [...Array<string>(by).fill(''), ...row].slice(0, row.length);
    expect(placed(above, row)[1]).toEqual(expected);
  });

  it('stands under one that was put back', () => {
    const rows = placed(
      ['1. Homes', '(a) Mend roofs', 'May 2027'],
      ['(b) Lag lofts', 'June 2027', ''],
      ['(c) Fit locks', 'July 2027', ''],
    );
    expect(rows.map(([first]) => first)).toEqual(['1. Homes', '', '']);
  });
});
