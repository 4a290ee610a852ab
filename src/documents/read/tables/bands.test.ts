import { describe, expect, it } from 'vitest';
import type { Column } from '../columns/columns.ts';
import { table } from '../made-blocks.ts';
import { type Band, bandIn, looksOf, stackBands } from './bands.ts';
import { gridOf } from './grid.ts';

const COLUMNS: Column[] = (['reference', 'action', 'lead', 'timescale'] as const).map((role, index) => ({
  index,
  heading: role,
  role,
}));

function band(row: string[]): string | null {
  const grid = gridOf(table([row, ['1', 'Mend the roof', 'Council', 'May 2027']]));
  return bandIn(grid.rows[0]!, COLUMNS, looksOf(grid.rows))?.text ?? null;
}

describe('bandIn', () => {
  it.each<[string, string[], string | null]>([
    ['a row that spans the table', ['A. Homes', '<', '<', '<'], 'A. Homes'],
    ['one filled cell before the action', ['Priority 1: Homes', '', '', ''], 'Priority 1: Homes'],
    ['a bold line in the action’s column', ['', '**Homes', '', ''], 'Homes'],
    ['an action with no lead and no date', ['', 'Promote the code', '', ''], null],
    ['a whole row', ['2', 'Open a shop', 'Trust', ''], null],
  ])('%s', (_name, row, expected) => {
    expect(band(row)).toBe(expected);
  });
});

describe('stackBands', () => {
  const one: Band = { text: 'A', shape: 'a' };
  const two: Band = { text: 'A.1', shape: 'b' };
  it.each<[string, Band[], Band, boolean, string[]]>([
    ['a band right under a band is inside it', [one], two, true, ['A', 'A.1']],
    ['one of the same shape takes its place', [one, two], { text: 'B', shape: 'a' }, false, ['B']],
    ['an inner one takes the inner place', [one, two], { text: 'A.2', shape: 'b' }, false, ['A', 'A.2']],
  ])('%s', (_name, held, next, follows, texts) => {
    expect(stackBands(held, next, follows).map((b) => b.text)).toEqual(texts);
  });
});

describe('the shape of a band', () => {
  const shapes = (sizes: number[]): Set<string | undefined> => {
    const grid = gridOf(table(sizes.map((_, i) => [`**Homes ${i}`, '<', '<', '<'])));
    for (const [i, row] of grid.rows.entries())
      for (const place of row.places) for (const p of place.cell?.paragraphs ?? []) p.size = sizes[i] ?? 0;
    return new Set(grid.rows.map((row) => bandIn(row, COLUMNS, looksOf([]))?.shape));
  };

  it('tells larger letters from smaller', () => {
    expect(shapes([12, 10]).size).toBe(2);
    expect(shapes([12, 12]).size).toBe(1);
  });
});
