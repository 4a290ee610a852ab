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

  it('begin with a line in bold right above the only table', () => {
    const rows = [HEAD, row('Ask at every clinic'), ['Costs', '<', '<'], HEAD, row('Raise the grant again')];
    expect(paths(rows, '# Otterby Plan', '**Incomes')).toEqual(['Incomes', 'Costs']);
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

const dues = (...parts: (string | string[][])[]) =>
  readBlocks(madeDocument(parts)).actions.map((a) => a.timescale.due);
const SHORT = ['Action', 'Lead'];
const quick = (text: string) => [text, 'Otterby Council'];

describe('deadlines over tables', () => {
  it('hold under their own title alone', () => {
    const rows = [
      SHORT,
      quick('Ask at every clinic'),
      ['Theme 2: Costs', ''],
      SHORT,
      quick('Raise the grant again'),
    ];
    const first = 'Theme 1: Incomes (to be delivered by 31 March 2027)';
    expect(dues('# Our plan', 'We met.', first, rows)).toEqual(['2027-03-31', null]);
  });

  it('do so where blank rows part titles and headings', () => {
    const names = ['No.', 'Action', 'Lead'];
    const blank = ['', '', ''];
    const rows = [
      ...[names, ['A1', 'Ask at every clinic', 'Otterby Council'], blank, ['B. Costs', '', ''], blank],
      ...[names, ['B1', 'Raise the grant again', 'Otterby Council']],
    ];
    const first = 'A. Incomes (to be delivered by 31 March 2027)';
    expect(dues('# Our plan', 'We met.', first, rows)).toEqual(['2027-03-31', null]);
  });

  it('stand in the line above, be it no heading', () => {
    const line = 'All of this should be in place – by 30 June 2027';
    expect(dues('# Our plan', 'We met.', line, [SHORT, quick('Ask at every clinic')])).toEqual([
      '2027-06-30',
    ]);
  });
});

const FIGURES = [
  ['Area', 'Baseline 2026', 'Target 2027'],
  ['North', '41', '30'],
  ['South', '38', '21'],
];
const FACTS = [
  ['Indicator', 'Days of waiting'],
  ['Section lead', 'Ann Bell, Otterby Council'],
  ['Deadline for every step', '30 June 2027'],
];

describe('a heading that names the figures beside the plan', () => {
  const read = readBlocks(
    madeDocument([
      '## Section 1. Waiting',
      FACTS,
      '## Baseline and targets',
      FIGURES,
      [SHORT, ['Pool the three lists', '']],
    ]),
  );

  it('is no level over the plan, and what was said before it holds', () => {
    const [action] = read.actions;
    expect(action?.path.map((h) => h.title)).toEqual(['Waiting']);
    expect(action?.leads.map((l) => [l.name, l.inherited])).toEqual([['Ann Bell', true]]);
    expect(action?.timescale.due).toBe('2027-06-30');
  });

  it('leaves the leads of its rows to be agreed where its own is', () => {
    const plan = [SHORT, ['Pool the lists', ''], ['Ring every tenant', 'Ned Fox']];
    const { actions } = readBlocks(madeDocument(['## 1. Waiting', 'Section lead: To be named', plan]));
    expect(actions.map((a) => [a.leadState, a.leads.length])).toEqual([
      ['toBeAgreed', 0],
      ['named', 1],
    ]);
  });

  it('is none where it only says who leads', () => {
    const parts = ['## Lead: Ann Bell', [SHORT, ['Pool the lists', '']], '## Lead: Ned Fox'];
    const read = readBlocks(madeDocument([...parts, [SHORT, ['Ring every tenant', '']]]));
    expect(read.actions.map((a) => [a.path.length, a.leads[0]?.name])).toEqual([
      [0, 'Ann Bell'],
      [0, 'Ned Fox'],
    ]);
  });

  it('is none where it is a line of a label and its words', () => {
    const parts = ['## Priority 1: Waiting', 'Priority lead: Ann Bell', '**Indicator: Days of waiting'];
    const [action] = readBlocks(madeDocument([...parts, [SHORT, ['Pool the three lists', '']]])).actions;
    expect(action?.path.map((h) => h.title)).toEqual(['Waiting']);
    expect(action?.leads.map((l) => l.name)).toEqual(['Ann Bell']);
  });

  it('takes two pairs of a row for two facts, and one row of figures for no action', () => {
    const pairs = [
      ['Section lead', 'Ann Bell', 'Target date', '30 June 2027'],
      ['Baseline', '52 in 2026', 'Target', '60 in all'],
    ];
    const one = [
      ['Adults who walk', 'Baseline 2026', 'Target 2027', 'Target 2028'],
      ['Town', '4', '6', '7'],
    ];
    const plan = [
      [...SHORT, 'Due', 'In place yet?'],
      ['Count the benches', '', '', 'Partly'],
    ];
    const { actions } = readBlocks(madeDocument(['## Section 1. Walking', pairs, one, plan]));
    expect(actions.map((a) => [a.text, a.leads[0]?.name, a.timescale.due])).toEqual([
      ['Count the benches', 'Ann Bell', '2027-06-30'],
    ]);
  });

  it('counts where it stands over the plan itself', () => {
    expect(paths([SHORT, quick('Pool the lists')], '## Section 1. Waiting', '### Baseline data')).toEqual([
      'Waiting > Baseline data',
    ]);
  });
});

it.each([
  ['by the number of the title in it', ['# Priority 1', '## Priority 1: Noticed early'], 'Noticed early'],
  ['by a round of reporting', ['# Q3 monitor', '## Theme 1: Noticed early'], 'Noticed early'],
  ['by words of its own', ['# North', '## Priority 1: Noticed early'], 'North > Noticed early'],
])('takes a sheet called %s for what it is', (_name, lines, path) => {
  const plan = (named: string) => ['# Otterby Plan', ...lines.map((one) => `#${one}`), [HEAD, row(named)]];
  const { actions } = readBlocks(
    madeDocument([...plan('Ask at every clinic'), '## South', [HEAD, row('Ring')]]),
  );
  expect(actions[0]?.path.map((h) => h.title).join(' > ')).toBe(path);
});

it('takes a sheet called by its year for no level over a table with levels', () => {
  const rows = [
    ['Theme', 'Action', 'Lead'],
    ['Play', 'Mend the swings', 'Otterby Council'],
    ['Sport', 'Open the hall', 'Otterby Council'],
  ];
  expect(paths(rows, '# 2026-27')).toEqual(['Play', 'Sport']);
});
