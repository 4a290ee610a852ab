import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { readBlocks } from '../read-blocks.ts';

const paths = (rows: string[][], ...lines: string[]) =>
  readBlocks(madeDocument([...lines, rows])).actions.map((a) => a.path.map((h) => h.title).join(' > '));

const HEAD = ['Action', 'Lead', 'By when'];
const row = (text: string) => [text, 'Otterby Council', 'May 2027'];

describe('titles inside one table', () => {
  it('stand beside each other where each is over a heading row', () => {
    const found = paths([
      ['1. Found early', '<', '<'],
      HEAD,
      row('Ask at every clinic'),
      ['2. Time off', '<', '<'],
      HEAD,
      row('Raise the grant again'),
    ]);
    expect(found).toEqual(['Found early', 'Time off']);
  });

  it('begin with the line above the table, as sheets have it', () => {
    const found = paths(
      [
        HEAD,
        row('Open three pocket parks'),
        row('Mend the swings at once'),
        ['Year 2 actions', '', ''],
        HEAD,
        row('Build a bowl for skating'),
      ],
      'The partnership agreed this plan in January 2027, after a year of talk.',
      'Year 1 actions',
    );
    expect(found).toEqual(['Year 1 actions', 'Year 1 actions', 'Year 2 actions']);
  });

  it('stand one over the other wherever two are over a heading row', () => {
    const found = paths([
      ['Objective 1: Incomes', '<', '<'],
      ['Outcome: fewer debts', '<', '<'],
      HEAD,
      row('Ask at every clinic'),
      ['Objective 2: Costs', '<', '<'],
      ['Outcome: warm homes', '<', '<'],
      HEAD,
      row('Raise the grant again'),
    ]);
    expect(found).toEqual(['Incomes > fewer debts', 'Costs > warm homes']);
  });

  it('take the place of one of their kind over the table', () => {
    const rows = [
      HEAD,
      row('Ask at every clinic'),
      ['Objective 2: Costs', '<', '<'],
      row('Raise the grant again'),
    ];
    expect(paths(rows, '## Objective 1: Incomes')).toEqual(['Incomes', 'Costs']);
    expect(paths(rows, '## Theme 1: Money')).toEqual(['Money', 'Money > Costs']);
  });
});
