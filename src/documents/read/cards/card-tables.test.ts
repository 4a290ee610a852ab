import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { readBlocks } from '../read-blocks.ts';

type Rows = string[][];
type Part = string | Rows;

const SEATS = 'Put seats at every bus stop on the coast road';
const FRAMES = 'Open a lending library of walking frames';
const PATHS = 'Audit every footpath near the surgeries';

/** The labels of a card with no words of what is to be done. */
const card = (lead: string, helps: string, when: string): Rows => [
  ['Lead body', lead],
  ['Support agencies', helps],
  ['Timeline', when],
];
const wide = (lead: string, helps: string, when: string): Rows => [
  ['Lead body', lead, 'Support agencies', helps],
  ['Timeline', when, 'Measure', 'People asked'],
];
const [one, two, three] = [
  card('Otterby Council', 'Otterby Homes', '2026-2029'),
  card('Otterby Trust', '', 'May 2027'),
  card('', 'Otterby Homes', 'TBC'),
];
const read = (...parts: Part[]) =>
  readBlocks(madeDocument(['# Otterby Age Friendly Plan 2026-2029', ...parts])).actions.map((a) =>
    [
      a.path.map((h) => h.title).join(' > '),
      a.reference,
      a.text,
      a.leads.map((l) => (l.support ? '+' : '') + l.name),
    ]
      .flat()
      .join('|'),
  );

const THREE = [
  `Out and about||${SEATS}|Otterby Council|+Otterby Homes`,
  `Out and about||${FRAMES}|Otterby Trust`,
  `At home||${PATHS}|+Otterby Homes`,
];

describe('cards none of whose labels holds what is to be done', () => {
  it.each<[string, Part[]]>([
    [
      'a row across each',
      [
        '## Theme 1: Out and about',
        [[SEATS, '<'], ...one],
        [[FRAMES, '<'], ...two],
        '## Theme 2: At home',
        [[PATHS, '<'], ...three],
      ],
    ],
    [
      'a row across some, a label in others',
      [
        '## Theme 1: Out and about',
        [['Action', SEATS], ...one],
        [[FRAMES, '<'], ...two],
        '## Theme 2: At home',
        [['Action', PATHS], ...three],
      ],
    ],
    [
      'a line over each',
      [
        '## Theme 1: Out and about',
        'There are two actions.',
        SEATS,
        one,
        FRAMES,
        two,
        '## Theme 2: At home',
        PATHS,
        three,
      ],
    ],
    [
      'a line over some, a label in others',
      [
        '## Theme 1: Out and about',
        [['Action', SEATS], ...one],
        FRAMES,
        two,
        '## Theme 2: At home',
        PATHS,
        three,
      ],
    ],
    [
      'a heading over each',
      [
        '## Theme 1: Out and about',
        `### ${SEATS}`,
        one,
        `### ${FRAMES}`,
        two,
        '## Theme 2: At home',
        `### ${PATHS}`,
        three,
      ],
    ],
    [
      'one table, rows across',
      [
        [
          ['Theme 1: Out and about', '<'],
          [SEATS, '<'],
          ...one,
          ['', ''],
          [FRAMES, '<'],
          ...two,
          ['Theme 2: At home', '<'],
          [PATHS, '<'],
          ...three,
        ],
      ],
    ],
    [
      'one table, the themes across',
      [
        [
          ['Theme 1: Out and about', '<'],
          ['Action', SEATS],
          ...one,
          ['Action', FRAMES],
          ...two,
          ['Theme 2: At home', '<'],
          ['Action', PATHS],
          ...three,
        ],
      ],
    ],
    [
      'four columns under a row across',
      [
        '## Theme 1: Out and about',
        [[SEATS, '<', '<', '<'], ...wide('Otterby Council', 'Otterby Homes', '2026')],
        [[FRAMES, '<', '<', '<'], ...wide('Otterby Trust', '', '2027')],
        '## Theme 2: At home',
        [[PATHS, '<', '<', '<'], ...wide('', 'Otterby Homes', 'TBC')],
      ],
    ],
  ])('%s', (_name, parts) => {
    expect(read(...parts)).toEqual(THREE);
  });

  it.each<[string, Part[], string[]]>([
    [
      'a table of facts over the whole plan is none',
      [
        [
          ['Plan lead', 'Otterby Council'],
          ['Review date', 'May 2028'],
        ],
        [[SEATS, '<'], ...one],
        [[FRAMES, '<'], ...two],
      ],
      [`||${SEATS}|Otterby Council|+Otterby Homes`, `||${FRAMES}|Otterby Trust`],
    ],
    [
      'nor are facts over tables of actions',
      [
        '## Theme 1: Out and about',
        [
          ['Lead', 'Otterby Council'],
          ['Deadline', 'May 2028'],
        ],
        [
          ['Action', 'By when'],
          [SEATS, 'May 2027'],
        ],
        '## Theme 2: At home',
        [
          ['Lead', 'Otterby Trust'],
          ['Deadline', 'June 2028'],
        ],
        [
          ['Action', 'By when'],
          [PATHS, 'May 2027'],
        ],
      ],
      [`Out and about||${SEATS}|Otterby Council`, `At home||${PATHS}|Otterby Trust`],
    ],
    [
      'the number of a row across is the action’s',
      [
        [[`1. ${SEATS}`, '<'], ...one],
        [[`2. ${FRAMES}`, '<'], ...two],
      ],
      [`|1|${SEATS}|Otterby Council|+Otterby Homes`, `|2|${FRAMES}|Otterby Trust`],
    ],
    [
      'the number of a heading is the action’s',
      ['## Action 1', SEATS, one, '## Action 2', [['Action', FRAMES], ...two]],
      [`|1|${SEATS}|Otterby Council|+Otterby Homes`, `|2|${FRAMES}|Otterby Trust`],
    ],
    [
      'a theme across the table takes the place of the one over it',
      [
        '## Theme 1: Out and about',
        [['Action', SEATS], ...one, ['Theme 2: At home', '<'], ['Action', FRAMES], ...two],
      ],
      [`Out and about||${SEATS}|Otterby Council|+Otterby Homes`, `At home||${FRAMES}|Otterby Trust`],
    ],
    [
      'the rest of a card over the page goes back to it',
      [
        [
          ['Action', SEATS],
          ['Lead body', 'Otterby Council'],
        ],
        [
          ['Support agencies', 'Otterby Homes'],
          ['Timeline', '2027'],
        ],
        [['Action', FRAMES], ...two],
      ],
      [`||${SEATS}|Otterby Council|+Otterby Homes`, `||${FRAMES}|Otterby Trust`],
    ],
  ])('%s', (_name, parts, actions) => {
    expect(read(...parts)).toEqual(actions);
  });
});

