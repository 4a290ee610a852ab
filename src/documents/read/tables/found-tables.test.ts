import { describe, expect, it } from 'vitest';
import { isGeneric } from '../columns/headings-over.ts';
import { madeDocument } from '../made-blocks.ts';
import { readBlocks } from '../read-blocks.ts';

type Parts = Parameters<typeof madeDocument>[0];

const told = (parts: Parts) =>
  readBlocks(madeDocument(parts)).actions.map((a) => ({
    path: a.path.map((h) => h.title).join(' > '),
    leads: a.leads.map((l) => `${l.name}${l.inherited ? ' (over)' : ''}`).join('; '),
    due: a.timescale.due,
  }));

const STEPS = [
  ['Step', 'Lead if another', 'Date if earlier'],
  ['Paint both huts before the winter', '', ''],
  ['Mend the slipway and its rail', 'Otterby Council', 'May 2027'],
];

describe('facts said under a heading', () => {
  it.each([
    [
      'a table of labels',
      [
        ['Goal lead', 'Marsh Trust'],
        ['Finish by', 'June 2028'],
      ],
    ],
    ['labelled lines', 'Lead: Marsh Trust'],
  ])('hold under the headings below it: %s', (_, facts) => {
    const found = told([
      '# Harbour plan',
      '## Goal 1. Dry huts',
      facts,
      '### Steps',
      STEPS,
      '## Goal 2. Clean water',
      '### Steps',
      STEPS,
    ]);
    expect(found.map((a) => a.leads)).toEqual([
      'Marsh Trust (over)',
      'Otterby Council',
      '',
      'Otterby Council',
    ]);
  });

  it('are of the document alone under its title', () => {
    const [first] = told(['# Harbour plan', 'Lead: Marsh Trust', '## Goal 1. Dry huts', STEPS]);
    expect(first?.leads).toBe('');
  });
});

describe('a heading that stands again under several', () => {
  it('is no level, whatever its words', () => {
    const found = told([
      '# Harbour plan',
      '## Dry huts',
      '### On the slate',
      STEPS,
      '## Clean water',
      '### On the slate',
      STEPS,
    ]);
    expect(found.map((a) => a.path)).toEqual(['Dry huts', 'Dry huts', 'Clean water', 'Clean water']);
  });

  it('is a level where another stands beside it', () => {
    const found = told([
      '# Harbour plan',
      '## Dry huts',
      '### North quay',
      STEPS,
      '### South quay',
      STEPS,
      '## Clean water',
      '### North quay',
      STEPS,
    ]);
    expect(found.map((a) => a.path)[0]).toBe('Dry huts > North quay');
  });
});

describe('isGeneric', () => {
  it.each([
    'Steps',
    'Who does what by when',
    'Tasks and deadlines',
    'Steps for Goal 1',
    'Actions under this theme',
    'What will happen',
    'How we will get there',
  ])('%s only says that actions follow', (text) => {
    expect(isGeneric(text)).toBe(true);
  });

  it.each(['Skills and work', 'First steps in reading', 'What carers told us', 'Delivery of care'])(
    '%s is a title',
    (text) => {
      expect(isGeneric(text)).toBe(false);
    },
  );
});
