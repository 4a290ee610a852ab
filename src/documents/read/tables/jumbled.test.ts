import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { outlineOf } from '../prose/outline.ts';
import { foundTables } from './found-tables.ts';
import { columnsInProse, cutWrong, isMergedHeading, namesInLine } from './jumbled.ts';
import { splitRunOn } from './run-on.ts';

const items = (...texts: string[]) => splitRunOn(outlineOf(madeDocument(texts)));

describe('jumbled columns', () => {
  it.each([
    ['Action Lead By when Progress', 4],
    ['Otterby falls plan Objective Action Lead By when Classes in every hall', 3],
    ['The lead action was taken when due', 1],
  ])('%s', (line, count) => {
    expect(namesInLine(line)).toBe(count);
  });

  it('sees column names that stand apart, each over its own lines', () => {
    const column = ['Action', 'Open the club', 'Fit grab rails', 'Lead', 'Otterby Council', 'Otterby Trust'];
    const dates = ['By when', 'May 2027', 'Ongoing', 'June 2027'];
    expect(columnsInProse(items(...column, ...dates))).toBe(true);
  });

  it('sees columns one after another in prose', () => {
    const page = [
      'Action Lead By when',
      'Open the club',
      'Fit grab rails',
      'Council',
      'Trust',
      'May 2027',
      'Ongoing',
      'June 2027',
    ];
    expect(columnsInProse(items(...page))).toBe(true);
    expect(
      columnsInProse(
        items('Our plan', 'We will open a club in May 2027 and keep it open as long as people come.'),
      ),
    ).toBe(false);
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
