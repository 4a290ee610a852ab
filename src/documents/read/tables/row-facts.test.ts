import { describe, expect, it } from 'vitest';
import { madeDocument, table } from '../made-blocks.ts';
import { outlineOf } from '../prose/outline.ts';
import { foundTables } from './found-tables.ts';
import { gridOf } from './grid.ts';
import { draftsOfTable } from './plan-tables.ts';
import { factsInRow } from './row-facts.ts';

describe('factsInRow', () => {
  it.each<[string, string[], string[] | null]>([
    ['a label over a wide value', ['Lead', 'Quay Forum', '<', '<'], ['Lead: Quay Forum']],
    ['a label with a colon', ['Deadline:', 'May 2027', '', ''], ['Deadline: May 2027']],
    [
      'two pairs',
      ['Priority lead:', 'Ann Bell', 'Deadline:', 'May 2027'],
      ['Priority lead: Ann Bell', 'Deadline: May 2027'],
    ],
    ['labels with no value yet', ['Lead:', '', 'Deadline:', ''], ['Lead: ', 'Deadline: ']],
    ['column headings', ['Lead:', 'Partners:', 'By when:', 'RAG:'], null],
    ['a part of the plan', ['Theme:', 'Homes', '', ''], null],
    ['a row of the plan', ['1.1', 'Mend the hall roof', 'Quay Forum', 'May 2027'], null],
    ['a short row of the plan', ['', 'Lead the walk', 'Quay Forum', ''], null],
  ])('%s', (_, cells, facts) => {
    const row = gridOf(table([cells])).rows[0];
    const said = row ? factsInRow(row) : [];
    expect(said?.map((f) => `${f.label}: ${f.value}`) ?? null).toEqual(facts);
  });
});

describe('facts over the rows of a table', () => {
  const HEAD = ['No.', 'Action', 'Measure', 'RAG'];
  const rows = [
    ['Priority 1: Homes', '<', '<', '<'],
    ['Lead:', 'Quay Forum', 'Deadline:', 'May 2027'],
    HEAD,
    ['1.1', 'Mend the hall roof', 'Leaks', 'G'],
    ['Priority 2: Work', '<', '<', '<'],
    ['Lead:', '', 'Deadline:', ''],
    HEAD,
    ['2.1', 'Open a shop in town', 'Sales', 'A'],
  ];

  it('hold until the next title', () => {
    const tables = foundTables(outlineOf(madeDocument([rows])));
    const drafts = tables.flatMap((found) => draftsOfTable(found, { title: null, several: false }).drafts);
    expect(drafts.map((d) => [d.path[0]?.title, d.section.leads, d.section.deadline])).toEqual([
      ['Homes', 'Quay Forum', 'May 2027'],
      ['Work', null, null],
    ]);
  });
});