describe('cards whose label of the action holds only its number', () => {
  const numbered = (label: string, number: string, rows: Rows): Rows => [[label, number], ...rows];
  const codes = ['1.1', '1.2', '2.1'];
  const CODED = THREE.map((line, i) => line.replace('||', `|${codes[i]}|`));
  it.each<[string, (words: string, number: string, rows: Rows) => Part[]]>([
    ['a line over each', (words, number, rows) => [words, numbered('Action', number, rows)]],
    ['a heading over each', (words, number, rows) => [`### ${words}`, numbered('Action', number, rows)]],
    ['a row across each', (words, number, rows) => [[[words, '<'], ...numbered('Action', number, rows)]]],
    [
      'a line over each, a number and no words',
      (words, number, rows) => [words, numbered(`Action ${number}`, '', rows)],
    ],
    ['the number last', (words, number, rows) => [words, [...rows, ['Recommendation', number]]]],
    ['its name said again', (words, number, rows) => [words, numbered('Action', `Action ${number}`, rows)]],
    [
      'the words below',
      (words, number, rows) => [numbered('Action', number, [['What we will do', words], ...rows])],
    ],
    [
      'lines of labels',
      (words, number, rows) => [words, `Action: ${number}`, ...rows.map((row) => row.join(': '))],
    ],
    [
      'lines of labels, the words below the number',
      (words, number, rows) => [`Ref: ${number}`, words, ...rows.map((row) => row.join(': '))],
    ],
    [
      'rows across, the number below',
      (words, number, rows) => [[[words, '<'], [`Action ${number}`, '<'], ...rows]],
    ],
    ['a description', (words, number, rows) => [[['Ref', number], ['Description', words], ...rows]]],
    ['a title', (words, number, rows) => [numbered('Action', number, [['Title', words], ...rows])]],
  ])('%s', (_name, laid) => {
    const parts = [
      '## Theme 1: Out and about',
      ...laid(SEATS, '1.1', one),
      ...laid(FRAMES, '1.2', two),
      '## Theme 2: At home',
      ...laid(PATHS, '2.1', three),
    ];
    expect(read(...parts)).toEqual(CODED);
  });

  it('may have lost the label of a date', () => {
    const parts = [
      SEATS,
      one,
      FRAMES,
      [
        ['Lead body', 'Otterby Trust'],
        ['', 'May 2027'],
      ],
      PATHS,
      three,
    ];
    const [first, second] = read(
      '## Theme 1: Out and about',
      ...parts.map((part) => (typeof part === 'string' ? part : numbered('Action', '7', part))),
    );
    expect([first, second]).toEqual([
      `Out and about|7|${SEATS}|Otterby Council|+Otterby Homes`,
      `Out and about|7|${FRAMES}|Otterby Trust`,
    ]);
  });
});
