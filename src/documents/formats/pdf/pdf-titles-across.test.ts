import { describe, expect, it } from 'vitest';
import { pdf, text } from '../../../../tests/documents/made-pdf.ts';
import { shown } from '../../../../tests/documents/shown.ts';

const PLACES = [40, 90, 230, 310];
const HEAD = ['Ref', 'Action', 'Lead', 'When'];
const TITLE = 'Aim 2: the gulls are calm';
const row = (words: string[], y: number, font?: string): string =>
  words.map((one, i) => (one === '' ? '' : text(one, PLACES[i] ?? 0, y, font))).join('');
/** Rows of two lines each, a line between that stands `over` and `under` its neighbours. */
const page = (words: string, over: number, under: number): string => {
  const first = row(['Q1', 'Mend the steps', 'Ann', 'May'], 340) + row(['', 'down by the quay', '', ''], 328);
  const next = row(['Q2', 'Count the gulls', 'Bob', 'June'], 328 - over - under);
  const last =
    row(['', 'of every kind', '', ''], 316 - over - under) +
    row(['Q3', 'Feed the gulls', 'Cy', 'July'], 298 - over - under);
  return row(HEAD, 358, '/F2 10') + first + text(words, 40, 328 - over) + next + last;
};
const tables = async (one: string) => (await shown(pdf([one]))).filter((cell) => /^table|1x4/.test(cell));

describe('a line that is not in bold over the columns of an unruled table', () => {
  it('is a title across it where it is set apart', async () => {
    expect(await tables(page(TITLE, 18, 18))).toEqual(['table 5x4', `2,0 1x4 ${TITLE}`]);
  });

  it.each([
    ['it stands close to the row over it', TITLE, 12, 18],
    ['it is a sentence', 'The gulls are to be calm.', 18, 18],
  ])('is none where %s', async (_name, words, over, under) => {
    expect((await tables(page(words, over, under))).some((cell) => cell.includes('1x4'))).toBe(false);
  });
});
