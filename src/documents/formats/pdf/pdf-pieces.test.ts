import { describe, expect, it } from 'vitest';
import { line, pdf, text } from '../../../../tests/documents/made-pdf.ts';
import { opened, shown } from '../../../../tests/documents/shown.ts';

/** Words along a direction, given as its cosine and sine. */
const along = ([cos, sin]: [number, number], words: string, x: number, y: number): string =>
  `BT /F1 10 Tf ${cos} ${sin} ${-sin} ${cos} ${x} ${y} Tm (${words}) Tj ET\n`;

const UP: [number, number] = [0, 1];
const DOWN: [number, number] = [0, -1];

describe('words that do not run across the page', () => {
  it.each<[string, [number, number], number, number]>([
    ['up', UP, 164, 292],
    ['down', DOWN, 156, 338],
  ])('stand in the column that they run %s in', async (_name, way, x, y) => {
    const across = [350, 280, 260].map((at) => line(50, at, 250, at)).join('');
    const sides = [50, 150, 170, 250].map((at) => line(at, 350, at, 260)).join('');
    const words =
      text('Action', 55, 336) +
      along(way, 'Quarter', x, y) +
      along(way, '1', x, y + Math.sign(way[1]) * 39) +
      text('Lead', 175, 336) +
      text('Mend the steps', 55, 266) +
      text('x', 157, 266) +
      text('Quay Forum', 175, 266);
    expect(await shown(pdf([across + sides + words]))).toEqual([
      ...['table 2x3', '0,0 Action', '0,1 Quarter 1', '0,2 Lead'],
      ...['1,0 Mend the steps', '1,1 x', '1,2 Quay Forum'],
    ]);
  });

  it('are read across where the whole page is turned', async () => {
    const page = ['First the steps are mended.', '', 'Then the rails are painted.']
      .map((words, i) => (words === '' ? '' : along(UP, words, 100 + i * 30, 50)))
      .join('');
    expect(await shown(pdf([page]))).toEqual(['First the steps are mended.', 'Then the rails are painted.']);
  });

  it('are in no cell where they run aslant', async () => {
    const frame = [300, 260].map((y) => line(50, y, 250, y)).join('');
    const sides = [50, 150, 250].map((x) => line(x, 300, x, 260)).join('');
    const words =
      text('Mend the steps', 55, 280) + text('Ann', 155, 280) + along([0.8, 0.6], 'DRAFT', 160, 265);
    expect(await shown(pdf([frame + sides + words]))).toEqual(['table 1x2', '0,0 Mend the steps', '0,1 Ann']);
  });

  it('are no part of the content where they run aslant', async () => {
    const document = await opened(
      pdf([text('Mend the steps.', 50, 350) + along([0.8, 0.6], 'DRAFT', 90, 90)]),
    );
    expect(document.blocks).toMatchObject([{ text: 'Mend the steps.' }]);
    expect(document.furniture).toEqual(['DRAFT']);
  });
});

it.each([
  ['A C T I O N', 'ACTION'],
  ['\\267Mend the steps', '• Mend the steps'],
  ['W H E N ?', 'W H E N ?'],
  ['Y N', 'Y N'],
  ['1 2 3 4', '1 2 3 4'],
  ['Plan B for all', 'Plan B for all'],
])('%s is read as %s', async (words, expected) => {
  expect(await shown(pdf([text(words, 50, 350)]))).toEqual([expected]);
});

describe('bullets that are drawn', () => {
  const dot = (x: number, y: number): string => `${x} ${y} 3 3 re f\n`;

  it('are marks of the items behind them, and other dots are none', async () => {
    const page =
      dot(50, 353) +
      text('Mend the steps', 60, 350) +
      dot(50, 333) +
      text('Paint the rails', 60, 330) +
      dot(300, 200) +
      text('Count the gulls', 60, 280);
    expect(await shown(pdf([page]))).toEqual(['• Mend the steps', '• Paint the rails', 'Count the gulls']);
  });
});
