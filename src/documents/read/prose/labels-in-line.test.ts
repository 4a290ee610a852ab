import { describe, expect, it } from 'vitest';
import { bareLabels, labelsInLine } from './labels-in-line.ts';

describe('labelsInLine', () => {
  it.each([
    ['marks between them', 'Lead: Otterby Council | When: May 2027', 2],
    ['a mark before how it will be known', 'Lead: Otterby Council; When: May 2027; Measure: dry floors', 3],
    ['no mark, and a label that stands but once', 'Lead: Otterby Council Deadline: May 2027', 1],
    ['a sentence with a colon', 'We will do three things: mend, ring, sweep', 1],
  ])('%s', (_name, text, count) => {
    expect(labelsInLine(text, new Set())).toHaveLength(count);
  });

  it('parts at a label with no mark that stands in most such lines', () => {
    const lines = ['Lead: Otterby Homes By when: May 2027', 'Lead: Ann Bell By when: June 2027', 'Who: Ned'];
    const bare = bareLabels(lines);
    expect(lines.flatMap((line) => labelsInLine(line, bare))).toEqual([
      'Lead: Otterby Homes',
      'By when: May 2027',
      'Lead: Ann Bell',
      'By when: June 2027',
      'Who: Ned',
    ]);
  });
});
