import { expect, it } from 'vitest';
import { type Counts, inFigures, type ListLevel, nextMark } from './list-marks.ts';

it.each([
  [1, 'decimal', '1'],
  [3, 'decimalZero', '03'],
  [2, 'lowerLetter', 'b'],
  [27, 'lowerLetter', 'aa'],
  [28, 'upperLetter', 'BB'],
  [4, 'lowerRoman', 'iv'],
  [1949, 'upperRoman', 'MCMXLIX'],
  [0, 'lowerRoman', '0'],
  [1, 'ordinal', '1st'],
  [11, 'ordinal', '11th'],
  [22, 'ordinal', '22nd'],
  [103, 'ordinal', '103rd'],
  [5, 'none', ''],
] as const)('%i in %s is “%s”', (count, figures, expected) => {
  expect(inFigures(count, figures)).toBe(expected);
});

const levels: ListLevel[] = [
  { pattern: 'Aim %1:', figures: 'upperRoman', start: 1 },
  { pattern: '%1.%2', figures: 'decimal', start: 5, legal: true },
  { pattern: '%3)', figures: 'lowerLetter', start: 1, restart: 0 },
];

it('counts each level on, showing the levels above in plain figures where it must', () => {
  const counts: Counts = [null, null, null];
  const marks = [0, 1, 1, 2, 0, 1, 2].map((level) => nextMark(levels, counts, level));
  expect(marks).toEqual(['Aim I:', '1.5', '1.6', 'a)', 'Aim II:', '2.5', 'b)']);
});

it.each([
  ['\uf0b7', '•'],
  ['\uf0a7', '▪'],
  ['o', '◦'],
  ['-', '-'],
  ['', '•'],
])('shows the bullet %j as %s', (pattern, expected) => {
  expect(nextMark([{ pattern, figures: 'bullet', start: 1 }], [null], 0)).toBe(expected);
});
