import { describe, expect, it } from 'vitest';
import { paragraph } from '../made-blocks.ts';
import { linesOf } from '../prose/line.ts';
import { actionText, holdsSeveral } from './action-text.ts';

const lines = (...texts: string[]) => linesOf(texts.map(paragraph));

describe('actionText', () => {
  it.each<[string, string[], { text: string; steps: string[]; notes: string[] }]>([
    ['a line', ['Open a club'], { text: 'Open a club', steps: [], notes: [] }],
    [
      'bullets after a colon',
      ['Open a club by:', '- finding a hall', '- finding money'],
      { text: 'Open a club by:', steps: ['finding a hall', 'finding money'], notes: [] },
    ],
    [
      'lines after a colon',
      ['Open a club by:', 'Finding a hall', 'Finding money'],
      { text: 'Open a club by:', steps: ['Finding a hall', 'Finding money'], notes: [] },
    ],
    [
      'a further paragraph',
      ['Open a club', '(Target: 40 members)'],
      { text: 'Open a club', steps: [], notes: ['(Target: 40 members)'] },
    ],
    [
      'a sentence broken by the page',
      ['Open a club for', 'fathers and sons'],
      { text: 'Open a club for fathers and sons', steps: [], notes: [] },
    ],
  ])('%s', (_name, texts, expected) => {
    expect(actionText(lines(...texts))).toMatchObject(expected);
  });
});

describe('holdsSeveral', () => {
  it.each([
    [['1. Open a club', '2. Find a hall'], true],
    [['Open a club', '- find a hall'], false],
    [['1. Open a club'], false],
  ])('%j: %s', (texts, expected) => {
    expect(holdsSeveral(lines(...texts))).toBe(expected);
  });
});
