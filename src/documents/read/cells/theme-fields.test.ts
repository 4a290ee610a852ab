import { describe, expect, it } from 'vitest';
import { madeDocument } from '../made-blocks.ts';
import { readBlocks } from '../read-blocks.ts';

const WORK = ['Mend the hall roof', 'Ring every tenant', 'Open a shop in town', 'Sweep the chimneys'];
const table = (heading: string, themes: readonly string[]) => [
  ['Action', 'Lead', heading],
  ...WORK.map((work, i) => [work, 'Otterby Council', themes[i] ?? '']),
];
const read = (...parts: (string | string[][])[]) =>
  readBlocks(madeDocument(parts)).actions.map((a) => a.path.map((h) => h.title).join(' > '));

describe('themes said beside the actions', () => {
  const mixed = ['Homes', 'People', 'People', 'Homes'];

  it('are the levels of a plan that has no others', () => {
    const reading = readBlocks(madeDocument([table('Priority area', mixed)]));
    expect(reading.actions.map((a) => a.path.map((h) => h.title))).toEqual(mixed.map((one) => [one]));
    expect(reading.levels).toEqual(['priority']);
    expect(reading.actions[0]?.fields).toEqual({});
  });

  it.each<[string, string, string[]]>([
    ['ranks', 'Priority', ['High', 'Low', 'High', 'Low']],
    ['codes', 'Priority', ['P1', 'P2', 'P1', 'P2']],
    ['said of each action alone', 'Objective', ['Warm homes', 'Dry homes', 'Shops', 'Safe homes']],
    ['missing here and there', 'Theme', ['Homes', '', 'Homes', 'People']],
    ['the same everywhere', 'Theme', ['Homes', 'Homes', 'Homes', 'Homes']],
  ])('are none where they are %s', (_name, heading, themes) => {
    expect(read(table(heading, themes))).toEqual(['', '', '', '']);
  });

  it('stay beside the actions under headings', () => {
    expect(read('## 1. Indoors', table('Theme', mixed), '## 2. Outdoors', table('Theme', mixed))[0]).toBe(
      'Indoors',
    );
  });
});
