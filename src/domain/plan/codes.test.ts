import { describe, expect, it } from 'vitest';
import { actionCodes, codeFromReference, compareCodes, headingCodes, nextCode, tidyCode } from './codes.ts';

describe('codes', () => {
  it.each([
    [
      ['1.10', '1.2', '1.1'],
      ['1.1', '1.2', '1.10'],
    ],
    [
      ['HS10', 'HS2', 'hs1'],
      ['hs1', 'HS2', 'HS10'],
    ],
    [
      ['1.2.1', '1.2', '1'],
      ['1', '1.2', '1.2.1'],
    ],
    [
      ['B1', 'A2', '3'],
      ['3', 'A2', 'B1'],
    ],
    [
      ['13(b)', '13(a)', '2'],
      ['2', '13(a)', '13(b)'],
    ],
  ])('%j stand as %j', (given, want) => expect([...given].sort(compareCodes)).toEqual(want));

  it.each([
    ['1.2', [], '1.2.1'],
    ['1.2', ['1.2.1', '1.2.2'], '1.2.3'],
    ['1.2', ['1.2.7', '1.20.9'], '1.2.8'],
    ['1', ['1.2.7'], '1.1'],
    [null, ['3', '4.1', 'HS1'], '4'],
    ['A', ['a.1', 'a.2'], 'A.3'],
    ['1.', ['1.1'], '1.2'],
  ])('under %s with %j used comes %s', (heading, used, want) => expect(nextCode(heading, used)).toBe(want));

  it.each([
    ['HS1', 'HS1'],
    [' 2.6.1. ', '2.6.1'],
    ['13(a)', '13(a)'],
    ['4)', '4'],
    ['DAB 1', 'DAB 1'],
    ['', null],
    ['--', null],
    ['a/b', null],
    ['a very long reference that is really a sentence', null],
    [null, null],
  ])('a reference %s gives the code %s', (given, want) => expect(codeFromReference(given)).toBe(want));

  it('trims what is not part of a code', () => expect(tidyCode('1.1.')).toBe('1.1'));

  it.each([
    ['own numbers that already hold the parent', ['1', null, 0], ['1.1', 0, 1], '1.1'],
    ['own numbers that start again under each parent', ['2', null, 0], ['1', 0, 1], '2.1'],
    ['letters above, none below', ['A', null, 0], [null, 0, 1], 'A.1'],
    ['no numbers at all', [null, null, 0], [null, 0, 1], '1.1'],
  ])('headings with %s', (_, parent, child, want) => {
    const rows = [parent, child].map((h, i) => ({
      id: `h${i}` as never,
      number: h[0] as string | null,
      parentId: (h[1] === null ? null : `h${h[1]}`) as never,
    }));
    expect(headingCodes(rows).get('h1')).toBe(want);
  });

  it('gives no two headings one code', () => {
    const twice = ['1', '1', null].map((number, i) => ({
      id: `h${i}` as never,
      parentId: null,
      number,
    }));
    expect(new Set(headingCodes(twice).values()).size).toBe(3);
  });

  it.each([
    [
      'no references',
      [
        ['1.1', null],
        ['1.1', null],
        ['1.2', null],
      ],
      ['1.1.1', '1.1.2', '1.2.1'],
    ],
    [
      'own references',
      [
        ['1', 'HS1'],
        ['1', 'HS2'],
        ['1', null],
      ],
      ['HS1', 'HS2', '1.1'],
    ],
    [
      'numbers that start again',
      [
        ['A', '1'],
        ['A', '2'],
        ['B', '1'],
      ],
      ['A.1', '2', 'B.1'],
    ],
    [
      'one reference twice in one place',
      [
        ['A', '7'],
        ['A', '7'],
        [null, '7'],
      ],
      ['A.7', 'A.8', '1'],
    ],
    [
      'a reference that a count would reach',
      [
        ['1', null],
        ['1', '1.1'],
        ['1', null],
      ],
      ['1.2', '1.1', '1.3'],
    ],
  ] as [string, [string | null, string | null][], string[]][])('a plan with %s', (_, rows, want) =>
    expect(actionCodes(rows.map(([headingCode, reference]) => ({ headingCode, reference })))).toEqual(want),
  );
});
