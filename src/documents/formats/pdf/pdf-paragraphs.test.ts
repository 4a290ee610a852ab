import { describe, expect, it } from 'vitest';
import { line, pdf, text } from '../../../../tests/documents/made-pdf.ts';
import { shown } from '../../../../tests/documents/shown.ts';

const PITCH = 12;

/** Lines one under the other, each with its font. */
const lines = (all: [string, string?][]): string =>
  all.map(([words, font], i) => text(words, 50, 350 - i * PITCH, font)).join('');

describe('paragraphs', () => {
  it.each<[string, [string, string?][], string[]]>([
    [
      'begin where words in bold give way to words that are not',
      [
        ['Mend the steps down to the harbour and the slip', '/F2 10'],
        ['Lead: Quay Forum', '/F1 10'],
      ],
      ['Mend the steps down to the harbour and the slip', 'Lead: Quay Forum'],
    ],
    [
      'go on where words in bold stand at the end of a line within a sentence',
      [
        ['Mend the steps down to the harbour and the slip', '/F2 10'],
        ['before the summer comes with all its visitors', '/F1 10'],
      ],
      ['Mend the steps down to the harbour and the slip before the summer comes with all its visitors'],
    ],
    [
      'begin with a label that begins lines again and again, however full the line before is',
      [
        ['1.1 Mend the steps that lead down to the old harbour and'],
        ['Lead: Quay Forum'],
        ['1.2 Count the gulls upon the roof of the old town hall and'],
        ['Lead: Bird Club'],
        ['1.3 Paint the railing of the long pier and of the slip by'],
        ['Lead: Town Hall'],
      ],
      [
        '1.1 Mend the steps that lead down to the old harbour and',
        'Lead: Quay Forum',
        '1.2 Count the gulls upon the roof of the old town hall and',
        'Lead: Bird Club',
        '1.3 Paint the railing of the long pier and of the slip by',
        'Lead: Town Hall',
      ],
    ],
    [
      'begin with such a label that has a year in it',
      [
        ['Mend the steps that lead down to the old harbour and so'],
        ['Now in 2027: begun'],
        ['Count the gulls upon the roof of the old town hall and so'],
        ['Now in 2027: done'],
        ['Paint the railing of the long pier and of the slip by it'],
        ['Now in 2027: halted'],
      ],
      [
        'Mend the steps that lead down to the old harbour and so',
        'Now in 2027: begun',
        'Count the gulls upon the roof of the old town hall and so',
        'Now in 2027: done',
        'Paint the railing of the long pier and of the slip by it',
        'Now in 2027: halted',
      ],
    ],
  ])('%s', async (_name, all, expected) => {
    expect(await shown(pdf([lines(all)]))).toEqual(expected);
  });
});

describe('a code before its words', () => {
  const long = 'Mend the steps that lead down to the old harbour and the slip beside it';
  it.each<[string, string, string[]]>([
    [
      'begins an item however full the line before is',
      text('1.1', 50, 350) + text(long, 75, 350) + text('1.2', 50, 338) + text('Count the swans', 75, 338),
      [`1.1 ${long}`, '1.2 Count the swans'],
    ],
    [
      'is a figure in a line of words where it stands close to them',
      text(`${long} of`, 50, 350) + text('1.2 Million pounds', 50, 338),
      [`${long} of 1.2 Million pounds`],
    ],
  ])('%s', async (_name, drawn, expected) => {
    expect(await shown(pdf([drawn]))).toEqual(expected);
  });
});

describe('columns that nearly touch', () => {
  it('are told by what begins at one place in line after line', async () => {
    const row = (words: [string, string, string], y: number, font?: string): string =>
      words.map((one, i) => text(one, [50, 153, 260][i] ?? 0, y, font)).join('');
    const page =
      row(['Action', 'Lead', 'When'], 350, '/F2 10') +
      row(['Mend the steps of the', 'Quay Forum', 'May 2027'], 326) +
      row(['north quay by the old', '', ''], 314) +
      row(['Paint the long railing', 'Bird Club', 'June 2027'], 290) +
      row(['Count the gulls as the', 'Town Hall', 'July 2027'], 266);
    expect(await shown(pdf([page]))).toEqual([
      'table 4x3',
      ...['0,0 Action', '0,1 Lead', '0,2 When'],
      ...['1,0 Mend the steps of the north quay by the old', '1,1 Quay Forum', '1,2 May 2027'],
      ...['2,0 Paint the long railing', '2,1 Bird Club', '2,2 June 2027'],
      ...['3,0 Count the gulls as the', '3,1 Town Hall', '3,2 July 2027'],
    ]);
  });
});

describe('a column that fills to the gap before the next', () => {
  it('is cut where others of its column end, though one piece runs over', async () => {
    const row = (words: [string, string, string], y: number, font?: string): string =>
      words.map((one, i) => text(one, [50, 200, 259][i] ?? 0, y, font)).join('');
    const page =
      row(['Action', 'Complete by', 'Status'], 350, '/F2 9') +
      row(['Mend the steps', '31/03/2028', 'Not started'], 330) +
      row(['Paint the rails', 'March 2028 On track', ''], 310) +
      row(['Count the gulls', '31/12/2027', 'Delayed'], 290);
    expect((await shown(pdf([page]))).slice(4)).toEqual([
      ...['1,0 Mend the steps', '1,1 31/03/2028', '1,2 Not started'],
      ...['2,0 Paint the rails', '2,1 March 2028', '2,2 On track'],
      ...['3,0 Count the gulls', '3,1 31/12/2027', '3,2 Delayed'],
    ]);
  });
});

describe('words that a narrow cell broke', () => {
  /** A ruled cell as wide as its longest line, over a line that tells of whole words. */
  const cell = (lines: string[]): string => {
    const sides = [50, 104, 200].map((x) => line(x, 300, x, 200)).join('');
    const across = [300, 200].map((y) => line(50, y, 200, y)).join('');
    return sides + across + lines.map((words, i) => text(words, 52, 286 - i * 12)).join('');
  };

  it.each<[string, string[], string]>([
    ['are one word where the rest is no word', ['Partnershi', 'p board'], 'Partnership board'],
    ['are one word where it stands whole elsewhere', ['Harbourm', 'aster'], 'Harbourmaster'],
    ['are two where the rest is a word by itself', ['Harbours', 'near it'], 'Harbours near it'],
    ['are two where the line had room', ['Mend', 'ing'], 'Mend | ing'],
    ['take the full stop that stands alone', ['September', '.'], 'September.'],
  ])('%s', async (_name, lines, expected) => {
    const page = text('The Harbourmaster sails near the slip of the quay.', 50, 350) + cell(lines);
    expect((await shown(pdf([page]))).slice(2, 3)).toEqual([`0,0 ${expected}`]);
  });
});
