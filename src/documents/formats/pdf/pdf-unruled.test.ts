import { describe, expect, it } from 'vitest';
import { pdf, text } from '../../../../tests/documents/made-pdf.ts';
import { shown } from '../../../../tests/documents/shown.ts';

const BOLD = '/F2 10';

describe('unruled tables', () => {
  it('know names that stand over several columns', async () => {
    const cells: [string, number, number, string?][] = [
      ['Action', 40, 350, BOLD],
      ['Delivery and its progress', 150, 350, BOLD],
      ['Cost', 330, 350, BOLD],
      ['Lead', 150, 330, BOLD],
      ['When', 250, 330, BOLD],
      ...['Mend steps', 'Paint rails', 'Count gulls'].flatMap((words, i): [string, number, number][] => [
        [words, 40, 310 - i * 36],
        ['down by the quay', 40, 298 - i * 36],
        ['Quay Forum', 150, 310 - i * 36],
        ['May 2027', 250, 310 - i * 36],
        ['Nil', 330, 310 - i * 36],
      ]),
    ];
    const page = cells.map(([words, x, y, font]) => text(words, x, y, font)).join('');
    expect((await shown(pdf([page]))).slice(0, 9)).toEqual([
      'table 5x4',
      ...['0,0 2x1 Action', '0,1 1x2 Delivery and its progress', '0,3 2x1 Cost'],
      ...['1,1 Lead', '1,2 When'],
      ...['2,0 Mend steps down by the quay', '2,1 Quay Forum', '2,2 May 2027'],
    ]);
  });

  it('keep titles across within, and leave the title of what comes next', async () => {
    const row = (words: string[], y: number, font?: string): string =>
      words.map((one, i) => text(one, 50 + i * 110, y, font)).join('');
    const page =
      row(['Ref', 'Action', 'Lead'], 360, BOLD) +
      text('Aim 1: the quay is safe for all who come', 50, 340, BOLD) +
      row(['Q1', 'Mend the steps', 'Ann'], 320) +
      row(['Q2', 'Paint the rails', 'Bob'], 300) +
      text('Aim 2: the gulls are calm in all weathers', 50, 280, BOLD) +
      row(['Q3', 'Count the gulls', 'Cy'], 260) +
      text('What has been done already by others', 50, 240, BOLD) +
      text('The slip was mended by the town in the spring of the last year.', 50, 220);
    expect(await shown(pdf([page]))).toEqual([
      'table 6x3',
      ...['0,0 Ref', '0,1 Action', '0,2 Lead'],
      '1,0 1x3 Aim 1: the quay is safe for all who come',
      ...['2,0 Q1', '2,1 Mend the steps', '2,2 Ann', '3,0 Q2', '3,1 Paint the rails', '3,2 Bob'],
      '4,0 1x3 Aim 2: the gulls are calm in all weathers',
      ...['5,0 Q3', '5,1 Count the gulls', '5,2 Cy'],
      'What has been done already by others',
      'The slip was mended by the town in the spring of the last year.',
    ]);
  });
});

describe('an unruled table over a page’s end', () => {
  const row = (words: string[], y: number, font?: string): string =>
    words.map((one, i) => text(one, 50 + i * 110, y, font)).join('');
  const first =
    row(['Ref', 'Action', 'Lead'], 360, BOLD) +
    row(['Q1', 'Mend the steps', 'Ann'], 340) +
    row(['Q2', 'Paint the rails', 'Bob'], 320) +
    row(['Q3', 'Sweep the slip', 'Cy'], 300);
  const title = text('Aim 2: the gulls are calm in all weathers', 50, 360, BOLD);
  const rest = row(['Q4', 'Count the gulls', 'Di'], 340) + row(['Q5', 'Feed the gulls', 'Ed'], 320);

  it('goes on under a title across it', async () => {
    const all = await shown(pdf([first, title + rest]));
    expect([all[0], ...all.slice(-7)]).toEqual([
      'table 7x3',
      '4,0 1x3 Aim 2: the gulls are calm in all weathers',
      ...['5,0 Q4', '5,1 Count the gulls', '5,2 Di', '6,0 Q5', '6,1 Feed the gulls', '6,2 Ed'],
    ]);
  });

  it('is another table where the title stands over names of columns', async () => {
    const names = row(['Ref', 'Action', 'Lead'], 345, BOLD);
    const all = await shown(pdf([first, title + names + rest]));
    expect(all.filter((cell) => cell.startsWith('table'))).toEqual(['table 4x3', 'table 3x3']);
  });
});
