import { describe, expect, it } from 'vitest';
import { pdf, text } from '../../../../tests/documents/made-pdf.ts';
import { opened } from '../../../../tests/documents/shown.ts';

type Drawn = [x: number, mark: string, words: string];

const PITCH = 16;

/** Lines one under the other, each mark a piece by itself before its words; no mark: words at the margin. */
const page = (lines: Drawn[]): string =>
  lines
    .map(([x, mark, words], i) => {
      const y = 350 - i * PITCH;
      return mark === '' ? text(words, x, y) : text(mark, x, y) + text(words, x + 20, y);
    })
    .join('');

const itemsOf = async (lines: Drawn[]): Promise<[number | null, string][]> =>
  (await opened(pdf([page(lines)]))).blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [[block.list?.level ?? null, `${block.list ? `${block.list.mark} ` : ''}${block.text}`]]
      : [],
  );

describe('lists inside lists', () => {
  it.each<[string, Drawn[], [number | null, string][]]>([
    [
      'are told by how far in their words stand',
      [
        [50, '-', 'Open the boathouse'],
        [70, '-', 'Agree the lease'],
        [70, '-', 'Mend the doors'],
        [50, '-', 'Count the swans'],
      ],
      [
        [0, '- Open the boathouse'],
        [1, '- Agree the lease'],
        [1, '- Mend the doors'],
        [0, '- Count the swans'],
      ],
    ],
    [
      'are told by their marks where all words begin at one place, the letter `o` being a ring',
      [
        [50, '-', 'Open the boathouse'],
        [50, 'o', 'Agree the lease'],
        [50, '-', 'Count the swans'],
        [50, 'o', 'Borrow a boat'],
      ],
      [
        [0, '- Open the boathouse'],
        [1, '◦ Agree the lease'],
        [0, '- Count the swans'],
        [1, '◦ Borrow a boat'],
      ],
    ],
    [
      'go on past lines of other words',
      [
        [50, '1.', 'The harbour'],
        [50, '1.1', 'Open the boathouse'],
        [50, '(a)', 'Agree the lease'],
        [50, '(b)', 'Mend the doors'],
        [50, '', 'Lead: Quay Forum and the Friends of the Harbour'],
        [50, '1.2', 'Count the swans'],
      ],
      [
        [0, '1. The harbour'],
        [1, '1.1 Open the boathouse'],
        [2, '(a) Agree the lease'],
        [2, '(b) Mend the doors'],
        [null, 'Lead: Quay Forum and the Friends of the Harbour'],
        [1, '1.2 Count the swans'],
      ],
    ],
    [
      'that count 1, 2 at each level are told by where they stand',
      [
        [50, '1.', 'The harbour'],
        [70, '1.', 'Open the boathouse'],
        [70, '2.', 'Count the swans'],
        [50, '2.', 'The hill'],
      ],
      [
        [0, '1. The harbour'],
        [1, '1. Open the boathouse'],
        [1, '2. Count the swans'],
        [0, '2. The hill'],
      ],
    ],
    [
      'are none where all items are of one level, and numbers over bullets may be headings',
      [
        [50, '1.', 'The harbour'],
        [70, '-', 'Open the boathouse'],
        [70, '-', 'Count the swans'],
        [50, '2.', 'The hill'],
      ],
      [
        [null, '1. The harbour'],
        [null, '- Open the boathouse'],
        [null, '- Count the swans'],
        [null, '2. The hill'],
      ],
    ],
    [
      'leave a word of one letter alone',
      [
        [50, '', 'Ring the bell of the old chapel and open'],
        [50, '', 'o dear'],
      ],
      [[null, 'Ring the bell of the old chapel and open o dear']],
    ],
  ])('%s', async (_name, lines, expected) => {
    expect(await itemsOf(lines)).toEqual(expected);
  });
});
