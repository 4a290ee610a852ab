import { describe, expect, it } from 'vitest';
import { type MatchRow, matchRows } from './match-rows.ts';

type Brief = [text: string, more?: Partial<MatchRow>];
const rows = (briefs: Brief[]): MatchRow[] =>
  briefs.map(([text, more]) => ({ marks: [], code: null, text, trail: 'Warm homes', ...more }));

const LUNCH = 'Open a weekly lunch club at Millbeck hall';
const BUS = 'Run a minibus to the clinic on market days';
const CARE = 'Visit every carer in the valley before winter';

/** Each case: what was, what the copy has, the pairs as 'before-after', what is gone, what is added. */
const CASES: [string, Brief[], Brief[], string[], number[], number[]][] = [
  ['nothing changed', [[LUNCH], [BUS]], [[LUNCH], [BUS]], ['0-0', '1-1'], [], []],
  ['rows changed places', [[LUNCH], [BUS], [CARE]], [[CARE], [LUNCH], [BUS]], ['2-0', '0-1', '1-2'], [], []],
  ['a row gone, a row added', [[LUNCH], [BUS]], [[BUS], [CARE]], ['1-0'], [0], [1]],
  [
    'the mark holds though code and words were changed',
    [
      [LUNCH, { marks: ['m1'], code: '1.1' }],
      [BUS, { marks: ['m2'], code: '1.2' }],
    ],
    [
      [BUS, { marks: ['m1'], code: '1.2' }],
      ['Something else', { marks: ['m2'], code: '9' }],
    ],
    ['0-0', '1-1'],
    [],
    [],
  ],
  [
    'a row copied and pasted: the one that kept its words keeps the mark',
    [[LUNCH, { marks: ['m1'] }]],
    [
      [CARE, { marks: ['m1'] }],
      [LUNCH, { marks: ['m1'] }],
    ],
    ['0-1'],
    [],
    [0],
  ],
  [
    'one of several marks of a row is enough',
    [[LUNCH, { marks: ['m1a', 'm1b', 'm1c'] }]],
    [['Wholly new words', { marks: ['m1b'] }]],
    ['0-0'],
    [],
    [],
  ],
  [
    'the same words under two headings go with their headings',
    [
      [LUNCH, { trail: 'Millbeck' }],
      [LUNCH, { trail: 'Ashdale' }],
    ],
    [
      [LUNCH, { trail: 'Ashdale' }],
      [LUNCH, { trail: 'Millbeck' }],
    ],
    ['1-0', '0-1'],
    [],
    [],
  ],
  [
    'by code where the words were much changed',
    [
      [LUNCH, { code: '1.1' }],
      [BUS, { code: '1.2' }],
    ],
    [
      ['Open a lunch club in each of the four villages of the dale', { code: '1.1' }],
      [BUS, { code: '1.2' }],
    ],
    ['0-0', '1-1'],
    [],
    [],
  ],
  [
    'a code given to another action is no match',
    [[LUNCH, { code: '1.1' }]],
    [[CARE, { code: '1.1' }]],
    [],
    [0],
    [0],
  ],
  [
    'all pairs together: the first row gives up its second-best match',
    [['warm packs for older people in the dale'], ['warm packs for older people in the dale and the town']],
    [['warm packs for older people in the dale and town centre'], ['packs for older people in dale']],
    ['1-0', '0-1'],
    [],
    [],
  ],
  ['nothing in common', [[LUNCH]], [['Publish accounts']], [], [0], [0]],
  ['rows with no words at all are not the same row', [['']], [['']], [], [0], [0]],
];

describe('matchRows', () => {
  it.each(CASES)('%s', (_, before, after, pairs, gone, added) => {
    const found = matchRows(rows(before), rows(after));
    expect(found.pairs.map((p) => `${p.before}-${p.after}`)).toEqual(pairs);
    expect(found.gone).toEqual(gone);
    expect(found.added).toEqual(added);
  });

  it('settles a thousand edited rows', () => {
    const before = Array.from(
      { length: 1000 },
      (_, i): Brief => [`Visit carer number ${i} of place ${i % 7}`],
    );
    const after = [...before].reverse().map(([text]): Brief => [`${text} this year`]);
    const found = matchRows(rows(before), rows(after));
    expect(found.pairs).toHaveLength(1000);
    expect(found.pairs.filter((p) => p.before + p.after !== 999)).toEqual([]);
  });
});
