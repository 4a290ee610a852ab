import { describe, expect, it } from 'vitest';
import { line, pdf, text } from '../../../../tests/documents/made-pdf.ts';
import { opened, shown } from '../../../../tests/documents/shown.ts';

const BOLD = '/F2 10';

const row = (words: string[], places: number[], y: number, font?: string): string =>
  words.map((one, i) => (one === '' ? '' : text(one, places[i] ?? 0, y, font))).join('');

const NAMES = ['Ref', 'Action', 'Lead'];

describe('tables that say their names again', () => {
  const [near, far] = [
    [40, 80, 200],
    [40, 110, 290],
  ];
  const page =
    text('Theme 1: The quay', 40, 370, BOLD) +
    row(NAMES, near, 352, BOLD) +
    row(['Q1', 'Mend the steps', 'Ann'], near, 334) +
    row(['Q2', 'Paint the rails', 'Bob'], near, 316) +
    text('Theme 2: The hill', 40, 290, BOLD) +
    row(NAMES, far, 272, BOLD) +
    row(['H1', 'Count the goats on top of it', 'Cy'], far, 254) +
    row(['H2', 'Sow seeds', 'Di'], far, 236);

  it('in other places are read each by itself, under its title', async () => {
    expect(await shown(pdf([page]))).toEqual([
      'Theme 1: The quay',
      'table 3x3',
      ...['0,0 Ref', '0,1 Action', '0,2 Lead'],
      ...['1,0 Q1', '1,1 Mend the steps', '1,2 Ann', '2,0 Q2', '2,1 Paint the rails', '2,2 Bob'],
      'Theme 2: The hill',
      'table 3x3',
      ...['0,0 Ref', '0,1 Action', '0,2 Lead'],
      ...['1,0 H1', '1,1 Count the goats on top of it', '1,2 Cy', '2,0 H2', '2,1 Sow seeds', '2,2 Di'],
    ]);
  });
});

describe('titles within a table without lines', () => {
  const places = [40, 110, 250];
  const head = row(NAMES, places, 352, BOLD);
  const body = (y: number, ref: string): string =>
    row([`${ref}1`, 'Mend the steps', 'Ann'], places, y) +
    row([`${ref}2`, 'Paint the rails', 'Bob'], places, y - 18);
  const rows = (y: number, ref: string): string[] => [
    ...[`${y},0 ${ref}1`, `${y},1 Mend the steps`, `${y},2 Ann`],
    ...[`${y + 1},0 ${ref}2`, `${y + 1},1 Paint the rails`, `${y + 1},2 Bob`],
  ];

  it('stand in it in larger letters where the columns go on and are not named again', async () => {
    const page =
      head +
      text('The quay and all that is near it', 40, 334, '/F2 13') +
      body(316, 'Q') +
      text('The hill and all that is on it', 40, 276, '/F2 13') +
      body(258, 'H');
    expect(await shown(pdf([page]))).toEqual([
      'table 7x3',
      ...['0,0 Ref', '0,1 Action', '0,2 Lead'],
      '1,0 1x3 The quay and all that is near it',
      ...rows(2, 'Q'),
      '4,0 1x3 The hill and all that is on it',
      ...rows(5, 'H'),
    ]);
  });

  it('and rows right under the names are no part of them, though the first level line is drawn below', async () => {
    const rules = [325, 307].map((y) => line(40, y, 330, y)).join('');
    const page =
      head + body(334, 'Q') + text('The hill and all that is on it', 40, 298, BOLD) + body(280, 'H') + rules;
    expect((await shown(pdf([page]))).slice(1, 7)).toEqual([
      ...['0,0 Ref', '0,1 Action', '0,2 Lead'],
      ...['1,0 Q1', '1,1 Mend the steps', '1,2 Ann'],
    ]);
  });

  it('have the colour that is filled behind them, and so have blank cells', async () => {
    const filled = '0.5 0.6 0.7 rg 36 330 330 14 re f 1 0 0 rg 240 290 126 14 re f 0 0 0 rg\n';
    const page =
      filled +
      head +
      text('The quay and all that is near it', 40, 334, BOLD) +
      body(316, 'Q').replace('(Bob)', '( )') +
      body(280, 'R');
    const [table] = (await opened(pdf([page]))).blocks;
    const colours =
      table?.kind === 'table' ? table.cells.map((cell) => [cell.row, cell.column, cell.colour]) : [];
    expect(colours.filter(([, , colour]) => colour !== null)).toEqual([
      [1, 0, '#8099b2'],
      [3, 2, '#ff0000'],
    ]);
  });
});
