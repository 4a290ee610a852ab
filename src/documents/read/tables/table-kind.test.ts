import { describe, expect, it } from 'vitest';
import { table } from '../made-blocks.ts';
import { gridOf } from './grid.ts';
import { tableKind } from './table-kind.ts';

const why = (rows: string[][]) => {
  const kind = tableKind(gridOf(table(rows)), null);
  return kind.kind === 'other' ? kind.why : kind.kind;
};

describe('tables that only look like a plan', () => {
  it.each<[string, string[][], string]>([
    [
      'a register of risks, with what is done about each',
      [
        ['Ref', 'Risk', 'Likelihood', 'Impact', 'Mitigating action', 'Owner'],
        ['1', 'The hall is flooded', '3', '4', 'Keep a pump in the hall', 'Ann Bell'],
        ['2', 'The grant ends early', '2', '5', 'Ask the trust each year', 'Ned Fox'],
      ],
      'a register of risks',
    ],
    [
      'versions',
      [
        ['Version', 'Date', 'Author', 'Action taken'],
        ['1', 'May 2027', 'Ann Bell', 'First draft for the board'],
        ['2', 'June 2027', 'Ann Bell', 'Agreed by the board'],
      ],
      'version control',
    ],
    [
      'versions under headings that no plan has',
      [
        ['Version', 'Date', 'Author', 'Change'],
        ['0.1', '12 May 2027', 'Head of Homes', 'First draft after the visit'],
        ['0.2', '2 June 2027', 'Ann Bell', 'Dates agreed with the board'],
        ['1.0', '9 July 2027', 'Ned Fox', 'Progress brought up to date'],
      ],
      'version control',
    ],
    [
      'figures year by year beside where they began',
      [
        ['Measure', 'Baseline 2026', '2027', '2028'],
        ['Homes let', '41', '43', '45'],
        ['Days of waiting', '30', '28', '25'],
      ],
      'figures',
    ],
    [
      'a plan with where things began',
      [
        ['Action', 'Baseline', 'Lead', 'By when'],
        ['Let more homes', '41', 'Ann Bell', 'May 2027'],
        ['Ring every tenant', '30', 'Ned Fox', 'Ongoing'],
      ],
      'plan',
    ],
    [
      'a plan with a column of risks',
      [
        ['Action', 'Lead', 'By when', 'Risks'],
        ['Mend the hall roof', 'Ann Bell', 'May 2027', 'Rain'],
        ['Ring every tenant', 'Ned Fox', 'Ongoing', 'None'],
      ],
      'plan',
    ],
  ])('%s', (_name, rows, kind) => {
    expect(why(rows)).toBe(kind);
  });
});
