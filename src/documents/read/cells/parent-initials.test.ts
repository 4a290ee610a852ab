import { describe, expect, it } from 'vitest';
import type { Column } from '../columns/columns.ts';
import { table } from '../made-blocks.ts';
import { gridOf } from '../tables/grid.ts';
import { signedColumns, titleAndInitials } from './parent-initials.ts';

describe('initials under a group', () => {
  it.each([
    ['Safe at Home\nMRO', 'Safe at Home', 'MRO'],
    ['Food\nTS / AL', 'Food', 'TS / AL'],
    ['Food and\ndrink', 'Food and drink', null],
    ['Jobs group\nPMcA', 'Jobs group', 'PMcA'],
    ['Jobs task group PMcA', 'Jobs task group', 'PMcA'],
    ['Housing board (GPr, TS)', 'Housing board', 'GPr, TS'],
    ['Play for all TS', 'Play for all TS', null],
    ['Play group Leeds', 'Play group Leeds', null],
    ['NHS', 'NHS', null],
  ])('%j', (text, title, initials) => expect(titleAndInitials(text)).toEqual({ title, initials }));

  const rows = gridOf(
    table([
      ['Play|DK', 'Open three parks', 'G'],
      ['', 'Mend swings', 'A'],
      ['Food|TS / AL', 'Serve breakfast', 'G'],
    ]),
  ).rows;
  const columns = (role: Column['role']): Column[] => [
    { index: 0, heading: 'Linked group', role: 'parent' },
    { index: 1, heading: 'Action', role: 'action' },
    { index: 2, heading: 'Q1', role },
  ];

  it.each<[Column['role'], number[]]>([
    ['period', [0]],
    ['lead', []],
  ])('count beside a column of %s: %j', (role, found) => {
    expect([...signedColumns(rows, columns(role)).keys()]).toEqual(found);
  });

  it('take the last line of each cell for who leads where the heading says so', () => {
    const named = gridOf(
      table([
        ['1. Play|J Imrie', 'Mend swings'],
        ['2. Food for all|TBC', 'Serve breakfast'],
      ]),
    );
    const headings = ['Working group and convener', 'Action'];
    const part = signedColumns(
      named.rows,
      headings.map((heading, index) => ({ index, heading, role: index === 0 ? 'parent' : 'action' })),
    ).get(0);
    expect(part?.('1. Play\nJ Imrie')).toEqual({ title: '1. Play', initials: 'J Imrie' });
    expect(part?.('2. Food for all\nTBC')).toEqual({ title: '2. Food for all', initials: 'TBC' });
  });
});
