import { describe, expect, it } from 'vitest';
import { headingsOfReading } from './reading-headings.ts';

const at = (...titles: [string | null, string][]) => ({
  path: titles.map(([number, title]) => ({ number, title })),
});

describe('headings of a reading', () => {
  it('stand once each, parents first, though their actions come mixed', () => {
    const { headings, headingOf } = headingsOfReading([
      at(['1', 'Homes'], ['1.1', 'Repairs']),
      at(['2', 'Work']),
      at(['1', 'HOMES'], ['1.2', 'Rents']),
      at(),
    ]);
    expect(headings.map((h) => [h.title, h.depth])).toEqual([
      ['Homes', 0],
      ['Repairs', 1],
      ['Rents', 1],
      ['Work', 0],
    ]);
    const titles = headingOf.map((id) => headings.find((h) => h.id === id)?.title ?? null);
    expect(titles).toEqual(['Repairs', 'Work', 'Rents', null]);
  });

  it('keeps apart one title under two parents, and two numbers with one title', () => {
    const { headings } = headingsOfReading([
      at([null, 'Homes'], [null, 'Training']),
      at([null, 'Work'], [null, 'Training']),
      at(['1', 'Care']),
      at(['2', 'Care']),
    ]);
    expect(headings).toHaveLength(6);
  });
});
