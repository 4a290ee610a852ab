import { describe, expect, it } from 'vitest';
import { line, pdf, text } from '../../../../tests/documents/made-pdf.ts';
import { shown } from '../../../../tests/documents/shown.ts';

/** A ruled table of three columns from the top of its page down. */
function ruled(rows: string[][], top: number): string {
  const bottom = top - rows.length * 20;
  const across = [...rows.keys(), rows.length].map((i) => line(50, top - i * 20, 350, top - i * 20)).join('');
  const sides = [50, 100, 220, 350].map((x) => line(x, top, x, bottom)).join('');
  const words = rows.flatMap((row, i) =>
    row.map((one, j) => (one === '' ? '' : text(one, ([50, 100, 220][j] ?? 0) + 5, top - 14 - i * 20))),
  );
  return across + sides + words.join('');
}

const HEAD = ['Ref', 'Action', 'Lead'];

describe('a row that the end of a page cut', () => {
  it.each<[string, string[][], string[][], string[]]>([
    [
      'goes on where the first column, which every row has, is blank',
      [HEAD, ['Q1', 'Mend steps', 'Quay Forum'], ['Q2', 'Volunteer', 'Voluntary']],
      [HEAD, ['', 'Passport', 'Action'], ['Q3', 'Count gulls', 'Bird Club']],
      ['2,0 Q2', '2,1 Volunteer | Passport', '2,2 Voluntary | Action', '3,0 Q3'],
    ],
    [
      'is a row of its own where other rows lack the first column too',
      [HEAD, ['Q1', 'Mend steps', 'Quay Forum'], ['', 'Paint rails', 'Town Hall']],
      [HEAD, ['', 'Passport', 'Action'], ['Q3', 'Count gulls', 'Bird Club']],
      ['2,0', '2,1 Paint rails', '2,2 Town Hall', '3,0'],
    ],
    [
      'is a row of its own where its words stand under none',
      [HEAD, ['Q1', 'Mend steps', 'Quay Forum'], ['Q2', 'Paint rails', '']],
      [HEAD, ['', 'Passport', 'Action'], ['Q3', 'Count gulls', 'Bird Club']],
      ['2,0 Q2', '2,1 Paint rails', '2,2', '3,0'],
    ],
  ])('%s', async (_name, first, second, expected) => {
    expect((await shown(pdf([ruled(first, 100), ruled(second, 360)]))).slice(7, 11)).toEqual(expected);
  });
});
