import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { readBlocks } from '../read-blocks.ts';
import { boxAtHead } from './tick-boxes.ts';

describe('boxAtHead', () => {
  it.each<[string, boolean | null, string]>([
    ['☒ Book the hall', true, 'Book the hall'],
    ['[x] Book the hall', true, 'Book the hall'],
    ['✓ Book the hall', true, 'Book the hall'],
    ['☐ Book the hall', false, 'Book the hall'],
    ['[ ] Book the hall', false, 'Book the hall'],
    ['Book the hall ☒', null, ''],
    ['[1] Book the hall', null, ''],
    ['x Book the hall', null, ''],
  ])('%s', (text, ticked, rest) => {
    expect(boxAtHead(text)).toEqual(ticked === null ? null : expect.objectContaining({ ticked, rest }));
  });
});

describe('a list of tasks', () => {
  const read = (...texts: string[]) =>
    readBlocks(madeDocument(texts)).actions.map((a) => [
      a.text,
      a.status?.lifecycle ?? null,
      a.leads[0]?.name,
    ]);

  it('says what is done, with or without who and when', () => {
    expect(
      read(
        '## Now',
        '☒ Book the hall — Ann Bell — 12 May 2027',
        '☐ Print the leaflet',
        '☐ Ask the town band',
      ),
    ).toEqual([
      ['Book the hall', 'complete', 'Ann Bell'],
      ['Print the leaflet', null, undefined],
      ['Ask the town band', null, undefined],
    ]);
  });

  it('is told by boxes on most of its lines', () => {
    expect(read('☒ Yes, ring me', 'Your name', 'Your street', 'Your town', 'Your doctor')).toEqual([]);
  });
});
