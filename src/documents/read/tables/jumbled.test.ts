import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { outlineOf } from '../prose/outline.ts';
import { foundTables } from './found-tables.ts';
import { allInOneRow, cutWrong, isMergedHeading } from './jumbled.ts';

describe('a plan in one row', () => {
  const work = 'Open the club|Fit grab rails|Ring round in frost|Mend the gate|Print the bus times';
  it.each([
    ['work and dates of other counts', work, 'May 2027|Ongoing|June 2027|tbc', true],
    ['as many dates as work', work, 'May 2027|Ongoing|June 2027|tbc|July 2027', false],
    ['one date', work, 'May 2027', false],
    [
      'numbers pair them',
      '1. Open|2. Mend|3. Ring|4. Print',
      '1. May 2027|2. Ongoing|3. tbc|4. July|4. May',
      false,
    ],
    ['the parts of one action', `Make the green safe:|${work}`, 'May 2027|Ongoing|June 2027|tbc', false],
  ])('%s', (_name, actions, dates, expected) => {
    const rows = [
      ['Action', 'Lead', 'By when'],
      [actions, 'Otterby Council', dates],
    ];
    expect(allInOneRow(foundTables(outlineOf(madeDocument([rows]))))).toBe(expected);
  });
});

describe('columns cut in the wrong places', () => {
  it.each([
    ['headings with values run into them', ['Action|Grit the path to', 'Lead|Roads', 'When|Nov to'], true],
    ['headings alone', ['Action', 'Lead|organisation', 'When'], false],
  ])('%s', (_name, head, expected) => {
    const rows = [head, ['Flu jabs in the hall', 'Otterby GPs', 'October 2027']];
    expect(cutWrong(foundTables(outlineOf(madeDocument([rows]))), { filled: 0, unclear: 0 })).toBe(expected);
  });

  it('is no reason to refuse the plan where it is another table', () => {
    const plan = [
      ['Action', 'Lead', 'By when'],
      ['Flu jabs in the hall', 'Otterby GPs', 'October 2027'],
    ];
    const other = [
      ['Place', 'Progress timeline', 'Town'],
      ['Hall', 'Half', 'Otterby'],
      ['Barn', 'None', 'Otterby'],
    ];
    const cut = (...tables: string[][][]) =>
      cutWrong(foundTables(outlineOf(madeDocument(tables))), { filled: 0, unclear: 0 });
    expect([cut(other), cut(plan, other)]).toEqual([true, false]);
  });
});

describe('isMergedHeading', () => {
  it.each([
    ['Responsibility Timeline', true],
    ['Type of Action Who leads work', true],
    ['Key Mileston Target es Dates', true],
    ['Action Lead', false],
    ['Lead and timescale', false],
    ['Lead organisation', false],
    ['Progress to date', false],
    ['What are we going to do?', false],
  ])('%s: %s', (text, expected) => {
    expect(isMergedHeading(text)).toBe(expected);
  });
});
