import { describe, expect, it } from 'vitest';
import { pdf, text } from '../../../../tests/documents/made-pdf.ts';
import { shown } from '../../../../tests/documents/shown.ts';

const PLACES = [20, 110, 230, 310];

/** Lines set close, each with its words by column. */
const lines = (all: string[][], bold: number[] = []): string =>
  all
    .flatMap((words, i) =>
      words.map((one, j) => {
        const font = i === 0 || bold.includes(i) ? '/F2 10' : '/F1 10';
        return one === '' ? '' : text(one, PLACES[j] ?? 0, 360 - i * 12, font);
      }),
    )
    .join('');

const HEAD = ['Aim', 'Action', 'Lead', 'When'];

describe('rows set as close as the lines within them', () => {
  it.each<[string, string[][], string[]]>([
    [
      'begin where words come back to a column that was blank',
      [
        ['Safe steps', 'Mend the steps down', 'Quay Forum', 'May 2027'],
        ['', 'to the old harbour', '', ''],
        ['', 'Paint the rail on the', 'Bird Club', 'June 2027'],
        ['', 'north side', '', ''],
        ['Calm gulls', 'Count the gulls', 'Town Hall', 'July 2027'],
      ],
      [
        ...['1,0 Safe steps', '1,1 Mend the steps down to the old harbour', '1,2 Quay Forum', '1,3 May 2027'],
        ...['2,1 Paint the rail on the north side', '2,2 Bird Club', '2,3 June 2027'],
        ...['3,0 Calm gulls', '3,1 Count the gulls', '3,2 Town Hall', '3,3 July 2027'],
      ],
    ],
    [
      'begin where words begin afresh in several columns at once',
      [
        ['Safe steps', 'Mend the steps', 'Ann', 'May 2027'],
        ['for all', 'Paint the railing here', 'Bird Club of', 'September 2027'],
        ['', '', 'the north quay', ''],
        ['Calm gulls', 'Count the gulls', 'Town Hall', 'July 2027'],
      ],
      [
        ...['1,0 Safe steps', '1,1 Mend the steps', '1,2 Ann', '1,3 May 2027'],
        ...[
          '2,0 for all',
          '2,1 Paint the railing here',
          '2,2 Bird Club of the north quay',
          '2,3 September 2027',
        ],
        ...['3,0 Calm gulls', '3,1 Count the gulls', '3,2 Town Hall', '3,3 July 2027'],
      ],
    ],
    [
      'do not begin where only the first column goes on, with a capital',
      [
        ['The quays of', 'Mend the steps down', 'Quay Forum', 'May 2027'],
        ['North Harbour', 'to the old harbour', '', ''],
        ['Calm gulls', 'Count the gulls', 'Town Hall', 'July 2027'],
      ],
      [
        '1,0 The quays of North Harbour',
        ...['1,1 Mend the steps down to the old harbour', '1,2 Quay Forum', '1,3 May 2027'],
        ...['2,0 Calm gulls', '2,1 Count the gulls', '2,2 Town Hall', '2,3 July 2027'],
      ],
    ],
  ])('%s', async (_name, rows, expected) => {
    const cells = (await shown(pdf([lines([HEAD, ...rows])]))).slice(1);
    expect(cells.filter((cell) => !/^0,|^\d,\d$/.test(cell.trim()))).toEqual(expected);
  });
});

describe('words in the first column alone', () => {
  const ROWS = [
    ['Safe steps', 'Mend the steps', 'Ann', 'May 2027'],
    ['', 'and the rail', '', ''],
    ['Theme 2 Gulls and', '', '', ''],
    ['No gull is sad', '', '', ''],
    ['Calm gulls', 'Count the gulls', 'Bob', 'July 2027'],
  ];

  it.each<[string, number[], string[]]>([
    [
      'are a row of their own where they are bold',
      [3],
      ['Safe steps', 'Theme 2 Gulls and', 'No gull is sad'],
    ],
    ['are of one row where none is', [], ['Safe steps', 'Theme 2 Gulls and No gull is sad']],
  ])('%s', async (_name, bold, expected) => {
    const cells = await shown(pdf([lines([HEAD, ...ROWS], bold)]));
    const first = cells.flatMap((cell) => /^[1-9],0 (.+)/.exec(cell)?.[1] ?? []);
    expect(first.slice(0, -1)).toEqual(expected);
  });
});

describe('labels that come again in the first of two columns', () => {
  it('each begin a row, though only the cards are set apart', async () => {
    const card = (n: number, top: number): string =>
      [
        [`Action ${n}`, 'Mend the steps that lead down to'],
        ['', 'the harbour'],
        ['Lead', 'Quay Forum'],
        ['When', 'May 2027'],
      ]
        .map(
          ([label = '', words = ''], i) =>
            text(label, 40, top - i * 12, '/F2 10') + text(words, 120, top - i * 12),
        )
        .join('');
    const cells = await shown(pdf([[1, 2, 3].map((n) => card(n, 380 - n * 70)).join('')]));
    expect(cells.slice(0, 7)).toEqual([
      'table 9x2',
      ...['0,0 Action 1', '0,1 Mend the steps that lead down to the harbour'],
      ...['1,0 Lead', '1,1 Quay Forum', '2,0 When', '2,1 May 2027'],
    ]);
  });
});

describe('rows set as close as lines where others are set apart', () => {
  const ROWS: [number, string[]][] = [
    [360, HEAD],
    [344, ['Safe steps', 'Mend the steps', 'Quay Forum', 'May 2027']],
    [332, ['', 'Paint the rail', 'Bird Club', 'June 2027']],
    [316, ['Calm gulls', 'Count the gulls', 'Town Hall', 'July 2027']],
    [304, ['of all kinds', 'and their eggs', '', '']],
  ];
  const words = ROWS.map(([y, row]) =>
    row.map((one, j) => text(one, PLACES[j] ?? 0, y, y === 360 ? '/F2 10' : '/F1 10')).join(''),
  ).join('');

  it.each([
    ['begin where shading does', '0.8 0.9 0.8 rg 16 328 374 12 re f 0 0 0 rg\n', 4],
    ['do not where only a cell is shaded', '0.8 0.9 0.8 rg 16 328 80 12 re f 0 0 0 rg\n', 3],
  ])('%s', async (_name, shading, rows) => {
    const [table] = await shown(pdf([shading + words]));
    expect(table).toBe(`table ${rows}x4`);
  });
});
