import { describe, expect, it } from 'vitest';
import { pdf, text } from '../../../../tests/documents/made-pdf.ts';
import { shown } from '../../../../tests/documents/shown.ts';

/** Lines one under the other from a height. */
const column = (lines: string[], x: number, top: number, pitch = 14): string =>
  lines.map((words, i) => (words === '' ? '' : text(words, x, top - i * pitch))).join('');

const LEFT = [
  'Mend the steps of the quay',
  'Lead: Quay Forum',
  'When: May 2027',
  'Paint the rail on the slip',
  'Lead: Bird Club',
  'When: June 2027',
];
const RIGHT = [
  'Count the gulls on the roof',
  'Lead: Town Hall',
  'When: July 2027',
  'Lock the bins behind it all',
  'Lead: Harbour Watch',
  'When: August 2027',
];

describe('words in two columns of the page', () => {
  it.each<[string, number]>([
    ['level with one another, with labels on both sides', 330],
    ['that stand higher on the right', 336],
    ['that stand lower on the right', 323],
  ])('are read one after the other: %s', async (_name, top) => {
    const page =
      text('Quay and hill plan for all who live here and for those who come', 40, 360) +
      column(LEFT, 40, 330) +
      column(RIGHT, 220, top);
    expect((await shown(pdf([page]))).slice(1)).toEqual([...LEFT, ...RIGHT]);
  });

  it('are rows of a table where they stand level and have no labels', async () => {
    const rows = [
      ['Action', 'Lead'],
      ...LEFT.filter((_, i) => i % 3 === 0).flatMap((words) => [
        [words, 'The Quay Forum of the town'],
        [`${words} again`, 'The Bird Club of the hill'],
        [`${words} and more`, 'The Watch of the harbour'],
      ]),
    ];
    const page = [0, 1]
      .map((at) =>
        column(
          rows.map((row) => row[at] ?? ''),
          [40, 220][at] ?? 0,
          330,
          24,
        ),
      )
      .join('');
    expect((await shown(pdf([page])))[0]).toBe('table 7x2');
  });
});
