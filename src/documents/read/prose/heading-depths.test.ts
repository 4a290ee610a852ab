import { describe, expect, it } from 'vitest';
import { withDepths } from './heading-depths.ts';
import type { OutlineItem } from './outline.ts';

/** The depth of each of some headings that look alike, 0 being the outermost. */
function depths(texts: string[]): number[] {
  const items = texts.map((text, block): OutlineItem => ({ kind: 'heading', level: 1, text, block }));
  const levels = withDepths(items).map((item) => (item.kind === 'heading' ? item.level : -1));
  const steps = [...new Set(levels)].sort((a, b) => a - b);
  return levels.map((level) => steps.indexOf(level));
}

describe('headings of one look', () => {
  it.each<[string, string[], number[]]>([
    [
      'are a level deeper between those that count, and after the last of them',
      ['Foreword', 'Theme 1: The harbour', 'Boats', 'Swans', 'Theme 2: The hill', 'Goats', 'Governance'],
      [0, 0, 1, 1, 0, 1, 0],
    ],
    [
      'are of one level where nothing stands between those that count',
      ['Theme 1: The harbour', 'Theme 2: The hill', 'Theme 3: The mill', 'Goats', 'Boats'],
      [0, 0, 0, 0, 0],
    ],
    [
      'nest where one kind that counts comes back after another',
      [
        'Priority 1: Water',
        'Objective 1: Boats',
        'Objective 2: Swans',
        'Priority 2: Land',
        'Objective 3: Goats',
      ],
      [0, 1, 1, 0, 1],
    ],
    [
      'do not nest where one kind follows the last of another',
      ['Priority 1: Water', 'Priority 2: Land', 'Recommendation 1: Boats', 'Recommendation 2: Goats'],
      [0, 0, 0, 0],
    ],
    [
      'nest by the parts of their numbers',
      ['1. Water', '1.1 Boats', '1.2 Swans', '2. Land', '2.1 Goats'],
      [0, 1, 1, 0, 1],
    ],
    [
      'are a level deeper where they come again under others',
      ['The harbour', 'Why it matters', 'What we will do', 'The hill', 'Why it matters', 'What we will do'],
      [0, 1, 1, 0, 1, 1],
    ],
    ['stay as they are where none counts or comes again', ['Boats', 'Swans', 'Goats', 'Geese'], [0, 0, 0, 0]],
    [
      'stay as they are where all come again, as on further pages',
      ['Boats', 'Swans', 'Boats', 'Swans'],
      [0, 0, 0, 0],
    ],
  ])('%s', (_name, texts, expected) => {
    expect(depths(texts)).toEqual(expected);
  });

  it('keeps headings of another look where they are', () => {
    const [title, first] = withDepths([
      { kind: 'heading', level: 0, text: 'Plan', block: 0 },
      { kind: 'heading', level: 2, text: 'Boats', block: 1 },
    ]);
    expect([title, first]).toMatchObject([{ level: 0 }, { level: 2 }]);
  });
});
