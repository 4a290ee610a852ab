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
