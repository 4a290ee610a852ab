import { describe, expect, it } from 'vitest';
import { place } from '../../formats/place.ts';
import { madeDocument, paragraph } from '../made-blocks.ts';
import { outlineOf } from '../prose/outline.ts';
import { readBlocks } from '../read-blocks.ts';
import { withCardTitles } from './card-titles.ts';

const card = (title: string, ...labels: string[]) => [title, ...labels];
const plain = [
  ...card('A1: Lessons in every school', 'Lead: Otterby Council', 'Timescale: May 2027', 'Comments: Good.'),
  ...card('A2: Posters on buses', 'Lead: Otterby Buses', 'Timescale: June 2027'),
  ...card('A3: A charter for firms', 'Lead: Otterby Chamber', 'Timescale: July 2027', 'Comments: Slow.'),
];

describe('withCardTitles', () => {
  it('makes a heading of the line over the label that opens each card', () => {
    const headings = withCardTitles(outlineOf(madeDocument(plain))).filter((i) => i.kind === 'heading');
    expect(headings.map((h) => 'text' in h && h.text.slice(0, 2))).toEqual(['A1', 'A2', 'A3']);
  });

  it.each([
    ['two cards', plain.slice(0, 7)],
    ['cards whose labels hold the action', plain.map((t) => t.replace('Comments:', 'Action:'))],
    ['progress under commitments', plain.map((t) => t.replace(/^(Lead|Timescale):/, 'Progress:'))],
  ])('leaves %s as they are', (_name, texts) => {
    const items = outlineOf(madeDocument(texts));
    expect(withCardTitles(items)).toBe(items);
  });
});

describe('sentences under headings that name the actions', () => {
  const card = (title: string, told: string) => [
    `## ${title}`,
    told,
    'Lead: Otterby Council | When: May 2027',
  ];
  const read = (texts: string[]) =>
    readBlocks(madeDocument(['# Otterby plan', ...texts])).actions.map((a) => [a.text, a.notes]);

  it('are notes on them', () => {
    const texts = ['Mend the roofs', 'Fit new locks', 'Sweep all paths'].flatMap((t) =>
      card(t, 'The street has asked for it.'),
    );
    expect(read(texts)).toEqual([
      ['Mend the roofs', ['The street has asked for it.']],
      ['Fit new locks', ['The street has asked for it.']],
      ['Sweep all paths', ['The street has asked for it.']],
    ]);
  });

  it('are the actions where they have codes', () => {
    const texts = ['Roofs', 'Locks', 'Paths'].flatMap((t, i) =>
      card(t, `${i + 1}.1 We will mend all of them.`),
    );
    expect(read(texts).map(([text]) => text)).toEqual(Array(3).fill('We will mend all of them.'));
  });
});

describe('titles in lists inside lists', () => {
  const item = (text: string, level: number, mark: string) => ({
    ...paragraph(text),
    list: { level, ordered: true, mark },
  });
  const group = (n: number, steps: string[]) => [
    item(`Homes of kind ${n}`, 0, `${n}.`),
    item(`Mend the roofs of street ${n}`, 1, `${n}.1`),
    ...steps.map((step, i) => item(step, 2, `(${'abc'[i]})`)),
    paragraph('Lead: Otterby Council'),
    paragraph('Timescale: May 2027'),
  ];

  it('stand at one level, their steps below them and their headings above', () => {
    const blocks = [...group(1, ['Ask for prices', 'Sign']), ...group(2, []), ...group(3, ['Ask'])];
    const { actions, sections } = readBlocks({ ...madeDocument([]), blocks: place(blocks) });
    expect(actions.map((a) => [a.path[0]?.title, a.text, a.subActions])).toEqual([
      ['Homes of kind 1', 'Mend the roofs of street 1', ['Ask for prices', 'Sign']],
      ['Homes of kind 2', 'Mend the roofs of street 2', []],
      ['Homes of kind 3', 'Mend the roofs of street 3', ['Ask']],
    ]);
    expect(sections).toEqual([]);
  });
});

describe('cards cut by the end of a page', () => {
  it('go back together where the rest has no action and no label of the card above', () => {
    const { actions } = readBlocks(
      madeDocument([
        [
          ['Action 1.1', 'Train forty barbers to ask'],
          ['Lead', 'Otterby Council'],
          ['When', 'May 2027'],
          ['Measure', 'Barbers trained'],
          ['Action 1.2', 'Put a sign on every bridge'],
          ['Lead', 'Otterby Rail'],
        ],
        [
          ['When', 'June 2027'],
          ['Measure', 'Signs up'],
          ['Action 1.3', 'Start a group in each town'],
          ['Lead', 'Otterby Trust'],
          ['When', 'July 2027'],
        ],
      ]),
    );
    expect(actions.map((a) => [a.reference, a.timescale.due, a.fields.Measure])).toEqual([
      ['1.1', '2027-05-31', 'Barbers trained'],
      ['1.2', '2027-06-30', 'Signs up'],
      ['1.3', '2027-07-31', undefined],
    ]);
  });
});

