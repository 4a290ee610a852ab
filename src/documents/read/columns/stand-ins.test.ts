import { describe, expect, it } from 'vitest';
import { table } from '../made-blocks.ts';
import { gridOf } from '../tables/grid.ts';
import { columnsOf } from './columns.ts';

const RETURN = [
  ['Homes group\nKL', 'Open the second hostel on the quay', 'G', 'A'],
  ['Health group\nPT', 'Send a nurse to the day centre each Friday', 'N', 'G'],
  ['Jobs board\nSW', 'Find twelve work placements with local firms', 'R', 'R'],
];
const FEW = RETURN.map(([who = '', what = '']) => [who, what]);
const ACTS = RETURN.map(([, what = '', first = '']) => [what, 'Two firms have said that they will', first]);

describe('columns that stand in for one that is missing', () => {
  it.each<[string, string[], string[][], string[]]>([
    [
      'headlines beside quarters are the work, and the groups lead it',
      ['Task group', 'Headlines', 'Q1', 'Q2'],
      RETURN,
      ['lead', 'action', 'period', 'period'],
    ],
    [
      'a group whose name no other plan uses',
      ['Quay partnership board', 'Progress, problems and issues', 'Q1', 'Q2'],
      RETURN,
      ['lead', 'action', 'period', 'period'],
    ],
    [
      'a column of sentences beside the headlines is the work, whatever its name',
      ['What we said', 'Headlines', 'Q1', 'Q2'],
      RETURN.map(([, what = '', ...marks]) => [what, 'Two firms have said yes', ...marks]),
      ['action', 'progress', 'period', 'period'],
    ],
    [
      'headlines without a mark beside them stay what is said of the work',
      ['Task group', 'Headlines'],
      FEW,
      ['lead', 'progress'],
    ],
    [
      'headlines beside a column of work stay what is said of it',
      ['Action', 'Headlines', 'Q1'],
      ACTS,
      ['action', 'progress', 'progress'],
    ],
  ])('%s', (_, headings, rows, expected) => {
    expect(columnsOf(headings, gridOf(table(rows)).rows).map((c) => c.role)).toEqual(expected);
  });
});
