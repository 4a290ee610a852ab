import { describe, expect, it } from 'vitest';
import { namesInHeadingLine } from './heading-line.ts';

describe('namesInHeadingLine', () => {
  it.each<[string, number, string[] | null]>([
    [
      'No. What we will do Success measure Responsible team Partners',
      5,
      ['No.', 'What we will do', 'Success measure', 'Responsible team', 'Partners'],
    ],
    ['Action Lead By when', 3, ['Action', 'Lead', 'By when']],
    ['Action Lead By when', 4, null],
    ['The Board will take the lead when it can', 3, null],
  ])('%s over %i columns', (line, columns, names) => {
    expect(namesInHeadingLine(line, columns)).toEqual(names);
  });
});