it('makes no card of a line that says that cards follow', () => {
  const card = (n: number, what: string) => [`Action ${n}`, `What we will do: ${what}`, 'Lead: Otterby Mind'];
  const parts = ['Otterby Partnership', 'Action cards', ...card(1, 'Ask'), ...card(2, 'Listen')];
  expect(readBlocks(madeDocument(parts)).actions.map((a) => a.text)).toEqual(['Ask', 'Listen']);
});

describe('a row of who and when under each heading', () => {
  const HEAD = ['Lead partner', 'Start', 'Finish', 'Where we are'];
  const box = (who: string, state: string) => [HEAD, [who, 'May 2027', 'June 2027', state]];

  it('is a card whose heading is the action', () => {
    const { actions } = readBlocks(
      madeDocument([
        '# Otterby roads plan',
        '## Slower streets',
        ...['### 1.1 Mend the signs', 'Those by the school come first.', box('Otterby Council', 'On track')],
        ...['## Safer crossings', '### 1.2 Paint the lines', box('Otterby Roads', 'Not started')],
      ]),
    );
    expect(actions.map((a) => [a.reference, a.text, a.leads[0]?.name, a.status?.lifecycle])).toEqual([
      ['1.1', 'Mend the signs', 'Otterby Council', 'inProgress'],
      ['1.2', 'Paint the lines', 'Otterby Roads', 'notStarted'],
    ]);
    expect(actions.map((a) => a.notes)).toEqual([['Those by the school come first.'], []]);
    expect(actions.map((a) => [a.timescale.start, a.timescale.due, a.path[0]?.title])).toEqual([
      ['2027-05-01', '2027-06-30', 'Slower streets'],
      ['2027-05-01', '2027-06-30', 'Safer crossings'],
    ]);
  });

  it('is none where one heading holds over several', () => {
    const two = readBlocks(madeDocument(['# Streets', box('Council', 'Done'), box('Trust', 'Done')]));
    expect(two.actions).toEqual([]);
  });
});

describe('tables of labels under titles', () => {
  const box = (title: string, who: string) => [
    [title, '<'],
    ['Who', who],
    ['When', 'May 2027'],
  ];

  it('are cards where the document has no other plan', () => {
    const { actions } = readBlocks(
      madeDocument(['# Homes', box('1.1 Mend every roof', 'Council'), box('1.2 Fit new locks', 'Trust')]),
    );
    expect(actions.map((a) => [a.reference, a.text, a.leads[0]?.name, a.timescale.due])).toEqual([
      ['1.1', 'Mend every roof', 'Council', '2027-05-31'],
      ['1.2', 'Fit new locks', 'Trust', '2027-05-31'],
    ]);
  });

  it('stay facts over a plan that has its own table', () => {
    const plan = [
      ['Action', 'Progress'],
      ['Mend every roof in the town', 'Half are done'],
    ];
    const { actions } = readBlocks(
      madeDocument(['# Homes', box('Priority 1: Homes', 'Otterby Council'), plan]),
    );
    expect(actions.map((a) => [a.text, a.leads[0]?.inherited])).toEqual([
      ['Mend every roof in the town', true],
    ]);
  });
});

describe('cards of items in a list', () => {
  const item = (text: string, level: number) => ({
    ...paragraph(text),
    list: { level, mark: '•', ordered: false },
  });
  const cards = [1, 2, 3].flatMap((n) => [
    item(`1.${n} Open hall ${n}`, 0),
    item('Lead: Otterby Council', 1),
    item(`By: May 202${n}`, 1),
  ]);

  it('have names without bullets, and `By` says when where it holds a day', () => {
    const { actions } = readBlocks({ ...madeDocument([]), blocks: [paragraph('# Otterby plan'), ...cards] });
    expect(actions.map((a) => [a.reference, a.text, a.leads.length, a.timescale.due])).toEqual([
      ['1.1', 'Open hall 1', 1, '2021-05-31'],
      ['1.2', 'Open hall 2', 1, '2022-05-31'],
      ['1.3', 'Open hall 3', 1, '2023-05-31'],
    ]);
  });
});
