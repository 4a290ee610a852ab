import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { outlineOf } from '../prose/outline.ts';
import { splitRunOn } from './run-on.ts';

const four = (line: string): string[] => Array<string>(4).fill(line);
const split = (lines: string[]): string[] =>
  splitRunOn(outlineOf(madeDocument(lines))).flatMap((item) => (item.kind === 'table' ? [] : [item.text]));

describe('labels inside a line that stand in line after line', () => {
  const PARTS = ['Action: Mend the hall roof', 'Lead: Otterby Council', 'When: May 2027'];
  it.each([' / ', ' | '])('part it at “%s”', (mark) => {
    expect(split(four(PARTS.join(mark)))).toEqual(Array(4).fill(PARTS).flat());
  });

  it('leave a line that says one of them once', () => {
    const line = 'We met in the hall / Lead: it is said, the council';
    expect(split([line, ...Array<string>(3).fill('We met again in the hall.')])[0]).toBe(line);
  });
});
