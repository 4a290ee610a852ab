import { describe, expect, it } from 'vitest';
import { paragraph } from '../made-blocks.ts';
import { linesOf, splitFlattenedList, written } from './line.ts';

describe('linesOf', () => {
  it.each([
    ['- Fit locks', 'bullet', 'Fit locks'],
    ['· Fit locks', 'bullet', 'Fit locks'],
    ['1. Fit locks', 'number', 'Fit locks'],
    ['(b) Fit locks', 'letter', 'Fit locks'],
    ['iv) Fit locks', 'letter', 'Fit locks'],
    ['1.1 Fit locks', 'none', '1.1 Fit locks'],
    ['10.05.2021', 'none', '10.05.2021'],
    ['3 new posts', 'none', '3 new posts'],
    ['e.g. locks', 'none', 'e.g. locks'],
  ])('%s', (text, kind, words) => {
    expect(linesOf([paragraph(text)])).toMatchObject([{ kind, text: words }]);
  });

  it('takes the mark of the document’s own list before any in the words', () => {
    const own = { ...paragraph('Fit locks'), list: { level: 0, mark: '2.', ordered: true } };
    expect(linesOf([own])).toMatchObject([{ kind: 'number', mark: '2.', text: 'Fit locks' }]);
  });

  it('leaves out lines that say nothing', () => {
    expect(linesOf(['.', '', 'Open a club'].map(paragraph)).map((l) => l.text)).toEqual(['Open a club']);
  });

  it('joins a wrapped line and parts a listed one', () => {
    expect(linesOf([paragraph('Open a club\nfor fathers\n- on Sundays')]).map((l) => l.text)).toEqual([
      'Open a club for fathers',
      'on Sundays',
    ]);
  });
});

describe('splitFlattenedList', () => {
  it.each([
    ['1. Fit locks 2. Train staff 3. Count', ['1. Fit locks', '2. Train staff', '3. Count']],
    ['1. Meet 2 people', ['1. Meet 2 people']],
    ['Meet 1. and 2. later', ['Meet 1. and 2. later']],
  ])('%s', (text, parts) => {
    expect(splitFlattenedList(text)).toEqual(parts);
  });
});

describe('written', () => {
  it.each([
    ['Open the hall', '2. Open the hall'],
    ['1.2 Open the hall', '1.2 Open the hall'],
  ])('%s', (text, expected) => {
    const listed = { ...paragraph(text), list: { level: 0, mark: '2.', ordered: true } };
    expect(written(listed)).toBe(expected);
  });
});
