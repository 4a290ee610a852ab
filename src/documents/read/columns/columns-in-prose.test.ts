import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { outlineOf } from '../prose/outline.ts';
import { readBlocks } from '../read-blocks.ts';
import { splitRunOn } from '../tables/run-on.ts';
import { columnsInProse, namesInLine } from './columns-in-prose.ts';

const items = (texts: readonly string[]) => splitRunOn(outlineOf(madeDocument(texts)));

const WORK = ['Open the club', 'Fit grab rails', 'Ring round in frost', 'Print the bus', 'times'];
const NAMES = ['Otterby Council', 'Otterby Trust', 'P Marl'];
const DATES = ['May 2027', 'Ongoing', 'June 2027', 'tbc', 'Spring'];
const STATES = ['Green', 'Amber', 'Done', 'Not begun', 'Green'];
const listed = (lines: readonly string[]) => lines.map((line) => `• ${line}`);

describe('namesInLine', () => {
  it.each([
    ['Action Lead By when Progress', 4],
    ['Priority Action Lead By', 3],
    ['AIM ACTION LEAD TIMESCALE', 4],
    ['Otterby falls plan Objective Action Lead By when Classes in every hall', 4],
    ['Aim Objective Target', 0],
    ['The lead action was taken when due', 1],
  ])('%s', (line, count) => {
    expect(namesInLine(line)).toBe(count);
  });
});

describe('columns of a table written out one after another', () => {
  it.each([
    ['a heading row', ['Action Lead By when', ...WORK, ...NAMES, ...DATES], true],
    ['a heading row broken over two lines', ['Goal Action Lead By', 'when Update', ...WORK, ...DATES], true],
    [
      'a heading row run together with the title',
      ['The Otterby plan for older people Goal Action Lead By', 'when', ...WORK, ...NAMES, ...DATES],
      true,
    ],
    ['questions', ['What will we do? Who will do it? By when?', ...WORK, ...NAMES, ...DATES], true],
    ['names one a line', ['What will we do?', 'Who?', 'By when?', ...WORK, ...NAMES, ...DATES], true],
    ['names apart', ['Action', ...WORK, 'Lead', ...NAMES, 'By when', ...DATES], true],
    [
      'no names, but dates and states in runs',
      ['Otterby plan', ...WORK, ...NAMES, ...DATES, ...STATES],
      true,
    ],
    ['dates of meetings', ['Otterby plan', 'The forum meets on these days', ...DATES], false],
    [
      'sentences',
      ['Our plan', 'We will open a club in May 2027 and keep it open as long as people come.'],
      false,
    ],
  ])('%s', (_name, lines, expected) => {
    expect(columnsInProse(items(lines))).toBe(expected);
  });
});

describe('work that is told, with who and when in columns of their own', () => {
  const read = (lines: readonly string[]) => readBlocks(madeDocument(lines));
  const under = (head: string, lines: readonly string[]) => [`## ${head}`, ...listed(lines)];

  it.each([
    [
      'lists under headings',
      [...under('What we will do', WORK), ...under('Who', NAMES), ...under('When', DATES)],
    ],
    [
      'words of two columns on one line',
      [
        ...[
          'Aim 1 Aim 2',
          'Action Lead',
          'When Measure',
          'Open the club Fit',
          'grab rails Ring',
          'round in frost',
        ],
        ...[
          'Print the bus',
          'Otterby Council',
          'Otterby Trust P Marl',
          'May 2027 Ongoing',
          'June 2027',
          'Q2',
          '2028',
        ],
        ...['Aim 2 (contd)', 'Mend', 'the hall Swim', 'Lead', 'Otterby Trust', 'Spring', 'May 2028'],
      ],
    ],
    ['numbered work', ['Action Lead When', ...WORK.map((w, i) => `Action ${i}: ${w}`), ...NAMES, ...DATES]],
  ])('%s: says that the rows cannot be put together', (_name, lines) => {
    const reading = read(lines);
    expect([reading.readable, reading.actions.length]).toEqual([false, 0]);
    expect(reading.problems.map((p) => p.code)).toContain('jumbled');
  });

  it('reads work with no names or dates beside it', () => {
    const reading = read([...under('What we will do', WORK), '## Progress', 'The club opened in May 2027.']);
    expect([reading.readable, reading.actions.length]).toEqual([true, WORK.length]);
  });
});
