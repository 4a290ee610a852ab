import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { readBlocks } from '../read-blocks.ts';

const WHOLE = [
  ['Action', 'Put seats at every stop'],
  ['Lead body', 'Otterby Council'],
  ['Support agencies', 'Otterby Homes'],
  ['Timeline', '2027-2029'],
];
const doubtsOf = (...card: string[][]) =>
  readBlocks(madeDocument(['# Otterby plan', 'Lead: Otterby Board', WHOLE, WHOLE, WHOLE, card]))
    .actions.at(-1)
    ?.doubts.filter((d) => /label|left empty/.test(d.message))
    .map((d) => d.field);

describe('what a card leaves in doubt', () => {
  it.each<[string, string[][], string[]]>([
    ['nothing', [['Action', 'Lend frames'], ...WHOLE.slice(1)], []],
    [
      'who leads, beside those who help',
      [['Action', 'Lend frames'], ['Lead body', ''], ...WHOLE.slice(2)],
      ['leads'],
    ],
    [
      'not a lead that is left empty alone',
      [
        ['Action', 'Lend frames'],
        ['Lead body', ''],
        ['Support agencies', ''],
        ['Timeline', '2027'],
      ],
      [],
    ],
    [
      'the time, where its label is lost',
      [['Action', 'Lend frames'], ...WHOLE.slice(1, 3), ['', 'May 2027']],
      ['timescale'],
    ],
  ])('%s', (_name, card, fields) => {
    expect(doubtsOf(...card)).toEqual(fields);
  });

  it('takes no lead from above for one that is left empty', () => {
    const card = [
      ['Action', 'Lend frames'],
      ['Lead body', ''],
      ['Timeline', '2027'],
    ];
    const { actions } = readBlocks(madeDocument(['# Otterby plan', 'Lead: Otterby Board', WHOLE, card]));
    expect(actions.map((a) => a.leads.length)).toEqual([2, 0]);
  });
});
