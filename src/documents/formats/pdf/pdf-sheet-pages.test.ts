import { describe, expect, it } from 'vitest';
import { line, pdf, text } from '../../../../tests/documents/made-pdf.ts';
import { opened, shown } from '../../../../tests/documents/shown.ts';

const HEIGHTS = [320, 300, 270, 250, 210, 180];

/** A ruled table with rows at the same heights on every page. */
function strip(columns: number[], rows: string[][], title = ''): string {
  const [left = 0, right = 0] = [columns[0], columns.at(-1)];
  const across = HEIGHTS.map((y) => line(left, y, right, y)).join('');
  const sides = columns.map((x) => line(x, HEIGHTS[0] ?? 0, x, HEIGHTS.at(-1) ?? 0)).join('');
  const words = rows.flatMap((row, i) =>
    row.map((one, j) => (one === '' ? '' : text(one, (columns[j] ?? 0) + 4, (HEIGHTS[i] ?? 0) - 14))),
  );
  return across + sides + words.join('') + (title === '' ? '' : text(title, left, 328));
}

const LEFT = [
  ['Ref', 'Action'],
  ['Q1', 'Mend the steps'],
  ['Q2', 'Paint the rails'],
  ['Q3', 'Count the gulls'],
  ['Q4', 'Lock the bins'],
];
const RIGHT = [['Lead'], ['Ann'], ['Bob'], [''], ['Cy']];

describe('a sheet printed over the side of its page', () => {
  it('is put together again', async () => {
    const pages = [strip([20, 60, 360], LEFT), strip([20, 140], RIGHT) + text('Page 2', 20, 10)];
    const document = await opened(pdf(pages));
    expect(document.blocks).toMatchObject([{ kind: 'table', rowCount: 5, columnCount: 3 }]);
    expect((await shown(pdf(pages))).slice(1, 7)).toEqual([
      ...['0,0 Ref', '0,1 Action', '0,2 Lead'],
      ...['1,0 Q1', '1,1 Mend the steps', '1,2 Ann'],
    ]);
    expect(document.furniture).toEqual(['Page 2']);
  });

  it.each<[string, string[]]>([
    [
      'a form of one card to a page',
      [strip([20, 60, 360], LEFT), strip([20, 60, 360], [['Ref', 'Q5'], ...LEFT.slice(1)])],
    ],
    ['a table of its own under a title', [strip([20, 60, 360], LEFT), strip([20, 140], RIGHT, 'Leads')]],
    ['words alone', [strip([20, 60, 360], LEFT), text('The leads are named elsewhere.', 20, 300)]],
  ])('is not told by %s', async (_name, pages) => {
    const tables = (await opened(pdf(pages))).blocks.filter((block) => block.kind === 'table');
    expect(tables.every((table) => table.columnCount < 3)).toBe(true);
  });
});

/** How far down each row begins: a header, then rows of one line or two. */
const TOPS = [340, 327, 299, 271, 257, 229];

/** Rows without lines: cells at the top of their rows, `|` before a cell's second line. */
const plain = (columns: number[], rows: string[][], title = ''): string =>
  rows
    .flatMap((row, i) =>
      row.flatMap((cell, j) =>
        cell
          .split('|')
          .map((one, k) =>
            one === ''
              ? ''
              : text(one, columns[j] ?? 0, (TOPS[i] ?? 0) - k * 12, i === 0 ? '/F2 10' : '/F1 10'),
          ),
      ),
    )
    .join('') + (title === '' ? '' : text(title, 20, 353, '/F2 10'));

const WORDS = [
  ['Ref', 'Action'],
  ['Q1', 'Mend the steps of|the old quay'],
  ['Q2', 'Paint the rails'],
  ['Q3', 'Count the gulls'],
  ['Q4', 'Lock the bins'],
  ['Q5', 'Ring the bell'],
];
const MORE = [
  ['Lead', 'When'],
  ['Ann', 'May 2027'],
  ['Bob and|his crew', 'June 2027'],
  ['', ''],
  ['Cy', 'July 2027'],
  ['Di', '2028'],
];

describe('a sheet without lines printed over the side of its page', () => {
  it.each<[string, string[]]>([
    [
      'downwards first',
      [plain([20, 60], WORDS, 'Quay plan'), plain([20, 120], MORE) + text('Page 2', 20, 10)],
    ],
    [
      'across first',
      [
        plain([20, 60], WORDS, 'Quay plan'),
        plain([20, 120], MORE),
        plain(
          [20, 60],
          [
            ['R1', 'Sweep the slip'],
            ['R2', 'Feed the cat'],
          ],
        ),
        plain(
          [20, 120],
          [
            ['Ed', 'May 2028'],
            ['Flo', 'June 2028'],
          ],
        ),
      ],
    ],
  ])('is put together again, printed %s', async (_name, pages) => {
    const lines = await shown(pdf(pages));
    expect(lines.slice(0, 14)).toEqual([
      'Quay plan',
      expect.stringMatching(/^table \dx4$/),
      ...['0,0 Ref', '0,1 Action', '0,2 Lead', '0,3 When'],
      ...['1,0 Q1', '1,1 Mend the steps of the old quay', '1,2 Ann', '1,3 May 2027'],
      ...['2,0 Q2', '2,1 Paint the rails', '2,2 Bob and his crew', '2,3 June 2027'],
    ]);
  });

  it.each<[string, string[]]>([
    [
      'a table that goes on downwards',
      [plain([20, 60], WORDS), plain([20, 60], [['Q6', 'Oil the crane'], ...WORDS.slice(1)])],
    ],
    [
      'rows at other heights',
      [
        plain([20, 60], WORDS),
        MORE.map(([a = '', b = ''], i) => text(a, 20, 336 - i * 17) + text(b, 120, 336 - i * 17)).join(''),
      ],
    ],
    [
      'rows all alike',
      [20, 80].map((x) =>
        WORDS.map(([a = '', b = ''], i) => text(a, 20, 340 - i * 20) + text(b + x, x, 340 - i * 20)).join(''),
      ),
    ],
  ])('is not told by %s', async (_name, pages) => {
    const tables = (await opened(pdf(pages))).blocks.filter((block) => block.kind === 'table');
    expect(tables.every((table) => table.columnCount < 3)).toBe(true);
  });
});

describe('tables side by side', () => {
  it('are read one after the other, each under its own title', async () => {
    const table = (x: number, lead: string): string =>
      [300, 280, 260].map((y) => line(x, y, x + 150, y)).join('') +
      [x, x + 80, x + 150].map((at) => line(at, 300, at, 260)).join('') +
      text('Action', x + 4, 286) +
      text('Lead', x + 84, 286) +
      text('Mend it', x + 4, 266) +
      text(lead, x + 84, 266);
    const titles = text('Year one', 24, 310, '/F2 14') + text('Year two', 224, 310, '/F2 14');
    const page = text('Quay plan', 24, 360, '/F2 20') + titles + table(20, 'Ann') + table(220, 'Bob');
    expect((await shown(pdf([page]))).filter((one) => !/^[01],[01] (?:Action|Lead|Mend)/.test(one))).toEqual([
      'H0 Quay plan',
      ...['H1 Year one', 'table 2x2', '1,1 Ann'],
      ...['H1 Year two', 'table 2x2', '1,1 Bob'],
    ]);
  });
});
